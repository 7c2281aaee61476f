bats_require_minimum_version 1.5.0
load fakes
load repository

setup() {
  start_fakes
  install_scripts supply
  export DIGEST COMMIT INPUTS
  DIGEST=sha256:$(printf 'a%.0s' {1..64})
  COMMIT=0123456789012345678901234567890123456789
  INPUTS=1111111111111111111111111111111111111111
  export SERVER_URL=https://code.letsbe.solutions REPOSITORY=letsbe/letsbe REF=refs/heads/main RUN_ID=7
  export API_URL=https://code.letsbe.solutions/api/v1 SIGN_REQUEST_TOKEN=t0ps3cret
  export KEYS=$BATS_TEST_TMPDIR/keys
  mkdir "$KEYS"
  touch "$KEYS/ours.pub"
  folder=$BATS_TEST_TMPDIR/evidence
}

# syft_writes SPDX CYCLONEDX
syft_writes() {
  fake syft 'for word; do case $word in
    spdx-json=*) echo '"'$1'"' > "${word#*=}" ;;
    cyclonedx-json=*) echo '"'$2'"' > "${word#*=}" ;; esac; done'
}

@test "SBOMs are of the digest that was pushed" {
  syft_writes '{"packages":[1]}' '{"components":[1]}'
  script write-sboms.sh hub "$folder"
  [ "$status" -eq 0 ]
  called syft "registry:code.letsbe.solutions/letsbe/hub@$DIGEST"
  [ -s "$folder/sbom.spdx.json" ] && [ -s "$folder/sbom.cdx.json" ]
}

@test "syft fails, or finds nothing: 3" {
  fake syft 'exit 1'
  script write-sboms.sh hub "$folder"
  [ "$status" -eq 3 ]
  syft_writes '{"packages":[]}' '{"components":[1]}'
  script write-sboms.sh hub "$folder"
  [ "$status" -eq 3 ]
  syft_writes '{"packages":[1]}' '{}'
  script write-sboms.sh hub "$folder"
  [ "$status" -eq 3 ]
  DIGEST=latest script write-sboms.sh hub "$folder"
  [ "$status" -eq 2 ]
}

@test "the provenance is what verify-image.sh wants" {
  script write-provenance.sh hub "$folder"
  [ "$status" -eq 0 ]
  [ "$(jq --compact-output . "$folder/image.json")" = \
    "{\"component\":\"hub\",\"digest\":\"$DIGEST\",\"commit\":\"$COMMIT\",\"inputs\":\"$INPUTS\"}" ]
  jq --null-input --compact-output --slurpfile predicate "$folder/provenance.json" --arg digest "${DIGEST#sha256:}" \
    '{subject: [{digest: {sha256: $digest}}], predicate: $predicate[0]} | {payload: (tojson | @base64)}' > "$BATS_TEST_TMPDIR/statement"
  export STATEMENT=$BATS_TEST_TMPDIR/statement
  fake cosign 'case "$*" in *slsaprovenance1*) cat "$STATEMENT" ;; esac'
  script verify-image.sh hub
  [ "$status" -eq 0 ]
  [ "$output" = "$COMMIT" ]
  COMMIT='' REF=refs/heads/feature script write-provenance.sh hub "$folder"
  [ "$status" -eq 2 ]
}

@test "the signature is asked for with a run and a component, and the token is no argument" {
  fake curl 'cat > "$RUNNER_TEMP/header"; printf 204'
  script request-signature.sh hub
  [ "$status" -eq 0 ]
  called "$API_URL/repos/letsbe/ci-policy/actions/workflows/sign.yml/dispatches"
  calls | tr -d ' \n' | grep -qF '{"ref":"main","inputs":{"run_id":"7","component":"hub"}}'
  grep -q "token t0ps3cret" "$RUNNER_TEMP/header"
  leaked_nowhere t0ps3cret
}

