#!/usr/bin/env bats
# What a push to main of a deploy repository does: verify, deploy, watch, sign. Hosts are folders, see host.bash.

setup() {
  load fakes
  load host
  load promotion
  start_fakes
  export HOSTS="a.example b.example c.example"
  start_hosts
  start_promotion prod-eu
  export NEEDED="signature provenance staging/smoke:604800"
  export RUN_URL=https://code.letsbe.solutions/letsbe/deploy-prod-eu/actions/runs/7
  for component in hub website; do evidence_for "$component" 1; done
  OUT=$RUNNER_TEMP/release
  # The canary check by itself has its own tests.
  # shellcheck disable=SC2016
  printf '%s\n' '#!/usr/bin/env bash' 'echo "canary-check.sh $*" >> "$CALLS"' 'exit "${CANARY_EXIT:-0}"' > "$INSTALLED/canary-check.sh"
}

# evidence_for COMPONENT NUMBER [AGE]
evidence_for() {
  signature "$1" "$(digest "$2")"
  provenance "$1" "$(digest "$2")"
  say "$1" "$(digest "$2")" staging smoke "${3:-60}" 60
}

verify() {
  run bash "$INSTALLED/verify-release.sh" "$@"
}

reconcile() {
  run bash "$INSTALLED/reconcile.sh"
}

everywhere() {
  local host
  for host in $HOSTS; do
    [ "$(live "$host" "$1")" = "$(digest "$2")" ] || { echo "$host has $(live "$host" "$1")"; return 1; }
  done
}

