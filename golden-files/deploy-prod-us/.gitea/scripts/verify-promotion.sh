#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/deploy/verify-promotion.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# verify-promotion.sh REPOSITORY [BASE HEAD]: whether the pull request that leads from BASE to HEAD is a promotion and nothing else.
#
# BASE_SHA, HEAD_SHA: the two commits, where they are no arguments.
# REPOSITORY is a clone that knows both commits. Nothing of HEAD is checked out or run here: its files are read as data, and what
# reads them comes from the base. HOLDS is looked up in the current folder. The rest: see promotion.sh.
#
# Exit: 0 it may be approved; 1 refused; 2 used wrongly; 3 git or cosign failed, so that nothing is known.
set -euo pipefail

here=$(dirname -- "${BASH_SOURCE[0]}")
# shellcheck source-path=SCRIPTDIR source=promotion.sh
. "$here/promotion.sh"

repository=${1:-} base=${2:-${BASE_SHA:-}} head=${3:-${HEAD_SHA:-}}
[[ ($# -eq 1 || $# -eq 3) && $base =~ ^[0-9a-f]{40}$ && $head =~ ^[0-9a-f]{40}$ ]] || misused "verify-promotion.sh REPOSITORY [BASE HEAD], two whole commits"
git -C "$repository" rev-parse --quiet --verify "$base^{commit}" > /dev/null || failed "$base is not in the clone"
git -C "$repository" rev-parse --quiet --verify "$head^{commit}" > /dev/null || failed "$head is not in the clone"
fork=$(git -C "$repository" merge-base --all "$base" "$head") || refused "the two commits have nothing in common" || exit 1
[[ $fork =~ ^[0-9a-f]{40}$ ]] || refused "the branch left main at more than one commit" || exit 1

# blob PATH FILE: a file of HEAD. At most 1 MiB: a bundle has some kilobytes.
blob() {
  local size
  size=$(git -C "$repository" cat-file -s "$head:$1") || failed "git cannot read $1"
  [ "$size" -le 1048576 ] || refused "$1 is larger than 1 MiB" || exit 1
  mkdir -p "$(dirname "$2")"
  git -C "$repository" cat-file blob "$head:$1" > "$2" || failed "git cannot read $1"
}

git -C "$repository" cat-file -e "$head:release.yaml" 2> /dev/null || refused "there is no release.yaml" || exit 1
blob release.yaml "$work/head/release.yaml"
release_of "$work/head/release.yaml" > "$work/after"
: > "$work/before"
if git -C "$repository" cat-file -e "$fork:release.yaml" 2> /dev/null; then
  git -C "$repository" cat-file blob "$fork:release.yaml" > "$work/release.yaml"
  release_of "$work/release.yaml" > "$work/before"
fi

# What changed, as git itself says it: modes, kind of change, path.
git -C "$repository" diff-tree -r --no-renames --raw -z "$fork" "$head" > "$work/changes" || failed "git cannot compare"
: > "$work/touched"
while IFS= read -r -d '' what && IFS= read -r -d '' path; do
  read -r _ mode _ _ kind <<< "$what"
  [ "$kind" != D ] || refused "a promotion deletes nothing: $path" || exit 1
  [ "$mode" = 100644 ] || refused "only plain files, neither executable nor linked ($mode): $path" || exit 1
  if [ "$path" = release.yaml ]; then
    continue
  fi
  [[ $path =~ ^evidence/([a-z][a-z0-9-]*)/(sha256:[0-9a-f]{64})/[a-z][a-z0-9-]*(\.sigstore)?\.json$ ]] ||
    refused "a promotion changes release.yaml and evidence, and nothing else: $path" || exit 1
  component=${BASH_REMATCH[1]} digest=${BASH_REMATCH[2]}
  grep -qxF "$component $digest" "$work/after" || refused "evidence for what release.yaml does not name: $path" || exit 1
  echo "$component $digest" >> "$work/touched"
done < "$work/changes"

# A component whose line is gone would stay live, unseen by everybody.
while read -r component _; do
  grep -q "^$component " "$work/after" || refused "release.yaml does not name $component any more" || exit 1
done < "$work/before"
grep -vxF -f "$work/before" "$work/after" >> "$work/touched" || [ $? -eq 1 ]
sort -u "$work/touched" -o "$work/touched"
[ -s "$work/touched" ] || refused "nothing is promoted" || exit 1

read_holds
while read -r component digest; do
  # All evidence at HEAD counts, also what stood there before.
  git -C "$repository" ls-tree -r -z "$head" "evidence/$component/$digest/" > "$work/list" || failed "git cannot read the evidence"
  while IFS= read -r -d '' line; do
    path=${line#*$'\t'}
    [[ ${line%% *} = 100644 && ${path##*/} =~ ^[a-z][a-z0-9-]*(\.sigstore)?\.json$ ]] || refused "this is no evidence: $path" || exit 1
    blob "$path" "$work/head/$path"
  done < "$work/list"
  not_held "$component" "$digest"
  answer=$(evidence "$work/head" "$component" "$digest")
  [ "$answer" = fresh ] || refused "$component $digest: its evidence is too old" || exit 1
  echo "$component may become $digest in $ENVIRONMENT"
done < "$work/touched"
