#!/usr/bin/env bash
# Puts a component into the tag's release in Gitea: its digest as a line of the text, its SBOMs and provenance as files. The release is
# made if it is not there yet; what is there already and the same is left, what is there and differs is refused.
#
# Usage: publish-release.sh COMPONENT FOLDER     the folder has the evidence
#
# REF, DIGEST, REPOSITORY, REGISTRY, API_URL
# API_TOKEN      may write releases: the job's own
set -euo pipefail
here=$(dirname "${BASH_SOURCE[0]}")
# shellcheck source-path=SCRIPTDIR source=../cipolicy/answers.sh
. "$here/answers.sh"
# shellcheck source-path=SCRIPTDIR source=../cipolicy/gitea-api.sh
. "$here/gitea-api.sh"

[ $# -eq 2 ] || misused "publish-release.sh COMPONENT FOLDER"
component=$1 folder=$2
needs REF DIGEST REPOSITORY REGISTRY API_URL API_TOKEN
is_digest "$DIGEST" || misused "DIGEST is no digest"
tag=${REF#refs/tags/}
version=${tag##*/}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The same evidence makes the same line, so that it can be compared with one that is there.
hash_of() { sha256sum "$folder/$1" | cut -d ' ' -f 1; }
spdx=$(hash_of sbom.spdx.json) || failed "there is no sbom.spdx.json"
cdx=$(hash_of sbom.cdx.json) || failed "there is no sbom.cdx.json"
line="| $component | \`$REGISTRY/$component@$DIGEST\` | \`$spdx\` | \`$cdx\` |"

all "/repos/$REPOSITORY/releases" . "$work/releases.json"
jq --arg tag "$tag" '[.[] | select(.tag_name == $tag)][0] // {}' "$work/releases.json" > "$work/release.json"
id=$(jq --raw-output '.id // ""' "$work/release.json")
if [ -z "$id" ]; then
  printf '| component | image | SHA-256 of the SPDX file | of the CycloneDX file |\n|---|---|---|---|\n%s\n' "$line" > "$work/text"
  prerelease=false
  [[ $version != *-* ]] || prerelease=true
  jq --null-input --arg tag_name "$tag" --arg name "$tag" --rawfile body "$work/text" --argjson prerelease "$prerelease" \
    '$ARGS.named' > "$work/body.json"
  api POST "/repos/$REPOSITORY/releases" "$work/release.json" "$work/body.json"
  [ "$api_status" = 201 ] || failed "the release $tag cannot be made: status $api_status"
  id=$(jq --raw-output '.id // ""' "$work/release.json")
else
  jq --raw-output '.body // ""' "$work/release.json" | tr -d '\r' > "$work/text"
  present=$(grep --fixed-strings "| $component | " "$work/text" || true)
  if [ -z "$present" ]; then
    echo "$line" >> "$work/text"
    jq --null-input --rawfile body "$work/text" '$ARGS.named' > "$work/body.json"
    api PATCH "/repos/$REPOSITORY/releases/$id" "$work/release.json" "$work/body.json"
    [ "$api_status" = 200 ] || failed "the release $tag cannot be changed: status $api_status"
  elif [ "$present" != "$line" ]; then
    refuse "the release $tag has $component already, and it is another: $present"
  fi
fi
[[ $id =~ ^[0-9]+$ ]] || failed "the API names no release"

for file in sbom.spdx.json sbom.cdx.json provenance.json; do
  name=$component.$file
  size=$(jq --raw-output --arg name "$name" '[.assets[]? | select(.name == $name)][0].size // ""' "$work/release.json")
  if [ -n "$size" ]; then
    [ "$size" -eq "$(stat --format %s "$folder/$file")" ] || refuse "the release $tag has another $name already"
    continue
  fi
  status=$(curl --silent --show-error --max-time 300 --request POST --output "$work/answer" --write-out '%{http_code}' --header @- \
    --form "attachment=@$folder/$file;type=application/json" "$API_URL/repos/$REPOSITORY/releases/$id/assets?name=$name" \
    <<< "Authorization: token $API_TOKEN") || failed "$name: no answer (curl ended with $?)"
  [ "$status" = 201 ] || failed "$name cannot be added to the release $tag: status $status"
done
echo "the release $tag has $component@$DIGEST"
