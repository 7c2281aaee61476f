#!/usr/bin/env bats
# Real git, servers in folders, and Gitea's API in files.

setup() {
  load fakes
  load gitea
  start_fakes
  start_gitea
  export OWNER=letsbe REPOSITORY=letsbe/letsbe SERVER_URL=file://$BATS_TEST_TMPDIR/server PROMOTE_BOT_TOKEN=s3cr3t BOT=promoter
  export COMPONENTS='hub website' KEYS_ROOT=$BATS_TEST_TMPDIR/keys
  export NEEDED_BY_ENVIRONMENT='staging signature provenance
prod-eu signature provenance staging/smoke:604800'
  mkdir -p "$KEYS_ROOT"
  # Installed as they are in the repository: in one folder. The environment's own check is a fake but for one test.
  INSTALLED=$BATS_TEST_TMPDIR/installed
  mkdir "$INSTALLED"
  cp "$SCRIPTS"/cipolicy/*.sh "$INSTALLED"
  # shellcheck disable=SC2016
  echo 'echo "$ENVIRONMENT|$NEEDED|$HOLDS|$KEYS|$(git rev-parse "$3:release.yaml")" > "$BATS_TEST_TMPDIR/verified"; exit "${CHECK_EXIT:-0}"' \
    > "$INSTALLED/verify-promotion.sh"
  TARGET=$BATS_TEST_TMPDIR/server/letsbe/deploy-staging FORK=$BATS_TEST_TMPDIR/server/promoter/deploy-staging
  A=sha256:$(printf 'a%.0s' {1..64}) B=sha256:$(printf 'b%.0s' {1..64})
  git -c init.defaultBranch=main init --quiet "$TARGET"
  printf '%s\n' '# What is live.' "hub: $B" "website: $B" > "$TARGET/release.yaml"
  commit_target
  git clone --quiet --bare "$TARGET" "$FORK"
  FOLDER=$BATS_TEST_TMPDIR/found
  mkdir "$FOLDER"
  echo "$A" > "$FOLDER/digest"
  printf 'c%.0s' {1..40} > "$FOLDER/commit"
  for name in signature provenance; do echo "{\"$name\":1}" > "$FOLDER/$name.sigstore.json"; done
  answer GET /repos/promoter/deploy-staging 200 '{"parent":{"full_name":"letsbe/deploy-staging"}}'
  answer GET '/repos/letsbe/deploy-staging/pulls?state=open&limit=50&page=1' 200 '[]'
  answer POST /repos/letsbe/deploy-staging/pulls 201 '{"number":4}'
}

commit_target() {
  git -C "$TARGET" add --all
  git -C "$TARGET" -c user.name=x -c user.email=x@example.org -c commit.gpgsign=false commit --quiet --message base
}

propose() {
  ENVIRONMENT=${1:-staging} COMPONENT=${2:-hub} run bash "$INSTALLED/propose-promotion.sh" "$FOLDER"
  rm -rf "$FOLDER/clone"
  echo "$output"
}

at() { git -C "$FORK" show "promote/hub:$1"; }

@test "the digest, its evidence, and nothing else" {
  propose
  [ "$status" -eq 0 ]
  [ "$(at release.yaml)" = "# What is live.
hub: $A
website: $B" ]
  [ "$(at "evidence/hub/$A/signature.sigstore.json")" = '{"signature":1}' ]
  [ "$(git -C "$FORK" diff --name-only main promote/hub | wc -l)" -eq 3 ]
  [[ $output == *'/letsbe/deploy-staging/pulls/4'* ]]
  grep -q '"head": "promoter:promote/hub"' "$BODIES"
}

@test "a component that is new" {
  sed -i /hub/d "$TARGET/release.yaml"
  commit_target
  propose
  [ "$status" -eq 0 ]
  [ "$(at release.yaml | tail -n 1)" = "hub: $A" ]
  git -C "$TARGET" rm --quiet release.yaml
  commit_target
  propose
  [ "$(at release.yaml)" = "hub: $A" ]
}

@test "summaries stand in the body and beside the signature" {
  echo '{"environment":"staging","suite":"smoke","result":"success","checkedAt":"2027-01-01T00:00:00Z","run":"https://x/run"}' > "$FOLDER/staging-smoke.json"
  echo '{}' > "$FOLDER/staging-smoke.sigstore.json"
  propose
  [ "$status" -eq 0 ]
  [ "$(at "evidence/hub/$A/staging-smoke.json")" = "$(cat "$FOLDER/staging-smoke.json")" ]
  [ "$(at "evidence/hub/$A/staging-smoke.sigstore.json")" = '{}' ]
  grep -q 'staging, smoke: success at 2027' "$BODIES"
}

@test "the same proposal again pushes nothing" {
  propose
  before=$(git -C "$FORK" rev-parse promote/hub)
  answer GET '/repos/letsbe/deploy-staging/pulls?state=open&limit=50&page=1' 200 \
    '[{"number":4,"base":{"ref":"main"},"head":{"ref":"promote/hub","repo":{"full_name":"promoter/deploy-staging"}}}]'
  answer GET '/repos/letsbe/deploy-staging/pulls?state=open&limit=50&page=2' 200 '[]'
  answer PATCH /repos/letsbe/deploy-staging/pulls/4 200 '{"number":4}'
  propose
  [ "$status" -eq 0 ]
  [[ $output == *'already'* ]]
  [ "$(git -C "$FORK" rev-parse promote/hub)" = "$before" ]
}

@test "what is there already is not proposed" {
  echo "$B" > "$FOLDER/digest"
  propose
  [ "$status" -eq 0 ]
  [[ $output == *'has hub'*'already'* ]]
  not_called curl
}

@test "what the environment would refuse is not proposed" {
  propose
  [ "$(cut -d '|' -f 1-3 "$BATS_TEST_TMPDIR/verified")" = 'staging|signature provenance|refs/remotes/origin/holds' ]
  rm -rf "$FORK"
  git clone --quiet --bare "$TARGET" "$FORK"
  CHECK_EXIT=1 propose
  [ "$status" -eq 1 ]
  [[ $output == *'would not pass'* ]]
  for code in 2 3 127; do
    CHECK_EXIT=$code propose
    [ "$status" -eq 3 ]
  done
  [ -z "$(git -C "$FORK" branch --list 'promote/*')" ]
}

@test "with the environment's real check: signed, not on hold" {
  load cosign
  start_registry
  cp "$SCRIPTS"/deploy/{verify-promotion,promotion}.sh "$INSTALLED"
  mkdir "$KEYS_ROOT/images" "$KEYS_ROOT/staging"
  echo pub-k > "$KEYS_ROOT/images/1.pub"
  echo pub-s > "$KEYS_ROOT/staging/1.pub"
  attach https://sigstore.dev/cosign/sign/v1 "$A" k '{"repo":"letsbe/letsbe","component":"hub"}' '{}'
  tail -n 1 "$ATTACHED" > "$FOLDER/signature.sigstore.json"
  attach https://slsa.dev/provenance/v1 "$A" k null '{"buildDefinition":{"externalParameters":{"repository":"https://code.letsbe.solutions/letsbe/letsbe",
    "component":"hub","workflow":".gitea/workflows/hub-main.yml","ref":"refs/heads/main"}}}'
  tail -n 1 "$ATTACHED" > "$FOLDER/provenance.sigstore.json"
  propose
  [ "$status" -eq 3 ]
  git -C "$TARGET" branch holds
  propose
  [ "$status" -eq 0 ]
  [ "$(at release.yaml | sed -n 2p)" = "hub: $A" ]
  git -C "$TARGET" checkout --quiet holds
  mkdir -p "$TARGET/holds/hub"
  echo "{\"environment\":\"staging\",\"component\":\"hub\",\"digest\":\"$A\",\"heldAt\":\"x\",\"reason\":\"y\"}" > "$TARGET/holds/hub/$A.json"
  echo "{\"sig\":\"pub-s\",\"of\":\"$(md5sum < "$TARGET/holds/hub/$A.json" | cut -d ' ' -f 1)\"}" > "$TARGET/holds/hub/$A.sigstore.json"
  commit_target
  git -C "$TARGET" checkout --quiet main
  propose
  [ "$status" -eq 1 ]
  [[ $output == *'is held since'* ]]
}

@test "a release.yaml of another form" {
  for line in "  nested: $B" 'hub: latest' '' '- x'; do
    printf '%s\n' "$line" > "$TARGET/release.yaml"
    commit_target
    propose
    [ "$status" -eq 1 ]
    [[ $output == *'another form'* ]]
  done
}

@test "git and the API that fail" {
  answer POST /repos/letsbe/deploy-staging/pulls 403 '{}'
  propose
  [ "$status" -eq 3 ]
  rm -rf "$FORK"
  propose
  [ "$status" -eq 3 ]
  rm -rf "$TARGET"
  propose
  [ "$status" -eq 3 ]
}

@test "the token is in no list of processes" {
  git=$(command -v git)
  fake git "exec $git \"\$@\""
  propose
  [ "$status" -eq 0 ]
  [ -z "$(calls | grep -e s3cr3t -e "$(printf promoter:s3cr3t | base64)")" ]
}

@test "used wrongly" {
  propose production
  [ "$status" -eq 2 ]
  propose staging '../x'
  [ "$status" -eq 2 ]
  echo latest > "$FOLDER/digest"
  propose
  [ "$status" -eq 2 ]
}
