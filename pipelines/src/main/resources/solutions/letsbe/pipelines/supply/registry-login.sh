#!/usr/bin/env bash
# registry-login.sh: logs docker, cosign and syft in, for the rest of the job, whose container ends with it.
# REGISTRY: as code.example.org/owner. REGISTRY_USER, REGISTRY_TOKEN: who logs in.
#
# Exit: 0; 1 the registry refuses, or cannot be reached: docker has one code for both; 2 used wrongly.
set -euo pipefail

for name in REGISTRY REGISTRY_USER REGISTRY_TOKEN; do
  [ -n "${!name:-}" ] || { echo "$name is empty: a secret that is missing reads as nothing" >&2; exit 2; }
done
docker login --username "$REGISTRY_USER" --password-stdin "${REGISTRY%%/*}" <<< "$REGISTRY_TOKEN" > /dev/null ||
  { echo "the login at ${REGISTRY%%/*} failed" >&2; exit 1; }
