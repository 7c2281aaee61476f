# A repository as a step sees it: the scripts installed beside each other, and real git.

# Copies the scripts of these packages to where the generator would put them, below $INSTALLED.
install_scripts() {
  local package
  INSTALLED=$BATS_TEST_TMPDIR/workspace/.gitea/scripts
  export INSTALLED
  mkdir -p "$INSTALLED"
  for package; do
    cp "$SCRIPTS/$package"/*.sh "$INSTALLED"
  done
}

git_quietly() {
  git -c user.name=Someone -c user.email=someone@example.org -c commit.gpgsign=false -c init.defaultBranch=main "$@" >/dev/null 2>&1
}

# commit MESSAGE: everything that stands in the folder; prints the commit.
commit() {
  git_quietly add --all
  GIT_COMMITTER_DATE="2026-01-02T03:04:05Z" GIT_AUTHOR_DATE="2026-01-02T03:04:05Z" git_quietly commit --allow-empty --message "$1"
  git rev-parse HEAD
}

# A repository with a commit on main that origin has, too, and nothing of the machine's configuration.
start_repository() {
  export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
  mkdir -p "$BATS_TEST_TMPDIR/workspace"
  cd "$BATS_TEST_TMPDIR/workspace" || return 1
  git_quietly init
  mkdir -p hub .security/semgrep
  echo one > hub/file
  echo rules > .security/gitleaks.toml
  echo openapi > hub/openapi.yaml
  BASE_SHA=$(commit base)
  git_quietly update-ref refs/remotes/origin/main "$BASE_SHA"
  export BASE_SHA
  HEAD_SHA=$BASE_SHA
  export HEAD_SHA
}

# Commits what stands in the folder as the head of the change.
head_is() {
  HEAD_SHA=$(commit "$1")
  export HEAD_SHA
}

script() {
  local name=$1
  shift
  run --separate-stderr bash "$INSTALLED/$name" "$@"
}
