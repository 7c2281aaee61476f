#!/usr/bin/env bash
# Finds what may be promoted, and why: the digests that come into question, the best first, and the signed summaries that speak for them.
#
# Usage: find-digest.sh FOLDER
#
# staging: what the newest successful runs on main built, or what RELEASE released
# prod-eu: what the newest summary of staging names, at most 7 days old
# prod-us: what the newest canary summary of prod-eu names, if the newest health summary says so too: at most 72 hours old, and
#          healthy for 2 hours by then
#
# ENVIRONMENT, COMPONENT      what was asked for: untrusted text
# RELEASE                     a tag, for staging alone; may be empty, and is untrusted text too
# REPOSITORY, OWNER, RUN_KINDS, LATER_JOBS, KEYS_ROOT, API_URL, RUN_READER_TOKEN
# NOW                         seconds since 1970, for tests
#
# shellcheck disable=SC2034,SC2153 # API_TOKEN is gitea-api.sh's, ENVIRONMENT is no misspelling
set -euo pipefail
here=$(dirname "${BASH_SOURCE[0]}")
# shellcheck source-path=SCRIPTDIR source=answers.sh
. "$here/answers.sh"
# shellcheck source-path=SCRIPTDIR source=gitea-api.sh
. "$here/gitea-api.sh"
# shellcheck source-path=SCRIPTDIR source=run-proof.sh
. "$here/run-proof.sh"
# shellcheck source-path=SCRIPTDIR source=summary.sh
. "$here/summary.sh"

[ $# -eq 1 ] || misused "find-digest.sh FOLDER"
folder=$1
needs ENVIRONMENT COMPONENT REPOSITORY OWNER RUN_KINDS LATER_JOBS KEYS_ROOT API_URL RUN_READER_TOKEN
API_TOKEN=$RUN_READER_TOKEN
environment=$ENVIRONMENT component=$COMPONENT
now=${NOW:-$(date +%s)}
awk -v wanted="$component" '$1 == wanted { found = 1 } END { exit !found }' <<< "$RUN_KINDS" || refuse "there is no such component"
case $environment in staging | prod-eu | prod-us) ;; *) refuse "there is no such environment" ;; esac
[ -z "${RELEASE:-}" ] || [ "$environment" = staging ] || refuse "a release goes to staging first"
mkdir -p "$folder/work"

# age FILE HOURS: the summary is not older, and not from the future.
age() {
  local checked
  checked=$(seconds_of "$1" checkedAt)
  [ "$checked" -le $((now + 300)) ] || refuse "${1##*/} is of the future"
  [ $((now - checked)) -le $(($2 * 3600)) ] || refuse "${1##*/} is older than $2 hours"
}

# built KIND: digest and commit of every successful run of that kind on the first page, the newest first.
built() {
  local run path commit status image
  get "/repos/$REPOSITORY/actions/runs?event=push&status=success&limit=50&page=1" "$folder/work/runs.json"
  while IFS=$'\t' read -r run path commit; do
    [ "$(kind_of "$component" "$path")" = "$1" ] || continue
    [ -z "${RELEASE:-}" ] || [ "$path" = "${path%%@*}@refs/tags/$RELEASE" ] || continue
    status=0
    (fetch_evidence "$run" "$folder/work" image.json) || status=$?
    case $status in
      0) ;;
      1) continue ;;
      *) exit "$status" ;;
    esac
    image=$(jq --raw-output --arg component "$component" 'select(.component == $component) | "\(.digest) \(.commit)"' "$folder/work/image.json")
    ! is_digest "${image% *}" || ! is_commit "${image#* }" || echo "$image"
  done < <(jq --raw-output '.workflow_runs | sort_by(-.id)[] | select(.conclusion == "success" and .event == "push")
    | [.id, .path, .head_sha] | @tsv' "$folder/work/runs.json")
}

case $environment in
  staging)
    if [ -n "${RELEASE:-}" ]; then built release; else built build; fi > "$folder/candidates"
    [ -s "$folder/candidates" ] || refuse "no successful run ${RELEASE:+of the tag $RELEASE }built $component"
    ;;
  prod-eu)
    fetch_summary staging smoke "$component" "$folder"
    age "$folder/staging-smoke.json" 168
    ;;
  prod-us)
    fetch_summary prod-eu canary "$component" "$folder"
    fetch_summary prod-eu health "$component" "$folder"
    age "$folder/prod-eu-health.json" 72
    [ "$(jq .digest "$folder/prod-eu-canary.json")" = "$(jq .digest "$folder/prod-eu-health.json")" ] ||
      refuse "prod-eu's canary and its health are of two digests"
    checked=$(seconds_of "$folder/prod-eu-health.json" checkedAt)
    healthy=$(seconds_of "$folder/prod-eu-health.json" healthySince)
    [ $((checked - healthy)) -ge 7200 ] || refuse "prod-eu was healthy for less than 2 hours"
    ;;
esac
for summary in staging-smoke prod-eu-canary; do
  [ ! -f "$folder/$summary.json" ] || jq --raw-output .digest "$folder/$summary.json" > "$folder/candidates"
done
rm -rf "$folder/work" "$folder"/{runs,artifacts}.json "$folder"/*.zip
