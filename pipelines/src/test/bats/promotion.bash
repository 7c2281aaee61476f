# A deploy repository in git, keys, evidence and a cosign that knows them, for tests of promotions.
#
# A key is right if the public one is called like the private: private `k`, public `pub-k`. The scripts stand in one folder, $INSTALLED,
# as they do where they are installed. $COSIGN_EXIT, if set, is how every cosign ends.

start_promotion() {
  export ENVIRONMENT=${1:-prod-us} NOW=1767268800 # 2026-01-01T12:00:00Z
  export COMPONENTS="hub website" HOLDS=holds KEYS=$BATS_TEST_TMPDIR/keys
  export NEEDED="signature provenance staging/smoke:604800 prod-eu/canary prod-eu/health:259200:7200"
  export REGISTRY=code.letsbe.solutions/letsbe REGISTRY_USER=puller REGISTRY_TOKEN=t0ken
  INSTALLED=$BATS_TEST_TMPDIR/scripts
  mkdir -p "$INSTALLED"
  cp "$SCRIPTS"/deploy/*.sh "$INSTALLED"
  # shellcheck disable=SC2016 # for the fake to expand
  printf '%s\n' '#!/usr/bin/env bash' 'echo "verify-image.sh $* $KEYS" >> "$CALLS"' 'exit "${IMAGE_EXIT:-0}"' > "$INSTALLED/verify-image.sh"
  local name
  for name in images staging prod-eu prod-us; do
    mkdir -p "$KEYS/$name"
    echo pub-old > "$KEYS/$name/2025.pub"
    echo "pub-$name" > "$KEYS/$name/2026.pub"
  done
  touch "$KEYS/signing-config.json" "$KEYS/trusted-root.json"
  fake_cosign
  REPOSITORY=$BATS_TEST_TMPDIR/repository
  mkdir "$REPOSITORY"
  cd "$REPOSITORY" || return
  git init --quiet --initial-branch=main
  git config user.name x
  git config user.email x@example.org
  git config commit.gpgsign false
  git commit --quiet --allow-empty --message "Nothing is held"
  git branch holds
  mkdir -p .gitea/workflows
  echo "on: push" > .gitea/workflows/deploy.yml
  printf 'hub: %s\nwebsite: %s\n' "$(digest 1)" "$(digest 1)" > release.yaml
  commit "Begin"
  BASE=$(git rev-parse HEAD) && export BASE
}

fake_cosign() {
  # shellcheck disable=SC2016 # for the fake to expand
  fake cosign '
    [ -z "${COSIGN_EXIT:-}" ] || exit "$COSIGN_EXIT"
    command=$1
    shift
    while [ $# -gt 0 ]; do
      case $1 in
        --bundle) bundle=$2; shift ;;
        --key) key=$2; shift ;;
        --type) type=$2; shift ;;
        --digest) digest=$2; shift ;;
        --yes | --insecure-ignore-tlog=true) ;;
        --*) shift ;;
        *) file=$1 ;;
      esac
      shift
    done
    case $command in
      verify-blob-attestation)
        [ "$(jq --raw-output ".dsseEnvelope.signatures[0].sig" "$bundle")" = "$(cat "$key")" ] || exit 1
        jq --raw-output ".dsseEnvelope.payload | @base64d" "$bundle" |
          jq --exit-status --arg type "$type" --arg digest "$digest" ".predicateType == \$type and .subject[0].digest.sha256 == \$digest" > /dev/null || exit 1 ;;
      verify-blob)
        [ "$(jq --raw-output .sig "$bundle")" = "$(cat "$key")" ] || exit 1
        [ "$(jq --raw-output .of "$bundle")" = "$(sha256sum < "$file" | cut -d " " -f 1)" ] || exit 1 ;;
      sign-blob)
        [ "$key" = env://COSIGN_PRIVATE_KEY ] || exit 9
        jq --null-input --arg sig "pub-$COSIGN_PRIVATE_KEY" --arg of "$(sha256sum < "$file" | cut -d " " -f 1)" "{sig: \$sig, of: \$of}" > "$bundle" ;;
      *) exit 9 ;;
    esac'
}

commit() {
  git add --all
  git commit --quiet --message "$1"
}

# at SECONDS-AGO: a time before $NOW.
at() {
  date -u -d "@$((NOW - $1))" +%Y-%m-%dT%H:%M:%SZ
}

# bundle FILE KEY: signs a file as somebody who holds that key would.
bundle() {
  jq --null-input --arg sig "pub-$2" --arg of "$(sha256sum < "$1" | cut -d ' ' -f 1)" '{sig: $sig, of: $of}' > "${1%.json}.sigstore.json"
}

# attest COMPONENT DIGEST NAME TYPE KEY STATEMENT
attest() {
  mkdir -p "evidence/$1/$2"
  jq --null-input --arg type "$4" --arg hex "${2#sha256:}" --arg sig "pub-$5" --argjson more "$6" \
    '{dsseEnvelope: {payload: ({predicateType: $type, subject: [{digest: {sha256: $hex}, annotations: $more.annotations}], predicate: $more.predicate} | tojson | @base64), signatures: [{sig: $sig}]}}' \
    > "evidence/$1/$2/$3.sigstore.json"
}

signature() {
  attest "$1" "$2" signature https://sigstore.dev/cosign/sign/v1 "${3:-images}" \
    "{\"annotations\": {\"component\": \"${4:-$1}\", \"repo\": \"letsbe/letsbe\"}}"
}

provenance() {
  attest "$1" "$2" provenance https://slsa.dev/provenance/v1 "${3:-images}" "{\"predicate\": {\"buildDefinition\": {\"externalParameters\":
    {\"repository\": \"https://code.letsbe.solutions/letsbe/letsbe\", \"component\": \"$1\", \"workflow\": \".gitea/workflows/$1-main.yml\", \"ref\": \"${4:-refs/heads/main}\"}}}}"
}

# say COMPONENT DIGEST ENVIRONMENT SUITE CHECKED-AGO HEALTHY-FOR [KEY [JQ-CHANGE]]
say() {
  mkdir -p "evidence/$1/$2"
  jq --null-input --arg component "$1" --arg digest "$2" --arg environment "$3" --arg suite "$4" \
    --arg deployed "$(at $(($5 + $6)))" --arg healthy "$(at $(($5 + $6)))" --arg checked "$(at "$5")" \
    '{environment: $environment, component: $component, digest: $digest, suite: $suite, result: "success", deployedAt: $deployed,
      healthySince: $healthy, checkedAt: $checked, run: "https://code.letsbe.solutions/letsbe/deploy/actions/runs/1"} | '"${8:-.}" \
    > "evidence/$1/$2/$3-$4.json"
  bundle "evidence/$1/$2/$3-$4.json" "${7:-$3}"
}

# All that prod-us wants to see.
good_evidence() {
  signature "$1" "$2"
  provenance "$1" "$2"
  say "$1" "$2" staging smoke 86400 60
  say "$1" "$2" prod-eu canary 14400 60
  say "$1" "$2" prod-eu health 3600 10800
}

# promote COMPONENT DIGEST: changes release.yaml.
promote() {
  sed -i "s/^$1: .*/$1: $2/" release.yaml
}

# hold COMPONENT DIGEST [KEY [NAMED]]: puts a hold on the branch.
hold() {
  local folder=$BATS_TEST_TMPDIR/holding
  git worktree add --quiet "$folder" holds
  (
    cd "$folder" || return
    mkdir -p "holds/$1"
    jq --null-input --arg environment "$ENVIRONMENT" --arg component "$1" --arg digest "${4:-$2}" --arg time "$(at 60)" \
      '{environment: $environment, component: $component, digest: $digest, reason: "it loses mail", heldAt: $time}' > "holds/$1/$2.json"
    bundle "holds/$1/$2.json" "${3:-$ENVIRONMENT}"
    commit "Hold"
  )
  git worktree remove --force "$folder"
}
