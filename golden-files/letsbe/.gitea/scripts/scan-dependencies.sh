#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/scan/scan-dependencies.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# scan-dependencies.sh lockfile FILE: known vulnerabilities of what a lockfile names.
# scan-dependencies.sh folder FOLDER: of what lockfiles in the folder name, of which there may be none.
# What is accepted, why and until when stands in the trusted osv-scanner.toml, which stands for any that lies beside a lockfile.
#
# Exit: 0 clean; 1 findings; 2 used wrongly; 3 osv-scanner failed (127), scanned nothing (128), or is broken.
set -euo pipefail

# shellcheck source-path=SCRIPTDIR source=scanner.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/scanner.sh"
case "$# ${1:-}" in
  "2 lockfile") what=(--lockfile "$2") ;;
  "2 folder") what=(--allow-no-lockfiles --recursive "$2") ;;
  *) echo "usage: scan-dependencies.sh lockfile FILE | folder FOLDER" >&2; exit 2 ;;
esac
trusted=$(rules)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
options=(scan source --config "$trusted/osv-scanner.toml")

mkdir "$work/planted"
cat > "$work/planted/package-lock.json" <<'END'
{"name": "planted", "version": "1.0.0", "lockfileVersion": 3,
 "packages": {"": {"dependencies": {"lodash": "4.17.15"}}, "node_modules/lodash": {"version": "4.17.15"}}}
END
must_find osv-scanner 1 osv-scanner "${options[@]}" --lockfile "$work/planted/package-lock.json"
judge osv-scanner 1 osv-scanner "${options[@]}" "${what[@]}"
