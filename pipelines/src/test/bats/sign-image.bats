#!/usr/bin/env bats

setup() {
  load fakes
  load cosign
  start_fakes
  start_registry
  export REPOSITORY=letsbe/letsbe REGISTRY=code.example/letsbe REGISTRY_USER=signer REGISTRY_TOKEN=s3cr3t-token
  export COSIGN_PRIVATE_KEY=s3cr3t-key COSIGN_PASSWORD=s3cr3t-word
  export KEYS=$BATS_TEST_TMPDIR/keys SIGNING_CONFIG=$BATS_TEST_TMPDIR/signing-config.json TRUSTED_ROOT=$BATS_TEST_TMPDIR/trusted-root.json
  mkdir "$KEYS"
  echo pub-old > "$KEYS/2025.pub"
  echo pub-s3cr3t-key > "$KEYS/2026.pub"
  echo '{}' | tee "$SIGNING_CONFIG" > "$TRUSTED_ROOT"
  COMMIT=$(printf 'c%.0s' {1..40})
  DIGEST=sha256:$(printf 'd%.0s' {1..64})
  IMAGE=code.example/letsbe/hub@$DIGEST
  printf '%s %s\n' "$IMAGE" "$DIGEST" "code.example/letsbe/hub:sha-$COMMIT" "$DIGEST" > "$MANIFESTS"
  PROOF=$BATS_TEST_TMPDIR/proof
  mkdir "$PROOF"
  proof ''
  echo '{"spdx":1}' > "$PROOF/sbom.spdx.json"
  echo '{"cdx":1}' > "$PROOF/sbom.cdx.json"
  echo "{\"buildDefinition\":{\"resolvedDependencies\":[{\"digest\":{\"gitCommit\":\"$COMMIT\"}}]}}" > "$PROOF/provenance.json"
}

proof() {
  jq --null-input --arg commit "$COMMIT" --arg digest "$DIGEST" --arg release "$1" \
    '{component: "hub", digest: $digest, commit: $commit, run: "7", release: $release}' > "$PROOF/proof.json"
}

sign() {
  run bash "$SCRIPTS/cipolicy/sign-image.sh" "$PROOF"
  echo "$output"
}

ends() {
  sign
  [ "$status" -eq "$1" ]
  [[ $output == *"$2"* ]]
  [[ $output != *signed:* ]]
}

ALL='https://cyclonedx.org/bom
https://sigstore.dev/cosign/sign/v1
https://slsa.dev/provenance/v1
https://spdx.dev/Document'

@test "signs by digest, attests all three, and reads them back" {
  sign
  [ "$status" -eq 0 ]
  [ "$(attached)" = "$ALL" ]
  called cosign sign --yes --signing-config "$SIGNING_CONFIG" --trusted-root "$TRUSTED_ROOT" --key env://COSIGN_PRIVATE_KEY -a "git.sha=$COMMIT" -a repo=letsbe/letsbe -a component=hub -a run=7 "$IMAGE"
  called --type spdxjson --predicate "$PROOF/sbom.spdx.json" "$IMAGE"
  called --type cyclonedx --predicate "$PROOF/sbom.cdx.json" "$IMAGE"
  called --type slsaprovenance1 --predicate "$PROOF/provenance.json" "$IMAGE"
  not_called tlog-upload
}

@test "a second time does nothing" {
  sign
  sign
  [ "$status" -eq 0 ]
  [ "$(attached)" = "$ALL" ]
}

@test "what is missing is added, and nothing else" {
  sign
  jq --compact-output 'select(.dsseEnvelope.payload | @base64d | fromjson | .predicateType | test("spdx") | not)' "$ATTACHED" > "$ATTACHED.less"
  mv "$ATTACHED.less" "$ATTACHED"
  : > "$CALLS"
  sign
  [ "$status" -eq 0 ]
  [ "$(attached)" = "$ALL" ]
  [ "$(calls 'cosign sign')" = '' ]
  [ "$(calls 'cosign attest' | wc -l)" -eq 1 ]
}

@test "a key of the ring that is older counts" {
  for type in $ALL; do
    attach "$type" "$DIGEST" old "{\"git.sha\":\"$COMMIT\",\"repo\":\"letsbe/letsbe\",\"component\":\"hub\"}" "$(cat "$PROOF/provenance.json")"
  done
  sign
  [ "$status" -eq 0 ]
  [ "$(attached)" = "$ALL" ]
}

