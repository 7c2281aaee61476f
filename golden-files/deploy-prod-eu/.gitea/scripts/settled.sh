#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/deploy/settled.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# settled.sh: fails (1) if something of release.yaml was refused, and says what stays live instead: what was live before.
set -euo pipefail

file=${RUNNER_TEMP:?}/release/refused
[ -f "$file" ] || { echo "nothing was verified" >&2; exit 1; }
[ -s "$file" ] || exit 0
while read -r component digest; do
  echo "$component: $digest was refused; what was live before stays live until a promotion replaces it" >&2
done < "$file"
exit 1