@test "all is verified: evidence, image, holds" {
  verify
  [ "$status" -eq 0 ]
  [ "$(cat "$OUT/verified")" = "hub $(digest 1) fresh
website $(digest 1) fresh" ]
  [ ! -s "$OUT/refused" ]
  called "verify-image.sh hub $(digest 1) $KEYS/images"
  leaked_nowhere t0ken
}

@test "one that is refused does not hold up the others, and fails the job at its end" {
  hold hub "$(digest 1)"
  verify
  [ "$status" -eq 0 ]
  [ "$(cat "$OUT/verified")" = "website $(digest 1) fresh" ]
  [ "$(cat "$OUT/refused")" = "hub $(digest 1)" ]
  [[ "$output" == *"it loses mail"* ]]
  reconcile
  [ "$status" -eq 0 ]
  everywhere website 1
  [ -z "$(live a.example hub)" ]
  run bash "$INSTALLED/settled.sh"
  [ "$status" -eq 1 ]
  [[ "$output" == *"what was live before stays live"* ]]
}

@test "evidence that is missing, and an image that the registry does not prove, are refused" {
  rm "evidence/hub/$(digest 1)/signature.sigstore.json"
  verify
  [ "$(cat "$OUT/refused")" = "hub $(digest 1)" ]
  IMAGE_EXIT=1 verify
  [ "$status" -eq 0 ]
  [ ! -s "$OUT/verified" ]
}

@test "a tool that fails is 3, and nothing may be deployed" {
  for tool in "IMAGE_EXIT=3" "IMAGE_EXIT=2" "COSIGN_EXIT=127" "NO_LOGIN=1" "HOLDS=nowhere"; do
    run env "$tool" bash "$INSTALLED/verify-release.sh"
    [ "$status" -eq 3 ] || { echo "$tool: $status"; return 1; }
  done
}

@test "a release.yaml or a hold that cannot be trusted is 1" {
  echo "hub: latest" >> release.yaml
  verify
  [ "$status" -eq 1 ]
  git checkout --quiet release.yaml
  hold website "$(digest 9)" stranger
  verify
  [ "$status" -eq 1 ]
  [ ! -s "$OUT/verified" ]
}

@test "settled: nothing refused is 0, nothing verified is 1" {
  run bash "$INSTALLED/settled.sh"
  [ "$status" -eq 1 ]
  verify
  run bash "$INSTALLED/settled.sh"
  [ "$status" -eq 0 ]
}

@test "what is verified becomes live, and the time is remembered" {
  verify
  reconcile
  [ "$status" -eq 0 ]
  everywhere hub 1
  everywhere website 1
  [ "$(cut -d ' ' -f 1,2 "$OUT/live")" = "hub $(digest 1)
website $(digest 1)" ]
  [[ "$(cut -d ' ' -f 3 "$OUT/live" | head -n 1)" =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z$ ]]
}

@test "a run that changes nothing is fine, and says the same" {
  verify
  reconcile
  before=$(cat "$OUT/live")
  : > "$CALLS"
  verify
  reconcile
  [ "$status" -eq 0 ]
  [ "$(cat "$OUT/live")" = "$before" ]
  not_called docker compose up
}

@test "one component alone" {
  verify website
  reconcile
  [ -z "$(live a.example hub)" ]
  everywhere website 1
  verify mobile
  [ "$status" -eq 2 ]
}

@test "expired evidence: a digest that is live is left alone, a new host gets it, a new digest does not go anywhere" {
  verify
  reconcile
  evidence_for hub 1 604801
  rm -r "$HOSTS_FOLDER/c.example/hub"
  mkdir "$HOSTS_FOLDER/c.example/hub"
  verify
  [ "$(head -n 1 "$OUT/verified")" = "hub $(digest 1) expired" ]
  reconcile
  [ "$status" -eq 0 ]
  everywhere hub 1
  promote hub "$(digest 2)"
  evidence_for hub 2 604801
  verify
  reconcile
  [ "$status" -eq 0 ]
  everywhere hub 1
  [ "$(cat "$OUT/refused")" = "hub $(digest 2)" ]
  ! grep -q "^hub" "$OUT/live" || false
  run bash "$INSTALLED/settled.sh"
  [ "$status" -eq 1 ]
}

@test "canary: the first host alone, then the check, then the others" {
  export CANARY=1
  verify hub
  : > "$CALLS"
  reconcile
  [ "$status" -eq 0 ]
  everywhere hub 1
  [ "$(calls | grep -E 'compose up|canary' | tr '\n' ';' | sed 's/docker compose up[^;]*/up/g')" = "up;canary-check.sh hub a.example;up;up;" ]
}

@test "canary fails: the first host gets back what it had, the others are not touched, later components neither" {
  export CANARY=1
  verify
  reconcile
  promote hub "$(digest 2)"
  promote website "$(digest 2)"
  evidence_for hub 2
  evidence_for website 2
  verify
  CANARY_EXIT=1 reconcile
  [ "$status" -eq 1 ]
  everywhere hub 1
  everywhere website 1
  [ ! -s "$OUT/live" ]
}

@test "canary fails with nothing before it: the others are not touched" {
  export CANARY=1
  verify hub
  CANARY_EXIT=2 reconcile
  [ "$status" -eq 1 ]
  [ -z "$(live b.example)" ]
}

@test "canary of what is live already: checked again, deployed nowhere" {
  export CANARY=1
  verify hub
  reconcile
  CANARY_EXIT=1 reconcile
  [ "$status" -eq 1 ]
  [ ! -s "$OUT/live" ]
  everywhere hub 1
}

@test "a host in the middle refuses: what was deployed before it is said, later components are not touched" {
  verify
  # shellcheck disable=SC2016
  fake ssh '
    while [ "$1" != bash ]; do host=$1; shift; done
    case "$host $*" in *"b.example"*"update website"*) exit 1 ;; esac
    COMPOSE_ROOT=$HOSTS_FOLDER/$host exec "$@"'
  reconcile
  [ "$status" -eq 1 ]
  [ "$(cut -d ' ' -f 1 "$OUT/live")" = hub ]
  [ -z "$(live c.example website)" ]
}

@test "a host that does not answer is 3" {
  verify
  UNREACHABLE=b.example reconcile
  [ "$status" -eq 3 ]
}

@test "used wrongly is 2" {
  reconcile
  [ "$status" -eq 2 ]
  verify
  HOSTS='' reconcile
  [ "$status" -eq 2 ]
}

@test "smoke: every component must answer as it is said" {
  verify
  reconcile
  export SMOKE="hub 200 https://hub.staging.example/healthz
hub 401 https://hub.staging.example/api
website 200 https://www.staging.example/"
  # shellcheck disable=SC2016
  fake curl 'for url; do :; done; case "$url" in */api) printf 401 ;; *) printf 200 ;; esac'
  run bash "$INSTALLED/smoke-test.sh"
  [ "$status" -eq 0 ]
  [ "$(cat "$OUT/passed")" = "$(cat "$OUT/live")" ]
}

@test "smoke: a wrong answer, no answer, or nothing that is asked: that component has not passed, the other has" {
  verify
  reconcile
  export SMOKE="hub 200 https://hub.staging.example/healthz
website 200 https://www.staging.example/"
  # shellcheck disable=SC2016
  fake curl 'for url; do :; done; case "$url" in *hub*) printf 500 ;; *) printf 200 ;; esac'
  run bash "$INSTALLED/smoke-test.sh"
  [ "$status" -eq 1 ]
  [ "$(cut -d ' ' -f 1 "$OUT/passed")" = website ]
  # shellcheck disable=SC2016
  fake curl 'for url; do :; done; case "$url" in *hub*) printf 000; exit 7 ;; *) printf 200 ;; esac'
  run bash "$INSTALLED/smoke-test.sh"
  [ "$status" -eq 1 ]
  [ "$(cut -d ' ' -f 1 "$OUT/passed")" = website ]
  fake curl 'printf 200'
  SMOKE="website 200 https://www.staging.example/" run bash "$INSTALLED/smoke-test.sh"
  [ "$status" -eq 1 ]
  [[ "$output" == *"hub: nothing is said"* ]]
}

@test "smoke: used wrongly is 2" {
  SMOKE=x run bash "$INSTALLED/smoke-test.sh"
  [ "$status" -eq 2 ]
}

@test "summaries: what they say, and that the next environment takes them" {
  verify
  reconcile
  run bash "$INSTALLED/write-summaries.sh" canary live
  [ "$status" -eq 0 ]
  file=$RUNNER_TEMP/summaries/hub.canary.json
  # The hosts' clock is the real one, and NOW is not.
  jq --arg time "$(at 60)" '.deployedAt = $time | .healthySince = $time' "$file" > "$file.new"
  mv "$file.new" "$file"
  [ "$(jq --compact-output 'del(.deployedAt, .healthySince)' "$file")" = "{\"environment\":\"prod-eu\",\"component\":\"hub\",\"digest\":\"$(digest 1)\",\"suite\":\"canary\",\"result\":\"success\",\"checkedAt\":\"2026-01-01T12:00:00Z\",\"run\":\"$RUN_URL\"}" ]
  COSIGN_PRIVATE_KEY=prod-eu COSIGN_PASSWORD=x run bash "$INSTALLED/sign-statements.sh" summaries
  [ "$status" -eq 0 ]
  [[ "$output" == *"signed: hub.canary.json"* ]]
  called sign-blob --yes --key env://COSIGN_PRIVATE_KEY --signing-config "$KEYS/signing-config.json" --trusted-root "$KEYS/trusted-root.json"
  for end in json sigstore.json; do cp "$RUNNER_TEMP/summaries/hub.canary.$end" "evidence/hub/$(digest 1)/prod-eu-canary.$end"; done
  NEEDED="$NEEDED prod-eu/canary" verify
  grep -q "^hub .* fresh" "$OUT/verified"
}

@test "summaries: nothing live is no summary, and nothing to sign is fine" {
  run bash "$INSTALLED/write-summaries.sh" smoke passed
  [ "$status" -eq 0 ]
  COSIGN_PRIVATE_KEY=prod-eu COSIGN_PASSWORD=x run bash "$INSTALLED/sign-statements.sh" summaries
  [ "$status" -eq 0 ]
  not_called cosign
}

@test "signing: a key that fits no public key, or a cosign that fails, is 3 and leaves no bundle" {
  mkdir -p "$RUNNER_TEMP/summaries/hub"
  echo '{}' > "$RUNNER_TEMP/summaries/hub/x.json"
  COSIGN_PRIVATE_KEY=stranger COSIGN_PASSWORD=x run bash "$INSTALLED/sign-statements.sh" summaries
  [ "$status" -eq 3 ]
  [ ! -e "$RUNNER_TEMP/summaries/hub/x.sigstore.json" ]
  COSIGN_EXIT=1 COSIGN_PRIVATE_KEY=prod-eu COSIGN_PASSWORD=x run bash "$INSTALLED/sign-statements.sh" summaries
  [ "$status" -eq 3 ]
  [ ! -e "$RUNNER_TEMP/summaries/hub/x.sigstore.json" ]
}

@test "signing and summaries: used wrongly is 2" {
  run bash "$INSTALLED/sign-statements.sh" summaries
  [ "$status" -eq 2 ]
  run bash "$INSTALLED/write-summaries.sh" smoke
  [ "$status" -eq 2 ]
}
