#!/usr/bin/env bash
# vault-login.sh: gets the private key from Vault and leaves it in $RUNNER_TEMP/deploy-key, as put-key.sh does.
#
# VAULT_ADDR: https://... VAULT_ROLE_ID: the role; no secret by itself. VAULT_KEY_PATH: where the key stands, as
# kv/data/deploy/prod-eu with a field private_key. WRAPPED_SECRET_ID_FILE: file with the wrapping token, which the runner's
# host puts there for one job; it can be unwrapped once, so one that somebody else has opened is noticed.
#
# The token goes to $RUNNER_TEMP/vault-token, for vault-logout.sh to revoke. Nothing is printed, nothing is an argument.
# Exit: 0 fine; 1 Vault refuses: unwrapped before, expired, or not allowed; 2 used wrongly; 3 Vault cannot be reached.
set -euo pipefail

here=$(dirname -- "${BASH_SOURCE[0]}")
[[ ${VAULT_ADDR:-} =~ ^https://[a-z0-9.-]+(:[0-9]+)?$ ]] || { echo "VAULT_ADDR must be https://host[:port]" >&2; exit 2; }
[[ ${VAULT_KEY_PATH:-} =~ ^[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)+$ ]] || { echo "VAULT_KEY_PATH is no path" >&2; exit 2; }
[ -n "${VAULT_ROLE_ID:-}" ] || { echo "VAULT_ROLE_ID is empty" >&2; exit 2; }
[ -s "${WRAPPED_SECRET_ID_FILE:-}" ] || { echo "there is no wrapped secret id for this job" >&2; exit 2; }
umask 077
token_file=${RUNNER_TEMP:?}/vault-token

# ask METHOD PATH [TOKEN [BODY]]: prints the answer. The header and the body go through files that only this process sees.
ask() {
  local status=0 code
  code=$(curl --silent --show-error --proto '=https' --max-time 30 --request "$1" \
    --header @<([ -z "${3:-}" ] || printf 'X-Vault-Token: %s\n' "$3") \
    --data-binary @<(printf '%s' "${4:-}") \
    --output "$RUNNER_TEMP/vault-answer" --write-out '%{http_code}' "$VAULT_ADDR/v1/$2") || status=$?
  [ "$status" -eq 0 ] || { echo "Vault cannot be reached (curl $status)" >&2; return 3; }
  case "$code" in
    2*) cat "$RUNNER_TEMP/vault-answer" ;;
    4*) echo "Vault refuses $2: $code" >&2; return 1 ;;
    *) echo "Vault failed at $2: $code" >&2; return 3 ;;
  esac
}

field() {
  jq --exit-status --raw-output "$1" || { echo "Vault's answer has no $1" >&2; return 3; }
}

trap 'rm -f "$RUNNER_TEMP/vault-answer"' EXIT
answer=$(ask POST sys/wrapping/unwrap "$(cat "$WRAPPED_SECRET_ID_FILE")")
secret_id=$(field .data.secret_id <<<"$answer")
body=$(SECRET_ID=$secret_id jq --null-input '{role_id: env.VAULT_ROLE_ID, secret_id: env.SECRET_ID}')
answer=$(ask POST auth/approle/login "" "$body")
field .auth.client_token <<<"$answer" > "$token_file"
answer=$(ask GET "$VAULT_KEY_PATH" "$(cat "$token_file")")
DEPLOY_KEY=$(field .data.data.private_key <<<"$answer") bash "$here/put-key.sh"
