#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/deploy/deploy-compose.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# deploy-compose.sh COMPONENT DIGEST: makes this digest live, one host after the other.
#
# COMPONENT, DIGEST: instead of the words, for a step whose values are computed.
# HOSTS: the hosts, as words. HEALTH_SECONDS: how long a host may take to become healthy, 300 if it is not said.
# KNOWN_HOSTS, SSH_KEY, REGISTRY_USER, REGISTRY_TOKEN: see on-host.sh.
#
# Exit: 0 it is live on every host, also if it was before; 1 a host refused it: that host has its previous digest again (or it is
# said that it has not), and the hosts after it were not touched; 2 used wrongly; 3 a host cannot be reached, or Docker failed
# there before anything changed.
set -euo pipefail

here=$(dirname -- "${BASH_SOURCE[0]}")
component=${1:-${COMPONENT:-}} digest=${2:-${DIGEST:-}}
[[ ($# -eq 2 || $# -eq 0) && $component =~ ^[a-z][a-z0-9-]*$ && $digest =~ ^sha256:[0-9a-f]{64}$ ]] ||
  { echo "usage: deploy-compose.sh COMPONENT sha256:DIGEST" >&2; exit 2; }
[[ ${HEALTH_SECONDS:=300} =~ ^[0-9]+$ ]] || { echo "HEALTH_SECONDS is no number: $HEALTH_SECONDS" >&2; exit 2; }
read -ra hosts <<<"${HOSTS:-}"
[ "${#hosts[@]}" -gt 0 ] || { echo "HOSTS is empty: there is nowhere to deploy to" >&2; exit 2; }
image=${REGISTRY:-code.letsbe.solutions/letsbe}/$component@$digest

for host in "${hosts[@]}"; do
  echo "$component on $host: $digest"
  status=0
  bash "$here/on-host.sh" "$host" update "$component" "$image" "$HEALTH_SECONDS" || status=$?
  case "$status" in
    0) ;;
    4) echo "$component on $host: DOWN, a person is needed" >&2; exit 1 ;;
    *) echo "$component on $host: not deployed, and the hosts after it are left alone" >&2; exit "$status" ;;
  esac
done
