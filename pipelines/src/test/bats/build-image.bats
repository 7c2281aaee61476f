bats_require_minimum_version 1.5.0
load fakes
load repository

DIGEST=sha256:$(printf 'a%.0s' {1..64})
BASE=docker.io/library/node:24@sha256:$(printf 'b%.0s' {1..64})

setup() {
  start_fakes
  install_scripts supply
  start_repository
  echo "FROM $BASE" > hub/Dockerfile
  COMMIT=$(commit image)
  INPUTS=1111111111111111111111111111111111111111
  export COMMIT INPUTS DIGEST
  fake docker 'while [ $# -gt 0 ]; do [ "$1" != --metadata-file ] || printf "{\"containerimage.digest\": \"%s\"}" "$DIGEST" > "$2"; shift; done
    echo "epoch $SOURCE_DATE_EPOCH" >> "$CALLS"'
}

pinned() {
  printf '%s\n' "$@" > Dockerfile
  script pinned-bases.sh Dockerfile
}

@test "it is pushed under both tags, with the commit's time, and nothing from a cache" {
  script build-image.sh push hub
  [ "$status" -eq 0 ]
  [ "$(cat "$GITHUB_OUTPUT")" = "digest=$DIGEST" ]
  called --tag "code.letsbe.solutions/letsbe/hub:sha-$COMMIT" --tag "code.letsbe.solutions/letsbe/hub:inputs-$INPUTS"
  called type=image,push=true,rewrite-timestamp=true
  called --pull --no-cache --provenance=false --sbom=false
  called "epoch $(git log -1 --format=%ct)"
}

@test "kept, it is pushed nowhere" {
  script build-image.sh keep hub
  [ "$status" -eq 0 ]
  called "type=oci,dest=$RUNNER_TEMP/image.tar,rewrite-timestamp=true"
  not_called push=true
  not_called --tag
}

@test "buildx fails: 3, and no digest" {
  fake docker 'exit 1'
  script build-image.sh push hub
  [ "$status" -eq 3 ]
  [ ! -s "$GITHUB_OUTPUT" ]
}

@test "buildx leaves no metadata, or no digest: 3" {
  fake docker
  script build-image.sh push hub
  [ "$status" -eq 3 ]
  DIGEST=sha256:abc
  fake docker 'while [ $# -gt 0 ]; do [ "$1" != --metadata-file ] || echo "{}" > "$2"; shift; done'
  script build-image.sh push hub
  [ "$status" -eq 3 ]
  [ ! -s "$GITHUB_OUTPUT" ]
}

@test "a base without a digest: 1, and nothing is built" {
  echo "FROM node:24" > hub/Dockerfile
  script build-image.sh push hub
  [ "$status" -eq 1 ]
  [ -z "$(calls)" ]
}

@test "another commit than the one that is checked out, or none: 2" {
  COMMIT=$BASE_SHA script build-image.sh push hub
  [ "$status" -eq 2 ]
  COMMIT=main script build-image.sh push hub
  [ "$status" -eq 2 ]
  INPUTS='' script build-image.sh push hub
  [ "$status" -eq 2 ]
  script build-image.sh publish hub
  [ "$status" -eq 2 ]
  script build-image.sh push
  [ "$status" -eq 2 ]
}

@test "what is named by digest passes" {
  pinned "# syntax=docker/dockerfile:1@${BASE#*@}" "FROM --platform=linux/amd64 $BASE AS Build" 'RUN --mount=type=cache,target=/x make \' '  FROM=here' \
    "COPY --from=$BASE /a /b" 'COPY --from=build /a /b' 'COPY --from=0 /a /b' "RUN --mount=type=bind,from=$BASE,target=/x true" 'FROM build AS test' 'FROM scratch' \
    'RUN <<END' 'FROM nowhere:1' 'END' 'COPY a b'
  [ "$status" -eq 0 ] || { echo "$stderr"; return 1; }
}

@test "what is not named by digest: 1, with the line" {
  for line in 'FROM node:24' 'FROM node' 'from node:24 as x' 'FROM ${BASE}' 'FROM node@sha256:abc' "FROM \$BASE@${BASE#*@}" 'FROM later' 'FROM 0' \
    'COPY --from=node:24 /a /b' 'COPY --chown=1 --from="node:24" /a /b' 'RUN --mount=type=bind,from=node:24,target=/x true' 'FROM \' 'ADD --from=node /a /b'; do
    pinned "FROM $BASE AS first" "$line" 'node:24' "FROM $BASE AS later"
    [ "$status" -eq 1 ] || { echo "passed: $line"; return 1; }
    [[ $stderr == *"Dockerfile:2: not by digest"* ]] || { echo "$line: $stderr"; return 1; }
  done
}

@test "a syntax line without a digest fetches a program: 1" {
  pinned '# syntax=docker/dockerfile:1' "FROM $BASE"
  [ "$status" -eq 1 ]
}

@test "no FROM, no file: not fine" {
  pinned 'RUN true'
  [ "$status" -eq 1 ]
  script pinned-bases.sh gone
  [ "$status" -eq 2 ]
}

@test "the hash of the inputs is of their content, whatever the commit" {
  script inputs-hash.sh hub .npmrc
  [ "$status" -eq 0 ]
  local before=$output
  [[ $before =~ ^[0-9a-f]{40}$ ]]
  [ "$(cat "$GITHUB_OUTPUT")" = "inputs=$before" ]
  echo x > other
  COMMIT=$(commit other) script inputs-hash.sh hub .npmrc
  [ "$output" = "$before" ]
  chmod +x hub/file
  COMMIT=$(commit mode) script inputs-hash.sh hub .npmrc
  [ "$output" != "$before" ]
}

@test "no inputs at all: 1; an unknown commit: 3; none: 2" {
  script inputs-hash.sh gone
  [ "$status" -eq 1 ]
  COMMIT=1111111111111111111111111111111111111111 script inputs-hash.sh hub
  [ "$status" -eq 3 ]
  COMMIT=main script inputs-hash.sh hub
  [ "$status" -eq 2 ]
  script inputs-hash.sh
  [ "$status" -eq 2 ]
}
