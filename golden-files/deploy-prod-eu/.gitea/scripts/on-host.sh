#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/deploy/on-host.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# on-host.sh HOST ACTION COMPONENT [WORD...]: does compose-on-host.sh there, through SSH.
#
# KNOWN_HOSTS: file with the hosts' keys. SSH_KEY: file with the private key; $RUNNER_TEMP/deploy-key if it is not said.
# REGISTRY_USER, REGISTRY_TOKEN: what the host pulls with, if it has no login of its own.
#
# Exit: as compose-on-host.sh; 2 used wrongly; 3 the host cannot be reached.
set -euo pipefail

[ $# -ge 3 ] || { echo "usage: on-host.sh HOST ACTION COMPONENT [WORD...]" >&2; exit 2; }
host=$1
shift
here=$(dirname -- "${BASH_SOURCE[0]}")
key=${SSH_KEY:-${RUNNER_TEMP:?}/deploy-key}

# SSH hands the words to a shell over there, and a host that begins with '-' would be an option.
[[ $host =~ ^([a-z_][a-z0-9_-]*@)?[a-z0-9][a-z0-9.-]*$ ]] || { echo "this cannot be a host: $host" >&2; exit 2; }
for word in "$@"; do
  [[ $word =~ ^[A-Za-z0-9./:@_-]+$ ]] || { echo "this cannot be sent to a host: $word" >&2; exit 2; }
done
for file in "${KNOWN_HOSTS:?KNOWN_HOSTS is missing}" "$key"; do
  [ -s "$file" ] || { echo "missing or empty: $file" >&2; exit 2; }
done

# -F none: what a machine's configuration says about hosts (proxies, agents, other keys) is not asked.
options=(-F none -i "$key" -o IdentitiesOnly=yes -o IdentityAgent=none -o ForwardAgent=no
  -o BatchMode=yes -o StrictHostKeyChecking=yes -o "UserKnownHostsFile=$KNOWN_HOSTS" -o GlobalKnownHostsFile=none
  -o UpdateHostKeys=no -o ConnectTimeout=15 -o ServerAliveInterval=15 -o ServerAliveCountMax=4)

# The token goes through standard input: an argument could be read on both machines, and -x would log it.
status=0
{
  if [ -n "${REGISTRY_TOKEN:-}" ]; then
    printf 'REGISTRY_USER=%q\nREGISTRY_TOKEN=%q\n' "${REGISTRY_USER:?REGISTRY_USER is missing}" "$REGISTRY_TOKEN"
  fi
  cat "$here/compose-on-host.sh"
} | timeout "${SSH_SECONDS:-1800}" ssh "${options[@]}" "$host" bash -s -- "$@" || status=$?
case "$status" in
  0 | 1 | 3 | 4) exit "$status" ;;
  124) echo "$host: no answer in time" >&2; exit 3 ;;
  255) echo "$host: cannot be reached, or its key is not the known one" >&2; exit 3 ;;
  *) echo "$host: failed with $status" >&2; exit 3 ;;
esac
