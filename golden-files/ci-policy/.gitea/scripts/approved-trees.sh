#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/cipolicy/approved-trees.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# Prints the ids of the git trees that are approved as the folder .gitea of a repository, one a line, the newest first.
#
# Usage: approved-trees.sh REPOSITORY ever|now [DAYS]     in a clone of ci-policy with its history, at its default branch
#
# ever: every tree that was approved on the default branch at some time.
# now:  the one that is approved now, and those that were until DAYS days ago: so long a repository has to follow.
#
# A tree that stands in approved/withdrawn is never printed: that is how one is revoked at once.
set -euo pipefail
here=$(dirname "${BASH_SOURCE[0]}")
# shellcheck source-path=SCRIPTDIR source=answers.sh
. "$here/answers.sh"

[ $# -ge 2 ] || misused "approved-trees.sh REPOSITORY ever|now [DAYS]"
repository=$1 when=$2 days=${3:-7}
[[ $repository =~ ^[a-z0-9-]+$ ]] || misused "'$repository' is no repository"
[[ $days =~ ^[0-9]+$ ]] || misused "'$days' is no number of days"
cd "${POLICY:-.}"

folder=approved/$repository/.gitea
git rev-parse --quiet --verify "HEAD:$folder" > /dev/null || refuse "there is no approved tree for $repository"
[ "$(git rev-parse --is-shallow-repository)" = false ] || misused "the clone of ci-policy has no history"

# The first parents alone: what was merged, not the steps towards it in somebody's branch.
case $when in
  ever) commits=$(git rev-list --first-parent HEAD -- "$folder") ;;
  now)
    # What changed within the days, and the last change before them, which was still in force when they began. The clock is
    # that of the merge, and so of the server.
    since=$(($(date +%s) - days * 86400))
    commits=$(git log --first-parent --format='%H %ct' HEAD -- "$folder" |
      awk -v since="$since" '{ print $1; if ($2 < since) exit }')
    ;;
  *) misused "'$when' is neither 'ever' nor 'now'" ;;
esac

withdrawn=$(git show HEAD:approved/withdrawn 2> /dev/null || true)
for commit in $commits; do
  tree=$(git rev-parse --quiet --verify "$commit:$folder" || true)
  if [ -n "$tree" ] && ! grep --quiet "^$tree\b" <<< "$withdrawn"; then
    echo "$tree"
  fi
done | awk '!seen[$0]++'