@test "who may not ask is refused: 1; a server that fails: 3" {
  for code in 401 403 404 422; do
    fake curl 'echo "{}" > "$RUNNER_TEMP/answer"; printf '"$code"
    script request-signature.sh hub
    [ "$status" -eq 1 ]
  done
  for code in 500 502 000 ''; do
    fake curl "printf '$code'"
    script request-signature.sh hub
    [ "$status" -eq 3 ]
  done
  fake curl 'exit 7'
  script request-signature.sh hub
  [ "$status" -eq 3 ]
  SIGN_REQUEST_TOKEN='' script request-signature.sh hub
  [ "$status" -eq 2 ]
  script request-signature.sh 'hub"'
  [ "$status" -eq 2 ]
}

# verify_ends CODE...: how verify-image.sh ends, one time after the other, the last for ever.
verify_ends() {
  printf '%s\n' "$@" > "$BATS_TEST_TMPDIR/codes"
  cat > "$INSTALLED/verify-image.sh" <<'END'
codes=$BATS_TEST_TMPDIR/codes
echo verify >> "$CALLS"
code=$(head -n 1 "$codes")
[ "$(wc -l < "$codes")" -eq 1 ] || sed -i 1d "$codes"
exit "$code"
END
  fake sleep
}

@test "it waits until there is a signature" {
  verify_ends 1 1 3 0
  script wait-for-signature.sh hub
  [ "$status" -eq 0 ]
  [ "$(calls sleep | wc -l)" -eq 3 ]
}

@test "it waits ten minutes and no longer" {
  verify_ends 1
  script wait-for-signature.sh hub
  [ "$status" -eq 1 ]
  [ "$(calls sleep | wc -l)" -eq 30 ]
  verify_ends 3
  script wait-for-signature.sh hub
  [ "$status" -eq 3 ]
}

@test "what is used wrongly does not become right by waiting" {
  verify_ends 2
  script wait-for-signature.sh hub
  [ "$status" -eq 2 ]
  [ -z "$(calls sleep)" ]
  STEP_SECONDS=0 script wait-for-signature.sh hub
  [ "$status" -eq 2 ]
}

@test "the login: refused, without a token, and with one that shows nowhere" {
  export REGISTRY=code.letsbe.solutions/letsbe REGISTRY_USER=bot REGISTRY_TOKEN=t0ps3cret
  fake docker 'cat > "$RUNNER_TEMP/password"'
  script registry-login.sh
  [ "$status" -eq 0 ]
  called docker login --username bot --password-stdin code.letsbe.solutions
  [ "$(cat "$RUNNER_TEMP/password")" = t0ps3cret ]
  leaked_nowhere t0ps3cret
  fake docker 'exit 1'
  script registry-login.sh
  [ "$status" -eq 1 ]
  REGISTRY_TOKEN='' script registry-login.sh
  [ "$status" -eq 2 ]
}

@test "the digest that was built: there, not there, not to be known" {
  fake docker 'echo "{\"digest\": \"$DIGEST\"}"'
  script built-digest.sh hub "$INPUTS"
  [ "$status" -eq 0 ]
  [ "$output" = "$DIGEST" ]
  called "code.letsbe.solutions/letsbe/hub:inputs-$INPUTS"
  fake docker 'echo "ERROR: code.letsbe.solutions/letsbe/hub:inputs-x: not found" >&2; exit 1'
  script built-digest.sh hub "$INPUTS"
  [ "$status" -eq 1 ]
  fake docker 'echo "ERROR: dial tcp: i/o timeout" >&2; exit 1'
  script built-digest.sh hub "$INPUTS"
  [ "$status" -eq 3 ]
  fake docker 'echo "{}"'
  script built-digest.sh hub "$INPUTS"
  [ "$status" -eq 3 ]
  fake docker 'echo "no JSON"'
  script built-digest.sh hub "$INPUTS"
  [ "$status" -eq 3 ]
  script built-digest.sh hub
  [ "$status" -eq 2 ]
}
