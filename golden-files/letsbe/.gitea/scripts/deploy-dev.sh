#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/image/deploy-dev.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# deploy-dev.sh COMPONENT: makes DIGEST live on the hosts of the development environment. Everything else, see deploy-compose.sh.
set -euo pipefail

[ $# -eq 1 ] || { echo "usage: deploy-dev.sh COMPONENT" >&2; exit 2; }
exec bash "$(dirname -- "${BASH_SOURCE[0]}")/deploy-compose.sh" "$1" "${DIGEST:?}"
