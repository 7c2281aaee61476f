#!/usr/bin/env bats

setup() {
  load fakes
  load cosign
  start_fakes
  start_registry
  export REPOSITORY=letsbe/letsbe SERVER_URL=https://code.example REGISTRY=code.example/letsbe REGISTRY_USER=signer REGISTRY_TOKEN=s3cr3t
  export KEYS=$BATS_TEST_TMPDIR/keys
  mkdir "$KEYS"
  echo pub-k > "$KEYS/1.pub"
  COMMIT=$(printf 'c%.0s' {1..40})
  A=sha256:$(printf 'a%.0s' {1..64}) B=sha256:$(printf 'b%.0s' {1..64})
  FOLDER=$BATS_TEST_TMPDIR/found
  mkdir "$FOLDER"
  echo "$A $COMMIT" > "$FOLDER/candidates"
  signed "$A"
}

# signed DIGEST [KEY] [CHANGE-OF-ANNOTATIONS] [CHANGE-OF-PREDICATE]
signed() {
  local annotations predicate
  annotations=$(jq --null-input --compact-output --arg commit "$COMMIT" '{repo: "letsbe/letsbe", component: "hub", "git.sha": $commit} | '"${3:-.}")
  predicate=$(jq --null-input --compact-output --arg commit "$COMMIT" '{buildDefinition: {externalParameters: {repository: "https://code.example/letsbe/letsbe",
    ref: "refs/heads/main", workflow: ".gitea/workflows/hub-main.yml", component: "hub"}, resolvedDependencies: [{digest: {gitCommit: $commit}}]},
    runDetails: {builder: {id: "https://code.example/letsbe/letsbe/.gitea/workflows/hub-main.yml"}}} | '"${4:-.}")
  attach https://sigstore.dev/cosign/sign/v1 "$1" "${2:-k}" "$annotations" '{}'
  attach https://slsa.dev/provenance/v1 "$1" "${2:-k}" null "$predicate"
}

only() {
  : > "$ATTACHED"
  signed "$@"
}

fetch() {
  COMPONENT=hub run bash "$SCRIPTS/cipolicy/fetch-bundles.sh" "$FOLDER"
  echo "$output"
}

@test "both bundles, as they are" {
  fetch
  [ "$status" -eq 0 ]
  [ "$(cat "$FOLDER/digest")" = "$A" ]
  [ "$(cat "$FOLDER/commit")" = "$COMMIT" ]
  [ "$(cat "$FOLDER/signature.sigstore.json" "$FOLDER/provenance.sigstore.json")" = "$(cat "$ATTACHED")" ]
  [ -z "$(calls | grep s3cr3t)" ]
}

@test "what is not signed is passed over for what is" {
  printf '%s %s\n' "$B" "$COMMIT" "$A" "$COMMIT" > "$FOLDER/candidates"
  fetch
  [ "$status" -eq 0 ]
  [ "$(cat "$FOLDER/digest")" = "$A" ]
}

@test "nothing is signed, or by somebody else" {
  only "$A" mallory
  fetch
  [ "$status" -eq 1 ]
  : > "$ATTACHED"
  fetch
  [ "$status" -eq 1 ]
  [[ $output == *'nothing that is in question is signed'* ]]
  [ ! -e "$FOLDER/digest" ]
}

@test "a signature for something else" {
  for change in '.repo = "x"' '.component = "website"' '."git.sha" = "x"' '{}' 'null'; do
    only "$A" k "$change"
    fetch
    [ "$status" -eq 1 ]
    [[ $output == *'no signature'* ]]
  done
}

@test "a provenance of something else" {
  for change in '.buildDefinition.externalParameters.repository = "x"' '.buildDefinition.externalParameters.ref = "refs/heads/x"' \
    '.buildDefinition.externalParameters.workflow = ".gitea/workflows/x.yml"' '.buildDefinition.externalParameters.component = "website"' \
    '.runDetails.builder.id = "x"' '.buildDefinition.resolvedDependencies[0].digest.gitCommit = "x"' '{}'; do
    only "$A" k . "$change"
    fetch
    [ "$status" -eq 1 ]
    [[ $output == *'no provenance'* ]]
  done
}

@test "tools that fail" {
  LOGIN_EXIT=1 fetch
  [ "$status" -eq 3 ]
  DOWNLOAD_EXIT=1 fetch
  [ "$status" -eq 3 ]
  for code in 2 10 12 127; do
    VERIFY_EXIT=$code fetch
    [ "$status" -eq 3 ]
  done
  rm "$KEYS/1.pub"
  fetch
  [ "$status" -eq 3 ]
}

@test "used wrongly" {
  run bash "$SCRIPTS/cipolicy/fetch-bundles.sh"
  [ "$status" -eq 2 ]
  echo latest > "$FOLDER/candidates"
  fetch
  [ "$status" -eq 2 ]
  rm "$FOLDER/candidates"
  fetch
  [ "$status" -eq 2 ]
}
