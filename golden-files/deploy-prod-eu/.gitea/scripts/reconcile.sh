#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/deploy/reconcile.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# reconcile.sh: makes live what verify-release.sh found good, component after component, and leaves alone what is live already.
#
# A digest whose evidence is too old is deployed only where it was live before, as on a host that is new. With CANARY=1 the first host
# gets a digest alone, and the others after canary-check.sh; if that fails, the first host gets back what it had. For what is live
# already the canary check runs too, so that a run that was cut off can be run again.
#
# Writes $RUNNER_TEMP/release/live, lines of COMPONENT DIGEST DEPLOYED-AT; what is expired goes to $RUNNER_TEMP/release/refused.
# HOSTS, CANARY, and what deploy-compose.sh and canary-check.sh take.
#
# Exit: 0; 1 a host or the canary check refused a digest, and the components after it were not touched; 2; 3 as deploy-compose.sh.
set -euo pipefail

here=$(dirname -- "${BASH_SOURCE[0]}")
out=${RUNNER_TEMP:?}/release
read -ra hosts <<< "${HOSTS:-}"
[ "${#hosts[@]}" -gt 0 ] || { echo "HOSTS is empty: there is nowhere to deploy to" >&2; exit 2; }
[ -f "$out/verified" ] || { echo "nothing was verified" >&2; exit 2; }
: > "$out/live"

on_host() { bash "$here/on-host.sh" "$@"; }

deploy() {
  HOSTS=$1 bash "$here/deploy-compose.sh" "$2" "$3"
}

canary() {
  [ "${CANARY:-}" = 1 ] || return 0
  bash "$here/canary-check.sh" "$1" "${hosts[0]}"
}

# The time at which the last host got the digest.
deployed_at() {
  local host all=''
  for host in "${hosts[@]}"; do
    all+=$(on_host "$host" history "$1" | awk -v digest="$2" '$2 == digest { time = $1 } END { print time }')$'\n'
  done
  sort <<< "$all" | tail -n 1
}

# Read from another descriptor: ssh reads standard input.
while read -r -u 3 component digest freshness; do
  live=0 known=0 before=''
  for host in "${hosts[@]}"; do
    now=$(on_host "$host" live "$component")
    [ "$host" != "${hosts[0]}" ] || before=$now
    [ "$now" != "$digest" ] || live=$((live + 1))
    past=$(on_host "$host" history "$component")
    ! grep -q " $digest\$" <<< "$past" || known=1
  done
  if [ "$live" -lt "${#hosts[@]}" ] && [ "$freshness" != fresh ] && [ "$known" -eq 0 ]; then
    echo "$component: $digest was never live here and its evidence is too old" >&2
    echo "$component $digest" >> "$out/refused"
    continue
  fi
  if [ "$live" -eq "${#hosts[@]}" ]; then
    echo "$component: $digest is live already"
    canary "$component"
  else
    if [ "${CANARY:-}" = 1 ]; then
      deploy "${hosts[0]}" "$component" "$digest"
      status=0
      canary "$component" || status=$?
      if [ "$status" -ne 0 ]; then
        echo "$component: the canary check failed ($status), and the other hosts are left alone" >&2
        if [ -n "$before" ] && [ "$before" != "$digest" ]; then
          deploy "${hosts[0]}" "$component" "$before" || echo "$component on ${hosts[0]}: putting $before back failed too" >&2
        fi
        exit 1
      fi
    fi
    deploy "${hosts[*]}" "$component" "$digest"
  fi
  time=$(deployed_at "$component" "$digest")
  [ -n "$time" ] || { echo "$component: no host remembers when $digest became live" >&2; exit 3; }
  echo "$component $digest $time" >> "$out/live"
done 3< "$out/verified"
