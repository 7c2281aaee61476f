# A registry and a cosign in files. A key is right if the public one is called like the private: private `k`, public `pub-k`.
#
#   $ATTACHED        what is attached to the image: one bundle a line
#   $MANIFESTS       lines of IMAGE DIGEST: what the registry knows
#   $LOGIN_EXIT, $SIGN_EXIT, $ATTEST_EXIT, $DOWNLOAD_EXIT, $VERIFY_EXIT: how a command ends, instead of as it should

start_registry() {
  ATTACHED=$BATS_TEST_TMPDIR/attached MANIFESTS=$BATS_TEST_TMPDIR/manifests
  export ATTACHED MANIFESTS
  touch "$ATTACHED" "$MANIFESTS"
  # shellcheck disable=SC2016
  fake docker '
    case "$1 $2" in
      "login --username") cat > "$DOCKER_CONFIG/login"; exit "${LOGIN_EXIT:-0}" ;;
      "buildx imagetools")
        [ -s "$DOCKER_CONFIG/login" ] || exit 1
        digest=$(awk -v image="$6" "\$1 == image { print \$2 }" "$MANIFESTS")
        [ -n "$digest" ] || { echo "not found" >&2; exit 1; }
        echo "{\"digest\":\"$digest\"}" ;;
    esac'
  # shellcheck disable=SC2016
  fake cosign '
    bundle() {
      jq --null-input --compact-output --arg type "$1" --arg hex "${2#*@sha256:}" --arg sig "pub-$COSIGN_PRIVATE_KEY" \
        --argjson annotations "$3" --argjson predicate "$4" \
        "{dsseEnvelope: {payload: ({predicateType: \$type, subject: [{digest: {sha256: \$hex}, annotations: \$annotations}], predicate: \$predicate} | tojson | @base64), signatures: [{sig: \$sig}]}}" >> "$ATTACHED"
    }
    command=$1
    shift
    case $command in
      download) cat "$ATTACHED"; exit "${DOWNLOAD_EXIT:-0}" ;;
      sign)
        [ "${SIGN_EXIT:-0}" -eq 0 ] || exit "$SIGN_EXIT"
        annotations={}
        while [ $# -gt 1 ]; do
          if [ "$1" = -a ]; then
            annotations=$(jq --compact-output --arg key "${2%%=*}" --arg value "${2#*=}" ". + {(\$key): \$value}" <<< "$annotations")
          fi
          shift
        done
        bundle https://sigstore.dev/cosign/sign/v1 "$1" "$annotations" "{}" ;;
      attest)
        [ "${ATTEST_EXIT:-0}" -eq 0 ] || exit "$ATTEST_EXIT"
        while [ $# -gt 1 ]; do
          case $1 in
            --type) type=$2; shift ;;
            --predicate) predicate=$2; shift ;;
          esac
          shift
        done
        case $type in
          spdxjson) type=https://spdx.dev/Document ;;
          cyclonedx) type=https://cyclonedx.org/bom ;;
          slsaprovenance1) type=https://slsa.dev/provenance/v1 ;;
        esac
        bundle "$type" "$1" null "$(cat "$predicate")" ;;
      verify-blob-attestation)
        [ "${VERIFY_EXIT:-0}" -eq 0 ] || exit "$VERIFY_EXIT"
        while [ $# -gt 0 ]; do
          case $1 in
            --bundle) bundle=$2; shift ;;
            --key) key=$2; shift ;;
            --type) type=$2; shift ;;
            --digest) digest=$2; shift ;;
          esac
          shift
        done
        [ "$(jq --raw-output ".dsseEnvelope.signatures[0].sig" "$bundle")" = "$(cat "$key")" ] || exit 1
        jq --raw-output ".dsseEnvelope.payload | @base64d" "$bundle" |
          jq --exit-status --arg type "$type" --arg digest "$digest" ".predicateType == \$type and .subject[0].digest.sha256 == \$digest" > /dev/null || exit 1 ;;
      verify-blob)
        [ "${VERIFY_EXIT:-0}" -eq 0 ] || exit "$VERIFY_EXIT"
        while [ $# -gt 0 ]; do
          case $1 in
            --bundle) bundle=$2; shift ;;
            --key) key=$2; shift ;;
            -*) ;;
            *) blob=$1 ;;
          esac
          shift
        done
        [ "$(jq --raw-output .sig "$bundle")" = "$(cat "$key")" ] || exit 1
        [ "$(jq --raw-output .of "$bundle")" = "$(md5sum < "$blob" | cut -d " " -f 1)" ] || exit 1 ;;
      *) exit 9 ;;
    esac'
}

# attach TYPE DIGEST PRIVATE-KEY ANNOTATIONS PREDICATE: as somebody who holds that key would have done.
attach() {
  jq --null-input --compact-output --arg type "$1" --arg hex "${2#sha256:}" --arg sig "pub-$3" --argjson annotations "$4" --argjson predicate "$5" \
    '{dsseEnvelope: {payload: ({predicateType: $type, subject: [{digest: {sha256: $hex}, annotations: $annotations}], predicate: $predicate} | tojson | @base64), signatures: [{sig: $sig}]}}' >> "$ATTACHED"
}

# The statements attached, by type, one a line.
attached() {
  jq --raw-output '.dsseEnvelope.payload | @base64d | fromjson | .predicateType' "$ATTACHED" | sort
}
