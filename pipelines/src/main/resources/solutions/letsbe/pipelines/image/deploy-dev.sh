#!/usr/bin/env bash
# deploy-dev.sh COMPONENT: makes DIGEST live on the hosts of the development environment. Everything else, see deploy-compose.sh.
set -euo pipefail

[ $# -eq 1 ] || { echo "usage: deploy-dev.sh COMPONENT" >&2; exit 2; }
exec bash "$(dirname -- "${BASH_SOURCE[0]}")/deploy-compose.sh" "$1" "${DIGEST:?}"
