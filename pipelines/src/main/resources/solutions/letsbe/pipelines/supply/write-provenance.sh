#!/usr/bin/env bash
# write-provenance.sh COMPONENT FOLDER: writes image.json, and provenance.json: the predicate of SLSA v1 that ci-policy
# holds against the API before it attests it. Whatever it says is worth nothing unsigned.
#
# DIGEST, COMMIT, INPUTS: what was built. SERVER_URL, REPOSITORY, REF, RUN_ID: the run that built it.
#
# Exit: 0; 2 used wrongly; 3 jq failed.
set -euo pipefail

component=${1:-} digest=${DIGEST:-} commit=${COMMIT:-} inputs=${INPUTS:-} folder=${2:-}
[[ $# -eq 2 && $component =~ ^[a-z][a-z0-9-]*$ && $digest =~ ^sha256:[0-9a-f]{64}$ && $commit =~ ^[0-9a-f]{40}$ && $inputs =~ ^[0-9a-f]{40}$ ]] ||
  { echo "usage: write-provenance.sh COMPONENT FOLDER, with DIGEST, COMMIT, INPUTS" >&2; exit 2; }
source=${SERVER_URL:?}/${REPOSITORY:?}
workflow=.gitea/workflows/$component-main.yml
mkdir -p "$folder"
jq --null-input --arg component "$component" --arg digest "$digest" --arg commit "$commit" --arg inputs "$inputs" '$ARGS.named' \
  > "$folder/image.json" || { echo "image.json cannot be written" >&2; exit 3; }
# shellcheck disable=SC2016 # the variables are jq's
jq --null-input --arg source "$source" --arg workflow "$workflow" --arg component "$component" --arg ref "${REF:?}" \
  --arg commit "$commit" --arg inputs "$inputs" --arg run "${RUN_ID:?}" '
  {
    buildDefinition: {
      buildType: "\($source)/src/branch/main/.gitea/scripts/build-image.sh",
      externalParameters: {repository: $source, ref: $ref, workflow: $workflow, component: $component},
      internalParameters: {inputs: $inputs},
      resolvedDependencies: [{uri: "git+\($source)@\($ref)", digest: {gitCommit: $commit}}]
    },
    runDetails: {
      builder: {id: "\($source)/\($workflow)"},
      metadata: {invocationId: "\($source)/actions/runs/\($run)"}
    }
  }' > "$folder/provenance.json" || { echo "provenance.json cannot be written" >&2; exit 3; }
