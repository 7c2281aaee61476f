#!/usr/bin/env bash
# remove-key.sh: removes $RUNNER_TEMP/deploy-key, if it is there.
set -euo pipefail

rm -f "${RUNNER_TEMP:?}/deploy-key"
