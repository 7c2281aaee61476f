#!/usr/bin/env bats
# Real git, and servers in folders.

setup() {
  load fakes
  load policy
  start_fakes
  start_policy
  export REPOSITORY=letsbe/letsbe SERVER_URL=file://$BATS_TEST_TMPDIR/server READ_TOKEN=s3cr3t
  LETSBE=$BATS_TEST_TMPDIR/server/letsbe/letsbe
  git init --quiet "$LETSBE"
  git -C "$LETSBE" config uploadpack.allowAnySHA1InWant true
  git -C "$LETSBE" config uploadpack.allowFilter true
  head_with two
}

# head_with TEXT: the head has this as its workflow.
head_with() {
  mkdir -p "$LETSBE/.gitea/workflows"
  echo "$1" > "$LETSBE/.gitea/workflows/hub-main.yml"
  commit_head
}

commit_head() {
  git -C "$LETSBE" add --all
  git -C "$LETSBE" -c user.name=x -c user.email=x@example.org -c commit.gpgsign=false commit --quiet --allow-empty --message head
  HEAD_SHA=$(git -C "$LETSBE" rev-parse HEAD)
  export HEAD_SHA
}

compare() {
  cd "$BATS_TEST_TMPDIR" && run bash "$SCRIPTS/cipolicy/compare-workflows.sh"
  echo "$output"
}

differs() {
  compare
  [ "$status" -eq 1 ]
  [[ $output == *"$1"* ]]
}

@test "what is approved" {
  compare
  [ "$status" -eq 0 ]
  [ "$output" = ".gitea is approved ($TREE)" ]
}

@test "whatever else the head holds" {
  mkdir -p "$LETSBE/hub" "$LETSBE/.github/workflows"
  echo x | tee "$LETSBE/hub/a" > "$LETSBE/.github/workflows/x.yml"
  commit_head
  compare
  [ "$status" -eq 0 ]
}

@test "a file that differs, is missing or is not approved is named, and its content is not shown" {
  head_with 'curl evil'
  differs $'M\t.gitea/workflows/hub-main.yml'
  [[ $output != *'curl evil'* ]]
  head_with two
  echo x > "$LETSBE/.gitea/workflows/more.yml"
  commit_head
  differs $'A\t.gitea/workflows/more.yml'
  rm "$LETSBE/.gitea/workflows/more.yml"
  git -C "$LETSBE" mv .gitea/workflows/hub-main.yml .gitea/workflows/hub.yml
  commit_head
  differs $'D\t.gitea/workflows/hub-main.yml'
}

@test "a mode that differs" {
  chmod +x "$LETSBE/.gitea/workflows/hub-main.yml"
  commit_head
  differs $'M\t.gitea/workflows/hub-main.yml'
}

@test "a name that would be a command to the log is quoted" {
  touch "$LETSBE/.gitea/"$'a\n::set-output name=x::y'
  commit_head
  differs '.gitea/'
  [ -z "$(grep '^::' <<< "$output")" ]
}

@test "a symbolic link, a file, or nothing in place of the folder" {
  git -C "$LETSBE" mv .gitea elsewhere
  commit_head
  differs 'no folder .gitea'
  ln -s elsewhere "$LETSBE/.gitea"
  commit_head
  differs 'no folder .gitea'
  rm "$LETSBE/.gitea"
  echo x > "$LETSBE/.gitea"
  commit_head
  differs 'no folder .gitea'
}

@test "what was approved until a few days ago counts, and no longer" {
  head_with two
  approve letsbe three 2
  compare
  [ "$status" -eq 0 ]
  approve letsbe four 1
  compare
  [ "$status" -eq 0 ]
  DAYS=1 differs 'not approved'
  head_with one
  differs 'not approved'
}

@test "what was withdrawn does not count, and if nothing is left nothing passes" {
  echo "$TREE leaks" > "$POLICY/approved/withdrawn"
  approve letsbe three
  differs 'not approved'
  head_with three
  compare
  [ "$status" -eq 0 ]
  printf '%s\n' "$TREE" "$(approved_tree letsbe)" > "$POLICY/approved/withdrawn"
  in_policy add --all
  in_policy commit --quiet --message withdraw
  differs 'has been withdrawn'
}

@test "what stood on a branch that was merged was never approved by itself" {
  in_policy checkout --quiet -b topic
  approve letsbe draft
  draft=$(approved_tree letsbe)
  approve letsbe final
  in_policy checkout --quiet -
  in_policy merge --quiet --no-ff --message merge topic
  cd "$POLICY"
  for when in ever now; do
    run bash "$SCRIPTS/cipolicy/approved-trees.sh" letsbe "$when"
    [ "$status" -eq 0 ]
    [ "${lines[0]}" = "$(approved_tree letsbe)" ]
    [[ $output != *"$draft"* ]]
  done
}

@test "nothing of the head is written out or run" {
  mkdir "$LETSBE/hooks"
  printf '#!/bin/sh\ntouch %s/ran\n' "$BATS_TEST_TMPDIR" | tee "$LETSBE/hooks/post-checkout" > "$LETSBE/run.sh"
  chmod +x "$LETSBE/hooks/post-checkout" "$LETSBE/run.sh"
  printf '* filter=x\n' > "$LETSBE/.gitattributes"
  commit_head
  compare
  [ "$status" -eq 0 ]
  [ ! -e "$BATS_TEST_TMPDIR/ran" ]
}

@test "a head that cannot be fetched" {
  HEAD_SHA=$(printf 'e%.0s' {1..40})
  compare
  [ "$status" -eq 3 ]
  HEAD_SHA=main
  compare
  [ "$status" -eq 2 ]
}

@test "the token is in no list of processes" {
  git=$(command -v git)
  fake git "exec $git \"\$@\""
  compare
  [ "$status" -eq 0 ]
  [ -z "$(calls | grep -e s3cr3t -e "$(printf x-access-token:s3cr3t | base64)")" ]
}

@test "no history, no policy for the repository" {
  git clone --quiet --depth 1 "file://$POLICY" "$BATS_TEST_TMPDIR/shallow"
  POLICY=$BATS_TEST_TMPDIR/shallow
  compare
  [ "$status" -eq 2 ]
  POLICY=$BATS_TEST_TMPDIR/policy REPOSITORY=letsbe/other
  compare
  [ "$status" -eq 1 ]
}

@test "approved-trees.sh used wrongly" {
  cd "$POLICY"
  for words in 'letsbe' 'letsbe never' '../x ever' 'letsbe now x'; do
    # shellcheck disable=SC2086 # words
    run bash "$SCRIPTS/cipolicy/approved-trees.sh" $words
    [ "$status" -eq 2 ]
  done
}
