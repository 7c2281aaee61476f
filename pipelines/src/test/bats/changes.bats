bats_require_minimum_version 1.5.0
load fakes
load repository

ZEROS=0000000000000000000000000000000000000000

setup() {
  start_fakes
  install_scripts monorepo shared
  start_repository
}

@test "nothing of the paths changed: false" {
  echo two > other
  head_is other
  script changes.sh hub
  [ "$status" -eq 0 ]
  [ "$(cat "$GITHUB_OUTPUT")" = affected=false ]
}

@test "a file below a path changed: true" {
  echo two > hub/file
  head_is hub
  script changes.sh other hub
  [ "$status" -eq 0 ]
  [ "$(cat "$GITHUB_OUTPUT")" = affected=true ]
}

@test "a base that went on is no change of the head's" {
  echo two > hub/file
  local moved
  moved=$(commit moved)
  git_quietly checkout --detach "$BASE_SHA"
  echo two > other
  head_is other
  BASE_SHA=$moved script changes.sh hub
  [ "$(cat "$GITHUB_OUTPUT")" = affected=false ]
}

@test "no paths: used wrongly" {
  script changes.sh
  [ "$status" -eq 2 ]
}

@test "an unknown commit is an error and no answer" {
  BASE_SHA=1111111111111111111111111111111111111111 script changes.sh hub
  [ "$status" -eq 3 ]
  [ ! -s "$GITHUB_OUTPUT" ]
}

@test "git diff fails: an error and no answer" {
  local git
  git=$(command -v git)
  fake git "case \$1 in diff) exit 128 ;; *) exec $git \"\$@\" ;; esac"
  script changes.sh hub
  [ "$status" -eq 3 ]
  [ ! -s "$GITHUB_OUTPUT" ]
}

@test "a branch that is pushed for the first time is compared with main" {
  echo two > hub/file
  head_is hotfix
  BASE_SHA=$ZEROS script merge-base.sh
  [ "$status" -eq 0 ]
  [ "$output" = "$BASE_SHA" ]
}

@test "no full commits, or none: used wrongly" {
  BASE_SHA=main script merge-base.sh
  [ "$status" -eq 2 ]
  HEAD_SHA='' script merge-base.sh
  [ "$status" -eq 2 ]
}

@test "commits that share nothing: an error" {
  git_quietly checkout --orphan other
  head_is other
  script merge-base.sh
  [ "$status" -eq 3 ]
}
