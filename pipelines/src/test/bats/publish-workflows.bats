#!/usr/bin/env bats
# Real git, servers in folders, and Gitea's API in files.

setup() {
  load fakes
  load gitea
  load policy
  start_fakes
  start_gitea
  start_policy
  export SERVER_URL=file://$BATS_TEST_TMPDIR/server PUBLISHER_TOKEN=s3cr3t BOT=publisher
  TARGET=$BATS_TEST_TMPDIR/server/letsbe/letsbe FORK=$BATS_TEST_TMPDIR/server/publisher/letsbe
  git -c init.defaultBranch=main init --quiet "$TARGET"
  mkdir -p "$TARGET/.gitea/workflows" "$TARGET/hub"
  echo old > "$TARGET/.gitea/workflows/hub-main.yml"
  echo stale > "$TARGET/.gitea/workflows/stale.yml"
  echo code > "$TARGET/hub/a"
  commit_target
  git clone --quiet --bare "$TARGET" "$FORK"
  answer GET /repos/publisher/letsbe 200 '{"parent":{"full_name":"letsbe/letsbe"}}'
  answer GET '/repos/letsbe/letsbe/pulls?state=open&limit=50&page=1' 200 '[]'
  answer POST /repos/letsbe/letsbe/pulls 201 '{"number":9}'
}

commit_target() {
  git -C "$TARGET" add --all
  git -C "$TARGET" -c user.name=x -c user.email=x@example.org -c commit.gpgsign=false commit --quiet --message base
}

publish() {
  cd "$POLICY" && REPOSITORY=${1:-letsbe/letsbe} run bash "$SCRIPTS/cipolicy/publish-workflows.sh"
  echo "$output"
}

branch() {
  git -C "$FORK" rev-parse --quiet --verify refs/heads/publish/workflows
}

@test "one pull request with the approved folder and nothing else" {
  publish
  [ "$status" -eq 0 ]
  [ "$(git -C "$FORK" rev-parse "publish/workflows:.gitea")" = "$TREE" ]
  [ "$(git -C "$FORK" rev-parse "publish/workflows:hub")" = "$(git -C "$TARGET" rev-parse HEAD:hub)" ]
  [ "$(git -C "$FORK" rev-parse "publish/workflows^")" = "$(git -C "$TARGET" rev-parse HEAD)" ]
  [[ $output == *"/letsbe/letsbe/pulls/9"* ]]
  [ "$(grep -c POST "$BODIES")" -eq 1 ]
  grep -q '"head": "publisher:publish/workflows"' "$BODIES"
  grep -q "$TREE" "$BODIES"
}

@test "a second run pushes nothing and opens nothing" {
  publish
  before=$(branch)
  answer GET '/repos/letsbe/letsbe/pulls?state=open&limit=50&page=1' 200 \
    '[{"number":8,"base":{"ref":"main"},"head":{"ref":"publish/workflows","repo":{"full_name":"mallory/letsbe"}}},
      {"number":9,"base":{"ref":"main"},"head":{"ref":"publish/workflows","repo":{"full_name":"publisher/letsbe"}}}]'
  answer GET '/repos/letsbe/letsbe/pulls?state=open&limit=50&page=2' 200 '[]'
  answer PATCH /repos/letsbe/letsbe/pulls/9 201 '{"number":9}'
  : > "$BODIES"
  publish
  [ "$status" -eq 0 ]
  [[ $output == *'is at'*'already'* ]]
  [ "$(branch)" = "$before" ]
  [ "$(grep -c POST "$BODIES")" -eq 0 ]
  [ "$(grep -c PATCH "$BODIES")" -eq 1 ]
}

@test "a newer approval replaces the branch" {
  publish
  before=$(branch)
  approve letsbe three
  publish
  [ "$status" -eq 0 ]
  [ "$(branch)" != "$before" ]
  [ "$(git -C "$FORK" rev-parse "publish/workflows:.gitea")" = "$(approved_tree letsbe)" ]
}

@test "nothing changed: nothing is asked" {
  rm -r "$TARGET/.gitea"
  cp -r "$POLICY/approved/letsbe/.gitea" "$TARGET/.gitea"
  commit_target
  publish
  [ "$status" -eq 0 ]
  [[ $output == *'already'* ]]
  not_called curl
}

@test "a repository without workflows gets them" {
  rm -r "$TARGET/.gitea"
  commit_target
  publish
  [ "$status" -eq 0 ]
  [ "$(git -C "$FORK" rev-parse "publish/workflows:.gitea")" = "$TREE" ]
}

@test "no fork yet: it is made" {
  answer GET /repos/publisher/letsbe 404 '{}'
  answer POST /repos/letsbe/letsbe/forks 202 '{}'
  publish
  # The fake's fork does not appear by itself.
  [ "$status" -eq 1 ]
  grep -q POST "$BODIES"
  answer POST /repos/letsbe/letsbe/forks 403 '{}'
  publish
  [ "$status" -eq 3 ]
  [[ $output == *'cannot be made: status 403'* ]]
}

@test "a repository of the bot that is no fork of it" {
  answer GET /repos/publisher/letsbe 200 '{"parent":{"full_name":"letsbe/other"}}'
  publish
  [ "$status" -eq 1 ]
  [ -z "$(branch)" ]
  answer GET /repos/publisher/letsbe 200 '{}'
  publish
  [ "$status" -eq 1 ]
}

@test "an API that fails" {
  for code in 401 403 500 away; do
    answer GET /repos/publisher/letsbe "$code" '{}'
    publish
    [ "$status" -eq 3 ]
  done
  answer GET /repos/publisher/letsbe 200 'x'
  publish
  [ "$status" -eq 3 ]
  answer GET /repos/publisher/letsbe 200 '{"parent":{"full_name":"letsbe/letsbe"}}'
  for code in 401 403 409 422 500; do
    answer POST /repos/letsbe/letsbe/pulls "$code" '{}'
    publish
    [ "$status" -eq 3 ]
    [[ $output == *"status $code"* ]]
  done
}

@test "git that fails" {
  rm -rf "$FORK"
  publish
  [ "$status" -eq 3 ]
  mv "$TARGET" "$TARGET.away"
  publish
  [ "$status" -eq 3 ]
}

@test "the token is in no list of processes" {
  git=$(command -v git)
  fake git "exec $git \"\$@\""
  publish
  [ "$status" -eq 0 ]
  [ -z "$(calls | grep -e s3cr3t -e "$(printf publisher:s3cr3t | base64)")" ]
  [ -z "$(grep -r s3cr3t "$FORK" "$POLICY/.git/config")" ]
}

@test "used wrongly, or nothing approved" {
  publish 'letsbe'
  [ "$status" -eq 2 ]
  publish '../x/y'
  [ "$status" -eq 2 ]
  publish letsbe/other
  [ "$status" -eq 1 ]
  [[ $output == *'nothing is approved'* ]]
  unset PUBLISHER_TOKEN
  publish
  [ "$status" -eq 2 ]
}
