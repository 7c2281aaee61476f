#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/deploy/confirm-health.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# confirm-health.sh: looks whether everything of release.yaml is live and healthy on every host, and since when. It changes nothing.
#
# Healthy since: the latest of the containers' starts and of the deployments; a fraction of a second counts as a whole one.
# Writes $RUNNER_TEMP/release/healthy, lines of COMPONENT DIGEST DEPLOYED-AT HEALTHY-SINCE. What is held, not live everywhere or not
# healthy gets no line, and is said.
#
# HOSTS and what on-host.sh takes; the rest: see promotion.sh. Exit: 0 all is healthy; 1 something is not; 2; 3 a host or tool failed.
set -euo pipefail

here=$(dirname -- "${BASH_SOURCE[0]}")
# shellcheck source-path=SCRIPTDIR source=promotion.sh
. "$here/promotion.sh"
out=${RUNNER_TEMP:?}/release
mkdir -p "$out"
: > "$out/healthy"
read -ra hosts <<< "${HOSTS:-}"
[ "${#hosts[@]}" -gt 0 ] || misused "HOSTS is empty"

seconds() {
  local whole
  whole=$(date -u -d "$1" +%s) || failed "this is no time: $1"
  # Docker says fractions; a start within a second is not before it.
  [[ ! $1 =~ \.[0-9]*[1-9] ]] || whole=$((whole + 1))
  echo "$whole"
}

# check COMPONENT DIGEST: prints DEPLOYED-AT and HEALTHY-SINCE, or says what is wrong.
check() {
  local component=$1 digest=$2 host states history deployed='' since=0 time live state health started _
  for host in "${hosts[@]}"; do
    states=$(bash "$here/on-host.sh" "$host" health "$component") || failed "$host does not say how $component is"
    [ -n "$states" ] || { refused "$component does not run on $host"; return 1; }
    while read -r live state health started _; do
      [ "$live" = "$digest" ] || { refused "$component on $host is $live"; return 1; }
      [ "$state $health" = "running healthy" ] || { refused "$component on $host is $state, $health"; return 1; }
      time=$(seconds "$started")
      [ "$time" -le "$since" ] || since=$time
    done <<< "$states"
    history=$(bash "$here/on-host.sh" "$host" history "$component") || failed "$host does not say when $component was deployed"
    started=$(awk -v digest="$digest" '$2 == digest { time = $1 } END { print time }' <<< "$history")
    [ -n "$started" ] || { refused "$host does not know when $component became $digest"; return 1; }
    time=$(seconds "$started")
    [ "$time" -le "$since" ] || since=$time
    [[ ! $started > $deployed ]] || deployed=$started
  done
  echo "$deployed $(date -u -d "@$since" +%Y-%m-%dT%H:%M:%SZ)"
}

release_of release.yaml > "$work/release"
read_holds
bad=0
while read -r -u 3 component digest; do
  status=0
  not_held "$component" "$digest" || status=1
  if [ "$status" -eq 0 ]; then
    answer=$(check "$component" "$digest") || status=$?
    [ "$status" -le 1 ] || exit "$status"
  fi
  if [ "$status" -eq 0 ]; then
    echo "$component $digest $answer" >> "$out/healthy"
    echo "$component: healthy since ${answer#* }"
  else
    bad=1
  fi
done 3< "$work/release"
exit "$bad"
