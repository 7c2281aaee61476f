#!/usr/bin/env bash
# Signed summaries of an environment. Read with `.` after answers.sh and gitea-api.sh; needs OWNER, KEYS_ROOT (ci-policy's folder keys).
#
# A successful run of an environment's workflow has an artifact `summaries` with two files for each component that it looked at:
# COMPONENT.SUITE.json, the statement, and COMPONENT.SUITE.sigstore.json, its signature by the environment's own key.

# summary_says FILE FILTER [JQ-ARGUMENT...]
summary_says() {
  local file=$1 filter=$2
  shift 2
  jq --exit-status "$@" "$filter" "$file" > /dev/null 2>&1
}

# fetch_summary ENVIRONMENT SUITE COMPONENT FOLDER: the newest one there is, verified, as FOLDER/ENVIRONMENT-SUITE.json and
# .sigstore.json. A newest one that does not verify is refused: an older one in its place would hide it.
fetch_summary() {
  local environment=$1 suite=$2 component=$3 folder=$4
  local repository=$OWNER/deploy-$environment file=deploy.yml event=push page run name=$1-$2 key status
  [ "$suite" != health ] || file=confirm-health.yml event=schedule
  for ((page = 1; page <= 10; page++)); do
    get "/repos/$repository/actions/runs?event=$event&branch=main&status=success&limit=50&page=$page" "$folder/runs.json"
    jq --exit-status '.workflow_runs | type == "array"' "$folder/runs.json" > /dev/null || failed "a page of runs without a list"
    [ "$(jq '.workflow_runs | length' "$folder/runs.json")" -gt 0 ] || break
    while read -r run; do
      summary_of "$repository" "$run" "$component.$suite" "$folder" "$name" && break 2
    done < <(jq --raw-output --arg path "$file@refs/heads/main" --arg event "$event" \
      '.workflow_runs | sort_by(-.id)[] | select(.path == $path and .event == $event and .conclusion == "success") | .id' "$folder/runs.json")
  done
  [ -f "$folder/$name.json" ] || refuse "$repository has no summary '$suite' for $component"
  status=1
  for key in "$KEYS_ROOT/$environment"/*.pub; do
    [ -s "$key" ] || failed "there is no public key in $KEYS_ROOT/$environment"
    status=0
    cosign verify-blob --bundle "$folder/$name.sigstore.json" --key "$key" --insecure-ignore-tlog "$folder/$name.json" \
      > /dev/null 2>&1 || status=$?
    case $status in
      0) break ;;
      1) ;;
      *) failed "cosign verify-blob ended with $status" ;;
    esac
  done
  [ "$status" -eq 0 ] || refuse "the summary '$suite' of $environment for $component has no signature by a key in keys/$environment"
  # shellcheck disable=SC2016 # the variables are jq's
  summary_says "$folder/$name.json" '.environment == $environment and .suite == $suite and .component == $component
    and .result == "success" and (.digest | test("^sha256:[0-9a-f]{64}$"))' \
    --arg environment "$environment" --arg suite "$suite" --arg component "$component" ||
    refuse "the summary '$suite' of $environment for $component says something else, or no success"
}

# Whether the run has the summary; then its two files are in the folder.
summary_of() {
  local repository=$1 run=$2 file=$3 folder=$4 name=$5 artifact status=0
  all "/repos/$repository/actions/runs/$run/artifacts" artifacts "$folder/artifacts.json"
  artifact=$(jq --raw-output '[.[] | select(.name == "summaries" and (.expired | not))] | max_by(.id) | .id // ""' "$folder/artifacts.json")
  [ -n "$artifact" ] || return 1
  download "/repos/$repository/actions/artifacts/$artifact/zip" "$folder/summaries.zip"
  unzip -q -o "$folder/summaries.zip" "$file.json" "$file.sigstore.json" -d "$folder" || status=$?
  case $status in
    0) ;;
    11) return 1 ;;
    *) failed "the artifact 'summaries' of run $run cannot be unpacked ($status)" ;;
  esac
  if ! is_json "$folder/$file.json" || ! is_json "$folder/$file.sigstore.json"; then
    refuse "the summary of run $run is no JSON"
  fi
  mv "$folder/$file.json" "$folder/$name.json"
  mv "$folder/$file.sigstore.json" "$folder/$name.sigstore.json"
}

# seconds_of FILE MEMBER: a time of the statement, as seconds; it must have the one form that is agreed on.
seconds_of() {
  local time
  time=$(jq --raw-output ".$2 // \"\"" "$1")
  [[ $time =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$ ]] || refuse "$2 is no time: ${1##*/}"
  date --utc --date "$time" +%s || refuse "$2 is no time: ${1##*/}"
}
