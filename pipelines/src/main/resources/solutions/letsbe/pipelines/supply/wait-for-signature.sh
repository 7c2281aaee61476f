#!/usr/bin/env bash
# wait-for-signature.sh COMPONENT: verifies the image again and again until it is signed, for a bounded time. This is the one
# wait that a job may do; how it verifies, see verify-image.sh, whose variables it takes.
#
# WAIT_SECONDS: how long, 600 if it is not said. STEP_SECONDS: how often, 20 if it is not said.
#
# Exit: 0 signed and verified; 1 not in time; 2 used wrongly; 3 not in time, and the last look failed.
set -euo pipefail

here=$(dirname -- "${BASH_SOURCE[0]}")
wait=${WAIT_SECONDS:-600} step=${STEP_SECONDS:-20}
[[ $wait =~ ^[0-9]+$ && $step =~ ^[1-9][0-9]*$ ]] || { echo "WAIT_SECONDS and STEP_SECONDS are numbers" >&2; exit 2; }
for ((waited = 0; ; waited += step)); do
  status=0
  bash "$here/verify-image.sh" "$@" || status=$?
  case "$status" in
    0 | 2) exit "$status" ;;
  esac
  # Looking takes time, too.
  if ((waited + step > wait || SECONDS + step > wait)); then
    echo "no signature after $waited s; look at the runs of sign in ci-policy, then run this job again" >&2
    exit "$status"
  fi
  sleep "$step"
done
