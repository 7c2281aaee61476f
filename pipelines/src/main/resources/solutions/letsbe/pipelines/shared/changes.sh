#!/usr/bin/env bash
# changes.sh PATH...: writes affected=true to the step's output if one of the paths differs between the base and the head, else
# affected=false. BASE_SHA, HEAD_SHA: see merge-base.sh.
#
# Exit: 0; 2 used wrongly; 3 git failed: then nothing is written, for an error must not pass for either answer.
set -euo pipefail

[ $# -gt 0 ] || { echo "usage: changes.sh PATH..." >&2; exit 2; }
base=$(bash "$(dirname -- "${BASH_SOURCE[0]}")/merge-base.sh")
status=0
git diff --quiet "$base" "$HEAD_SHA" -- "$@" || status=$?
case "$status" in
  0) affected=false ;;
  1) affected=true ;;
  *) echo "git diff failed with $status" >&2; exit 3 ;;
esac
echo "affected=$affected" >> "$GITHUB_OUTPUT"
