#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/deploy/smoke-test.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# smoke-test.sh: asks every component that is live for what it must answer, from outside as a customer would.
#
# SMOKE: lines of COMPONENT STATUS URL. A component without a line fails: untested is not fine.
# Reads $RUNNER_TEMP/release/live; writes $RUNNER_TEMP/release/passed, lines of the same form. Exit: 0 all passed; 1 one did not; 2.
set -euo pipefail

out=${RUNNER_TEMP:?}/release
[ -f "$out/live" ] || { echo "nothing was deployed" >&2; exit 2; }
: "${SMOKE:?SMOKE is missing}"
: > "$out/passed"
failed=0
while read -r -u 3 component digest time; do
  asked=0 good=1
  while read -r name want url; do
    [ "$name" = "$component" ] || continue
    asked=$((asked + 1))
    status=$(curl --silent --show-error --max-time 20 --retry 3 --retry-all-errors --output /dev/null --write-out '%{http_code}' "$url") || status="nothing ($?)"
    if [ "$status" != "$want" ]; then
      echo "$component: $url answers $status, not $want" >&2
      good=0
    fi
  done <<< "$SMOKE"
  if [ "$asked" -eq 0 ]; then
    echo "$component: nothing is said that it must answer" >&2
    good=0
  fi
  if [ "$good" -eq 1 ]; then
    echo "$component $digest $time" >> "$out/passed"
  else
    failed=1
  fi
done 3< "$out/live"
exit "$failed"
