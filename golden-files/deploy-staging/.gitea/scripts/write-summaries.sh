#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/deploy/write-summaries.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# write-summaries.sh SUITE FILE: one summary for each line of $RUNNER_TEMP/release/FILE: COMPONENT DIGEST DEPLOYED-AT [HEALTHY-SINCE]. Without the last
# it is healthy since it was deployed. No file is no summary: the step before failed before it found anything.
#
# Writes $RUNNER_TEMP/summaries/COMPONENT.SUITE.json. ENVIRONMENT, RUN_URL; NOW for the time. Exit: 0, 2, 3.
set -euo pipefail

[[ $# -eq 2 && $1 =~ ^[a-z]+$ ]] || { echo "usage: write-summaries.sh SUITE FILE" >&2; exit 2; }
suite=$1
folder=${RUNNER_TEMP:?}/summaries file=$RUNNER_TEMP/release/$2
mkdir -p "$folder"
[ -f "$file" ] || exit 0
checked=$(date -u -d "@${NOW:-$(date +%s)}" +%Y-%m-%dT%H:%M:%SZ)
while read -r component digest deployed healthy; do
  jq --null-input --compact-output --arg environment "${ENVIRONMENT:?}" --arg component "$component" --arg digest "$digest" \
    --arg suite "$suite" --arg deployed "$deployed" --arg healthy "${healthy:-$deployed}" --arg checked "$checked" --arg run "${RUN_URL:?}" \
    '{environment: $environment, component: $component, digest: $digest, suite: $suite, result: "success",
      deployedAt: $deployed, healthySince: $healthy, checkedAt: $checked, run: $run}' > "$folder/$component.$suite.json" || exit 3
done < "$file"
