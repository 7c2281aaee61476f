#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/cipolicy/propose-promotion.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# Proposes a promotion: the digest and its evidence, on a branch of the bot's fork, as one pull request that is opened or brought up to date.
#
# Usage: propose-promotion.sh FOLDER     the folder that fetch-bundles.sh left
#
# NEEDED_BY_ENVIRONMENT     lines of ENVIRONMENT and the evidence that a digest needs there; see promotion.sh
# COMPONENTS                 all that there are, as words
# KEYS_ROOT                  the folder of keys
# ENVIRONMENT, COMPONENT, OWNER, REPOSITORY, API_URL, SERVER_URL, PROMOTE_BOT_TOKEN, BOT (whose token that is)
#
# shellcheck disable=SC2034,SC2153 # API_TOKEN is gitea-api.sh's, REPOSITORY is no misspelling
set -euo pipefail
here=$(realpath "$(dirname "${BASH_SOURCE[0]}")")
# shellcheck source-path=SCRIPTDIR source=answers.sh
. "$here/answers.sh"
# shellcheck source-path=SCRIPTDIR source=gitea-api.sh
. "$here/gitea-api.sh"
# shellcheck source-path=SCRIPTDIR source=pull-request.sh
. "$here/pull-request.sh"

[ $# -eq 1 ] || misused "propose-promotion.sh FOLDER"
folder=$1
needs ENVIRONMENT COMPONENT COMPONENTS NEEDED_BY_ENVIRONMENT KEYS_ROOT OWNER REPOSITORY API_URL SERVER_URL PROMOTE_BOT_TOKEN BOT
environment=$ENVIRONMENT component=$COMPONENT
[[ $environment =~ ^(staging|prod-eu|prod-us)$ && $component =~ ^[a-z][a-z0-9-]*$ ]] || misused "there is no such environment or component"
API_TOKEN=$PROMOTE_BOT_TOKEN
digest=$(cat "$folder/digest")
is_digest "$digest" || misused "there is no digest in $folder"
name=deploy-$environment repository=$OWNER/deploy-$environment branch=promote/$component
clone=$folder/clone

git init --quiet "$clone"
git_with_token -C "$clone" fetch --quiet --no-tags "$SERVER_URL/$repository" '+refs/heads/*:refs/remotes/origin/*' ||
  failed "git could not fetch $repository ($?)"
base=$(git -C "$clone" rev-parse --quiet --verify refs/remotes/origin/main) || failed "$repository has no main"

git -C "$clone" show "$base:release.yaml" > "$folder/release.yaml" 2> /dev/null || : > "$folder/release.yaml"
if grep --extended-regexp --invert-match '^(#.*|[a-z][a-z0-9-]*: sha256:[0-9a-f]{64})$' "$folder/release.yaml" >&2; then
  refuse "release.yaml of $repository has lines of another form"
fi
if grep --quiet --line-regexp --fixed-strings "$component: $digest" "$folder/release.yaml"; then
  echo "$repository has $component $digest already"
  exit 0
fi
awk -v component="$component:" -v digest="$digest" '
  $1 == component { if (!done) print component " " digest; done = 1; next }
  { print }
  END { if (!done) print component " " digest }' "$folder/release.yaml" > "$folder/release.new"

export GIT_INDEX_FILE=$folder/index
git -C "$clone" read-tree "$base"
put() {
  local blob
  blob=$(git -C "$clone" hash-object -w --no-filters "$(realpath "$2")")
  git -C "$clone" update-index --add --cacheinfo "100644,$blob,$1"
}
put release.yaml "$folder/release.new"
evidence=evidence/$component/$digest
for file in signature.sigstore.json provenance.sigstore.json {staging-smoke,prod-eu-canary,prod-eu-health}{.json,.sigstore.json}; do
  [ ! -f "$folder/$file" ] || put "$evidence/$file" "$folder/$file"
done
tree=$(git -C "$clone" write-tree)
unset GIT_INDEX_FILE
# The time is that of the base, so that the same proposal again is the same commit.
date=$(git -C "$clone" show --no-patch --format=%cI "$base")
export GIT_AUTHOR_NAME=$BOT GIT_COMMITTER_NAME=$BOT GIT_AUTHOR_EMAIL=$BOT@noreply.invalid GIT_COMMITTER_EMAIL=$BOT@noreply.invalid
export GIT_AUTHOR_DATE=$date GIT_COMMITTER_DATE=$date
title="Promote $component to $environment: ${digest:0:19}"
commit=$(git -C "$clone" commit-tree "$tree" -p "$base" -m "$title")

# The check that the environment will run on the pull request, holds included: what it would refuse is not proposed.
needed=$(awk -v environment="$environment" '$1 == environment { sub(/^[^ ]+ /, ""); print }' <<< "$NEEDED_BY_ENVIRONMENT")
[ -n "$needed" ] || misused "nothing is said of what $environment needs"
keys=$(realpath "$KEYS_ROOT")
status=0
(
  cd "$clone"
  COMPONENTS=$COMPONENTS KEYS=$keys ENVIRONMENT=$environment NEEDED=$needed HOLDS=refs/remotes/origin/holds \
    bash "$here/verify-promotion.sh" . "$base" "$commit"
) || status=$?
case $status in
  0) ;;
  1) refuse "the pull request would not pass in $repository" ;;
  *) failed "verify-promotion.sh ended with $status" ;;
esac

fork_of "$repository" "$folder"
push_branch "$clone" "$name" "$branch" "$commit"
{
  echo "\`$component\` at \`$digest\`"
  echo
  echo "- built of [$(cut -c 1-10 "$folder/commit")]($SERVER_URL/$REPOSITORY/commit/$(cat "$folder/commit"))"
  echo "- signature and provenance: \`$evidence\`"
  for file in "$folder"/{staging-smoke,prod-eu-canary,prod-eu-health}.json; do
    [ ! -f "$file" ] || jq --raw-output '"- \(.environment), \(.suite): \(.result) at \(.checkedAt), [run](\(.run))"' "$file"
  done
} > "$folder/body.md"
open_request "$repository" "$branch" "$title" "$folder/body.md" "$folder"
