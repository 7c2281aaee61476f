bats_require_minimum_version 1.5.0
load fakes
load repository
load gitea

setup() {
  start_fakes
  fake_unzip
  install_scripts cipolicy supply release
  start_repository
  BUILT=$BASE_SHA
  OTHER=$(printf 'c%.0s' {1..64})
  export DIGEST REF=refs/tags/hub/v1.2.3 REPOSITORY=letsbe/letsbe API_URL=https://code.example.org/api/v1 API_TOKEN=t0ps3cret
  DIGEST=sha256:$(printf 'a%.0s' {1..64})
  export REGISTRY=code.letsbe.solutions/letsbe KEYS=ci-policy/keys ANSWERS=$BATS_TEST_TMPDIR/answers
  mkdir "$ANSWERS"
  INPUTS=$(COMMIT=$BUILT bash "$INSTALLED/inputs-hash.sh" hub)
  : > "$GITHUB_OUTPUT"
  fake docker 'echo "{\"digest\": \"$DIGEST\"}"'
  verified "$BUILT"
  runs "$(build 7 "$BUILT" main)"
  evidence "$BUILT"
  api
  folder=$BATS_TEST_TMPDIR/evidence
}

# The API: a file for each path, or the status that its file NAME.status says. What is sent is kept in sent-METHOD.
api() {
  fake curl '
    cat > /dev/null
    method=GET to=/dev/null url=
    while [ $# -gt 0 ]; do
      case $1 in
        --request) method=$2; shift ;;
        --output) to=$2; shift ;;
        --data-binary) cp "${2#@}" "$ANSWERS/sent-$method"; shift ;;
        http*) url=$1 ;;
      esac
      shift
    done
    # A list that is an array ends with an empty page.
    case $url in */releases?*page=[2-9]*) echo "[]" > "$to"; printf 200; exit ;; esac
    name=$(sed -E "s|.*/api/v1/repos/letsbe/letsbe/||; s|[?&](limit\|page)=[0-9]+||g; s|[^A-Za-z0-9.-]|_|g" <<< "$url")
    [ "$method" = GET ] || name=$method-$name
    if [ -f "$ANSWERS/$name" ]; then cp "$ANSWERS/$name" "$to"; else echo "{}" > "$to"; [ -f "$ANSWERS/$name.status" ] || { printf 404; exit; }; fi
    cat "$ANSWERS/$name.status" 2> /dev/null || printf 200'
}

