#!/usr/bin/env bats
# Going back, holding what was gone back from, and the hourly look at the hosts. Hosts are folders, see host.bash.

setup() {
  load fakes
  load host
  load promotion
  start_fakes
  export HOSTS="a.example b.example"
  start_hosts
  start_promotion prod-eu
  export RUN_URL=https://code.letsbe.solutions/letsbe/deploy-prod-eu/actions/runs/8 ACTOR=ada
  export COMPONENT=hub DIGEST REASON="it loses mail; \$(id) \"quoted\""
  DIGEST=$(digest 1)
  for number in 1 2; do bash "$INSTALLED/deploy-compose.sh" hub "$(digest $number)"; done
  promote hub "$(digest 2)"
  commit "Promote"
}

prepare() {
  run bash "$INSTALLED/prepare-rollback.sh"
}

held() {
  (cd "$RUNNER_TEMP/holds" && find . -name '*.json' | sort | tr '\n' ' ')
}

@test "back to what was live: what release.yaml names is held, with the reason" {
  prepare
  [ "$status" -eq 0 ]
  [ "$(held)" = "./hub/$(digest 2).json " ]
  [ "$(jq --raw-output '.reason, .by, .heldAt, .instead, .environment' "$RUNNER_TEMP/holds/hub/$(digest 2).json")" = "$REASON
ada
2026-01-01T12:00:00Z
$DIGEST
prod-eu" ]
  called "verify-image.sh hub $DIGEST $KEYS/images"
  run bash "$INSTALLED/deploy-compose.sh"
  [ "$status" -eq 0 ]
  [ "$(live a.example) $(live b.example)" = "$DIGEST $DIGEST" ]
}

@test "run again after it was cut off, the same is held" {
  bash "$INSTALLED/deploy-compose.sh"
  prepare
  [ "$status" -eq 0 ]
  [ "$(held)" = "./hub/$(digest 2).json " ]
}

@test "what is live is held too, if it is something else" {
  bash "$INSTALLED/deploy-compose.sh" hub "$(digest 3)"
  prepare
  [ "$(held)" = "./hub/$(digest 2).json ./hub/$(digest 3).json " ]
}

@test "a digest that was never live is refused" {
  DIGEST=$(digest 9) prepare
  [ "$status" -eq 1 ]
  [[ "$output" == *"was never live in prod-eu"* ]]
  [ ! -e "$RUNNER_TEMP/holds" ]
}

@test "a digest that is held is refused" {
  hold hub "$DIGEST"
  prepare
  [ "$status" -eq 1 ]
  [[ "$output" == *"is held since"* ]]
}

@test "an image that does not verify any more is refused, and a tool that fails is 3" {
  IMAGE_EXIT=1 prepare
  [ "$status" -eq 1 ]
  IMAGE_EXIT=3 prepare
  [ "$status" -eq 3 ]
  NO_LOGIN=1 prepare
  [ "$status" -eq 3 ]
  UNREACHABLE=b.example prepare
  [ "$status" -eq 3 ]
  HOLDS=nowhere prepare
  [ "$status" -eq 3 ]
}

@test "what a person types is taken as text, or not at all" {
  for words in "COMPONENT=mobile" "COMPONENT=hub;id" "DIGEST=latest" "DIGEST=" "REASON=" "REASON= " "REASON=$(printf 'x%.0s' {1..201})" \
    "REASON=two"$'\n'"lines" "HOSTS="; do
    run env "$words" bash "$INSTALLED/prepare-rollback.sh"
    [ "$status" -eq 2 ] || { echo "$words: $status"; return 1; }
  done
}

# A repository to push to, with the branch; $REMOTE.
start_remote() {
  REMOTE=$BATS_TEST_TMPDIR/remote.git
  git clone --quiet --bare . "$REMOTE"
  export HOLDS_REMOTE=$REMOTE HOLDS_KEY=k
  prepare
  COSIGN_PRIVATE_KEY=prod-eu COSIGN_PASSWORD=x bash "$INSTALLED/sign-statements.sh" holds
}

push() {
  run bash "$INSTALLED/push-holds.sh" holds
}

@test "holds are pushed, and verify and deploy refuse what they name" {
  start_remote
  push
  [ "$status" -eq 0 ]
  git fetch --quiet "$REMOTE" holds:refs/remotes/origin/holds
  [ "$(git ls-tree -r --name-only origin/holds holds | wc -l)" -eq 2 ]
  signature hub "$(digest 2)"
  provenance hub "$(digest 2)"
  NEEDED="signature provenance" HOLDS=origin/holds run bash "$INSTALLED/verify-release.sh" hub
  [ "$status" -eq 0 ]
  [[ "$output" == *"refused: hub $(digest 2) is held since 2026-01-01T12:00:00Z: it loses mail"* ]]
  [ "$(cat "$RUNNER_TEMP/release/refused")" = "hub $(digest 2)" ]
}

@test "what stands there stays, and a hold that is there already is left as it is" {
  hold website "$(digest 5)"
  start_remote
  push
  [ "$status" -eq 0 ]
  [ "$(git -C "$REMOTE" ls-tree -r --name-only holds holds | wc -l)" -eq 4 ]
  before=$(git -C "$REMOTE" rev-parse holds)
  push
  [ "$status" -eq 0 ]
  [ "$(git -C "$REMOTE" rev-parse holds)" = "$before" ]
}

@test "somebody else pushed in between: again, on top of that" {
  start_remote
  # The first push is refused, as if it came second.
  printf '%s\n' '#!/bin/sh' "[ -e '$BATS_TEST_TMPDIR/once' ] || { touch '$BATS_TEST_TMPDIR/once'; exit 1; }" > "$REMOTE/hooks/pre-receive"
  chmod +x "$REMOTE/hooks/pre-receive"
  push
  [ "$status" -eq 0 ]
  [ "$(git -C "$REMOTE" ls-tree -r --name-only holds holds | wc -l)" -eq 2 ]
}

@test "a push that is always refused, and a branch that is not there, are 3" {
  start_remote
  printf '%s\n' '#!/bin/sh' 'exit 1' > "$REMOTE/hooks/pre-receive"
  chmod +x "$REMOTE/hooks/pre-receive"
  push
  [ "$status" -eq 3 ]
  git -C "$REMOTE" branch --quiet -D holds
  push
  [ "$status" -eq 3 ]
}

@test "a hold without a signature, or no key, is 2" {
  start_remote
  rm "$RUNNER_TEMP/holds/hub/"*.sigstore.json
  push
  [ "$status" -eq 2 ]
  HOLDS_KEY='' push
  [ "$status" -eq 2 ]
}

@test "nothing to hold is fine" {
  HOLDS_REMOTE=x HOLDS_KEY=k run bash "$INSTALLED/push-holds.sh" holds
  [ "$status" -eq 0 ]
}

confirm() {
  promote website "$(digest 4)"
  bash "$INSTALLED/deploy-compose.sh" website "$(digest 4)"
  run bash "$INSTALLED/confirm-health.sh"
  HEALTHY=$RUNNER_TEMP/release/healthy
}

# deployed HOST COMPONENT TIME: as if it had been then.
deployed() {
  sed -i "\$s/^[^ ]*/$3/" "$HOSTS_FOLDER/$1/$2/history"
}

@test "health: since the latest of starts and deployments, a fraction counted as a whole second" {
  deployed a.example hub 2026-01-01T08:00:00Z
  deployed b.example hub 2026-01-01T09:00:00Z
  STARTED_AT=2026-01-01T08:30:00.5Z confirm
  [ "$status" -eq 0 ]
  [ "$(head -n 1 "$HEALTHY")" = "hub $(digest 2) 2026-01-01T09:00:00Z 2026-01-01T09:00:00Z" ]
  STARTED_AT=2026-01-01T10:00:00.000000001Z confirm
  [ "$(head -n 1 "$HEALTHY")" = "hub $(digest 2) 2026-01-01T09:00:00Z 2026-01-01T10:00:01Z" ]
  STARTED_AT=2026-01-01T10:00:00Z confirm
  [ "$(head -n 1 "$HEALTHY")" = "hub $(digest 2) 2026-01-01T09:00:00Z 2026-01-01T10:00:00Z" ]
  [ "$(wc -l < "$HEALTHY")" -eq 2 ]
}

@test "health: it changes nothing" {
  confirm
  : > "$CALLS"
  run bash "$INSTALLED/confirm-health.sh"
  not_called docker compose up
  not_called docker compose pull
}

@test "health: another digest, not healthy, stopped, held: no line, and 1; the other component has one" {
  bash "$INSTALLED/deploy-compose.sh" website "$(digest 4)"
  HOSTS=b.example bash "$INSTALLED/deploy-compose.sh" hub "$(digest 1)"
  confirm
  [ "$status" -eq 1 ]
  [ "$(cut -d ' ' -f 1 "$HEALTHY")" = website ]
  HOSTS=b.example bash "$INSTALLED/deploy-compose.sh" hub "$(digest 2)"
  UNHEALTHY=$(digest 2) confirm
  [ "$status" -eq 1 ]
  [[ "$output" == *"hub on a.example is running, unhealthy"* ]]
  [ "$(cut -d ' ' -f 1 "$HEALTHY")" = website ]
  rm "$HOSTS_FOLDER/b.example/hub/running"
  confirm
  [ "$status" -eq 1 ]
  [[ "$output" == *"hub does not run on b.example"* ]]
}

@test "health: a digest that is held gets no line" {
  hold hub "$(digest 2)"
  confirm
  [ "$status" -eq 1 ]
  [ "$(cut -d ' ' -f 1 "$HEALTHY")" = website ]
}

@test "health: a host that does not answer is 3" {
  UNREACHABLE=b.example run bash "$INSTALLED/confirm-health.sh"
  [ "$status" -eq 3 ]
  HOSTS='' run bash "$INSTALLED/confirm-health.sh"
  [ "$status" -eq 2 ]
}
