#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/shared/perf-pairs.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# perf-pairs.sh COMPONENT: builds the component at the base and as it is checked out, and measures both with perf/load.js of the
# checkout, taking turns on this runner so that its noise meets both. Leaves base-1.json, head-1.json ... in $RUNNER_TEMP.
# BASE_SHA, HEAD_SHA: see merge-base.sh. PAIRS: how many, 5 if it is not said.
#
# Exit: 0 measured; 1 the head crossed a threshold of load.js; 2 used wrongly; 3 something could not be built or measured.
set -euo pipefail

component=${1:-}
[[ $# -eq 1 && $component =~ ^[a-z][a-z0-9-]*$ ]] || { echo "usage: perf-pairs.sh COMPONENT" >&2; exit 2; }
base=$(bash "$(dirname -- "${BASH_SOURCE[0]}")/merge-base.sh")
before=${RUNNER_TEMP:?}/base
git worktree add --quiet --detach "$before" "$base" || { echo "git could not check out $base" >&2; exit 3; }
for tree in "$before" "$PWD"; do
  pnpm --dir "$tree" install --frozen-lockfile --filter "./$component..." || { echo "not installed: $tree" >&2; exit 3; }
  pnpm --dir "$tree" --filter "./$component" run build || { echo "not built: $tree" >&2; exit 3; }
done

# measure NAME TREE: 99 is k6's word for a threshold that was crossed.
measure() {
  local status=0
  k6 run --quiet --env "TARGET=$2" --summary-export "$RUNNER_TEMP/$1.json" "$component/perf/load.js" || status=$?
  case "$status" in
    0 | 99) [ -s "$RUNNER_TEMP/$1.json" ] || { echo "k6 left no summary of $1" >&2; exit 3; } ;;
    *) echo "k6 failed with $status at $1" >&2; exit 3 ;;
  esac
  return "$status"
}

crossed=0
for ((round = 1; round <= ${PAIRS:-5}; round++)); do
  # What the base crosses is not the head's fault, and is compared all the same.
  measure "base-$round" "$before" || true
  measure "head-$round" "$PWD" || crossed=1
done
[ "$crossed" -eq 0 ] || { echo "the head crossed a threshold of $component/perf/load.js" >&2; exit 1; }
