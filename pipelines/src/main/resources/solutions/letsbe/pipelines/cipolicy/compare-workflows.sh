#!/usr/bin/env bash
# Compares the folder .gitea at the head of a pull request with what ci-policy approves. It fetches the head's trees and runs
# nothing of them: not even a file of them is written to disk.
#
# Usage: compare-workflows.sh     the working folder has a clone of ci-policy in the folder POLICY
#
# REPOSITORY, HEAD_SHA, SERVER_URL
# READ_TOKEN     may read the repository: the run's own
# POLICY         the clone of ci-policy, with its history, at its default branch
# DAYS           how long a tree that was approved before the present one still counts; 7 if it is not said
set -euo pipefail
here=$(dirname "${BASH_SOURCE[0]}")
# shellcheck source-path=SCRIPTDIR source=answers.sh
. "$here/answers.sh"

needs REPOSITORY HEAD_SHA SERVER_URL READ_TOKEN POLICY
is_commit "$HEAD_SHA" || misused "HEAD_SHA is no commit"
export POLICY

approved=$(bash "$here/approved-trees.sh" "${REPOSITORY#*/}" now "${DAYS:-7}")
[ -n "$approved" ] || refuse "every tree that was approved has been withdrawn"

head=$(mktemp -d)
trap 'rm -rf "$head"' EXIT
git init --quiet --bare "$head"
# The token goes through the environment, where no list of processes shows it.
authorization=$(printf 'x-access-token:%s' "$READ_TOKEN" | base64 --wrap 0)
GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=http.extraHeader GIT_CONFIG_VALUE_0="Authorization: Basic $authorization" \
  git -C "$head" fetch --quiet --depth 1 --no-tags --filter blob:none "$SERVER_URL/$REPOSITORY" "$HEAD_SHA" ||
  failed "git could not fetch $HEAD_SHA of $REPOSITORY ($?)"
[ "$(git -C "$head" rev-parse FETCH_HEAD)" = "$HEAD_SHA" ] || failed "git fetched another commit"

tree=$(folder_at "$head" "$HEAD_SHA" .gitea) || refuse "the head has no folder .gitea"
if grep --quiet --line-regexp --fixed-strings "$tree" <<< "$approved"; then
  echo ".gitea is approved ($tree)"
  exit 0
fi

echo "These files differ from what is approved (A: not approved at all, D: missing, M: changed, T: another kind of file):" >&2
GIT_ALTERNATE_OBJECT_DIRECTORIES=$(git -C "$POLICY" rev-parse --path-format=absolute --git-path objects) \
  git -C "$head" diff-tree -r --name-status --no-renames "$(head -n 1 <<< "$approved")" "$tree" | sed 's|\t|\t.gitea/|' >&2 ||
  failed "git could not compare ($?)"
refuse ".gitea at the head is not approved. Change the Java, let ci-policy approve what it generates, and take that in"
