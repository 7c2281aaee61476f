#!/usr/bin/env bash
# vault-logout.sh: revokes the token that vault-login.sh left, and removes the key. Exit: 0 fine; 3 the token lives on until
# it expires, as Vault could not be asked or refused.
set -euo pipefail

here=$(dirname -- "${BASH_SOURCE[0]}")
bash "$here/remove-key.sh"
token_file=${RUNNER_TEMP:?}/vault-token
[ -s "$token_file" ] || exit 0
trap 'rm -f "$token_file"' EXIT
curl --silent --show-error --fail --proto '=https' --max-time 30 --request POST --output /dev/null \
  --header @<(printf 'X-Vault-Token: %s\n' "$(cat "$token_file")") "${VAULT_ADDR:?}/v1/auth/token/revoke-self" ||
  { echo "the token could not be revoked; it ends when its time is over" >&2; exit 3; }
