# Stand-ins for programs, for tests of the scripts that call them.
#
# `fake NAME [BODY]` puts a program of that name first on the PATH. It writes its arguments to $CALLS, one line for a call, and
# then runs BODY, where "$@" are its arguments. Without a body it succeeds and prints nothing.

SCRIPTS="$(cd "$BATS_TEST_DIRNAME" && while [ ! -d src/main/resources ]; do cd ..; done && pwd)/src/main/resources/solutions/letsbe/pipelines"

start_fakes() {
  CALLS=$BATS_TEST_TMPDIR/calls
  FAKES=$BATS_TEST_TMPDIR/fakes
  mkdir -p "$FAKES"
  : > "$CALLS"
  export CALLS SCRIPTS PATH="$FAKES:$PATH"
  export RUNNER_TEMP=$BATS_TEST_TMPDIR/runner GITHUB_OUTPUT=$BATS_TEST_TMPDIR/output GITHUB_STEP_SUMMARY=$BATS_TEST_TMPDIR/summary
  mkdir -p "$RUNNER_TEMP"
  : > "$GITHUB_OUTPUT"
}

fake() {
  {
    echo '#!/usr/bin/env bash'
    echo 'printf "%s" "${0##*/}" >> "$CALLS"'
    echo 'if [ $# -gt 0 ]; then printf " %s" "$@" >> "$CALLS"; fi'
    echo 'echo >> "$CALLS"'
    printf '%s\n' "${2:-exit 0}"
  } > "$FAKES/$1"
  chmod +x "$FAKES/$1"
}

# The calls of one program, or of all.
calls() {
  if [ $# -eq 0 ]; then cat "$CALLS"; else grep -E "^$1( |\$)" "$CALLS" || true; fi
}

# Fails the test unless the program was called with these words, in this order and beside each other.
called() {
  calls | grep -qF -- "$*" || { echo "not called: $*"; echo "calls:"; calls; return 1; }
}

not_called() {
  ! calls | grep -qF -- "$*" || { echo "called: $*"; calls; return 1; }
}
