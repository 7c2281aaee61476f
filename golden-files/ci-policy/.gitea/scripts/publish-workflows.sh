#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/cipolicy/publish-workflows.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# Brings the approved folder .gitea to a repository: one pull request from the publisher's fork, opened or brought up to date.
# Where the repository has it already, nothing is done.
#
# Usage: publish-workflows.sh     in a clone of ci-policy at its default branch
#
# REPOSITORY     where to, as letsbe/deploy-staging
# API_URL, SERVER_URL, PUBLISHER_TOKEN, BOT (whose token that is)
#
# shellcheck disable=SC2153 # REPOSITORY is no misspelling
set -euo pipefail
here=$(dirname "${BASH_SOURCE[0]}")
# shellcheck source-path=SCRIPTDIR source=answers.sh
. "$here/answers.sh"
# shellcheck source-path=SCRIPTDIR source=gitea-api.sh
. "$here/gitea-api.sh"
# shellcheck source-path=SCRIPTDIR source=pull-request.sh
. "$here/pull-request.sh"

[ $# -eq 0 ] || misused "publish-workflows.sh"
needs REPOSITORY API_URL SERVER_URL PUBLISHER_TOKEN BOT
# shellcheck disable=SC2034 # read by gitea-api.sh
API_TOKEN=$PUBLISHER_TOKEN
[[ $REPOSITORY =~ ^[a-z0-9-]+/[a-z0-9-]+$ ]] || misused "'$REPOSITORY' is no repository"
repository=$REPOSITORY name=${REPOSITORY#*/} branch=publish/workflows

approved=$(folder_at . HEAD "approved/$name/.gitea") || refuse "nothing is approved for $name"
source=$(git rev-parse HEAD)
date=$(git show --no-patch --format=%cI HEAD)

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
git init --quiet --bare "$folder/clone"
# With its history: a fork that lags behind takes no push from a clone without.
git_with_token -C "$folder/clone" fetch --quiet --no-tags "$SERVER_URL/$repository" refs/heads/main ||
  failed "git could not fetch main of $repository ($?)"
base=$(git -C "$folder/clone" rev-parse FETCH_HEAD)
present=$(folder_at "$folder/clone" "$base" .gitea || true)
if [ "$present" = "$approved" ]; then
  echo "$repository has the approved workflows already"
  exit 0
fi

# A commit made of trees, without a checkout: nothing of the repository is run or written out.
git -C "$folder/clone" fetch --quiet --depth 1 --no-tags "file://$PWD" "$source" || failed "git could not read ci-policy ($?)"
tree=$({
  git -C "$folder/clone" ls-tree -z "$base" | { grep --null-data --invert-match $'\t\.gitea$' || true; }
  printf '040000 tree %s\t.gitea\0' "$approved"
} | git -C "$folder/clone" mktree -z)
# Name and time are ci-policy's, so that a second run makes the same commit and pushes nothing.
export GIT_AUTHOR_NAME=$BOT GIT_COMMITTER_NAME=$BOT GIT_AUTHOR_EMAIL=$BOT@noreply.invalid GIT_COMMITTER_EMAIL=$BOT@noreply.invalid
export GIT_AUTHOR_DATE=$date GIT_COMMITTER_DATE=$date
commit=$(git -C "$folder/clone" commit-tree "$tree" -p "$base" -m "Workflows as ci-policy approves them" -m "ci-policy at $source")

fork_of "$repository" "$folder"
push_branch "$folder/clone" "$name" "$branch" "$commit"
cat > "$folder/body" <<END
The folder \`.gitea\` as approved in [ci-policy]($SERVER_URL/${POLICY_REPOSITORY:-letsbe/ci-policy}/src/commit/$source/approved/$name/.gitea).

Tree \`$approved\`, before \`${present:-none}\`. Do not change it here: it is generated, and approved there.
END
open_request "$repository" "$branch" "Workflows as ci-policy approves them" "$folder/body" "$folder"
