#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/deploy/prepare-rollback.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# prepare-rollback.sh: whether COMPONENT may go back to DIGEST for this REASON, and what is held because of it.
#
# It must have been live on a host here, must not be held, and its image must still verify. Held will be what release.yaml names, which the next merge would bring
# back, and what is live, unless it is this digest. Writes $RUNNER_TEMP/holds/COMPONENT/DIGEST.json for each,
# and for the summary $RUNNER_TEMP/release/rolled-back, a line of COMPONENT DIGEST TIME.
#
# HOSTS and what on-host.sh takes; REGISTRY, REGISTRY_USER, REGISTRY_TOKEN; ACTOR, RUN_URL; the rest: see promotion.sh. Works in the folder of release.yaml.
# Exit: 0; 1 refused; 2 used wrongly; 3 a host or a tool failed.
set -euo pipefail

here=$(dirname -- "${BASH_SOURCE[0]}")
# shellcheck source-path=SCRIPTDIR source=promotion.sh
. "$here/promotion.sh"

component=${COMPONENT:-} digest=${DIGEST:-} reason=${REASON:-}
is_component "$component" || misused "there is no component '$component'"
is_digest "$digest" || misused "this is no digest: '$digest'"
[[ -n ${reason//[[:space:]]/} && ${#reason} -le 200 && $reason != *[[:cntrl:]]* ]] || misused "the reason is one line of at most 200 characters"
read -ra hosts <<< "${HOSTS:-}"
[ "${#hosts[@]}" -gt 0 ] || misused "HOSTS is empty"

read_holds
not_held "$component" "$digest"

release_of release.yaml > "$work/release"
known=0
sed -n "s/^$component //p" "$work/release" > "$work/bad"
for host in "${hosts[@]}"; do
  past=$(bash "$here/on-host.sh" "$host" history "$component") || failed "$host does not say what was live"
  ! grep -q " $digest\$" <<< "$past" || known=1
  bash "$here/on-host.sh" "$host" live "$component" >> "$work/bad" || failed "$host does not say what is live"
done
[ "$known" -eq 1 ] || refused "$component $digest was never live in $ENVIRONMENT: promote it instead" || exit 1

export DOCKER_CONFIG=$work/docker
mkdir "$DOCKER_CONFIG"
docker login --username "${REGISTRY_USER:?}" --password-stdin "${REGISTRY%%/*}" <<< "${REGISTRY_TOKEN:?}" > /dev/null ||
  failed "the registry refuses the login"
status=0
KEYS=$KEYS/images bash "$here/verify-image.sh" "$component" "$digest" > /dev/null || status=$?
case "$status" in
  0) ;;
  1) refused "$component $digest does not verify any more" || exit 1 ;;
  *) failed "the image could not be verified ($status)" ;;
esac

folder=${RUNNER_TEMP:?}/holds/$component
rm -rf "${RUNNER_TEMP:?}/holds"
mkdir -p "$folder"
time=$(date -u -d "@$(now)" +%Y-%m-%dT%H:%M:%SZ)
while read -r bad; do
  jq --null-input --compact-output --arg environment "$ENVIRONMENT" --arg component "$component" --arg digest "$bad" --arg reason "$reason" \
    --arg instead "$digest" --arg time "$time" --arg actor "${ACTOR:?}" --arg run "${RUN_URL:?}" \
    '{environment: $environment, component: $component, digest: $digest, reason: $reason, instead: $instead, heldAt: $time, by: $actor, run: $run}' \
    > "$folder/$bad.json" || failed "jq cannot write"
  echo "$component: $bad will be held"
done < <(sort -u "$work/bad" | grep -vxF "$digest")
mkdir -p "$RUNNER_TEMP/release"
echo "$component $digest $time" > "$RUNNER_TEMP/release/rolled-back"
