#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/deploy/promotion.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# What verifying and deploying have in common. Read with `.`; makes $work, a folder that goes with the script.
#
# COMPONENTS: the components that there are, as words.
# KEYS: folder with public keys: images/*.pub for what is built, ENVIRONMENT/*.pub for what an environment says.
# ENVIRONMENT: this one, as prod-eu.
# NEEDED: the evidence that a digest needs here, as words: signature, provenance, or ENVIRONMENT/SUITE[:MAX-AGE[:MIN-HEALTHY]]
#   in seconds. Both limits belong to what they allow: an age of exactly MAX-AGE and a health of exactly MIN-HEALTHY are fine.
# HOLDS: the commit whose folder holds/ names digests that must not be deployed here, as origin/holds.
# NOW: the time, in seconds since 1970; the clock's, if it is not said.
#
# shellcheck disable=SC2153 # the names in capitals come from outside

refused() { echo "refused: $*" >&2; return 1; }
failed() { echo "failed: $*" >&2; exit 3; }
misused() { echo "used wrongly: $*" >&2; exit 2; }

for name in COMPONENTS KEYS ENVIRONMENT NEEDED HOLDS; do
  [ -n "${!name:-}" ] || misused "$name is missing"
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

now() { echo "${NOW:-$(date +%s)}"; }

is_component() { case " $COMPONENTS " in *" $1 "*) [[ $1 =~ ^[a-z][a-z0-9-]*$ ]] ;; *) return 1 ;; esac }
is_digest() { [[ $1 =~ ^sha256:[0-9a-f]{64}$ ]]; }

# release_of FILE: prints COMPONENT DIGEST of each line. Lines are 'component: sha256:<64 hexadecimal digits>', each component at most
# once, and comments that begin with '#'; nothing else of YAML is taken, so that no two readers can disagree.
release_of() {
  local line component digest seen=' '
  [ -z "$(tr -d '\n -~' < "$1" | head -c 1)" ] || { refused "release.yaml has characters beyond plain ASCII"; return 1; }
  [ -z "$(tail -c 1 "$1")" ] || { refused "release.yaml must end with a line feed"; return 1; }
  while IFS= read -r line; do
    [[ $line != '#'* ]] || continue
    [[ $line =~ ^([a-z][a-z0-9-]*):\ (sha256:[0-9a-f]{64})$ ]] || { refused "release.yaml: this is no 'component: digest': $line"; return 1; }
    component=${BASH_REMATCH[1]} digest=${BASH_REMATCH[2]}
    is_component "$component" || { refused "release.yaml: there is no component $component"; return 1; }
    [[ $seen != *" $component "* ]] || { refused "release.yaml names $component twice"; return 1; }
    seen+="$component "
    echo "$component $digest"
  done < "$1"
}

