# A clone of ci-policy with its history, for tests: $POLICY, in which letsbe's folder .gitea was approved once in an older form.

in_policy() {
  git -C "$POLICY" -c user.name=x -c user.email=x@example.org -c commit.gpgsign=false -c init.defaultBranch=main "$@"
}

# approve REPOSITORY TEXT DAYS-AGO: one more approved tree.
approve() {
  mkdir -p "$POLICY/approved/$1/.gitea/workflows"
  echo "$2" > "$POLICY/approved/$1/.gitea/workflows/hub-main.yml"
  in_policy add --all
  local date
  date=$(($(date +%s) - ${3:-0} * 86400))
  GIT_AUTHOR_DATE="$date +0000" GIT_COMMITTER_DATE="$date +0000" in_policy commit --quiet --message "$1: $2"
}

# The id of the tree that stands in ci-policy now.
approved_tree() {
  in_policy rev-parse "HEAD:approved/$1/.gitea"
}

start_policy() {
  POLICY=$BATS_TEST_TMPDIR/policy
  export POLICY
  mkdir -p "$POLICY"
  in_policy init --quiet
  approve letsbe one 30
  OLD_TREE=$(approved_tree letsbe)
  approve letsbe two 20
  TREE=$(approved_tree letsbe)
  export OLD_TREE TREE
}
