#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/scan/scan-secrets.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# scan-secrets.sh: secrets in every commit between the base and the head, with the trusted gitleaks.toml. BASE_SHA, HEAD_SHA: see
# merge-base.sh.
# It reads a copy without files, so that no .gitleaksignore of the tree is read, and heeds no 'gitleaks:allow'.
#
# Exit: 0 clean; 1 secrets; 2 used wrongly; 3 gitleaks failed or is broken.
set -euo pipefail

here=$(dirname -- "${BASH_SOURCE[0]}")
# shellcheck source-path=SCRIPTDIR source=scanner.sh
. "$here/scanner.sh"
trusted=$(rules)
base=$(bash "$here/merge-base.sh")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# By default it ends with 1 for a leak and for an error.
options=(--config "$trusted/gitleaks.toml" --gitleaks-ignore-path "$trusted" --redact --no-banner --ignore-gitleaks-allow --exit-code 3)

mkdir "$work/planted"
# In two parts: this file must not look like a leak itself.
printf 'aws_access_key_id = "%s%s"\n' AKIA QZ7T3XW5YB2LKV6N > "$work/planted/credentials.ini"
must_find gitleaks 3 gitleaks dir "$work/planted" "${options[@]}"

git clone --quiet --bare . "$work/history.git" || { echo "git could not copy the history" >&2; exit 3; }
judge gitleaks 3 gitleaks git "$work/history.git" "--log-opts=$base..$HEAD_SHA" "${options[@]}"
