#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/cipolicy/registry.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# The registry, for cosign and docker alike. Read with `.` after answers.sh; needs REGISTRY (as code.example.org/owner),
# REGISTRY_USER, REGISTRY_TOKEN.

# Logs in for the life of this script: the login stands in a folder of its own, which goes with it.
registry_login() {
  DOCKER_CONFIG=$(mktemp -d)
  export DOCKER_CONFIG
  trap 'rm -rf "$DOCKER_CONFIG"' EXIT
  docker login --username "$REGISTRY_USER" --password-stdin "${REGISTRY%%/*}" <<< "$REGISTRY_TOKEN" > /dev/null ||
    failed "the registry refuses the login ($?)"
}

# manifest_digest IMAGE: the digest that the registry has for it; nothing if it has none.
manifest_digest() {
  local answer
  answer=$(docker buildx imagetools inspect --format '{{json .Manifest}}' "$1") || return 0
  jq --raw-output '.digest // ""' <<< "$answer" || failed "docker describes $1 in words that are no JSON"
}
