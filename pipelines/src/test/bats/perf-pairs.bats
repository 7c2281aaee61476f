bats_require_minimum_version 1.5.0
load fakes
load repository

setup() {
  start_fakes
  install_scripts monorepo shared
  start_repository
  fake pnpm
  k6_ends 0 0
}

# k6_ends BASE HEAD: with which code it ends for each.
k6_ends() {
  fake k6 'for word; do case $last in --summary-export) echo "{}" > "$word" ;; esac; last=$word; done
    case "$*" in *base-*) exit '"$1"' ;; *) exit '"$2"' ;; esac'
}

@test "base and head take turns" {
  script perf-pairs.sh hub
  [ "$status" -eq 0 ]
  [ "$(calls k6 | grep -oE '(base|head)-[0-9]' | tr '\n' ' ')" = "base-1 head-1 base-2 head-2 base-3 head-3 base-4 head-4 base-5 head-5 " ]
  called "pnpm --dir $RUNNER_TEMP/base --filter ./hub run build"
  called "pnpm --dir $PWD --filter ./hub run build"
}

@test "the head crosses a threshold: 1, after all pairs" {
  k6_ends 0 99
  script perf-pairs.sh hub
  [ "$status" -eq 1 ]
  [ "$(calls k6 | wc -l)" -eq 10 ]
}

@test "what the base crosses is not the head's fault" {
  k6_ends 99 0
  script perf-pairs.sh hub
  [ "$status" -eq 0 ]
}

@test "k6 fails, for either: 3" {
  for code in 1 105 107 127; do
    git_quietly worktree remove --force "$RUNNER_TEMP/base" || true
    k6_ends 0 "$code"
    script perf-pairs.sh hub
    [ "$status" -eq 3 ]
    git_quietly worktree remove --force "$RUNNER_TEMP/base"
    k6_ends "$code" 0
    script perf-pairs.sh hub
    [ "$status" -eq 3 ]
  done
}

@test "k6 leaves no summary: 3" {
  fake k6
  script perf-pairs.sh hub
  [ "$status" -eq 3 ]
}

@test "what cannot be installed or built cannot be measured: 3" {
  fake pnpm 'case "$*" in *install*) exit 1 ;; esac'
  script perf-pairs.sh hub
  [ "$status" -eq 3 ]
  git_quietly worktree remove --force "$RUNNER_TEMP/base"
  fake pnpm 'case "$*" in *build*) exit 1 ;; esac'
  script perf-pairs.sh hub
  [ "$status" -eq 3 ]
  not_called k6
}

@test "used wrongly: 2" {
  script perf-pairs.sh
  [ "$status" -eq 2 ]
  script perf-pairs.sh ../hub
  [ "$status" -eq 2 ]
}