@test "a signature by somebody else is none" {
  for type in $ALL; do attach "$type" "$DIGEST" mallory "{\"git.sha\":\"$COMMIT\",\"repo\":\"letsbe/letsbe\",\"component\":\"hub\"}" '{}'; done
  sign
  [ "$status" -eq 0 ]
  [ "$(attached | wc -l)" -eq 8 ]
}

@test "an attestation by our key is no signature, nor is a signature of another image, commit, component or repository" {
  attach https://spdx.dev/Document "$DIGEST" s3cr3t-key "{\"git.sha\":\"$COMMIT\",\"repo\":\"letsbe/letsbe\",\"component\":\"hub\"}" '{}'
  attach https://sigstore.dev/cosign/sign/v1 "sha256:$COMMIT" s3cr3t-key "{\"git.sha\":\"$COMMIT\",\"repo\":\"letsbe/letsbe\",\"component\":\"hub\"}" '{}'
  attach https://sigstore.dev/cosign/sign/v1 "$DIGEST" s3cr3t-key '{"git.sha":"1","repo":"letsbe/letsbe","component":"hub"}' '{}'
  attach https://sigstore.dev/cosign/sign/v1 "$DIGEST" s3cr3t-key "{\"git.sha\":\"$COMMIT\",\"repo\":\"letsbe/other\",\"component\":\"hub\"}" '{}'
  attach https://sigstore.dev/cosign/sign/v1 "$DIGEST" s3cr3t-key "{\"git.sha\":\"$COMMIT\",\"repo\":\"letsbe/letsbe\",\"component\":\"website\"}" '{}'
  sign
  [ "$status" -eq 0 ]
  [ "$(calls 'cosign sign' | wc -l)" -eq 1 ]
}

@test "a hotfix is signed at its release, and says so; what was signed before is left" {
  proof hub/v1.2.3
  sign
  [ "$status" -eq 0 ]
  called -a run=7 -a release=hub/v1.2.3 "$IMAGE"
  proof hub/v1.2.4
  sign
  [ "$status" -eq 0 ]
  [ "$(attached)" = "$ALL" ]
}

@test "a bundle that is no JSON, or says nothing, is passed over" {
  printf '%s\n' 'not json' '{}' '{"dsseEnvelope":{"payload":"%%"}}' '{"dsseEnvelope":{"payload":"e30="}}' > "$ATTACHED"
  sign
  [ "$status" -eq 0 ]
}

@test "no secret in a list of processes or in the log, and no login left behind" {
  sign
  [ -z "$(calls | grep s3cr3t)" ]
  [[ $output != *s3cr3t* ]]
  called docker login --username signer --password-stdin code.example
  [ -z "$(grep -rl s3cr3t-token "${TMPDIR:-/tmp}"/tmp.*/login 2> /dev/null)" ]
}

@test "an image that the registry does not have" {
  : > "$MANIFESTS"
  ends 1 'the registry has no'
  not_called cosign
}

@test "a tag of the commit that is missing or is another image" {
  echo "$IMAGE $DIGEST" > "$MANIFESTS"
  ends 1 'the tag sha-'
  printf '%s %s\n' "$IMAGE" "$DIGEST" "code.example/letsbe/hub:sha-$COMMIT" "sha256:other" > "$MANIFESTS"
  ends 1 'the tag sha-'
  not_called cosign
}

@test "tools that fail" {
  LOGIN_EXIT=1 ends 3 'refuses the login'
  for code in 1 2 127; do
    : > "$ATTACHED"
    DOWNLOAD_EXIT=$code ends 3 'could not read'
    SIGN_EXIT=$code ends 3 "cosign sign ended with $code"
    ATTEST_EXIT=$code ends 3 "ended with $code"
  done
}

@test "cosign's exit codes while verifying: 1 is a signature that does not fit, all others say nothing" {
  sign
  for code in 2 10 11 12 13 126 127 137; do
    VERIFY_EXIT=$code ends 3 "verify-blob-attestation ended with $code"
  done
  VERIFY_EXIT=1 ends 3 'after signing there is no signature'
}

@test "a private key whose public one is not in the ring" {
  rm "$KEYS/2026.pub"
  ends 3 'after signing there is no signature that the keys in'
}

@test "a ring without keys, or with an empty one" {
  rm "$KEYS"/*.pub
  ends 3 'there is no public key'
  touch "$KEYS/empty.pub"
  ends 3 'there is no public key'
}

@test "used wrongly" {
  run bash "$SCRIPTS/cipolicy/sign-image.sh"
  [ "$status" -eq 2 ]
  COSIGN_PRIVATE_KEY='' ends 2 'COSIGN_PRIVATE_KEY is not set'
  rm "$SIGNING_CONFIG"
  ends 2 'there is no'
}
