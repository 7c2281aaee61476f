#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/deploy/verify-release.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# verify-release.sh [COMPONENT...]: verifies what release.yaml says, in the folder where it stands: evidence, holds, and the image in
# the registry. With words: these components only.
#
# Writes $RUNNER_TEMP/release/verified, lines of COMPONENT DIGEST fresh|expired, and $RUNNER_TEMP/release/refused, lines of
# COMPONENT DIGEST. A component that is refused does not hold up the others; `settled.sh` fails the job at its end.
#
# REGISTRY, REGISTRY_USER, REGISTRY_TOKEN: for the registry. The rest: see promotion.sh.
# Exit: 0 all was looked at; 1 release.yaml or the holds cannot be trusted; 2 used wrongly; 3 a tool failed, so that nothing is known.
set -euo pipefail

here=$(dirname -- "${BASH_SOURCE[0]}")
# shellcheck source-path=SCRIPTDIR source=promotion.sh
. "$here/promotion.sh"
out=${RUNNER_TEMP:?}/release
rm -rf "$out"
mkdir -p "$out"

[ -f release.yaml ] || misused "there is no release.yaml here"
release_of release.yaml > "$work/release"
for component; do
  grep -q "^$component " "$work/release" || misused "release.yaml does not name $component"
done
read_holds

export DOCKER_CONFIG=$work/docker
mkdir "$DOCKER_CONFIG"
docker login --username "${REGISTRY_USER:?}" --password-stdin "${REGISTRY%%/*}" <<< "${REGISTRY_TOKEN:?}" > /dev/null ||
  failed "the registry refuses the login"

: > "$out/verified"
: > "$out/refused"
while read -r component digest; do
  [ $# -eq 0 ] || [[ " $* " == *" $component "* ]] || continue
  status=0
  answer=$(evidence . "$component" "$digest") || status=$?
  [ "$status" -le 1 ] || exit "$status"
  if [ "$status" -eq 0 ]; then
    not_held "$component" "$digest" || status=1
  fi
  if [ "$status" -eq 0 ]; then
    KEYS=$KEYS/images bash "$here/verify-image.sh" "$component" "$digest" > /dev/null || status=$?
    [ "$status" -le 1 ] || failed "the image of $component could not be verified ($status)"
  fi
  if [ "$status" -eq 0 ]; then
    echo "$component $digest $answer" >> "$out/verified"
  else
    echo "$component $digest" >> "$out/refused"
  fi
done < "$work/release"
