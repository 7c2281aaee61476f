#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/cipolicy/gitea-api.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# Gitea's API. Read with `.` after answers.sh; needs API_URL (as https://code.example.org/api/v1) and API_TOKEN.
#
# The token travels in a header that curl reads from its standard input, so that no list of processes shows it.

api_status=

# api METHOD PATH FILE [JSON]: the answer in FILE, its status in $api_status. A server that fails is asked twice more.
api() {
  local words=(--silent --show-error --max-time 60 --retry 2 --request "$1" --output "$3" --write-out '%{http_code}'
    --header @- --header 'Accept: application/json')
  [ $# -lt 4 ] || words+=(--header 'Content-Type: application/json' --data-binary "@$4")
  api_status=$(curl "${words[@]}" "$API_URL$2" <<< "Authorization: token $API_TOKEN") ||
    failed "$1 $2: no answer (curl ended with $?)"
}

# Whether a file is one JSON value. An empty file is none, though jq reads it without complaint.
is_json() {
  [ -s "$1" ] && jq --exit-status --slurp 'length == 1' "$1" > /dev/null 2>&1
}

# get PATH FILE: what is there, as JSON. What is not there, or is hidden from this token, is refused: Gitea says 404 for both.
get() {
  api GET "$1" "$2"
  case $api_status in
    200) is_json "$2" || failed "GET $1: the answer is no JSON" ;;
    404) refuse "GET $1: there is nothing, or nothing that this token may see" ;;
    *) failed "GET $1: status $api_status" ;;
  esac
}

# all PATH KEY FILE: the pages of a list as one JSON array. KEY is where a page holds its items; '.' if it is an array itself.
all() {
  local page=1 size total key=$2
  local joint='&'
  [[ $1 == *\?* ]] || joint='?'
  echo '[]' > "$3"
  while :; do
    get "$1${joint}limit=50&page=$page" "$3.page"
    jq --exit-status --arg key "$key" 'if $key == "." then type == "array" else (.[$key] | type) == "array" end' "$3.page" > /dev/null ||
      failed "GET $1: a page without a list"
    size=$(jq --arg key "$key" 'if $key == "." then length else .[$key] | length end' "$3.page")
    total=$(jq --arg key "$key" 'if $key == "." then -1 else .total_count // -1 end' "$3.page")
    jq --slurp --arg key "$key" '.[0] + (.[1] | if $key == "." then . else .[$key] end)' "$3" "$3.page" > "$3.joined"
    mv "$3.joined" "$3"
    rm "$3.page"
    if [ "$size" -eq 0 ] || [ "$(jq length "$3")" -eq "$total" ]; then
      return
    fi
    [ "$page" -lt 100 ] || failed "GET $1: more than 100 pages"
    page=$((page + 1))
  done
}

# download PATH FILE: an archive. Gitea answers with a redirect to where the bytes are; curl takes no header of ours to another host.
download() {
  local status
  status=$(curl --silent --show-error --location --max-time 300 --retry 2 --output "$2" --write-out '%{http_code}' --header @- \
    "$API_URL$1" <<< "Authorization: token $API_TOKEN") || failed "GET $1: no answer (curl ended with $?)"
  case $status in
    200) [ -s "$2" ] || failed "GET $1: the archive is empty" ;;
    404 | 410) refuse "GET $1: the artifact is gone" ;;
    *) failed "GET $1: status $status" ;;
  esac
}
