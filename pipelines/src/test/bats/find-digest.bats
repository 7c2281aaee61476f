#!/usr/bin/env bats

setup() {
  load fakes
  load gitea
  load cosign
  start_fakes
  start_gitea
  start_registry
  fake_unzip
  export OWNER=letsbe REPOSITORY=letsbe/letsbe RUN_READER_TOKEN=s3cr3t KEYS_ROOT=$BATS_TEST_TMPDIR/keys LATER_JOBS=x
  export RUN_KINDS='hub build hub-main.yml refs/heads/main
hub release hub-release.yml refs/tags/hub/v*'
  export NOW=1800000000
  for environment in images staging prod-eu; do
    mkdir -p "$KEYS_ROOT/$environment"
    echo "pub-$environment" > "$KEYS_ROOT/$environment/1.pub"
  done
  COMMIT=$(printf 'c%.0s' {1..40})
  A=sha256:$(printf 'a%.0s' {1..64}) B=sha256:$(printf 'b%.0s' {1..64})
  FOUND=$BATS_TEST_TMPDIR/found
}

find_digest() {
  ENVIRONMENT=$1 COMPONENT=${2:-hub} run bash "$SCRIPTS/cipolicy/find-digest.sh" "$FOUND"
  echo "$output"
}

ends() {
  find_digest "$1"
  [ "$status" -eq "$2" ]
  [[ $output == *"$3"* ]]
}

# built RUN ARTIFACT DIGEST [COMPONENT]
built() {
  local folder=$BATS_TEST_TMPDIR/image-$1
  mkdir -p "$folder"
  echo "{\"component\":\"${4:-hub}\",\"digest\":\"$3\",\"commit\":\"$COMMIT\"}" > "$folder/image.json"
  artifact "$1" "$2" evidence "$folder"
}

run_of() {
  echo "{\"id\":$1,\"path\":\"$2\",\"event\":\"${3:-push}\",\"conclusion\":\"success\",\"head_sha\":\"$COMMIT\"}"
}

RUNS='/repos/letsbe/letsbe/actions/runs?event=push&status=success&limit=50&page=1'

builds() {
  answer GET "$RUNS" 200 "{\"workflow_runs\":[$(run_of 3 hub-main.yml@refs/heads/main),$(run_of 5 hub-main.yml@refs/heads/main),
    $(run_of 6 website-main.yml@refs/heads/main),$(run_of 7 hub-main.yml@refs/heads/x),$(run_of 8 hub-release.yml@refs/tags/hub/v1.2.3)]}"
  built 3 30 "$A"
  built 5 50 "$B"
  built 8 80 "$A"
}

ago() { date --utc --date "@$((NOW - $1))" +%Y-%m-%dT%H:%M:%SZ; }

# summary ENVIRONMENT SUITE RUN AGE FILTER [KEY]
summary() {
  local folder=$BATS_TEST_TMPDIR/summary-$1-$2-$3 REPOSITORY=letsbe/deploy-$1 event=push file=deploy.yml
  [ "$2" != health ] || event=schedule file=confirm-health.yml
  mkdir -p "$folder"
  jq --null-input --compact-output --arg digest "$A" --arg checked "$(ago "$4")" --arg since "$(ago $(($4 + 7200)))" \
    "{environment: \"$1\", component: \"hub\", digest: \$digest, suite: \"$2\", result: \"success\", deployedAt: \$since,
      healthySince: \$since, checkedAt: \$checked, run: \"https://code.example/run\"} | ${5:-.}" > "$folder/hub.$2.json"
  echo "{\"sig\":\"pub-${6:-$1}\",\"of\":\"$(md5sum < "$folder/hub.$2.json" | cut -d ' ' -f 1)\"}" > "$folder/hub.$2.sigstore.json"
  artifact "$3" "$3" summaries "$folder"
  answer GET "/repos/$REPOSITORY/actions/runs?event=$event&branch=main&status=success&limit=50&page=1" 200 \
    "{\"workflow_runs\":[$(run_of "$3" "$file@refs/heads/main" "$event")]}"
  answer GET "/repos/$REPOSITORY/actions/runs?event=$event&branch=main&status=success&limit=50&page=2" 200 '{"workflow_runs":[]}'
}

