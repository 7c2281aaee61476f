#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/supply/verify-image.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# verify-image.sh COMPONENT [DIGEST]: verifies the image's signature, provenance and both SBOMs, and prints the commit it was built of.
#
# DIGEST: the digest, where it is no argument.
# KEYS: folder with the public keys (*.pub); a statement by any of them counts.
# REGISTRY: where the images are, code.letsbe.solutions/letsbe if it is not said.
# COMMIT, INPUTS: what the provenance must name; where they are not said, any commit of main or of a hotfix.
#
# Exit: 0 all of it is there; 1 something is missing, by no key of ours, or says something else; 2 used wrongly; 3 cosign failed.
set -euo pipefail

component=${1:-} digest=${2:-${DIGEST:-}}
[[ $# -ge 1 && $# -le 2 && $component =~ ^[a-z][a-z0-9-]*$ && $digest =~ ^sha256:[0-9a-f]{64}$ ]] ||
  { echo "usage: verify-image.sh COMPONENT [sha256:DIGEST] (a tag is no digest)" >&2; exit 2; }
[[ -z ${COMMIT:-} || $COMMIT =~ ^[0-9a-f]{40}$ ]] || { echo "COMMIT is no full commit: $COMMIT" >&2; exit 2; }
[[ -z ${INPUTS:-} || $INPUTS =~ ^[0-9a-f]{40,64}$ ]] || { echo "INPUTS is no hash: $INPUTS" >&2; exit 2; }
shopt -s nullglob
keys=("${KEYS:?KEYS is missing}"/*.pub)
[ "${#keys[@]}" -gt 0 ] || { echo "no public key in $KEYS" >&2; exit 2; }
image=${REGISTRY:-code.letsbe.solutions/letsbe}/$component@$digest
instance=https://code.letsbe.solutions
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# by_any_key WHAT ARGUMENT...: asks cosign with one key after the other, until one fits. 10 is no signature and 12 none that fits.
# For attestations it has no code of its own, only its words.
by_any_key() {
  local what=$1 key status failed=0
  shift
  for key in "${keys[@]}"; do
    status=0
    cosign "$@" --key "$key" --insecure-ignore-tlog=true "$image" > "$work/said" 2> "$work/complaint" || status=$?
    case "$status" in
      0) return 0 ;;
      10 | 12) ;;
      1) grep -qiE 'no (matching )?(signatures|attestations)|none of the attestations matched' "$work/complaint" || failed=1 ;;
      *) failed=1 ;;
    esac
    [ "$failed" -eq 0 ] || { cat "$work/complaint" >&2; echo "cosign failed with $status at the $what of $image" >&2; exit 3; }
  done
  echo "$image: no $what by a key of ours" >&2
  exit 1
}

# The statements that cosign let pass, one a line. Their payload is what was signed.
statements() {
  jq --compact-output '.payload | @base64d | fromjson' "$work/said" ||
    { echo "cosign printed something else than attestations" >&2; exit 3; }
}

by_any_key provenance verify-attestation --type slsaprovenance1
statements > "$work/provenance"
workflow=.gitea/workflows/$component-main.yml
commit=$(jq --raw-output --slurp \
  --arg digest "${digest#sha256:}" --arg instance "$instance" --arg workflow "$workflow" --arg component "$component" \
  --arg commit "${COMMIT:-}" --arg inputs "${INPUTS:-}" '
  map(select(
    any(.subject[]?; .digest.sha256 == $digest)
    and (.predicate | .buildDefinition as $build
      | .runDetails.builder.id == "\($instance)/letsbe/letsbe/\($workflow)"
      and $build.externalParameters.repository == "\($instance)/letsbe/letsbe"
      and $build.externalParameters.workflow == $workflow
      and $build.externalParameters.component == $component
      and (($build.externalParameters.ref // "") | test("^refs/heads/(main|hotfix/[A-Za-z0-9._/-]+)$"))
      and ($inputs == "" or $build.internalParameters.inputs == $inputs)
      and (($build.resolvedDependencies[0].digest.gitCommit // "") | test("^[0-9a-f]{40}$") and ($commit == "" or . == $commit)))))
  | last | .predicate.buildDefinition.resolvedDependencies[0].digest.gitCommit // ""' "$work/provenance") ||
  { echo "the provenance of $image cannot be read" >&2; exit 3; }
[ -n "$commit" ] || { echo "$image: its provenance names another repository, ref, workflow, commit or inputs" >&2; exit 1; }

by_any_key signature verify --annotations "repo=letsbe/letsbe" --annotations "component=$component" --annotations "git.sha=$commit"
by_any_key "SPDX SBOM" verify-attestation --type spdxjson
by_any_key "CycloneDX SBOM" verify-attestation --type cyclonedx
echo "$image: signature, provenance and SBOMs are ours, built of $commit" >&2
echo "$commit"
