#!/usr/bin/env bash
# scan-code.sh FOLDER: static analysis of the folder at HEAD, with the trusted rules in semgrep/ and what semgrepignore says.
# It looks at a copy, without the tree's own .semgrepignore files, and heeds no 'nosemgrep': code cannot excuse itself.
#
# Exit: 0 clean; 1 findings; 2 used wrongly; 3 semgrep failed or is broken.
set -euo pipefail

[ $# -eq 1 ] || { echo "usage: scan-code.sh FOLDER" >&2; exit 2; }
# shellcheck source-path=SCRIPTDIR source=scanner.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/scanner.sh"
trusted=$(rules)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
options=(scan --config "$trusted/semgrep" --error --metrics=off --disable-version-check --disable-nosem --no-git-ignore)

mkdir "$work/planted"
echo 'letsbePlanted("this must be found");' > "$work/planted/planted.js"
cat > "$work/planted.yml" <<'END'
rules:
  - id: planted
    languages: [javascript]
    severity: ERROR
    message: planted
    pattern: letsbePlanted(...)
END
must_find semgrep 1 semgrep "${options[@]}" --config "$work/planted.yml" "$work/planted"

mkdir "$work/tree"
git archive HEAD "$1" | tar -x -C "$work/tree" || { echo "git has no $1 at the head" >&2; exit 3; }
find "$work/tree" -name .semgrepignore -delete
if [ -f "$trusted/semgrepignore" ]; then
  cp "$trusted/semgrepignore" "$work/tree/.semgrepignore"
fi
cd "$work/tree"
judge semgrep 1 semgrep "${options[@]}" "$1"