@test "staging: what main built, the newest first" {
  builds
  find_digest staging
  [ "$status" -eq 0 ]
  [ "$(cat "$FOUND/candidates")" = "$B $COMMIT
$A $COMMIT" ]
}

@test "staging: evidence that is gone or of something else is passed over" {
  builds
  answer GET /repos/letsbe/letsbe/actions/artifacts/50/zip 404 ''
  find_digest staging
  [ "$status" -eq 0 ]
  [ "$(cat "$FOUND/candidates")" = "$A $COMMIT" ]
  built 5 50 "$B" website
  find_digest staging
  [ "$(cat "$FOUND/candidates")" = "$A $COMMIT" ]
  built 5 50 latest
  find_digest staging
  [ "$(cat "$FOUND/candidates")" = "$A $COMMIT" ]
}

@test "staging: a release" {
  builds
  RELEASE=hub/v1.2.3 find_digest staging
  [ "$status" -eq 0 ]
  [ "$(cat "$FOUND/candidates")" = "$A $COMMIT" ]
  RELEASE=hub/v1.2.4 ends staging 1 'no successful run of the tag hub/v1.2.4'
  RELEASE='hub/v1.2.3|x' ends staging 1 'no successful run'
  RELEASE=hub/v1.2.3 ends prod-eu 1 'goes to staging first'
}

@test "staging: nothing was built" {
  answer GET "$RUNS" 200 '{"workflow_runs":[]}'
  ends staging 1 'no successful run built hub'
}

@test "staging: an API that fails is not 'nothing was built'" {
  builds
  for code in 401 500 away; do
    answer GET "$RUNS" "$code" '{}'
    ends staging 3 ''
  done
  builds
  answer GET /repos/letsbe/letsbe/actions/artifacts/50/zip 500 ''
  ends staging 3 'status 500'
}

@test "prod-eu: what staging ran" {
  summary staging smoke 11 3600
  find_digest prod-eu
  [ "$status" -eq 0 ]
  [ "$(cat "$FOUND/candidates")" = "$A" ]
  [ -s "$FOUND/staging-smoke.json" ]
  [ -s "$FOUND/staging-smoke.sigstore.json" ]
}

@test "prod-eu: seven days, and not a second more" {
  summary staging smoke 11 604800
  find_digest prod-eu
  [ "$status" -eq 0 ]
  summary staging smoke 11 604801
  ends prod-eu 1 'older than 168 hours'
  summary staging smoke 11 -301
  ends prod-eu 1 'of the future'
}

@test "prod-eu: a summary that is not staging's, not the component's, or no success" {
  for change in '.environment = "prod-eu"' '.suite = "canary"' '.component = "website"' '.result = "failure"' 'del(.result)' \
    '.digest = "latest"' '[.]'; do
    summary staging smoke 11 60 "$change"
    ends prod-eu 1 'says something else'
  done
  summary staging smoke 11 60 '.checkedAt = "yesterday"'
  ends prod-eu 1 'is no time'
  summary staging smoke 11 60 . prod-eu
  ends prod-eu 1 'has no signature by a key in keys/staging'
}

@test "prod-eu: runs without a summary of the component are passed over, on later pages too" {
  summary staging smoke 11 60
  answer GET '/repos/letsbe/deploy-staging/actions/runs?event=push&branch=main&status=success&limit=50&page=1' 200 \
    "{\"workflow_runs\":[$(run_of 20 deploy.yml@refs/heads/main),$(run_of 19 deploy.yml@refs/heads/main),$(run_of 18 other.yml@refs/heads/main)]}"
  answer GET '/repos/letsbe/deploy-staging/actions/runs?event=push&branch=main&status=success&limit=50&page=2' 200 \
    "{\"workflow_runs\":[$(run_of 11 deploy.yml@refs/heads/main)]}"
  mkdir "$BATS_TEST_TMPDIR/others"
  echo '{}' > "$BATS_TEST_TMPDIR/others/website.smoke.json"
  REPOSITORY=letsbe/deploy-staging artifact 20 20 summaries "$BATS_TEST_TMPDIR/others"
  REPOSITORY=letsbe/deploy-staging artifact 19 19 logs "$BATS_TEST_TMPDIR/others"
  find_digest prod-eu
  [ "$status" -eq 0 ]
  [ "$(cat "$FOUND/candidates")" = "$A" ]
}

@test "prod-eu: none at all" {
  answer GET '/repos/letsbe/deploy-staging/actions/runs?event=push&branch=main&status=success&limit=50&page=1' 200 '{"workflow_runs":[]}'
  ends prod-eu 1 'has no summary'
}

@test "prod-eu: cosign's exit codes, an API that fails, an archive that is none" {
  summary staging smoke 11 60
  for code in 2 10 12 127; do
    VERIFY_EXIT=$code ends prod-eu 3 "cosign verify-blob ended with $code"
  done
  UNZIP_EXIT=9 ends prod-eu 3 'cannot be unpacked'
  answer GET '/repos/letsbe/deploy-staging/actions/runs?event=push&branch=main&status=success&limit=50&page=1' 500 ''
  ends prod-eu 3 'status 500'
  answer GET '/repos/letsbe/deploy-staging/actions/runs?event=push&branch=main&status=success&limit=50&page=1' 200 '{}'
  ends prod-eu 3 'without a list'
}

@test "prod-us: what prod-eu ran, healthy for two hours, seen within three days" {
  summary prod-eu canary 21 900000
  summary prod-eu health 22 259200
  find_digest prod-us
  [ "$status" -eq 0 ]
  [ "$(cat "$FOUND/candidates")" = "$A" ]
  [ -s "$FOUND/prod-eu-canary.json" ]
  [ -s "$FOUND/prod-eu-health.sigstore.json" ]
  summary prod-eu health 22 259201
  ends prod-us 1 'older than 72 hours'
  summary prod-eu health 22 60 ".healthySince = \"$(ago 7259)\""
  ends prod-us 1 'less than 2 hours'
  summary prod-eu health 22 60 ".digest = \"$B\""
  ends prod-us 1 'two digests'
  summary prod-eu health 22 60 'del(.healthySince)'
  ends prod-us 1 'healthySince is no time'
}

@test "what there is none of" {
  ends production 1 'no such environment'
  find_digest staging nothing
  [ "$status" -eq 1 ]
  run bash "$SCRIPTS/cipolicy/find-digest.sh"
  [ "$status" -eq 2 ]
  not_called curl
}
