#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/scan/api-contract.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# api-contract.sh FILE: holds the OpenAPI file at HEAD_SHA against the same at the base. Breaks that were agreed on stand in
# .oasdiff-ignore beside the base's file: a pull request cannot excuse itself. BASE_SHA, HEAD_SHA: see merge-base.sh.
#
# Exit: 0 nothing breaks; 1 something that callers rely on breaks; 2 used wrongly; 3 oasdiff or git failed, or oasdiff did not
# find a break that was planted.
set -euo pipefail

[ $# -eq 1 ] || { echo "usage: api-contract.sh FILE" >&2; exit 2; }
here=$(dirname -- "${BASH_SOURCE[0]}")
# shellcheck source-path=SCRIPTDIR source=scanner.sh
. "$here/scanner.sh"
base=$(bash "$here/merge-base.sh")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

head='{"openapi":"3.0.3","info":{"title":"planted","version":"1"},"paths":{'
echo "$head"'"/planted":{"get":{"responses":{"200":{"description":"ok"}}}}}}' > "$work/planted-base.json"
echo "$head"'}}' > "$work/planted-head.json"
must_find oasdiff 1 oasdiff breaking "$work/planted-base.json" "$work/planted-head.json" --fail-on ERR

for commit in "$base" "$HEAD_SHA"; do
  git show "$commit:$1" > "$work/$commit.yaml" || { echo "git has no $1 at $commit" >&2; exit 3; }
done
options=()
if git cat-file -e "$base:${1%/*}/.oasdiff-ignore" 2>/dev/null; then
  git show "$base:${1%/*}/.oasdiff-ignore" > "$work/ignored"
  options=(--err-ignore "$work/ignored")
fi
judge oasdiff 1 oasdiff breaking "$work/$base.yaml" "$work/$HEAD_SHA.yaml" --fail-on ERR "${options[@]}"
