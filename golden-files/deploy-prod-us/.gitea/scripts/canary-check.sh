#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/deploy/canary-check.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# canary-check.sh COMPONENT HOST: watches a component on one host for a while: its health, and the share of its answers that are errors.
#
# PROBE_URL: where a component is watched, with {host} and {component} in it; below it stand healthz and metrics, the latter in
#   Prometheus' text form with the counter http_requests_total and its label code.
# WATCH_SECONDS (300), EVERY_SECONDS (15): how long, how often. Every look asks for the health, which is an answer that counts.
# MIN_REQUESTS (20): fewer answers than that prove nothing. MAX_ERRORS_PER_MILLE (10): more errors than that are too many.
#
# Missing data is no good news: no metrics, no counter, one that went backwards, too few answers all fail.
# Exit: 0 fine; 1 not; 2 used wrongly.
set -euo pipefail

component=${1:-} host=${2:-}
[[ $# -eq 2 && $component =~ ^[a-z][a-z0-9-]*$ && $host =~ ^([a-z_][a-z0-9_-]*@)?[a-z0-9][a-z0-9.-]*$ ]] ||
  { echo "usage: canary-check.sh COMPONENT HOST" >&2; exit 2; }
for setting in WATCH_SECONDS=300 EVERY_SECONDS=15 MIN_REQUESTS=20 MAX_ERRORS_PER_MILLE=10; do
  name=${setting%=*}
  declare "$name=${!name:-${setting#*=}}"
  [[ ${!name} =~ ^[0-9]{1,5}$ ]] || { echo "$name is no number: ${!name}" >&2; exit 2; }
done
{ [ "$EVERY_SECONDS" -gt 0 ] && [ "$WATCH_SECONDS" -ge "$EVERY_SECONDS" ] && [ "$WATCH_SECONDS" -le 1800 ]; } ||
  { echo "watching takes from EVERY_SECONDS to half an hour" >&2; exit 2; }
url=${PROBE_URL:?PROBE_URL is missing}
url=${url//'{host}'/${host#*@}}
url=${url//'{component}'/$component}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

bad() { echo "$component on $host: $*" >&2; exit 1; }

ask() { curl --silent --show-error --fail --max-time 10 "$url/$1"; }

# Prints the sum of all answers and of those with a code of 500 or more.
answers() {
  ask metrics > "$work/metrics" || bad "no metrics"
  awk '
    /^http_requests_total(\{| )/ {
      value = $NF
      # A time may stand behind the value.
      if ($0 ~ /[}] +[0-9.e+]+ +[0-9]+$/) value = $(NF - 1)
      if (value !~ /^[0-9.]+(e[+]?[0-9]+)?$/) exit 1
      seen = 1
      all += value
      if ($0 ~ /[{,]code="5[0-9x][0-9x]"/) errors += value
    }
    END { if (!seen) exit 1; printf "%d %d\n", all, errors }' "$work/metrics" || bad "its metrics do not count answers"
}

first=$(answers)
for ((passed = 0; passed < WATCH_SECONDS; passed += EVERY_SECONDS)); do
  sleep "$EVERY_SECONDS"
  ask healthz > /dev/null || bad "not healthy after $passed s"
done
last=$(answers)

all=$((${last% *} - ${first% *})) errors=$((${last#* } - ${first#* }))
{ [ "$all" -ge 0 ] && [ "$errors" -ge 0 ]; } || bad "its counters went backwards: it was started again"
[ "$all" -ge "$MIN_REQUESTS" ] || bad "$all answers in $WATCH_SECONDS s prove nothing; $MIN_REQUESTS are needed"
[ $((errors * 1000)) -le $((all * MAX_ERRORS_PER_MILLE)) ] || bad "$errors of $all answers are errors"
echo "$component on $host: $errors of $all answers are errors"
