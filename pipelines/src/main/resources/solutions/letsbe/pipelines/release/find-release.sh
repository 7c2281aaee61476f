#!/usr/bin/env bash
# Finds what a tag releases: the digest that was built of the tagged commit's inputs. Nothing is rebuilt for a release.
#
# Usage: find-release.sh COMPONENT PREFIX FOLDER PATH...     the tag is PREFIX/vX.Y.Z, PATH... are the component's inputs; the
#                                                            evidence of the build goes to the folder
#
# REF                    the tag's full ref; its commit is checked out, with all branches
# REPOSITORY, API_URL, API_TOKEN    the monorepo, and a token that may read its runs
# REGISTRY, KEYS         see verify-image.sh
#
# Writes digest=sha256:..., version=vX.Y.Z, and signed=true for a commit of main, whose signature and provenance were verified;
# signed=false for a hotfix, which is signed at its release: until then the build's run says what was built, and the API that it
# succeeded.
#
# shellcheck disable=SC2153 # REGISTRY is no misspelling
set -euo pipefail
here=$(dirname "${BASH_SOURCE[0]}")
# shellcheck source-path=SCRIPTDIR source=../cipolicy/answers.sh
. "$here/answers.sh"
# shellcheck source-path=SCRIPTDIR source=../cipolicy/gitea-api.sh
. "$here/gitea-api.sh"
# shellcheck source-path=SCRIPTDIR source=../cipolicy/run-proof.sh
. "$here/run-proof.sh"

[ $# -ge 4 ] || misused "find-release.sh COMPONENT PREFIX FOLDER PATH..."
component=$1 prefix=$2 folder=$3
shift 3
needs REF REPOSITORY API_URL API_TOKEN REGISTRY KEYS
version=${REF#"refs/tags/$prefix/"}
[[ $version =~ ^v(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(-[0-9A-Za-z.]+)?$ ]] ||
  refuse "'$REF' is no version of $prefix: $prefix/vX.Y.Z, or $prefix/vX.Y.Z-rc.1"
commit=$(git rev-parse --verify 'HEAD^{commit}') || failed "git rev-parse ended with $?"

# within COMMIT REF: whether the ref holds the commit.
within() {
  local status=0
  git merge-base --is-ancestor "$1" "$2" || status=$?
  [ "$status" -le 1 ] || failed "git merge-base ended with $status at $1 and $2"
  return "$status"
}

main=refs/remotes/origin/main
if within "$commit" "$main"; then
  hotfix=
else
  hotfix=none
  while read -r branch; do
    if within "$commit" "$branch"; then
      hotfix=${branch#refs/remotes/origin/}
      break
    fi
  done < <(git for-each-ref --format='%(refname)' refs/remotes/origin/hotfix/)
  [ "$hotfix" != none ] || refuse "$commit is neither on main nor on a hotfix branch, so it cannot be released"
fi

inputs=$(COMMIT=$commit GITHUB_OUTPUT=/dev/null bash "$here/inputs-hash.sh" "$@") || failed "inputs-hash.sh ended with $?"
status=0
digest=$(bash "$here/built-digest.sh" "$component" "$inputs") || status=$?
case $status in
  0) ;;
  1) refuse "nothing was built of the inputs of $commit ($inputs); a release rebuilds nothing" ;;
  *) failed "built-digest.sh ended with $status" ;;
esac

if [ -z "$hotfix" ]; then
  # Another commit with the same inputs may have been the one that was built.
  status=0
  built=$(INPUTS=$inputs bash "$here/verify-image.sh" "$component" "$digest") || status=$?
  case $status in
    0) ;;
    1) refuse "$component@$digest was built and is not signed; ask for its signature in the run of $component-main" ;;
    *) failed "verify-image.sh ended with $status" ;;
  esac
  within "$built" "$main" || refuse "$component@$digest was built of $built, which is not on main"
  signed=true
else
  built=$commit
  signed=false
fi

mkdir -p "$folder"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
all "/repos/$REPOSITORY/actions/runs?event=push&head_sha=$built" workflow_runs "$work/runs.json"
run=$(jq --raw-output --arg commit "$built" --arg path "$component-main.yml@refs/heads/${hotfix:-main}" --argjson signed "$signed" '
  [.[] | select(.event == "push" and .head_sha == $commit and .path == $path
    and ($signed or (.status == "completed" and .conclusion == "success")))] | max_by(.id) | .id // ""' "$work/runs.json")
[ -n "$run" ] || refuse "no successful run of $component-main built $built${hotfix:+ on $hotfix}"
fetch_evidence "$run" "$work" image.json sbom.spdx.json sbom.cdx.json provenance.json
for name in image.json sbom.spdx.json sbom.cdx.json provenance.json; do
  mv "$work/$name" "$folder/$name"
done
jq --exit-status --arg component "$component" --arg digest "$digest" --arg commit "$built" --arg inputs "$inputs" \
  '. == $ARGS.named' "$folder/image.json" > /dev/null ||
  refuse "run $run of $component-main built something else than $digest of $built; was the tag inputs-$inputs moved?"
printf '%s\n' "digest=$digest" "signed=$signed" "version=$version" >> "$GITHUB_OUTPUT"
echo "$prefix/$version is $component@$digest, built by run $run of $built${hotfix:+ on $hotfix}"
