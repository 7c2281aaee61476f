#!/usr/bin/env bash
# Proves that a run of the monorepo may be signed for, and fetches what it built. It believes nothing that its caller says:
# the run's id and the component are checked, and everything else comes from the API and from the run's own artifact.
#
# Usage: prove-run.sh FOLDER     the proof goes there: proof.json, image.json, the SBOMs and the provenance
#
# RUN_ID, COMPONENT   what was asked for: untrusted text
# REPOSITORY          the monorepo, as letsbe/letsbe
# RUN_KINDS           which runs may be signed for: lines of COMPONENT KIND WORKFLOW-FILE REF-PATTERN
# LATER_JOBS          jobs that stand after the signature in those workflows, parted by blanks
# API_URL, RUN_READER_TOKEN
#
# shellcheck disable=SC2153 # COMPONENT is no misspelling
set -euo pipefail
here=$(dirname "${BASH_SOURCE[0]}")
# shellcheck source-path=SCRIPTDIR source=answers.sh
. "$here/answers.sh"
# shellcheck source-path=SCRIPTDIR source=gitea-api.sh
. "$here/gitea-api.sh"
# shellcheck source-path=SCRIPTDIR source=run-proof.sh
. "$here/run-proof.sh"

[ $# -eq 1 ] || misused "prove-run.sh FOLDER"
folder=$1
needs RUN_ID COMPONENT REPOSITORY RUN_KINDS LATER_JOBS API_URL RUN_READER_TOKEN
API_TOKEN=$RUN_READER_TOKEN

# Before anything is made of them: neither can be more than it should be.
[[ $RUN_ID =~ ^[1-9][0-9]{0,17}$ ]] || refuse "the run's id is no number"
awk -v wanted="$COMPONENT" '$1 == wanted { found = 1 } END { exit !found }' <<< "$RUN_KINDS" || refuse "there is no such component"

mkdir -p "$folder/run" "$folder/build"

get "/repos/$REPOSITORY/actions/runs/$RUN_ID" "$folder/run/run.json"
said() { jq --raw-output "$1 // \"\"" "$folder/run/run.json"; }
[ "$(said .id)" = "$RUN_ID" ] || failed "the API answered with another run"
[ "$(said .repository.full_name)" = "$REPOSITORY" ] || refuse "run $RUN_ID is not of $REPOSITORY"
[ "$(said '(.head_repository.full_name // .repository.full_name)')" = "$REPOSITORY" ] || refuse "run $RUN_ID is of a fork"
[ "$(said .event)" = push ] || refuse "run $RUN_ID is of the event '$(said .event)', not of a push"
commit=$(said .head_sha)
is_commit "$commit" || failed "the API names no commit"
path=$(said .path)
kind=$(kind_of "$COMPONENT" "$path")
case $kind in
  build) [ "$(said .head_branch)" = main ] || refuse "run $RUN_ID is of the branch '$(said .head_branch)', not of main" ;;
  release) ;;
  hotfix) refuse "a hotfix is signed when its tag is released, not by its branch" ;;
  *) refuse "'$path' is no workflow and ref that $COMPONENT is signed for" ;;
esac
case $(said .status)/$(said .conclusion) in
  completed/success | in_progress/ | queued/ | waiting/) ;;
  *) refuse "run $RUN_ID is $(said .status)/$(said .conclusion)" ;;
esac
prove_jobs "$folder/run/run.json" "$folder/run"
prove_files "$commit" "$folder/run"

# image MEMBER FOLDER: a member of what the run says it built.
image() { jq --raw-output ".$1 // \"\" | if type == \"string\" then . else \"\" end" "$2/image.json"; }

if [ "$kind" = build ]; then
  fetch_evidence "$RUN_ID" "$folder/build" image.json sbom.spdx.json sbom.cdx.json provenance.json
  build=$RUN_ID
  build_path=$path
  release=
else
  # A release builds nothing. It names a build, which is proved like any other; hotfix branches may have built it, too.
  release=${path#*@refs/tags/}
  fetch_evidence "$RUN_ID" "$folder/run" image.json
  built=$(image commit "$folder/run")
  is_commit "$built" || refuse "the release names no commit that was built"
  all "/repos/$REPOSITORY/actions/runs?event=push&head_sha=$built" workflow_runs "$folder/runs.json"
  build=
  while IFS=$'\t' read -r id event its_commit build_path; do
    case $(kind_of "$COMPONENT" "$build_path") in build | hotfix) ;; *) continue ;; esac
    if [ "$event" = push ] && [ "$its_commit" = "$built" ]; then
      build=$id
      break
    fi
  done < <(jq --raw-output 'sort_by(-.id)[] | [.id, .event, .head_sha, .path] | @tsv' "$folder/runs.json")
  [ -n "$build" ] || refuse "no run built $COMPONENT at commit $built"
  jq --argjson id "$build" '.[] | select(.id == $id)' "$folder/runs.json" > "$folder/build/run.json"
  prove_jobs "$folder/build/run.json" "$folder/build"
  prove_files "$built" "$folder/build"
  fetch_evidence "$build" "$folder/build" image.json sbom.spdx.json sbom.cdx.json provenance.json
  for member in component digest commit inputs; do
    [ "$(image "$member" "$folder/run")" = "$(image "$member" "$folder/build")" ] ||
      refuse "the release and the build that it names do not agree on '$member'"
  done
  commit=$built
fi

digest=$(image digest "$folder/build")
[ "$(image component "$folder/build")" = "$COMPONENT" ] || refuse "what was built is not $COMPONENT"
[ "$(image commit "$folder/build")" = "$commit" ] || refuse "what was built is not of commit $commit"
is_digest "$digest" || refuse "what was built has no digest"

for name in sbom.spdx.json sbom.cdx.json provenance.json; do
  mv "$folder/build/$name" "$folder/$name"
done
jq --null-input --arg component "$COMPONENT" --arg digest "$digest" --arg commit "$commit" --arg run "$build" \
  --arg workflow "${build_path%%@*}" --arg ref "${build_path#*@}" \
  --arg release "$release" --arg inputs "$(image inputs "$folder/build")" '$ARGS.named' > "$folder/proof.json"
echo "digest=$digest" >> "$GITHUB_OUTPUT"
echo "run $RUN_ID of $REPOSITORY: $COMPONENT $digest, built by run $build at commit $commit${release:+, released as $release}"
