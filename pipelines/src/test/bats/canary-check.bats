#!/usr/bin/env bats

setup() {
  load fakes
  start_fakes
  export PROBE_URL='https://{host}/internal/{component}' WATCH_SECONDS=60 EVERY_SECONDS=15
  BEFORE='http_requests_total{method="GET",code="200"} 1000
http_requests_total{method="GET",code="500"} 3'
  AFTER='http_requests_total{method="GET",code="200"} 1099
http_requests_total{method="GET",code="500"} 4'
  export BEFORE AFTER HEALTH=0 STATE=$BATS_TEST_TMPDIR/state
  fake sleep
  # shellcheck disable=SC2016 # for the fake to expand
  fake curl '
    for url; do :; done
    case "$url" in
      https://eu-1.example/internal/hub/metrics)
        if [ -e "$STATE" ]; then text=$AFTER; else text=$BEFORE; touch "$STATE"; fi
        [ "$text" != away ] || exit 22
        printf "%s\n" "# HELP http_requests_total Answers." "$text" "other_total{code=\"500\"} 9999" ;;
      https://eu-1.example/internal/hub/healthz) exit "$HEALTH" ;;
      *) exit 99 ;;
    esac'
}

check() {
  run bash "$SCRIPTS/deploy/canary-check.sh" hub "${1:-deploy@eu-1.example}"
}

@test "few enough errors among enough answers" {
  check
  [ "$status" -eq 0 ]
  [[ "$output" == *"1 of 100 answers are errors"* ]]
  [ "$(calls sleep | wc -l)" -eq 4 ]
  [ "$(calls curl | grep -c healthz)" -eq 4 ]
}

@test "the limit is still fine, one more is not" {
  AFTER=${AFTER/%4/5} check
  [ "$status" -eq 1 ]
  [[ "$output" == *"2 of 101 answers are errors"* ]]
  rm "$STATE"
  MAX_ERRORS_PER_MILLE=20 AFTER=${AFTER/%4/5} check
  [ "$status" -eq 0 ]
}

@test "too few answers prove nothing" {
  AFTER=${AFTER/1099/1018} check
  [ "$status" -eq 1 ]
  [[ "$output" == *"19 answers"* ]]
  rm "$STATE"
  MAX_ERRORS_PER_MILLE=100 AFTER=${AFTER/1099/1019} check
  [ "$status" -eq 0 ]
}

@test "not healthy once is enough" {
  HEALTH=22 check
  [ "$status" -eq 1 ]
  [[ "$output" == *"not healthy"* ]]
}

@test "no metrics, no counter, nonsense, at either end" {
  for text in away 'up 1' '' 'http_requests_total{code="200"} NaN' 'http_requests_total{code="200"} many'; do
    rm -f "$STATE"
    BEFORE=$text check
    [ "$status" -eq 1 ] || { echo "before: $text"; return 1; }
    rm -f "$STATE"
    AFTER=$text check
    [ "$status" -eq 1 ] || { echo "after: $text"; return 1; }
  done
}

@test "counters that went backwards: it was started again" {
  AFTER='http_requests_total{code="200"} 50' check
  [ "$status" -eq 1 ]
  [[ "$output" == *"went backwards"* ]]
}

@test "numbers in other forms" {
  BEFORE='http_requests_total{code="200"} 1e3' AFTER='http_requests_total{code="200"} 1.1e+03 1767268800000' check
  [ "$status" -eq 0 ]
  [[ "$output" == *"0 of 100"* ]]
}

@test "used wrongly is 2" {
  check 'eu-1.example;id'
  [ "$status" -eq 2 ]
  check -x
  [ "$status" -eq 2 ]
  EVERY_SECONDS=0 check
  [ "$status" -eq 2 ]
  WATCH_SECONDS=1801 check
  [ "$status" -eq 2 ]
  WATCH_SECONDS=10 check
  [ "$status" -eq 2 ]
  MIN_REQUESTS=some check
  [ "$status" -eq 2 ]
  run bash "$SCRIPTS/deploy/canary-check.sh" hub
  [ "$status" -eq 2 ]
  not_called curl
}
