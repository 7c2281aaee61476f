#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/cipolicy/bundles.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# Signatures and attestations as Sigstore bundles. Read with `.` after answers.sh.
#
# cosign 3 stores every signature and every attestation as a bundle of the same form, and `cosign verify` takes any of them that the
# key made for a signature; its exit code is 1 for all that may be wrong. So each bundle is looked at by itself here: its type
# first, then its signature, its subject, and what it says.

# shellcheck disable=SC2034 # read by others
{
  SIGNATURE=https://sigstore.dev/cosign/sign/v1
  PROVENANCE=https://slsa.dev/provenance/v1
  SPDX=https://spdx.dev/Document
  CYCLONEDX=https://cyclonedx.org/bom
}

# download_bundles IMAGE FOLDER: everything that is attached to the image, one file a bundle, and none is no error.
download_bundles() {
  local number=0 line
  rm -rf "$2"
  mkdir -p "$2"
  cosign download attestation "$1" > "$2/all" || failed "cosign could not read what is attached to $1 ($?)"
  while IFS= read -r line; do
    printf '%s\n' "$line" > "$2/$number.sigstore.json"
    number=$((number + 1))
  done < "$2/all"
}

# statement BUNDLE: what it says, not verified.
statement() {
  jq --exit-status '.dsseEnvelope.payload | @base64d | fromjson' "$1" 2> /dev/null
}

# verified FOLDER TYPE DIGEST KEYS [FILTER [JQ-ARGUMENT...]]: prints the first bundle of that type which a key of the folder KEYS
# signed, which is about the digest, and of whose statement the filter is true. Nothing found: nothing printed.
verified() {
  local folder=$1 type=$2 digest=$3 keys=$4 filter=${5:-true} bundle key status
  shift $(($# < 5 ? $# : 5))
  for key in "$keys"/*.pub; do
    [ -s "$key" ] || failed "there is no public key in $keys"
  done
  for bundle in "$folder"/*.sigstore.json; do
    [ -s "$bundle" ] || continue
    statement "$bundle" | jq --exit-status --arg type "$type" '.predicateType == $type' > /dev/null 2>&1 || continue
    statement "$bundle" | jq --exit-status "$@" "$filter" > /dev/null 2>&1 || continue
    for key in "$keys"/*.pub; do
      status=0
      cosign verify-blob-attestation --bundle "$bundle" --key "$key" --insecure-ignore-tlog --type "$type" \
        --digest "${digest#sha256:}" --digestAlg sha256 > /dev/null 2>&1 || status=$?
      case $status in
        0)
          echo "$bundle"
          return
          ;;
        1) ;;
        *) failed "cosign verify-blob-attestation ended with $status" ;;
      esac
    done
  done
}
