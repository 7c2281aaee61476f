#!/usr/bin/env bash
# trusted-rules.sh: takes the folder .security from the base, never from the head, to $RUNNER_TEMP/trusted. BASE_SHA, HEAD_SHA: see
# merge-base.sh.
#
# Exit: 0; 2 used wrongly; 3 the base has no such folder, or git failed.
set -euo pipefail

base=$(bash "$(dirname -- "${BASH_SOURCE[0]}")/merge-base.sh")
trusted=${RUNNER_TEMP:?}/trusted
rm -rf "$trusted"
mkdir -p "$trusted"
git archive "$base" .security | tar -x -C "$trusted" || { echo "the base $base has no folder .security" >&2; exit 3; }
[ -d "$trusted/.security" ] || { echo "the base $base has no folder .security" >&2; exit 3; }
