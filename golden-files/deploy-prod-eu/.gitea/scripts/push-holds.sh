#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/deploy/push-holds.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# push-holds.sh FOLDER: adds the signed holds of $RUNNER_TEMP/FOLDER to the branch holds, on top of what stands there. One that is there already
# is left as it is. The branch is only ever added to, so that two runs cannot undo each other.
#
# HOLDS_KEY: a private key that may push that one branch. HOLDS_REMOTE: where to, as git@code.letsbe.solutions:letsbe/deploy-prod-eu.git.
# KNOWN_HOSTS: file with the keys of that host. Exit: 0; 2 used wrongly; 3 the branch could not be read or pushed.
set -euo pipefail

[[ $# -eq 1 && -n ${HOLDS_KEY:-} && -n ${HOLDS_REMOTE:-} && -s ${KNOWN_HOSTS:-} ]] ||
  { echo "used wrongly: push-holds.sh FOLDER, and HOLDS_KEY, HOLDS_REMOTE, KNOWN_HOSTS" >&2; exit 2; }
folder=${RUNNER_TEMP:?}/$1
[ -d "$folder" ] || { echo "there is nothing to hold"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
umask 077
printf '%s\n' "$HOLDS_KEY" > "$work/key"
unset HOLDS_KEY
known_hosts=$(realpath "$KNOWN_HOSTS")
export GIT_SSH_COMMAND="ssh -F none -i $work/key -o IdentitiesOnly=yes -o IdentityAgent=none -o BatchMode=yes -o StrictHostKeyChecking=yes \
-o UserKnownHostsFile=$known_hosts -o GlobalKnownHostsFile=none -o ConnectTimeout=15"
export GIT_TERMINAL_PROMPT=0

# Somebody else may push between our reading and our pushing; then it is done again on top of that.
for attempt in 1 2 3; do
  rm -rf "$work/clone"
  git clone --quiet --single-branch --branch holds "$HOLDS_REMOTE" "$work/clone" ||
    { echo "the branch holds cannot be read" >&2; exit 3; }
  while IFS= read -r -d '' file; do
    name=${file#"$folder"/}
    # The statement and its signature belong together: both are there, or neither.
    [ ! -e "$work/clone/holds/${name%%.*}.json" ] || continue
    [ -s "$folder/${name%%.*}.sigstore.json" ] || { echo "not signed: $name" >&2; exit 2; }
    mkdir -p "$work/clone/holds/$(dirname "$name")"
    cp "$folder/${name%%.*}.json" "$folder/${name%%.*}.sigstore.json" "$work/clone/holds/$(dirname "$name")"
  done < <(find "$folder" -name '*.json' ! -name '*.sigstore.json' -print0 | sort -z)
  git -C "$work/clone" add --all
  if git -C "$work/clone" diff --cached --quiet; then
    echo "these holds are there already"
    exit 0
  fi
  git -C "$work/clone" -c user.name="rollback" -c user.email="rollback@letsbe.solutions" commit --quiet --message "Hold what was rolled back"
  if git -C "$work/clone" push --quiet origin HEAD:refs/heads/holds; then
    exit 0
  fi
  echo "the push was refused (attempt $attempt)" >&2
done
exit 3
