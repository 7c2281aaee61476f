#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/cipolicy/pull-request.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# A pull request from a bot's own fork. Read with `.` after answers.sh and gitea-api.sh; needs SERVER_URL and BOT (the account that
# API_TOKEN belongs to).
# shellcheck disable=SC2154 # api_status is gitea-api.sh's

# git_with_token WORD...: git, with the bot's token for this one command, in the environment and in no list of processes.
git_with_token() {
  local authorization
  authorization=$(printf '%s:%s' "$BOT" "$API_TOKEN" | base64 --wrap 0)
  GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=http.extraHeader GIT_CONFIG_VALUE_0="Authorization: Basic $authorization" \
    GIT_TERMINAL_PROMPT=0 git "$@"
}

# fork_of REPOSITORY FOLDER: the bot's fork of it is there, and is one; a first run makes it.
fork_of() {
  local name=${1#*/}
  api GET "/repos/$BOT/$name" "$2/fork.json"
  if [ "$api_status" = 404 ]; then
    echo '{}' > "$2/body.json"
    api POST "/repos/$1/forks" "$2/fork.json" "$2/body.json"
    [ "$api_status" = 202 ] || [ "$api_status" = 409 ] || failed "the fork of $1 cannot be made: status $api_status"
    get "/repos/$BOT/$name" "$2/fork.json"
  elif [ "$api_status" != 200 ]; then
    failed "GET /repos/$BOT/$name: status $api_status"
  fi
  is_json "$2/fork.json" || failed "GET /repos/$BOT/$name: the answer is no JSON"
  [ "$(jq --raw-output '.parent.full_name // ""' "$2/fork.json")" = "$1" ] || refuse "$BOT/$name is no fork of $1"
}

# push_branch CLONE NAME BRANCH COMMIT: to the fork, over whatever stands there. The same commit again is no push.
push_branch() {
  local there
  there=$(git_with_token -C "$1" ls-remote "$SERVER_URL/$BOT/$2" "refs/heads/$3") || failed "git could not ask the fork ($?)"
  if [ "${there%%$'\t'*}" = "$4" ]; then
    echo "the branch $3 of $BOT/$2 is at $4 already"
    return
  fi
  git_with_token -C "$1" push --quiet --force "$SERVER_URL/$BOT/$2" "$4:refs/heads/$3" || failed "git could not push to the fork ($?)"
}

# open_request REPOSITORY BRANCH TITLE BODY-FILE FOLDER: one pull request for the branch, opened or brought up to date.
open_request() {
  local number name=${1#*/}
  all "/repos/$1/pulls?state=open" . "$5/pulls.json"
  number=$(jq --raw-output --arg branch "$2" --arg fork "$BOT/$name" \
    '[.[] | select(.head.ref == $branch and .head.repo.full_name == $fork and .base.ref == "main")][0].number // ""' "$5/pulls.json")
  if [ -n "$number" ]; then
    jq --null-input --arg title "$3" --rawfile body "$4" '$ARGS.named' > "$5/body.json"
    api PATCH "/repos/$1/pulls/$number" "$5/pull.json" "$5/body.json"
    [ "$api_status" = 201 ] || [ "$api_status" = 200 ] || failed "the pull request $1#$number cannot be changed: status $api_status"
  else
    jq --null-input --arg title "$3" --rawfile body "$4" --arg head "$BOT:$2" --arg base main '$ARGS.named' > "$5/body.json"
    api POST "/repos/$1/pulls" "$5/pull.json" "$5/body.json"
    [ "$api_status" = 201 ] || failed "the pull request for $1 cannot be opened: status $api_status"
    number=$(jq --raw-output .number "$5/pull.json")
  fi
  echo "$SERVER_URL/$1/pulls/$number"
}
