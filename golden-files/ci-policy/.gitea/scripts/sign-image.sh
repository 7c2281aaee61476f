#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/cipolicy/sign-image.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# Signs a proved image by digest, and attests its SBOMs and its provenance; what has our signature already is left as it is.
# Nothing goes to a transparency log: the signing configuration names none.
#
# Usage: sign-image.sh FOLDER     the folder that prove-run.sh filled
#
# REPOSITORY, REGISTRY, REGISTRY_USER, REGISTRY_TOKEN
# SIGNING_CONFIG, TRUSTED_ROOT            files of cosign's
# KEYS                                    folder with the public keys, of which ours must be one
# COSIGN_PRIVATE_KEY, COSIGN_PASSWORD     read by cosign from there
#
# shellcheck disable=SC2153 # KEYS is no misspelling
set -euo pipefail
here=$(dirname "${BASH_SOURCE[0]}")
# shellcheck source-path=SCRIPTDIR source=answers.sh
. "$here/answers.sh"
# shellcheck source-path=SCRIPTDIR source=bundles.sh
. "$here/bundles.sh"
# shellcheck source-path=SCRIPTDIR source=registry.sh
. "$here/registry.sh"

[ $# -eq 1 ] || misused "sign-image.sh FOLDER"
folder=$1
needs REPOSITORY REGISTRY REGISTRY_USER REGISTRY_TOKEN SIGNING_CONFIG TRUSTED_ROOT KEYS COSIGN_PRIVATE_KEY COSIGN_PASSWORD
for file in "$SIGNING_CONFIG" "$TRUSTED_ROOT"; do
  [ -s "$file" ] || misused "there is no $file"
done
proof() { jq --raw-output ".$1" "$folder/proof.json"; }
component=$(proof component) digest=$(proof digest) commit=$(proof commit) run=$(proof run) release=$(proof release)
is_digest "$digest" || misused "the proof has no digest"
image=$REGISTRY/$component@$digest

registry_login
[ "$(manifest_digest "$image")" = "$digest" ] || refuse "the registry has no $image"
[ "$(manifest_digest "$REGISTRY/$component:sha-$commit")" = "$digest" ] || refuse "the tag sha-$commit is not $digest"

# A trusted root that trusts nobody: without one cosign asks the public TUF repository for its own.
options=(--yes --signing-config "$SIGNING_CONFIG" --trusted-root "$TRUSTED_ROOT" --key env://COSIGN_PRIVATE_KEY)

# shellcheck disable=SC2016 # the variables are jq's
ours='[.subject[].annotations] | any(."git.sha" == $commit and .repo == $repository and .component == $component)'
signature() {
  verified "$folder/bundles" "$SIGNATURE" "$digest" "$KEYS" "$ours" --arg commit "$commit" --arg repository "$REPOSITORY" \
    --arg component "$component"
}
provenance() {
  # shellcheck disable=SC2016 # the variables are jq's
  verified "$folder/bundles" "$PROVENANCE" "$digest" "$KEYS" \
    '.predicate.buildDefinition.resolvedDependencies[0].digest.gitCommit == $commit' --arg commit "$commit"
}

download_bundles "$image" "$folder/bundles"
found=$(signature)
if [ -z "$found" ]; then
  words=(-a "git.sha=$commit" -a "repo=$REPOSITORY" -a "component=$component" -a "run=$run")
  [ -z "$release" ] || words+=(-a "release=$release")
  cosign sign "${options[@]}" "${words[@]}" "$image" || failed "cosign sign ended with $?"
fi
attest() {
  cosign attest "${options[@]}" --type "$1" --predicate "$folder/$2" "$image" || failed "cosign attest --type $1 ended with $?"
}
# Not through a pipe or in a test alone: a tool that fails in verified() must end this script.
found=$(verified "$folder/bundles" "$SPDX" "$digest" "$KEYS")
[ -n "$found" ] || attest spdxjson sbom.spdx.json
found=$(verified "$folder/bundles" "$CYCLONEDX" "$digest" "$KEYS")
[ -n "$found" ] || attest cyclonedx sbom.cdx.json
found=$(provenance)
[ -n "$found" ] || attest slsaprovenance1 provenance.json

# Read back, with the public keys that everybody else will use.
download_bundles "$image" "$folder/bundles"
found=$(signature)
[ -n "$found" ] || failed "after signing there is no signature that the keys in $KEYS verify"
found=$(provenance)
[ -n "$found" ] || failed "after signing there is no provenance that the keys in $KEYS verify"
for type in "$SPDX" "$CYCLONEDX"; do
  found=$(verified "$folder/bundles" "$type" "$digest" "$KEYS")
  [ -n "$found" ] || failed "after signing there is no attestation of the type $type that the keys in $KEYS verify"
done
echo "signed: $image"
