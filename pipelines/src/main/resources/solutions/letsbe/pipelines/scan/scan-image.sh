#!/usr/bin/env bash
# scan-image.sh SBOM: known vulnerabilities of what a CycloneDX file names, from high on and where there is a fix. What is accepted
# and why stands in the trusted grype.yaml.
#
# Exit: 0 clean; 1 findings; 2 used wrongly; 3 grype failed (its 1; a finding is its 2), or is broken.
set -euo pipefail

[[ $# -eq 1 && -s $1 ]] || { echo "usage: scan-image.sh SBOM (a file that is there)" >&2; exit 2; }
# shellcheck source-path=SCRIPTDIR source=scanner.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/scanner.sh"
trusted=$(rules)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
options=(--config "$trusted/grype.yaml" --fail-on high --only-fixed)

cat > "$work/planted.json" <<'END'
{"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "components": [
  {"type": "library", "name": "lodash", "version": "4.17.15", "purl": "pkg:npm/lodash@4.17.15"}]}
END
must_find grype 2 grype "sbom:$work/planted.json" "${options[@]}"
judge grype 2 grype "sbom:$1" "${options[@]}"
