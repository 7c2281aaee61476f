#!/usr/bin/env bash
# merge-base.sh: prints the commit that HEAD_SHA is to be compared with: the last one that it shares with BASE_SHA.
# A branch that was pushed for the first time was nowhere before (forty zeros): then it is compared with main.
#
# Exit: 0; 2 used wrongly; 3 git does not know the commits, or they share nothing.
set -euo pipefail

base=${BASE_SHA:-} head=${HEAD_SHA:-}
[[ $base =~ ^[0-9a-f]{40}$ && $head =~ ^[0-9a-f]{40}$ ]] || { echo "BASE_SHA and HEAD_SHA must be full commits" >&2; exit 2; }
[[ ! $base =~ ^0+$ ]] || base=refs/remotes/origin/main
git merge-base "$base" "$head" || { echo "git finds nothing that $base and $head share; is the history there?" >&2; exit 3; }
