#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/supply/request-signature.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# request-signature.sh COMPONENT: asks ci-policy to prove and sign what this run names. It says a run and a component and nothing else:
# what is signed ci-policy reads for itself.
#
# API_URL, RUN_ID, SIGN_REQUEST_TOKEN
#
# Exit: 0 asked; 1 refused: the token may not, or there is no such workflow; 2 used wrongly; 3 no answer, or the server failed.
set -euo pipefail

component=${1:-}
[[ $# -eq 1 && $component =~ ^[a-z][a-z0-9-]*$ ]] || { echo "usage: request-signature.sh COMPONENT" >&2; exit 2; }
for name in API_URL RUN_ID SIGN_REQUEST_TOKEN; do
  [ -n "${!name:-}" ] || { echo "$name is empty: a secret that is missing reads as nothing" >&2; exit 2; }
done
# shellcheck disable=SC2016 # the variables are jq's
body=$(jq --null-input --arg run "$RUN_ID" --arg component "$component" '{ref: "main", inputs: {run_id: $run, component: $component}}')
# The token reaches curl through its standard input, where no list of processes shows it.
code=$(curl --silent --show-error --max-time 60 --request POST --output "${RUNNER_TEMP:?}/answer" --write-out '%{http_code}' \
  --header @- --header 'Content-Type: application/json' --data "$body" \
  "$API_URL/repos/letsbe/ci-policy/actions/workflows/sign.yml/dispatches" <<< "Authorization: token $SIGN_REQUEST_TOKEN") ||
  { echo "no answer from $API_URL (curl ended with $?)" >&2; exit 3; }
case "$code" in
  2*) echo "asked for the signature of $component, run $RUN_ID" >&2 ;;
  4*) cat "$RUNNER_TEMP/answer" >&2; echo "ci-policy's sign cannot be asked for: status $code" >&2; exit 1 ;;
  *) echo "ci-policy's sign cannot be asked for: status $code" >&2; exit 3 ;;
esac
