#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/cipolicy/run-proof.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# What can be said of a run of the monorepo. Read with `.` after answers.sh and gitea-api.sh; needs REPOSITORY, and RUN_KINDS, a
# table with a line for every kind of run that may be signed for: COMPONENT KIND WORKFLOW-FILE REF-PATTERN.

# The kinds that a run's file and ref make it, for a component: "build", "hotfix", "release", or nothing.
kind_of() {
  local component=$1 path=$2 its_component kind file refs ref
  [ "${path%%@*}" != "$path" ] || return 0
  ref=${path#*@}
  while read -r its_component kind file refs; do
    [ -n "$its_component" ] || continue
    # shellcheck disable=SC2053 # the pattern is meant as one
    if [ "$its_component" = "$component" ] && [ "$file" = "${path%%@*}" ] && [[ $ref == $refs ]]; then
      # A version and nothing else: v1.2.3, or v1.2.3-rc.1. The pattern alone would let hub/v1/x through.
      if [ "$kind" != release ] || [[ ${ref#"${refs%v\*}"} =~ ^v[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.]+)?$ ]]; then
        echo "$kind"
      fi
    fi
  done <<< "$RUN_KINDS"
}

# prove_jobs RUN-FILE FOLDER: every job of the run's newest attempt succeeded, but for those that come after the signature.
#
# A run that asks for its own signature is not complete yet: the job that asks is running, and the one that waits for the
# signature is not done. So the run's own conclusion cannot be asked for. Instead each job counts by itself, and only the jobs
# in LATER_JOBS, which stand after the build in the approved workflow and can change nothing that was built, may be anything.
prove_jobs() {
  local run attempt later unsuitable
  run=$(jq --raw-output '.id' "$1")
  attempt=$(jq --raw-output '.run_attempt // 1' "$1")
  [[ $attempt =~ ^[1-9][0-9]*$ ]] || attempt=1
  all "/repos/$REPOSITORY/actions/runs/$run/attempts/$attempt/jobs" jobs "$2/jobs.json"
  later=$(jq --null-input --arg names "$LATER_JOBS" '$names | split(" ")')
  jq --exit-status --argjson later "$later" 'any(.[]; .name as $name | $later | index($name) | not)' "$2/jobs.json" > /dev/null ||
    refuse "run $run has no job that built anything"
  unsuitable=$(jq --raw-output --argjson later "$later" '
    .[] | select(.name as $name | $later | index($name) | not)
        | select((.status == "completed" and .conclusion == "success") | not)
        | "\(.name) is \(.status)/\(.conclusion // "-")"' "$2/jobs.json")
  [ -z "$unsuitable" ] || refuse "run $run: not every job succeeded: ${unsuitable//$'\n'/, }"
}

# prove_files COMMIT FOLDER: the workflows and scripts at the commit are approved ones, compared by content: a git tree's id is made of it.
prove_files() {
  local tree
  get "/repos/$REPOSITORY/git/trees/$1" "$2/tree.json"
  [ "$(jq --raw-output '.truncated // false' "$2/tree.json")" = false ] || failed "the tree of $1 came cut off"
  tree=$(jq --raw-output '[.tree[] | select(.path == ".gitea" and .type == "tree")][0].sha // ""' "$2/tree.json")
  is_commit "$tree" || refuse "commit $1 has no folder .gitea"
  bash "$(dirname "${BASH_SOURCE[0]}")/approved-trees.sh" "${REPOSITORY#*/}" ever > "$2/approved" ||
    failed "approved-trees.sh ended with $?"
  grep --quiet --line-regexp --fixed-strings "$tree" "$2/approved" ||
    refuse "the files in .gitea at commit $1 (tree $tree) were never approved, or no longer are"
}

# fetch_evidence RUN FOLDER NAMES...: the newest artifact 'evidence' of the run, of which only these files are taken.
fetch_evidence() {
  local run=$1 folder=$2 artifact
  shift 2
  all "/repos/$REPOSITORY/actions/runs/$run/artifacts" artifacts "$folder/artifacts.json"
  artifact=$(jq --raw-output '[.[] | select(.name == "evidence" and (.expired | not))] | max_by(.id) | .id // ""' "$folder/artifacts.json")
  [[ $artifact =~ ^[0-9]+$ ]] || refuse "run $run has no artifact 'evidence', or only one that has expired"
  download "/repos/$REPOSITORY/actions/artifacts/$artifact/zip" "$folder/evidence.zip"
  unzip -q -o "$folder/evidence.zip" "$@" -d "$folder" || refuse "the artifact 'evidence' of run $run lacks one of: $*"
  local name
  for name; do
    if [ -L "$folder/$name" ] || ! is_json "$folder/$name"; then
      refuse "$name of run $run is no JSON file"
    fi
  done
}
