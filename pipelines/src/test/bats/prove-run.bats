#!/usr/bin/env bats

setup() {
  load fakes
  load gitea
  load policy
  start_fakes
  start_gitea
  fake_unzip
  start_policy
  export REPOSITORY=letsbe/letsbe RUN_READER_TOKEN=s3cr3t RUN_ID=7 COMPONENT=hub LATER_JOBS='request-signature deploy-dev'
  export RUN_KINDS='hub build hub-main.yml refs/heads/main
hub hotfix hub-main.yml refs/heads/hotfix/*
hub release hub-release.yml refs/tags/hub/v*
website build website-main.yml refs/heads/main'
  COMMIT=$(printf 'c%.0s' {1..40})
  DIGEST=sha256:$(printf 'd%.0s' {1..64})
  PROOF=$BATS_TEST_TMPDIR/proof
  build_run
}

# run_json ID FILTER: a run that would do, changed by the filter.
run_json() {
  jq --null-input --argjson id "$1" --arg commit "$COMMIT" '{id: $id, event: "push", path: "hub-main.yml@refs/heads/main",
    head_branch: "main", head_sha: $commit, status: "in_progress", conclusion: "", run_attempt: 1,
    repository: {full_name: "letsbe/letsbe"}, head_repository: {full_name: "letsbe/letsbe"}} | '"${2:-.}"
}

jobs() {
  items "/repos/letsbe/letsbe/actions/runs/$1/attempts/${3:-1}/jobs" jobs "$2"
}

image_json() {
  jq --null-input --arg digest "$DIGEST" --arg commit "$COMMIT" \
    '{component: "hub", digest: $digest, commit: $commit, inputs: "i1"} | '"${1:-.}"
}

# evidence RUN ARTIFACT FILTER
evidence() {
  local folder=$BATS_TEST_TMPDIR/evidence-$1
  mkdir -p "$folder"
  image_json "${3:-.}" > "$folder/image.json"
  for name in sbom.spdx.json sbom.cdx.json provenance.json; do echo "{\"of\":$1}" > "$folder/$name"; done
  artifact "$1" "$2" evidence "$folder"
}

tree() {
  answer GET "/repos/letsbe/letsbe/git/trees/$1" 200 \
    "{\"truncated\":false,\"tree\":[{\"path\":\".gitea\",\"type\":\"tree\",\"sha\":\"$2\"},{\"path\":\"hub\",\"type\":\"tree\",\"sha\":\"$2\"}]}"
}

DONE='[{"name":"build","status":"completed","conclusion":"success"},{"name":"unit-tests","status":"completed","conclusion":"success"},
  {"name":"request-signature","status":"in_progress","conclusion":null},{"name":"deploy-dev","status":"waiting","conclusion":null}]'

build_run() {
  answer GET /repos/letsbe/letsbe/actions/runs/7 200 "$(run_json 7)"
  jobs 7 "$DONE"
  tree "$COMMIT" "$TREE"
  evidence 7 70
}

# A release of what run 5 built, at an older commit.
release_run() {
  BUILT=$(printf 'b%.0s' {1..40})
  answer GET /repos/letsbe/letsbe/actions/runs/7 200 \
    "$(run_json 7 '.path = "hub-release.yml@refs/tags/hub/v1.2.3" | .head_branch = "hub/v1.2.3"')"
  evidence 7 70 ".commit = \"$BUILT\""
  items "/repos/letsbe/letsbe/actions/runs?event=push&head_sha=$BUILT" workflow_runs \
    "[$(run_json 4 ".head_sha = \"$BUILT\" | .path = \"website-main.yml@refs/heads/main\""),
      $(run_json 5 ".head_sha = \"$BUILT\" | .status = \"completed\" | .conclusion = \"success\"${1:-}")]"
  jobs 5 "$DONE"
  tree "$BUILT" "$OLD_TREE"
  evidence 5 50 ".commit = \"$BUILT\""
}

prove() {
  cd "$POLICY" && run bash "$SCRIPTS/cipolicy/prove-run.sh" "$PROOF"
}

refused() {
  prove
  echo "$output"
  [ "$status" -eq 1 ]
  [[ $output == *"$1"* ]]
  [ ! -e "$PROOF/proof.json" ]
}

tool_failed() {
  prove
  echo "$output"
  [ "$status" -eq 3 ]
  [[ $output == *"$1"* ]]
  [ ! -e "$PROOF/proof.json" ]
}

change() {
  answer GET /repos/letsbe/letsbe/actions/runs/7 200 "$(run_json 7 "$1")"
}

@test "a build on main that still runs, as it asks for its own signature" {
  prove
  echo "$output"
  [ "$status" -eq 0 ]
  [ "$(jq --compact-output --sort-keys . "$PROOF/proof.json")" = "{\"commit\":\"$COMMIT\",\"component\":\"hub\",\"digest\":\"$DIGEST\",\"inputs\":\"i1\",\"ref\":\"refs/heads/main\",\"release\":\"\",\"run\":\"7\",\"workflow\":\"hub-main.yml\"}" ]
  [ "$(jq .of "$PROOF/provenance.json")" = 7 ]
  grep -q "^digest=$DIGEST$" "$GITHUB_OUTPUT"
}

@test "a build on main that is complete" {
  change '.status = "completed" | .conclusion = "success"'
  prove
  [ "$status" -eq 0 ]
}

@test "the token is in no list of processes" {
  prove
  [ -z "$(calls | grep s3cr3t)" ]
  grep -q 'Authorization: token s3cr3t' "$HEADERS"
}

@test "only what is needed comes out of the artifact" {
  prove
  called unzip -q -o "$PROOF/build/evidence.zip" image.json sbom.spdx.json sbom.cdx.json provenance.json -d
}

@test "an id that is no number asks nothing" {
  for id in '' 0 07 '7;id' '7/../8' -7 7.0 "$(printf '9%.0s' {1..19})"; do
    RUN_ID=$id
    prove
    [ "$status" -eq 1 ] || [ "$status" -eq 2 ]
    not_called curl
  done
}

@test "a component that there is none of asks nothing" {
  for component in '' nothing 'hub main' '.*' '../hub' $'hub\nwebsite'; do
    COMPONENT=$component
    prove
    [ "$status" -eq 1 ] || [ "$status" -eq 2 ]
    not_called curl
  done
}

@test "no such run" {
  RUN_ID=8
  refused 'there is nothing, or nothing that this token may see'
}

@test "another run than was asked for" { change '.id = 8'; tool_failed 'another run'; }
@test "a run of another repository" { change '.repository.full_name = "letsbe/other"'; refused 'not of letsbe/letsbe'; }
@test "a run of a fork" { change '.head_repository.full_name = "mallory/letsbe"'; refused 'of a fork'; }
@test "a run of a pull request" { change '.event = "pull_request"'; refused "event 'pull_request'"; }
@test "a run that somebody dispatched" { change '.event = "workflow_dispatch"'; refused "event 'workflow_dispatch'"; }
@test "a run of another branch" { change '.path = "hub-main.yml@refs/heads/x"'; refused 'no workflow and ref'; }
@test "a branch that is called like main" { change '.path = "hub-main.yml@refs/heads/main/x"'; refused 'no workflow and ref'; }
@test "a tag that is called like main" { change '.path = "hub-main.yml@refs/tags/main"'; refused 'no workflow and ref'; }
@test "head and path that do not agree" { change '.head_branch = "x"'; refused "of the branch 'x'"; }
@test "a workflow of another component" { change '.path = "website-main.yml@refs/heads/main"'; refused 'no workflow and ref'; }
@test "a workflow in a folder" { change '.path = "x/hub-main.yml@refs/heads/main"'; refused 'no workflow and ref'; }
@test "a path without a ref" { change '.path = "hub-main.yml"'; refused 'no workflow and ref'; }
@test "a path of no text" { change '.path = null'; refused 'no workflow and ref'; }
@test "a hotfix by its branch" { change '.path = "hub-main.yml@refs/heads/hotfix/1"'; refused 'signed when its tag is released'; }
@test "a run that failed" { change '.status = "completed" | .conclusion = "failure"'; refused 'completed/failure'; }
@test "a run that was cancelled" { change '.status = "completed" | .conclusion = "cancelled"'; refused 'completed/cancelled'; }
@test "a run that was skipped" { change '.status = "completed" | .conclusion = "skipped"'; refused 'completed/skipped'; }
@test "a status that nobody knows" { change '.status = "odd"'; refused 'odd/'; }
@test "a commit that is none" { change '.head_sha = "main"'; tool_failed 'no commit'; }

@test "a job that is not successful" {
  for end in failure cancelled skipped; do
    jobs 7 "$(jq ".[1].conclusion = \"$end\"" <<< "$DONE")"
    refused "unit-tests is completed/$end"
  done
}

@test "a job that still runs" {
  jobs 7 "$(jq '.[0] |= (.status = "in_progress" | .conclusion = null)' <<< "$DONE")"
  refused 'build is in_progress/-'
}

@test "a job that failed on the second page" {
  answer GET '/repos/letsbe/letsbe/actions/runs/7/attempts/1/jobs?limit=50&page=1' 200 "{\"jobs\":$DONE,\"total_count\":5}"
  answer GET '/repos/letsbe/letsbe/actions/runs/7/attempts/1/jobs?limit=50&page=2' 200 \
    '{"jobs":[{"name":"fifth","status":"completed","conclusion":"failure"}],"total_count":5}'
  refused 'fifth is completed/failure'
}

@test "no job but those that come after" {
  jobs 7 "$(jq '.[2:]' <<< "$DONE")"
  refused 'no job that built'
  jobs 7 '[]'
  refused 'no job that built'
}

@test "the newest attempt counts" {
  change '.run_attempt = 2'
  jobs 7 "$(jq '.[1].conclusion = "failure"' <<< "$DONE")" 2
  refused 'unit-tests is completed/failure'
}

@test "workflows that were approved before" {
  tree "$COMMIT" "$OLD_TREE"
  prove
  [ "$status" -eq 0 ]
}

@test "workflows that were never approved" {
  tree "$COMMIT" "$(printf 'e%.0s' {1..40})"
  refused 'never approved'
}

@test "workflows whose approval was withdrawn" {
  echo "$TREE a build that leaks" > "$POLICY/approved/withdrawn"
  in_policy add --all
  in_policy commit --quiet --message withdraw
  refused 'no longer are'
}

@test "a file where the folder should be, and no folder at all" {
  answer GET "/repos/letsbe/letsbe/git/trees/$COMMIT" 200 "{\"tree\":[{\"path\":\".gitea\",\"type\":\"blob\",\"sha\":\"$TREE\"}]}"
  refused 'no folder .gitea'
  answer GET "/repos/letsbe/letsbe/git/trees/$COMMIT" 200 '{"tree":[]}'
  refused 'no folder .gitea'
}

@test "a tree that came cut off" {
  answer GET "/repos/letsbe/letsbe/git/trees/$COMMIT" 200 "{\"truncated\":true,\"tree\":[]}"
  tool_failed 'cut off'
}

@test "a clone without history knows nothing of approvals" {
  git clone --quiet --depth 1 "file://$POLICY" "$BATS_TEST_TMPDIR/shallow"
  POLICY=$BATS_TEST_TMPDIR/shallow
  tool_failed 'approved-trees.sh ended with 2'
}

@test "no evidence, or only some that has expired" {
  items /repos/letsbe/letsbe/actions/runs/7/artifacts artifacts '[{"id":70,"name":"coverage","expired":false}]'
  refused "no artifact 'evidence'"
  items /repos/letsbe/letsbe/actions/runs/7/artifacts artifacts '[{"id":70,"name":"evidence","expired":true}]'
  refused "no artifact 'evidence'"
}

@test "the newest evidence of several attempts" {
  evidence 7 70 '.digest = "old"'
  cp "$ANSWERS"/*.body "$BATS_TEST_TMPDIR"
  evidence 7 71
  items /repos/letsbe/letsbe/actions/runs/7/artifacts artifacts \
    '[{"id":71,"name":"evidence","expired":false},{"id":70,"name":"evidence","expired":false}]'
  prove
  [ "$status" -eq 0 ]
}

@test "evidence that is gone, empty or not to be had" {
  answer GET /repos/letsbe/letsbe/actions/artifacts/70/zip 404 ''
  refused 'gone'
  answer GET /repos/letsbe/letsbe/actions/artifacts/70/zip 200 ''
  tool_failed 'empty'
  answer GET /repos/letsbe/letsbe/actions/artifacts/70/zip 500 'x'
  tool_failed 'status 500'
  answer GET /repos/letsbe/letsbe/actions/artifacts/70/zip away ''
  tool_failed 'no answer'
}

@test "an archive that lacks a file, or is none" {
  rm "$BATS_TEST_TMPDIR/evidence-7/provenance.json"
  artifact 7 70 evidence "$BATS_TEST_TMPDIR/evidence-7"
  refused 'lacks one of'
  export UNZIP_EXIT=9
  refused 'lacks one of'
}

@test "a file that is no JSON, is empty, or is two" {
  for text in '{' '' '{} {}'; do
    printf '%s' "$text" > "$BATS_TEST_TMPDIR/evidence-7/sbom.cdx.json"
    artifact 7 70 evidence "$BATS_TEST_TMPDIR/evidence-7"
    refused 'sbom.cdx.json of run 7 is no JSON file'
  done
}

@test "evidence that points elsewhere" {
  rm "$BATS_TEST_TMPDIR/evidence-7/image.json"
  ln -s /proc/self/environ "$BATS_TEST_TMPDIR/evidence-7/image.json"
  artifact 7 70 evidence "$BATS_TEST_TMPDIR/evidence-7"
  refused 'image.json of run 7 is no JSON file'
}

@test "another component was built" { evidence 7 70 '.component = "website"'; refused 'not hub'; }
@test "another commit was built" { evidence 7 70 '.commit = "1234"'; refused 'not of commit'; }

@test "a digest that is none" {
  for digest in '""' null 17 '"latest"' '"sha256:abc"' "\"$(printf 'd%.0s' {1..64})\"" "\"$DIGEST \"" "[\"$DIGEST\"]"; do
    evidence 7 70 ".digest = $digest"
    refused 'no digest'
  done
}

@test "the API refuses, fails, or is away: never read as fine" {
  for path in '/repos/letsbe/letsbe/actions/runs/7' '/repos/letsbe/letsbe/actions/runs/7/attempts/1/jobs?limit=50&page=1' \
    "/repos/letsbe/letsbe/git/trees/$COMMIT" '/repos/letsbe/letsbe/actions/runs/7/artifacts?limit=50&page=1'; do
    for code in 401 500; do
      build_run
      answer GET "$path" "$code" '{}'
      tool_failed "status $code"
    done
    build_run
    answer GET "$path" away ''
    tool_failed 'no answer'
    for text in '' '<html>'; do
      build_run
      answer GET "$path" 200 "$text"
      tool_failed 'no JSON'
    done
    build_run
    answer GET "$path" 404 '{}'
    refused 'there is nothing'
  done
}

@test "a page without a list" {
  answer GET '/repos/letsbe/letsbe/actions/runs/7/attempts/1/jobs?limit=50&page=1' 200 '{"total_count":0}'
  tool_failed 'without a list'
}

@test "a release of what an older run built" {
  release_run
  prove
  echo "$output"
  [ "$status" -eq 0 ]
  [ "$(jq --raw-output '[.run, .release, .commit, .workflow] | join(" ")' "$PROOF/proof.json")" = "5 hub/v1.2.3 $BUILT hub-main.yml" ]
  [ "$(jq .of "$PROOF/sbom.spdx.json")" = 5 ]
}

@test "a release of what a hotfix branch built" {
  release_run ' | .path = "hub-main.yml@refs/heads/hotfix/1.2"'
  prove
  [ "$status" -eq 0 ]
}

@test "a tag that is no version" {
  for tag in hub/v1 hub/v1.2.3/x hub/v1/v1.2.3 hub/version safety/v1.2.3 v1.2.3 'hub/v1.2.3 x'; do
    change ".path = \"hub-release.yml@refs/tags/$tag\""
    refused 'no workflow and ref'
  done
}

@test "a release whose build is by a pull request" { release_run ' | .event = "pull_request"'; refused 'no run built hub'; }
@test "a release whose build is of some branch" { release_run ' | .path = "hub-main.yml@refs/heads/x"'; refused 'no run built hub'; }
@test "a release whose build is of another commit" { release_run ' | .head_sha = "x"'; refused 'no run built hub'; }

@test "a release whose build failed" {
  release_run
  jobs 5 "$(jq '.[0].conclusion = "failure"' <<< "$DONE")"
  refused 'build is completed/failure'
}

@test "a release whose build ran other workflows" {
  release_run
  tree "$BUILT" "$(printf 'e%.0s' {1..40})"
  refused 'never approved'
}

@test "a release that says otherwise than its build" {
  for member in component digest inputs; do
    release_run
    evidence 5 50 ".commit = \"$BUILT\" | .$member = \"other\""
    refused "do not agree on '$member'"
  done
}

@test "a release that names no commit" {
  release_run
  evidence 7 70 'del(.commit)'
  refused 'no commit that was built'
}

@test "used wrongly" {
  run bash "$SCRIPTS/cipolicy/prove-run.sh"
  [ "$status" -eq 2 ]
  unset RUN_READER_TOKEN
  prove
  [ "$status" -eq 2 ]
}
