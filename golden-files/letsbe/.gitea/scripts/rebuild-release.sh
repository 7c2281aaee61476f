#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/release/rebuild-release.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# Builds a component's newest release once more, pushes nothing, and compares the digests. A release without a component of
# ours, or none at all, is nothing to compare.
#
# Usage: rebuild-release.sh     in a checkout with all history
#
# COMPONENT, PREFIX     the component, and how its tags begin
# REPOSITORY, API_URL, API_TOKEN, REGISTRY, KEYS     as for a release
#
# Exit: 1 it is another digest, with the difference of the manifests; 3 something failed
#
# shellcheck disable=SC2153 # COMPONENT is no misspelling
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=../cipolicy/answers.sh
. "$here/answers.sh"
# shellcheck source-path=SCRIPTDIR source=../cipolicy/gitea-api.sh
. "$here/gitea-api.sh"

needs COMPONENT PREFIX REPOSITORY API_URL API_TOKEN REGISTRY KEYS RUNNER_TEMP
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
all "/repos/$REPOSITORY/releases" . "$work/releases.json"
tag=$(jq --raw-output --arg prefix "$PREFIX/v" '.[] | select((.draft or .prerelease) | not) | .tag_name | select(startswith($prefix))' \
  "$work/releases.json" | sort --version-sort | tail -n 1)
if [ -z "$tag" ]; then
  echo "no release of $PREFIX yet"
  exit 0
fi
digest=$(jq --raw-output --arg tag "$tag" '.[] | select(.tag_name == $tag) | .body' "$work/releases.json" |
  sed -n "s/^| $COMPONENT | \`[^@]*@\(sha256:[0-9a-f]*\)\` |.*/\1/p")
is_digest "$digest" || refuse "the release $tag names no digest of $COMPONENT"

# The text of a release is nobody's evidence. What was built, and of which commit, the signed provenance says.
status=0
commit=$(bash "$here/verify-image.sh" "$COMPONENT" "$digest") || status=$?
case $status in
  0) ;;
  1) refuse "the release $tag names a digest without signature or provenance" ;;
  *) failed "verify-image.sh ended with $status" ;;
esac
git worktree add --quiet --detach "$work/tree" "$commit" || failed "git has no $commit"
# The recipe is today's; the hash of the inputs goes only into tags, and none is pushed.
(cd "$work/tree" && COMMIT=$commit INPUTS=$commit GITHUB_OUTPUT=$work/output bash "$here/build-image.sh" keep "$COMPONENT") || failed "build-image.sh ended with $?"
rebuilt=$(sed -n 's/^digest=//p' "$work/output")
if [ "$rebuilt" = "$digest" ]; then
  echo "$tag: $COMPONENT is $digest again"
  exit 0
fi

docker buildx imagetools inspect --raw "$REGISTRY/$COMPONENT@$digest" | jq --sort-keys . > "$work/released" ||
  failed "the manifest of $digest cannot be read"
tar --extract --to-stdout --file "$RUNNER_TEMP/image.tar" "blobs/sha256/${rebuilt#sha256:}" | jq --sort-keys . > "$work/rebuilt" ||
  failed "the manifest of $rebuilt cannot be read"
diff --unified --label "released $digest" --label "rebuilt $rebuilt" "$work/released" "$work/rebuilt" || true
refuse "$tag: $COMPONENT is $digest, and built once more of $commit it is $rebuilt"
