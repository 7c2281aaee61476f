#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/supply/pinned-bases.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# pinned-bases.sh DOCKERFILE: refuses a Dockerfile that takes anything from outside which is not named by digest: bases (FROM),
# what is copied out of images (COPY --from), mounts (RUN --mount from=), and the syntax line. 'scratch' and the file's own stages are
# fine. A name with a variable is refused: what it will be cannot be seen here.
#
# Exit: 0 all by digest; 1 something is not; 2 used wrongly.
set -euo pipefail

[[ $# -eq 1 && -f $1 ]] || { echo "usage: pinned-bases.sh DOCKERFILE (a file that is there)" >&2; exit 2; }
awk -v file="$1" '
  # Without {64}, which not every awk knows.
  function pinned(image,    at) {
    at = index(image, "@sha256:")
    return at > 1 && substr(image, 1, at - 1) ~ /^[a-z0-9][a-z0-9._:\/-]*$/ && length(image) == at + 71 && substr(image, at + 8) ~ /^[0-9a-f]+$/
  }
  function check(image) {
    if (image == "" || !(tolower(image) in stages || image == "scratch" || image ~ /^[0-9]+$/ || pinned(image))) {
      printf "%s:%d: not by digest: %s\n", file, first, image > "/dev/stderr"
      bad = 1
    }
  }
  function instruction(text,    words, n, i, name, from) {
    n = split(text, words, /[ \t]+/)
    i = words[1] == "" ? 2 : 1
    name = toupper(words[i])
    if (name == "FROM") {
      bases++
      for (i++; words[i] ~ /^--/; i++) {}
      # The first stage cannot be named by a number, and no stage by one.
      if (words[i] ~ /^[0-9]+$/) { check("") } else { check(words[i]) }
      if (toupper(words[i + 1]) == "AS") { stages[tolower(words[i + 2])] = 1 }
    } else if (name == "COPY" || name == "ADD") {
      for (i++; words[i] ~ /^--/; i++) { if (sub(/^--from=/, "", words[i])) { gsub(/"/, "", words[i]); check(words[i]) } }
    } else if (name == "RUN") {
      for (i++; words[i] ~ /^--/; i++) {
        if (words[i] ~ /^--mount=/ && match(words[i], /[=,]from=[^,]*/)) {
          from = substr(words[i], RSTART + 6, RLENGTH - 6)
          gsub(/"/, "", from)
          check(from)
        }
      }
    }
  }
  tolower($0) ~ /^#[ \t]*syntax[ \t]*=/ && !text { image = $0; sub(/^[^=]*=[ \t]*/, "", image); sub(/[ \t\r]*$/, "", image); first = NR; check(image) }
  /^[ \t]*#/ { next }
  # In a here-document nothing is an instruction.
  heredoc != "" { line = $0; sub(/^\t+/, "", line); if (line == heredoc) { heredoc = "" } next }
  {
    if (text == "") { first = NR }
    line = $0
    sub(/\r$/, "", line)
    if (line ~ /\\[ \t]*$/) { sub(/\\[ \t]*$/, "", line); text = text line " "; next }
    text = text line
    if (match(text, /<<-?["\047]?[A-Za-z_][A-Za-z0-9_]*/)) { heredoc = substr(text, RSTART, RLENGTH); gsub(/[<"\047-]/, "", heredoc) }
    instruction(text)
    text = ""
  }
  END {
    if (text != "") { instruction(text) }
    if (!bases) { printf "%s: has no FROM\n", file > "/dev/stderr"; bad = 1 }
    exit bad
  }' "$1"
