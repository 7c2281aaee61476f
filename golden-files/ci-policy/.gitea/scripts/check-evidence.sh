#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/cipolicy/check-evidence.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# Looks at what will be attested: the SBOMs parse and describe the proved digest, and the provenance names the proved run, commit
# and workflow. It needs no secret, so it has none.
#
# Usage: check-evidence.sh FOLDER     the folder that prove-run.sh filled
#
# REPOSITORY, SERVER_URL
#
# shellcheck disable=SC2016 # the variables are jq's
set -euo pipefail
here=$(dirname "${BASH_SOURCE[0]}")
# shellcheck source-path=SCRIPTDIR source=answers.sh
. "$here/answers.sh"

[ $# -eq 1 ] || misused "check-evidence.sh FOLDER"
folder=$1
needs REPOSITORY SERVER_URL
proof() { jq --raw-output ".$1" "$folder/proof.json"; }
digest=$(proof digest) component=$(proof component)
is_digest "$digest" || misused "the proof has no digest"

# holds FILE FILTER: the filter is true of the file. A filter that breaks on odd data is not true.
holds() {
  jq --exit-status --slurpfile proof "$folder/proof.json" --arg hex "${digest#sha256:}" --arg source "$SERVER_URL/$REPOSITORY" \
    '$proof[0] as $proof | ('"$2"')' "$folder/$1" > /dev/null 2>&1
}

# syft names the image that it was pointed at, digest and all, as the root of what it found.
holds sbom.spdx.json '(.spdxVersion | startswith("SPDX-2.")) and (.packages | length > 0)' || refuse "sbom.spdx.json is no SPDX document"
holds sbom.spdx.json '. as $all | [.relationships[] | select(.relationshipType == "DESCRIBES") | .relatedSpdxElement] as $roots
  | any(.packages[]; (.SPDXID as $id | $roots | index($id))
      and (.versionInfo == $proof.digest or any(.checksums[]?; .checksumValue == $hex)))' ||
  refuse "sbom.spdx.json does not describe $digest"
holds sbom.cdx.json '.bomFormat == "CycloneDX" and (.specVersion | startswith("1."))' || refuse "sbom.cdx.json is no CycloneDX document"
holds sbom.cdx.json '.metadata.component | .version == $proof.digest or any(.hashes[]?; .content == $hex)' ||
  refuse "sbom.cdx.json does not describe $digest"

# The predicate alone: cosign puts the digest beside it as the subject.
says() {
  holds provenance.json "$1" || refuse "the provenance names another $2, or none"
}
says '.buildDefinition.externalParameters.repository == $source' repository
says '.buildDefinition.externalParameters | .workflow == ".gitea/workflows/" + $proof.workflow and .ref == $proof.ref' "workflow or ref"
says '.buildDefinition.externalParameters.component == $proof.component' component
says '.buildDefinition.internalParameters.inputs == $proof.inputs' "hash of its inputs"
says '.buildDefinition.resolvedDependencies[0].digest.gitCommit == $proof.commit' commit
says '.runDetails.builder.id == $source + "/.gitea/workflows/" + $proof.workflow' builder
says '.runDetails.metadata.invocationId == $source + "/actions/runs/" + $proof.run' run
echo "the evidence for $component is about $digest"
