#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/supply/build-image.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# build-image.sh push|keep COMPONENT: builds the checked-out commit's image, the same bytes whenever it is built.
#
#   push  pushes it under sha-COMMIT and inputs-INPUTS
#   keep  leaves it as an OCI archive in $RUNNER_TEMP/image.tar, to compare it with another
#
# COMMIT, INPUTS: the commit that is checked out, and the hash of its inputs (inputs-hash.sh).
# REGISTRY: where to, code.letsbe.solutions/letsbe if it is not said. Writes digest=sha256:... to the step's output.
#
# Time is the commit's (SOURCE_DATE_EPOCH, and rewrite-timestamp for files in layers), bases are named by digest, nothing is taken
# from a cache. The provenance is ours, not buildx's, which would put another manifest around the image at each build.
#
# Exit: 0; 1 the Dockerfile takes something that is not named by digest; 2 used wrongly; 3 git or buildx failed, or named no digest.
set -euo pipefail

how=${1:-} component=${2:-} commit=${COMMIT:-} inputs=${INPUTS:-}
[[ $# -eq 2 && $how =~ ^(push|keep)$ && $component =~ ^[a-z][a-z0-9-]*$ && $commit =~ ^[0-9a-f]{40}$ && $inputs =~ ^[0-9a-f]{40}$ ]] ||
  { echo "usage: build-image.sh push|keep COMPONENT, with COMMIT and INPUTS" >&2; exit 2; }
[ "$(git rev-parse HEAD)" = "$commit" ] || { echo "what is checked out is not $commit" >&2; exit 2; }
bash "$(dirname -- "${BASH_SOURCE[0]}")/pinned-bases.sh" "$component/Dockerfile"
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct "$commit") || { echo "git does not know when $commit was made" >&2; exit 3; }
export SOURCE_DATE_EPOCH

image=${REGISTRY:-code.letsbe.solutions/letsbe}/$component
metadata=${RUNNER_TEMP:?}/build.json
same=rewrite-timestamp=true,oci-mediatypes=true,compression=gzip,force-compression=true
case "$how" in
  push) output=(--output "type=image,push=true,$same" --tag "$image:sha-$commit" --tag "$image:inputs-$inputs") ;;
  keep) output=(--output "type=oci,dest=$RUNNER_TEMP/image.tar,$same") ;;
esac
docker buildx build --platform linux/amd64 --pull --no-cache --provenance=false --sbom=false \
  --metadata-file "$metadata" "${output[@]}" --file "$component/Dockerfile" . >&2 || { echo "buildx failed with $?" >&2; exit 3; }
digest=$(jq --raw-output '."containerimage.digest" // ""' "$metadata") || { echo "buildx left no metadata" >&2; exit 3; }
[[ $digest =~ ^sha256:[0-9a-f]{64}$ ]] || { echo "buildx named no digest" >&2; exit 3; }
echo "digest=$digest" >> "$GITHUB_OUTPUT"
echo "$image@$digest" >&2