# by_key FOLDER WORD...: whether cosign says yes with one of the keys in the folder. It ends with 1 for all that may be wrong with
# what it looks at, so that every other code is a failure of its own.
by_key() {
  local folder=$1 key status
  shift
  for key in "$folder"/*.pub; do
    [ -s "$key" ] || failed "there is no public key in $folder"
    status=0
    timeout 120 cosign "$@" --key "$key" --insecure-ignore-tlog=true < /dev/null > /dev/null 2> "$work/said" || status=$?
    case "$status" in
      0) return 0 ;;
      1) ;;
      *) cat "$work/said" >&2; failed "cosign ended with $status" ;;
    esac
  done
  return 1
}

# attested FOLDER NAME TYPE DIGEST FILTER COMPONENT: whether NAME.sigstore.json attests this of the digest, by a key for images.
attested() {
  local bundle=$1/$2.sigstore.json
  [ -s "$bundle" ] || { refused "$6 $4: $2 is missing"; return 1; }
  by_key "$KEYS/images" verify-blob-attestation --bundle "$bundle" --type "$3" --digest "${4#sha256:}" --digestAlg sha256 ||
    { refused "$6 $4: $2 is by no key of ours, or about something else"; return 1; }
  jq --exit-status --arg component "$6" --arg hex "${4#sha256:}" \
    ".dsseEnvelope.payload | @base64d | fromjson | ($5)" "$bundle" > /dev/null 2>&1 ||
    { refused "$6 $4: $2 names another component, repository or branch"; return 1; }
}

# shellcheck disable=SC2016 # the variables are jq's
attests_signature='any(.subject[]; .digest.sha256 == $hex and .annotations.component == $component and .annotations.repo == "letsbe/letsbe")'
# shellcheck disable=SC2016
attests_provenance='any(.subject[]; .digest.sha256 == $hex) and (.predicate.buildDefinition.externalParameters
  | .repository == "https://code.letsbe.solutions/letsbe/letsbe" and .component == $component
  and .workflow == ".gitea/workflows/" + $component + "-main.yml" and (.ref | test("^refs/heads/(main|hotfix/[A-Za-z0-9._/-]+)$")))'

# summary FOLDER ENVIRONMENT SUITE COMPONENT DIGEST MAX-AGE MIN-HEALTHY: whether that environment says that the suite succeeded
# there. Prints fresh, or expired if it is older than MAX-AGE; empty limits are none.
summary() {
  local statement=$1/$2-$3.json age healthy what="$4 $5: the $3 summary of $2"
  { [ -s "$statement" ] && [ -s "${statement%.json}.sigstore.json" ]; } || { refused "$what is missing"; return 1; }
  by_key "$KEYS/$2" verify-blob --bundle "${statement%.json}.sigstore.json" "$statement" ||
    { refused "$what is not by a key of $2"; return 1; }
  jq --exit-status --slurp --arg environment "$2" --arg suite "$3" --arg component "$4" --arg digest "$5" '
    def time: if type == "string" and test("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$") then fromdate else error end;
    length == 1 and (.[0]
      | .environment == $environment and .suite == $suite and .component == $component and .digest == $digest
      and .result == "success" and (.deployedAt | time) <= (.healthySince | time) and (.healthySince | time) <= (.checkedAt | time))
    ' "$statement" > /dev/null 2>&1 || { refused "$what does not say that this digest succeeded"; return 1; }
  age=$(jq --argjson now "$(now)" '$now - (.checkedAt | fromdate)' "$statement") || failed "jq cannot count"
  healthy=$(jq '(.checkedAt | fromdate) - (.healthySince | fromdate)' "$statement") || failed "jq cannot count"
  # Clocks of two machines differ a little; five minutes is no little.
  [ "$age" -ge -300 ] || { refused "$what is from the future"; return 1; }
  [ -z "$7" ] || [ "$healthy" -ge "$7" ] || { refused "$what: healthy for $healthy s, and $7 s are needed"; return 1; }
  if [ -n "$6" ] && [ "$age" -gt "$6" ]; then
    echo "$what is $age s old, and $6 s are allowed" >&2
    echo expired
  else
    echo fresh
  fi
}

# evidence FOLDER COMPONENT DIGEST: whether all of NEEDED is in the folder evidence/COMPONENT/DIGEST of that folder. Prints fresh or
# expired.
evidence() {
  local folder=$1/evidence/$2/$3 need environment suite age healthy answer result=fresh
  for need in $NEEDED; do
    case "$need" in
      signature) attested "$folder" signature https://sigstore.dev/cosign/sign/v1 "$3" "$attests_signature" "$2" || return 1 ;;
      provenance) attested "$folder" provenance https://slsa.dev/provenance/v1 "$3" "$attests_provenance" "$2" || return 1 ;;
      */*)
        IFS=: read -r need age healthy <<< "$need"
        environment=${need%%/*} suite=${need#*/}
        answer=$(summary "$folder" "$environment" "$suite" "$2" "$3" "$age" "$healthy") || return $?
        [ "$answer" = fresh ] || result=expired
        ;;
      *) misused "NEEDED has a word that is no evidence: $need" ;;
    esac
  done
  echo "$result"
}

# read_holds: takes the holds out of git and verifies every one. A branch that is missing may have been deleted, so that is no answer.
read_holds() {
  local line mode path component digest
  rm -rf "$work/holds"
  mkdir -p "$work/holds"
  git rev-parse --quiet --verify "$HOLDS^{commit}" > /dev/null || failed "there is no $HOLDS, and without it nothing is known of holds"
  git ls-tree -r -z "$HOLDS" holds > "$work/holds/list" || failed "git cannot read $HOLDS"
  while IFS= read -r -d '' line; do
    mode=${line%% *} path=${line#*$'\t'}
    [[ $path =~ ^holds/([a-z][a-z0-9-]*)/(sha256:[0-9a-f]{64})(\.sigstore)?\.json$ && $mode = 100644 ]] ||
      { refused "$HOLDS holds a file that is no hold: $path"; return 1; }
    mkdir -p "$work/$(dirname "$path")"
    git cat-file blob "$HOLDS:$path" > "$work/$path" || failed "git cannot read $HOLDS:$path"
  done < "$work/holds/list"
  for path in "$work"/holds/*/*.sigstore.json; do
    [ -e "$path" ] || continue
    [ -s "${path%.sigstore.json}.json" ] || { refused "a signature without a hold: ${path#"$work"/}"; return 1; }
  done
  for path in "$work"/holds/*/*.json; do
    case "$path" in */'*.json' | *.sigstore.json) continue ;; esac
    component=$(basename "$(dirname "$path")") digest=$(basename "$path" .json)
    { [ -s "${path%.json}.sigstore.json" ] && by_key "$KEYS/$ENVIRONMENT" verify-blob --bundle "${path%.json}.sigstore.json" "$path"; } ||
      { refused "the hold on $component $digest is not by a key of $ENVIRONMENT: whoever wrote it should not have been able to"; return 1; }
    jq --exit-status --arg environment "$ENVIRONMENT" --arg component "$component" --arg digest "$digest" \
      '.environment == $environment and .component == $component and .digest == $digest' "$path" > /dev/null 2>&1 ||
      { refused "the hold on $component $digest says something else than its name"; return 1; }
  done
}

# not_held COMPONENT DIGEST: whether there is no hold on it, after read_holds.
not_held() {
  local hold=$work/holds/$1/$2.json
  [ ! -e "$hold" ] || refused "$1 $2 is held since $(jq --raw-output '.heldAt' "$hold"): $(jq --raw-output '.reason' "$hold")"
}
