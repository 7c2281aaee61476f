#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/cipolicy/fetch-bundles.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# Takes the first of the digests in question that our key signed and for which it attested the provenance, and fetches both bundles.
#
# Usage: fetch-bundles.sh FOLDER     the folder that find-digest.sh filled; the digest goes to FOLDER/digest
#
# COMPONENT
# REPOSITORY, SERVER_URL, REGISTRY, REGISTRY_USER, REGISTRY_TOKEN
# KEYS                         folder with the public keys for images
#
# shellcheck disable=SC2153 # KEYS and COMPONENT are no misspellings
set -euo pipefail
here=$(dirname "${BASH_SOURCE[0]}")
# shellcheck source-path=SCRIPTDIR source=answers.sh
. "$here/answers.sh"
# shellcheck source-path=SCRIPTDIR source=bundles.sh
. "$here/bundles.sh"
# shellcheck source-path=SCRIPTDIR source=registry.sh
. "$here/registry.sh"

[ $# -eq 1 ] || misused "fetch-bundles.sh FOLDER"
folder=$1
needs COMPONENT REPOSITORY SERVER_URL REGISTRY REGISTRY_USER REGISTRY_TOKEN KEYS
component=$COMPONENT
[ -s "$folder/candidates" ] || misused "there is no digest in question"

registry_login
while read -r digest commit; do
  is_digest "$digest" || misused "'$digest' is no digest"
  download_bundles "$REGISTRY/$component@$digest" "$folder/bundles"
  # shellcheck disable=SC2016 # the variables are jq's
  provenance=$(verified "$folder/bundles" "$PROVENANCE" "$digest" "$KEYS" '
    (".gitea/workflows/" + $component + "-main.yml") as $workflow
    | .predicate.buildDefinition as $build
    | $build.externalParameters.repository == $source
    and $build.externalParameters.workflow == $workflow
    and $build.externalParameters.component == $component
    and ($build.externalParameters.ref | test("^refs/heads/(main|hotfix/[A-Za-z0-9._/-]+)$"))
    and .predicate.runDetails.builder.id == $source + "/" + $workflow
    and ($commit == "" or $build.resolvedDependencies[0].digest.gitCommit == $commit)' \
    --arg component "$component" --arg source "$SERVER_URL/$REPOSITORY" --arg commit "${commit:-}")
  [ -n "$provenance" ] || { echo "$digest has no provenance by a key of ours that fits" >&2; continue; }
  built=$(statement "$provenance" | jq --raw-output '.predicate.buildDefinition.resolvedDependencies[0].digest.gitCommit')
  # shellcheck disable=SC2016 # the variables are jq's
  signature=$(verified "$folder/bundles" "$SIGNATURE" "$digest" "$KEYS" 'any(.subject[].annotations;
    .repo == $repository and .component == $component and ."git.sha" == $built)' \
    --arg repository "$REPOSITORY" --arg component "$component" --arg built "$built")
  [ -n "$signature" ] || { echo "$digest has no signature by a key of ours that fits" >&2; continue; }
  cp "$signature" "$folder/signature.sigstore.json"
  cp "$provenance" "$folder/provenance.sigstore.json"
  rm -r "$folder/bundles"
  echo "$digest" > "$folder/digest"
  echo "$built" > "$folder/commit"
  echo "$component: $digest, built of $built"
  exit 0
done < "$folder/candidates"
refuse "nothing that is in question is signed"
