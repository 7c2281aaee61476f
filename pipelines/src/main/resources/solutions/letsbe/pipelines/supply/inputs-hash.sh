#!/usr/bin/env bash
# inputs-hash.sh PATH...: prints the hash of everything below these paths at COMMIT, names and modes included. Two commits
# with the same hash build the same image. A path that is not there counts as such.
# In a step it is the output 'inputs', too.
#
# Exit: 0; 1 nothing is there at all; 2 used wrongly; 3 git failed.
set -euo pipefail

commit=${COMMIT:-}
[[ $# -ge 1 && $commit =~ ^[0-9a-f]{40}$ ]] || { echo "usage: inputs-hash.sh PATH..., with COMMIT" >&2; exit 2; }
tree=$(git ls-tree -r --full-tree "$commit" -- "$@") || { echo "git ls-tree failed at $commit" >&2; exit 3; }
[ -n "$tree" ] || { echo "nothing of $* is there at $commit" >&2; exit 1; }
hash=$(git hash-object --stdin <<< "$tree") || { echo "git hash-object failed" >&2; exit 3; }
echo "$hash"
echo "inputs=$hash" >> "${GITHUB_OUTPUT:-/dev/null}"
