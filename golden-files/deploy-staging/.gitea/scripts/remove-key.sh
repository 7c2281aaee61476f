#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/deploy/remove-key.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# remove-key.sh: removes $RUNNER_TEMP/deploy-key, if it is there.
set -euo pipefail

rm -f "${RUNNER_TEMP:?}/deploy-key"
