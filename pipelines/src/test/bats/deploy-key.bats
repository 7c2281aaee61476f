#!/usr/bin/env bats

setup() {
  load fakes
  start_fakes
  FOLDER=$SCRIPTS/deploy
  WRAPPED_SECRET_ID_FILE=$BATS_TEST_TMPDIR/wrapped
  echo wrapping-token > "$WRAPPED_SECRET_ID_FILE"
  export WRAPPED_SECRET_ID_FILE VAULT_ADDR=https://vault.example:8200 VAULT_ROLE_ID=role-1 VAULT_KEY_PATH=kv/data/deploy/prod-eu
  export UNWRAP_CODE=200 LOGIN_CODE=200 READ_CODE=200 REVOKE=0
  # shellcheck disable=SC2016 # for the fake to expand
  fake curl '
    for url; do :; done
    while [ $# -gt 0 ]; do
      case "$1" in
        --header) header=$(cat "${2#@}"); shift ;;
        --data-binary) body=$(cat "${2#@}"); shift ;;
        --output) out=$2; shift ;;
      esac
      shift
    done
    echo "$url|$header|$body" >> "$BATS_TEST_TMPDIR/sent"
    case "$url" in
      */sys/wrapping/unwrap) code=$UNWRAP_CODE; answer="{\"data\":{\"secret_id\":\"secret-id-1\"}}" ;;
      */auth/approle/login) code=$LOGIN_CODE; answer="{\"auth\":{\"client_token\":\"token-1\"}}" ;;
      */kv/data/deploy/prod-eu) code=$READ_CODE; answer="{\"data\":{\"data\":{\"private_key\":\"KEY LINE 1\\nKEY LINE 2\"}}}" ;;
      */revoke-self) exit "$REVOKE" ;;
    esac
    [ "$code" != away ] || exit 7
    echo "${ANSWER:-$answer}" > "$out"
    printf "%s" "$code"'
}

login() {
  run bash "$FOLDER/vault-login.sh"
}

@test "a static key is written for its owner alone, with the last line feed" {
  DEPLOY_KEY=$'one\ntwo' run bash "$FOLDER/put-key.sh"
  [ "$status" -eq 0 ]
  [ "$(cat "$RUNNER_TEMP/deploy-key")" = $'one\ntwo' ]
  [ "$(tail -c 1 "$RUNNER_TEMP/deploy-key" | xxd -p)" = 0a ]
  [ "$(stat -c %a "$RUNNER_TEMP/deploy-key")" = 600 ]
}

@test "a static key that is missing is 2" {
  DEPLOY_KEY='' run bash "$FOLDER/put-key.sh"
  [ "$status" -eq 2 ]
  [ ! -e "$RUNNER_TEMP/deploy-key" ]
}

@test "the key is taken away, and it is no error if there is none" {
  echo key > "$RUNNER_TEMP/deploy-key"
  run bash "$FOLDER/remove-key.sh"
  [ "$status" -eq 0 ]
  [ ! -e "$RUNNER_TEMP/deploy-key" ]
  run bash "$FOLDER/remove-key.sh"
  [ "$status" -eq 0 ]
}

@test "Vault: unwraps, logs in, reads" {
  login
  [ "$status" -eq 0 ]
  [ "$(cat "$RUNNER_TEMP/deploy-key")" = $'KEY LINE 1\nKEY LINE 2' ]
  [ "$(stat -c %a "$RUNNER_TEMP/deploy-key" "$RUNNER_TEMP/vault-token" | sort -u)" = 600 ]
  [ ! -e "$RUNNER_TEMP/vault-answer" ]
  [ "$(sed -n 1p "$BATS_TEST_TMPDIR/sent")" = "https://vault.example:8200/v1/sys/wrapping/unwrap|X-Vault-Token: wrapping-token|" ]
  [[ "$(cat "$BATS_TEST_TMPDIR/sent")" == *'approle/login||'*secret-id-1* ]]
  [ "$(tail -n 1 "$BATS_TEST_TMPDIR/sent")" = "https://vault.example:8200/v1/kv/data/deploy/prod-eu|X-Vault-Token: token-1|" ]
}

@test "Vault: no secret in an argument or in the log" {
  login
  for secret in wrapping-token secret-id-1 token-1 'KEY LINE'; do
    leaked_nowhere "$secret"
  done
}

@test "Vault: a secret id that somebody else has opened is 1" {
  export UNWRAP_CODE=400
  login
  [ "$status" -eq 1 ]
  [[ "$output" == *"refuses sys/wrapping/unwrap: 400"* ]]
  [ ! -e "$RUNNER_TEMP/deploy-key" ]
}

@test "Vault: a role that may not log in or may not read is 1" {
  LOGIN_CODE=403 login
  [ "$status" -eq 1 ]
  READ_CODE=403 login
  [ "$status" -eq 1 ]
  [ ! -e "$RUNNER_TEMP/deploy-key" ]
}

@test "Vault: away, sealed, or a strange answer is 3" {
  UNWRAP_CODE=away login
  [ "$status" -eq 3 ]
  LOGIN_CODE=503 login
  [ "$status" -eq 3 ]
  ANSWER='{}' login
  [ "$status" -eq 3 ]
  ANSWER='<html>' login
  [ "$status" -eq 3 ]
  [ ! -e "$RUNNER_TEMP/deploy-key" ]
}

@test "Vault: used wrongly is 2" {
  VAULT_ADDR=http://vault.example login
  [ "$status" -eq 2 ]
  VAULT_KEY_PATH=../sys/seal login
  [ "$status" -eq 2 ]
  VAULT_ROLE_ID='' login
  [ "$status" -eq 2 ]
  : > "$WRAPPED_SECRET_ID_FILE"
  login
  [ "$status" -eq 2 ]
  not_called curl
}

@test "Vault: the end revokes the token and removes the key" {
  login
  run bash "$FOLDER/vault-logout.sh"
  [ "$status" -eq 0 ]
  [[ "$(tail -n 1 "$BATS_TEST_TMPDIR/sent")" == *"revoke-self|X-Vault-Token: token-1|" ]]
  [ -z "$(ls "$RUNNER_TEMP")" ]
  leaked_nowhere token-1
}

@test "Vault: a token that cannot be revoked is 3, and nothing stays behind" {
  login
  REVOKE=22 run bash "$FOLDER/vault-logout.sh"
  [ "$status" -eq 3 ]
  [ -z "$(ls "$RUNNER_TEMP")" ]
}

@test "Vault: the end after a login that failed has nothing to revoke" {
  UNWRAP_CODE=400 login
  : > "$CALLS"
  run bash "$FOLDER/vault-logout.sh"
  [ "$status" -eq 0 ]
  not_called curl
}
