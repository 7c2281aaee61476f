#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/cipolicy/answers.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# How a script here ends, other than well. Read with `.` by the others.

# What was asked for must not be done.
refuse() {
  echo "refused: $*" >&2
  exit 1
}

# Whoever called did it wrongly.
misused() {
  echo "used wrongly: $*" >&2
  exit 2
}

# A tool or a service did not do its work, so nothing is known. That is never read as "fine".
failed() {
  echo "failed: $*" >&2
  exit 3
}

# Each of these variables is set and not empty.
needs() {
  local name
  for name; do
    [ -n "${!name:-}" ] || misused "$name is not set"
  done
}

# A digest of an image in its one form.
is_digest() {
  [[ $1 =~ ^sha256:[0-9a-f]{64}$ ]]
}

# folder_at CLONE COMMIT PATH: prints the id of the tree there. A file, a link or nothing is no folder.
folder_at() {
  local tree
  tree=$(git -C "$1" rev-parse --quiet --verify "$2:$3") && [ "$(git -C "$1" cat-file -t "$tree" 2> /dev/null)" = tree ] && echo "$tree"
}

# A whole commit id.
is_commit() {
  [[ $1 =~ ^[0-9a-f]{40}$ ]]
}
