#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/supply/built-digest.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# built-digest.sh COMPONENT INPUTS: prints the digest of the image that was last built of these inputs (inputs-hash.sh).
# REGISTRY: code.letsbe.solutions/letsbe if it is not said.
#
# Exit: 0; 1 there is none; 2 used wrongly; 3 the registry could not be asked.
set -euo pipefail

component=${1:-} inputs=${2:-}
[[ $# -eq 2 && $component =~ ^[a-z][a-z0-9-]*$ && $inputs =~ ^[0-9a-f]{40}$ ]] || { echo "usage: built-digest.sh COMPONENT INPUTS" >&2; exit 2; }
image=${REGISTRY:-code.letsbe.solutions/letsbe}/$component:inputs-$inputs
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if ! docker buildx imagetools inspect --format '{{json .Manifest}}' "$image" > "$work/manifest" 2> "$work/complaint"; then
  cat "$work/complaint" >&2
  # It has one exit code for everything.
  if grep -qiE ': not found|manifest unknown|name unknown' "$work/complaint"; then exit 1; fi
  exit 3
fi
digest=$(jq --raw-output '.digest // ""' "$work/manifest") || { echo "docker describes $image in words that are no JSON" >&2; exit 3; }
[[ $digest =~ ^sha256:[0-9a-f]{64}$ ]] || { echo "docker names no digest of $image" >&2; exit 3; }
echo "$digest"
