bats_require_minimum_version 1.5.0
load fakes

COMMIT_BUILT=0123456789012345678901234567890123456789
DIGEST=sha256:$(printf 'a%.0s' {1..64})

setup() {
  start_fakes
  export KEYS=$BATS_TEST_TMPDIR/keys
  mkdir "$KEYS"
  touch "$KEYS/2025.pub" "$KEYS/2026.pub"
  provenance > "$BATS_TEST_TMPDIR/provenance.json"
  export PROVENANCE=$BATS_TEST_TMPDIR/provenance.json
  good_cosign
}

# The statement as cosign prints it. The argument is a change to it, in jq's words.
provenance() {
  jq --null-input --compact-output --arg commit "$COMMIT_BUILT" --arg digest "${DIGEST#sha256:}" '
    {subject: [{digest: {sha256: $digest}}],
     predicate: {
       buildDefinition: {
         externalParameters: {
           repository: "https://code.letsbe.solutions/letsbe/letsbe", ref: "refs/heads/main",
           workflow: ".gitea/workflows/hub-main.yml", component: "hub"},
         internalParameters: {inputs: "1111111111111111111111111111111111111111"},
         resolvedDependencies: [{digest: {gitCommit: $commit}}]},
       runDetails: {builder: {id: "https://code.letsbe.solutions/letsbe/letsbe/.gitea/workflows/hub-main.yml"}}}}
    | '"${1:-.}"' | {payload: (tojson | @base64)}'
}

good_cosign() {
  fake cosign 'case "$*" in *slsaprovenance1*) cat "$PROVENANCE" ;; verify-attestation*) echo "{\"payload\":\"e30=\"}" ;; esac'
}

verify() {
  run --separate-stderr bash "$SCRIPTS/supply/verify-image.sh" hub "$DIGEST"
}

@test "everything is there: the commit is printed" {
  verify
  [ "$status" -eq 0 ]
  [ "$output" = "$COMMIT_BUILT" ]
  called "verify --annotations repo=letsbe/letsbe --annotations component=hub --annotations git.sha=$COMMIT_BUILT --key $KEYS/2025.pub --insecure-ignore-tlog=true code.letsbe.solutions/letsbe/hub@$DIGEST"
  called verify-attestation --type spdxjson
  called verify-attestation --type cyclonedx
}

@test "the second key fits" {
  fake cosign 'case "$*" in *2025.pub*) exit 12 ;; *slsaprovenance1*) cat "$PROVENANCE" ;; esac'
  verify
  [ "$status" -eq 0 ]
}

@test "a tag, a short digest or no component is refused before anything is asked" {
  for words in "hub latest" "hub sha256:abc" "hub" "HUB $DIGEST" "hub $DIGEST more"; do
    # shellcheck disable=SC2086 # words
    run bash "$SCRIPTS/supply/verify-image.sh" $words
    [ "$status" -eq 2 ]
  done
  [ -z "$(calls)" ]
}

@test "a folder without keys is used wrongly, not everybody's friend" {
  rm "$KEYS"/*.pub
  verify
  [ "$status" -eq 2 ]
}

@test "no provenance: 1" {
  fake cosign 'echo "Error: no matching attestations: nothing" >&2; exit 1'
  verify
  [ "$status" -eq 1 ]
  [[ $stderr == *"no provenance by a key of ours"* ]]
}

@test "an unsigned image: 1, whichever of cosign's codes says so" {
  for code in 10 12; do
    fake cosign 'case "$*" in *slsaprovenance1*) cat "$PROVENANCE" ;; "verify "*) exit '$code' ;; esac'
    verify
    [ "$status" -eq 1 ]
    [[ $stderr == *"no signature by a key of ours"* ]]
  done
}

@test "one SBOM is missing: 1" {
  for type in spdxjson cyclonedx; do
    fake cosign 'case "$*" in *slsaprovenance1*) cat "$PROVENANCE" ;; *'$type'*) echo "Error: none of the attestations matched the predicate type" >&2; exit 1 ;; esac'
    verify
    [ "$status" -eq 1 ]
  done
}

@test "cosign fails: 3, with what it said" {
  for code in 1 2 11 13 127 137; do
    fake cosign 'echo "dial tcp: connection refused" >&2; exit '$code
    verify
    [ "$status" -eq 3 ]
    [[ $stderr == *"connection refused"* ]]
  done
}

@test "cosign fails with the first key: the second is no way around it" {
  fake cosign 'case "$*" in *2025.pub*) exit 2 ;; *slsaprovenance1*) cat "$PROVENANCE" ;; esac'
  verify
  [ "$status" -eq 3 ]
}

@test "cosign prints no attestation: 3" {
  fake cosign 'echo "Verification for"'
  verify
  [ "$status" -eq 3 ]
}

@test "a provenance that says something else: 1" {
  for change in \
    '.subject[0].digest.sha256 = "b"' \
    '.predicate.runDetails.builder.id = "https://evil.example/letsbe/letsbe/.gitea/workflows/hub-main.yml"' \
    '.predicate.buildDefinition.externalParameters.repository = "https://code.letsbe.solutions/someone/letsbe"' \
    '.predicate.buildDefinition.externalParameters.ref = "refs/heads/feature"' \
    '.predicate.buildDefinition.externalParameters.ref = "refs/heads/hotfix/a b"' \
    '.predicate.buildDefinition.externalParameters.workflow = ".gitea/workflows/other.yml"' \
    '.predicate.buildDefinition.externalParameters.component = "website"' \
    '.predicate.buildDefinition.resolvedDependencies = []' \
    '.predicate.buildDefinition.resolvedDependencies[0].digest.gitCommit = "main"' \
    '.predicate = {}'; do
    provenance "$change" > "$PROVENANCE"
    verify
    [ "$status" -eq 1 ] || { echo "$change: $status $stderr"; return 1; }
  done
}

@test "an older statement beside the right one does no harm" {
  provenance '.predicate = {}' > "$PROVENANCE"
  provenance >> "$PROVENANCE"
  verify
  [ "$status" -eq 0 ]
}

@test "the commit and the inputs that are asked for" {
  COMMIT=$COMMIT_BUILT INPUTS=1111111111111111111111111111111111111111 verify
  [ "$status" -eq 0 ]
  COMMIT=9999999999999999999999999999999999999999 verify
  [ "$status" -eq 1 ]
  INPUTS=2222222222222222222222222222222222222222 verify
  [ "$status" -eq 1 ]
  COMMIT=main verify
  [ "$status" -eq 2 ]
  INPUTS=main verify
  [ "$status" -eq 2 ]
}
