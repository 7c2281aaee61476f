#!/usr/bin/env bash
# sign-statements.sh FOLDER: signs every statement below the folder $RUNNER_TEMP/FOLDER, NAME.json, and leaves NAME.sigstore.json beside it. None is fine.
#
# COSIGN_PRIVATE_KEY, COSIGN_PASSWORD: read by cosign itself. KEYS, ENVIRONMENT: what was signed is verified with the public key at
# once, so that a wrong secret is noticed here and not at the next promotion. KEYS/signing-config.json and KEYS/trusted-root.json
# name no service: nothing is told to anybody.
#
# Exit: 0; 2 used wrongly; 3 cosign failed, or the secret does not fit the public key.
set -euo pipefail

[[ $# -eq 1 && -n ${COSIGN_PRIVATE_KEY:-} && -n ${COSIGN_PASSWORD:-} ]] || { echo "used wrongly: sign-statements.sh FOLDER, and a key" >&2; exit 2; }
keys=${KEYS:?}/${ENVIRONMENT:?}
folder=${RUNNER_TEMP:?}/$1
[ -d "$folder" ] || exit 0
while IFS= read -r -d '' statement; do
  bundle=${statement%.json}.sigstore.json
  rm -f "$bundle"
  timeout 120 cosign sign-blob --yes --key env://COSIGN_PRIVATE_KEY --signing-config "$KEYS/signing-config.json" \
    --trusted-root "$KEYS/trusted-root.json" --bundle "$bundle" "$statement" < /dev/null > /dev/null ||
    { echo "cosign could not sign $statement ($?)" >&2; rm -f "$bundle"; exit 3; }
  fits=0
  for key in "$keys"/*.pub; do
    ! timeout 120 cosign verify-blob --key "$key" --insecure-ignore-tlog=true --bundle "$bundle" "$statement" < /dev/null > /dev/null 2>&1 || fits=1
  done
  [ "$fits" -eq 1 ] || { echo "the private key fits no public key in $keys" >&2; rm -f "$bundle"; exit 3; }
  echo "signed: ${statement#"$folder"/}"
done < <(find "$folder" -name '*.json' ! -name '*.sigstore.json' -print0 | sort -z)