# verified COMMIT | CODE: what verify-image.sh says.
verified() {
  if [ ${#1} -eq 40 ]; then
    echo "echo \"verify \$* INPUTS=\${INPUTS:-}\" >> \"\$CALLS\"; echo $1" > "$INSTALLED/verify-image.sh"
  else
    echo "exit $1" > "$INSTALLED/verify-image.sh"
  fi
}

# build ID COMMIT BRANCH [CONCLUSION]: a run of hub-main.
build() {
  jq --null-input --compact-output --argjson id "$1" --arg head_sha "$2" --arg path "hub-main.yml@refs/heads/$3" --arg conclusion "${4:-success}" \
    '$ARGS.named + {event: "push", status: "completed"}'
}

# runs RUN...: what the API says of a commit. Every commit gets the same answer.
runs() {
  printf '%s\n' "$@" | jq --slurp '{workflow_runs: ., total_count: length}' > "$ANSWERS/runs"
  answer_runs
}

answer_runs() {
  local commit
  for commit in "$BUILT" "$(git rev-parse HEAD)"; do
    cp "$ANSWERS/runs" "$ANSWERS/actions_runs_event_push_head_sha_$commit"
  done
}

# evidence COMMIT [CHANGE]: the artifact of run 7.
evidence() {
  local files=$BATS_TEST_TMPDIR/files
  rm -rf "$files"
  mkdir "$files"
  jq --null-input --arg component hub --arg digest "$DIGEST" --arg commit "$1" --arg inputs "$INPUTS" "\$ARGS.named | ${2:-.}" > "$files/image.json"
  for name in sbom.spdx sbom.cdx provenance; do echo "{\"$name\": 1}" > "$files/$name.json"; done
  rm -f "$BATS_TEST_TMPDIR/evidence.zip"
  # A tar, for the stand-in of unzip.
  (cd "$files" && tar -c -f "$BATS_TEST_TMPDIR/evidence.zip" -- *.json)
  mv "$BATS_TEST_TMPDIR/evidence.zip" "$ANSWERS/actions_artifacts_3_zip"
  echo '{"artifacts": [{"id": 3, "name": "evidence", "expired": false}], "total_count": 1}' > "$ANSWERS/actions_runs_7_artifacts"
}

find_release() {
  script find-release.sh hub hub "$folder" hub
}

says() {
  [ "$status" -eq "$1" ] || { echo "$status: $output $stderr"; return 1; }
  [[ "$output $stderr" == *"$2"* ]] || { echo "not said: $2; but: $output $stderr"; return 1; }
}

@test "a commit of main: the digest, verified, with the build's evidence" {
  find_release
  says 0 "hub/v1.2.3 is hub@$DIGEST, built by run 7"
  [ "$(cat "$GITHUB_OUTPUT")" = "digest=$DIGEST
signed=true
version=v1.2.3" ]
  called "verify hub $DIGEST INPUTS=$INPUTS"
  [ "$(jq --raw-output .commit "$folder/image.json")" = "$BUILT" ]
  [ -s "$folder/sbom.spdx.json" ] && [ -s "$folder/sbom.cdx.json" ] && [ -s "$folder/provenance.json" ]
  leaked_nowhere t0ps3cret
}

@test "a later commit of main with the same inputs: what was built before" {
  echo x > other
  git_quietly update-ref refs/remotes/origin/main "$(commit other)"
  find_release
  says 0 "built by run 7 of $BUILT"
}

@test "a commit on a hotfix branch: not signed yet, so the run and the API say what was built" {
  echo fix > hub/file
  local fix
  fix=$(commit fix)
  git_quietly update-ref refs/remotes/origin/hotfix/urgent "$fix"
  INPUTS=$(COMMIT=$fix bash "$INSTALLED/inputs-hash.sh" hub)
  : > "$GITHUB_OUTPUT"
  evidence "$fix"
  runs "$(build 7 "$fix" hotfix/urgent)"
  verified 1
  find_release
  says 0 "on hotfix/urgent"
  grep -qx signed=false "$GITHUB_OUTPUT"
  not_called verify
  # The run failed, or is of another branch: then nothing says what was built.
  runs "$(build 7 "$fix" hotfix/urgent failure)"
  find_release
  says 1 "no successful run of hub-main built $fix on hotfix/urgent"
  runs "$(build 7 "$fix" hotfix/other)"
  find_release
  says 1 "no successful run"
}

@test "a commit on neither: 1" {
  echo other > hub/file
  commit feature
  git_quietly update-ref refs/remotes/origin/feature HEAD
  find_release
  says 1 "neither on main nor on a hotfix branch"
  [ ! -s "$GITHUB_OUTPUT" ]
}

@test "a tag that is no version: 1" {
  for tag in hub/v1 hub/v1.2 hub/v1.2.3/x hub/1.2.3 safety/v1.2.3 hub/v01.2.3 hub/v1.2.3+x 'hub/v1.2.3-' v1.2.3; do
    REF=refs/tags/$tag find_release
    says 1 "is no version of hub"
  done
  REF=refs/heads/hub/v1.2.3 find_release
  says 1 "is no version of hub"
  REF=refs/tags/hub/v1.2.3-rc.1 find_release
  [ "$status" -eq 0 ]
}

@test "nothing was built of these inputs: 1, and nothing is rebuilt" {
  fake docker 'echo "ERROR: hub:inputs-1: not found" >&2; exit 1'
  find_release
  says 1 "a release rebuilds nothing"
}

@test "the registry cannot be asked: 3" {
  fake docker 'echo "i/o timeout" >&2; exit 1'
  find_release
  says 3 built-digest.sh
}

@test "built, and not signed: 1; cosign fails: 3" {
  verified 1
  find_release
  says 1 "is not signed"
  verified 3
  find_release
  says 3 verify-image.sh
}

@test "what was built of a commit that main has not: 1" {
  echo other > other
  local elsewhere
  elsewhere=$(commit elsewhere)
  git_quietly checkout --detach "$BUILT"
  verified "$elsewhere"
  find_release
  says 1 "which is not on main"
}

@test "git fails: 3" {
  git_quietly update-ref -d refs/remotes/origin/main
  find_release
  says 3 "git merge-base"
}

@test "no run, or no evidence any more: 1" {
  runs "$(build 7 "$BUILT" main | jq --compact-output '.path = "website-main.yml@refs/heads/main"')"
  find_release
  says 1 "no successful run of hub-main"
  runs "$(build 7 "$BUILT" main)"
  echo '{"artifacts": [{"id": 3, "name": "evidence", "expired": true}], "total_count": 1}' > "$ANSWERS/actions_runs_7_artifacts"
  find_release
  says 1 evidence
}

@test "the evidence is about something else: 1" {
  for change in ".digest = \"sha256:$OTHER\"" '.commit = "x"' '.component = "website"' '.inputs = "x"' '.more = 1' 'del(.inputs)'; do
    evidence "$BUILT" "$change"
    find_release
    says 1 "built something else"
  done
}

@test "the API fails: 3" {
  for code in 401 500; do
    printf '%s' "$code" > "$ANSWERS/actions_runs_event_push_head_sha_$BUILT.status"
    find_release
    says 3 "status $code"
  done
}

@test "used wrongly: 2" {
  script find-release.sh hub
  [ "$status" -eq 2 ]
  API_TOKEN='' find_release
  [ "$status" -eq 2 ]
}

# What the release is made of.
publish() {
  mkdir -p "$folder"
  for name in sbom.spdx sbom.cdx provenance; do echo "{\"$name\": 1}" > "$folder/$name.json"; done
  : > "$CALLS"
  rm -f "$ANSWERS"/sent-*
  script publish-release.sh "${1:-hub}" "$folder"
}

releases() {
  jq --null-input --arg tag "hub/v1.2.3" --arg body "$1" --argjson assets "${2:-[]}" '[{id: 9, tag_name: $tag, body: $body, assets: $assets}]' \
    > "$ANSWERS/releases"
  printf 200 > "$ANSWERS/PATCH-releases_9.status"
  jq '.[0]' "$ANSWERS/releases" > "$ANSWERS/PATCH-releases_9"
}

nothing_released() {
  echo '[]' > "$ANSWERS/releases"
  echo '{"id": 9, "assets": []}' > "$ANSWERS/POST-releases"
  printf 201 > "$ANSWERS/POST-releases.status"
}

uploads_end() {
  for name in sbom.spdx.json sbom.cdx.json provenance.json; do
    printf '%s' "$1" > "$ANSWERS/POST-releases_9_assets_name_hub.$name.status"
    printf '%s' "$1" > "$ANSWERS/POST-releases_9_assets_name_egress-proxy.$name.status"
  done
}

@test "a release is made with the digest and the files" {
  nothing_released
  uploads_end 201
  publish
  says 0 "has hub@$DIGEST"
  jq --exit-status '.tag_name == "hub/v1.2.3" and (.prerelease | not)' "$ANSWERS/sent-POST"
  jq --raw-output .body "$ANSWERS/sent-POST" | grep -qF "| hub | \`code.letsbe.solutions/letsbe/hub@$DIGEST\` |"
  [ "$(calls curl | grep -c attachment=@)" -eq 3 ]
  REF=refs/tags/hub/v1.2.3-rc.1 publish
  jq --exit-status .prerelease "$ANSWERS/sent-POST"
}

@test "run again, it changes nothing" {
  nothing_released
  uploads_end 201
  publish
  local size
  size=$(stat --format %s "$folder/sbom.spdx.json")
  releases "$(jq --raw-output .body "$ANSWERS/sent-POST")" "[{\"name\": \"hub.sbom.spdx.json\", \"size\": $size}]"
  publish
  [ "$status" -eq 0 ]
  [ ! -e "$ANSWERS/sent-POST" ] && [ ! -e "$ANSWERS/sent-PATCH" ]
  [ "$(calls curl | grep -c attachment=@)" -eq 2 ]
}

@test "a second component goes into the same release" {
  nothing_released
  uploads_end 201
  publish
  releases "$(jq --raw-output .body "$ANSWERS/sent-POST")"
  publish egress-proxy
  [ "$status" -eq 0 ]
  jq --raw-output .body "$ANSWERS/sent-PATCH" | grep -c '^| hub |'
  jq --raw-output .body "$ANSWERS/sent-PATCH" | grep -c '^| egress-proxy |'
}

@test "a release of something else under this tag: 1" {
  uploads_end 201
  releases "| hub | \`code.letsbe.solutions/letsbe/hub@sha256:$OTHER\` | x | y |"
  publish
  says 1 "it is another"
  [ ! -e "$ANSWERS/sent-PATCH" ]
  nothing_released
  publish
  releases "$(jq --raw-output .body "$ANSWERS/sent-POST")" '[{"name": "hub.sbom.spdx.json", "size": 5000}]'
  publish
  says 1 "another hub.sbom.spdx.json"
}

@test "the API fails at any step: 3" {
  nothing_released
  uploads_end 500
  publish
  says 3 "cannot be added"
  printf 403 > "$ANSWERS/POST-releases.status"
  publish
  says 3 "cannot be made"
  releases "a text"
  printf 500 > "$ANSWERS/PATCH-releases_9.status"
  publish
  says 3 "cannot be changed"
  printf 500 > "$ANSWERS/releases.status"
  publish
  says 3 "status 500"
  rm "$ANSWERS/releases.status"
  nothing_released
  fake curl 'exit 7'
  publish
  says 3 "no answer"
}

@test "no evidence, no digest: not published" {
  nothing_released
  DIGEST=latest publish
  [ "$status" -eq 2 ]
  mkdir -p "$BATS_TEST_TMPDIR/empty"
  script publish-release.sh hub "$BATS_TEST_TMPDIR/empty"
  says 3 "no sbom.spdx.json"
}

rebuild() {
  export COMPONENT=hub PREFIX=hub
  rm -rf "$RUNNER_TEMP"
  mkdir -p "$RUNNER_TEMP"
  script rebuild-release.sh
  git_quietly worktree prune
}

# builds DIGEST: what build-image.sh makes.
builds() {
  cat > "$INSTALLED/build-image.sh" <<END
echo "build \$* COMMIT=\$COMMIT at \$(git rev-parse HEAD)" >> "\$CALLS"
echo "digest=$1" >> "\$GITHUB_OUTPUT"
mkdir -p "\$RUNNER_TEMP/blobs/sha256"
echo '{"rebuilt": 1}' > "\$RUNNER_TEMP/blobs/sha256/${1#sha256:}"
tar --create --file "\$RUNNER_TEMP/image.tar" --directory "\$RUNNER_TEMP" blobs
END
}

released() {
  jq --null-input --arg digest "$DIGEST" --arg other "sha256:$OTHER" '
    def text($component; $digest): "| \($component) | `code.letsbe.solutions/letsbe/\($component)@\($digest)` | `x` | `y` |\n";
    [{tag_name: "hub/v1.9.0", body: text("hub"; $other)}, {tag_name: "hub/v1.10.0", body: (text("safety-wrapper"; $other) + text("hub"; $digest))},
     {tag_name: "hub/v2.0.0-rc.1", prerelease: true, body: text("hub"; $other)}, {tag_name: "hub/v3.0.0", draft: true, body: ""},
     {tag_name: "safety/v9.0.0", body: text("hub"; $other)}]' > "$ANSWERS/releases"
}

@test "the newest release, built once more of the same commit, is the same" {
  released
  builds "$DIGEST"
  rebuild
  says 0 "hub/v1.10.0: hub is $DIGEST again"
  called "build keep hub COMMIT=$BUILT at $BUILT"
}

@test "another digest: 1, with the manifests' difference" {
  released
  builds "sha256:$OTHER"
  fake docker 'echo "{\"released\": 1}"'
  rebuild
  says 1 "built once more of $BUILT it is sha256:$OTHER"
  [[ $output == *'-  "released": 1'* ]]
  [[ $output == *'+  "rebuilt": 1'* ]]
}

@test "no release yet is nothing to compare" {
  echo '[]' > "$ANSWERS/releases"
  rebuild
  says 0 "no release of hub yet"
}

@test "a release that names no digest, or an unsigned one: 1" {
  released
  COMPONENT=website
  jq 'map(.body = "")' "$ANSWERS/releases" > "$ANSWERS/changed" && mv "$ANSWERS/changed" "$ANSWERS/releases"
  rebuild
  says 1 "names no digest of hub"
  released
  verified 1
  rebuild
  says 1 "without signature or provenance"
}

@test "cosign, git, the build or the registry fails: 3" {
  released
  builds "$DIGEST"
  verified 3
  rebuild
  says 3 verify-image.sh
  verified 1111111111111111111111111111111111111111
  rebuild
  says 3 "git has no"
  verified "$BUILT"
  echo 'exit 3' > "$INSTALLED/build-image.sh"
  rebuild
  says 3 build-image.sh
  builds "sha256:$OTHER"
  fake docker 'exit 1'
  rebuild
  says 3 "cannot be read"
}
