#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/deploy/compose-on-host.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# Runs on a Docker host, where it is sent through SSH: nothing of it is installed there.
#
#   update COMPONENT IMAGE SECONDS   makes this image live: name@sha256:..., healthy within so many seconds
#   live COMPONENT                   prints the digest that runs healthy, or nothing
#   history COMPONENT                prints time and digest of everything that was made live, the newest last
#   health COMPONENT                 prints digest, state, start and number of restarts of each container of the component
#
# A component's compose project stands in /srv/letsbe/COMPONENT: compose.yaml with a service of the component's name, whose
# image is ${IMAGE}. The pipeline owns three files beside it: .env (IMAGE=...), previous (the image to go back to), and history.
# REGISTRY_TOKEN and REGISTRY_USER come in front of this text; without them the host's own login is used.
#
# Exit: 0 it is live; 1 it did not become healthy and the previous one is live again; 3 Docker failed before anything changed;
# 4 it did not become healthy, and neither is the previous one.
set -euo pipefail

say() { echo "$*" >&2; }

containers() {
  docker compose ps --all --quiet "$component"
}

# The image of the component's containers, if all of them run it and are healthy. A container without a health check is not.
healthy_image() {
  local ids images
  ids=$(containers) || return 3
  [ -n "$ids" ] || return 0
  # shellcheck disable=SC2086 # ids are words
  images=$(docker inspect --format '{{.Config.Image}} {{.State.Status}} {{if .State.Health}}{{.State.Health.Status}}{{end}}' $ids) ||
    return 3
  [ "$(sort -u <<<"$images" | wc -l)" -eq 1 ] || return 0
  case "$images" in
    *" running healthy"*) echo "${images%% *}" ;;
  esac
}

pinned() {
  [ ! -f .env ] || sed -n 's/^IMAGE=//p' .env
}

pin() {
  printf 'IMAGE=%s\n' "$1" > .env.new
  mv .env.new .env
}

registry_login() {
  [ -n "${REGISTRY_TOKEN:-}" ] || return 0
  DOCKER_CONFIG=$(mktemp -d)
  export DOCKER_CONFIG
  trap 'rm -rf "$DOCKER_CONFIG"' EXIT
  docker login --username "${REGISTRY_USER:?}" --password-stdin "${1%%/*}" <<<"$REGISTRY_TOKEN" >/dev/null
}

start() {
  docker compose up --detach --wait --wait-timeout "$1" --remove-orphans >&2
}

update() {
  local image=$1 seconds=$2 before live
  before=$(pinned)
  live=$(healthy_image) || return 3
  if [ "$before" = "$image" ] && [ "$live" = "$image" ]; then
    say "unchanged"
    return 0
  fi
  registry_login "$image" || { say "the registry refuses the login"; return 3; }
  # Pulled before anything changes, so that a registry that is away takes nothing down.
  IMAGE=$image docker compose pull --quiet "$component" >&2 || { say "the image cannot be pulled"; return 3; }
  keep "$image" "$before"
  pin "$image"
  if start "$seconds" && [ "$(healthy_image)" = "$image" ]; then
    printf '%s %s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "${image#*@}" >> history
    say "live"
    return 0
  fi
  docker compose logs --no-color --tail 20 "$component" >&2 || :
  back "$image" "$seconds"
}

# What to go back to: the newest that was live, and only without one what .env says. After a run that was cut off .env may name
# an image that was never live.
keep() {
  local image=$1 before=$2 newest=
  [ ! -f history ] || newest=$(tail -n 1 history | cut -d ' ' -f 2)
  [ -z "$newest" ] || before=${image%@*}@$newest
  if [ -n "$before" ] && [ "$before" != "$image" ]; then
    printf '%s\n' "$before" > previous
  fi
}

back() {
  local failed=$1 seconds=$2 previous=
  [ ! -f previous ] || previous=$(cat previous)
  if [ -z "$previous" ] || [ "$previous" = "$failed" ]; then
    say "it is not healthy, and nothing was live before it: it is stopped"
    docker compose stop "$component" >&2 || :
    rm -f .env
    return 1
  fi
  pin "$previous"
  if start "$seconds" && [ "$(healthy_image)" = "$previous" ]; then
    say "it is not healthy: the previous one is live again"
    return 1
  fi
  say "it is not healthy, and neither is the previous one"
  return 4
}

health() {
  local ids
  ids=$(containers)
  [ -n "$ids" ] || return 0
  # shellcheck disable=SC2086 # ids are words
  docker inspect --format \
    '{{.Config.Image}} {{.State.Status}} {{if .State.Health}}{{.State.Health.Status}}{{else}}none{{end}} {{.State.StartedAt}} {{.RestartCount}}' \
    $ids | sed 's/^[^@ ]*@//'
}

main() {
  component=$2
  cd "${COMPOSE_ROOT:-/srv/letsbe}/$component"
  case "$1" in
    update) update "$3" "$4" ;;
    live) local image; image=$(healthy_image); [ -z "$image" ] || echo "${image#*@}" ;;
    history) [ ! -f history ] || cat history ;;
    health) health ;;
    *) say "unknown: $1"; return 2 ;;
  esac
}

# What runs here must not read the rest of this text, which is standard input.
main "$@" </dev/null
