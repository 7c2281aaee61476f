#!/usr/bin/env bash
# write-sboms.sh COMPONENT FOLDER: writes sbom.spdx.json and sbom.cdx.json of the pushed image, read from the registry by digest.
# DIGEST: the digest. REGISTRY: code.letsbe.solutions/letsbe if it is not said.
#
# Exit: 0; 2 used wrongly; 3 syft failed, or found nothing in the image.
set -euo pipefail

component=${1:-} digest=${DIGEST:-} folder=${2:-}
[[ $# -eq 2 && $component =~ ^[a-z][a-z0-9-]*$ && $digest =~ ^sha256:[0-9a-f]{64}$ ]] ||
  { echo "usage: write-sboms.sh COMPONENT FOLDER, with DIGEST=sha256:..." >&2; exit 2; }
mkdir -p "$folder"
syft "registry:${REGISTRY:-code.letsbe.solutions/letsbe}/$component@$digest" \
  --output "spdx-json=$folder/sbom.spdx.json" --output "cyclonedx-json=$folder/sbom.cdx.json" >&2 || { echo "syft failed with $?" >&2; exit 3; }
jq --exit-status '.packages | length > 0' "$folder/sbom.spdx.json" > /dev/null || { echo "the SPDX file names no package" >&2; exit 3; }
jq --exit-status '.components | length > 0' "$folder/sbom.cdx.json" > /dev/null || { echo "the CycloneDX file names no component" >&2; exit 3; }
