#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/deploy/put-key.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# put-key.sh: writes DEPLOY_KEY to $RUNNER_TEMP/deploy-key, for its owner alone. Exit: 0, or 2 if there is no key.
set -euo pipefail

[ -n "${DEPLOY_KEY:-}" ] || { echo "DEPLOY_KEY is empty: a secret that is missing reads as nothing" >&2; exit 2; }
umask 077
# SSH refuses a key without the last line feed, which a form's field may have lost.
printf '%s\n' "$DEPLOY_KEY" > "${RUNNER_TEMP:?}/deploy-key"
