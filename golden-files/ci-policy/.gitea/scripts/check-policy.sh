#!/usr/bin/env bash
# Generated from solutions/letsbe/pipelines/cipolicy/check-policy.sh (owner solutions.letsbe.pipelines). Do not edit.
# Change that file and run `./gitea-workflows generate`.
# Looks at what ci-policy holds: keys that are public, JSON that parses, approvals and code owners that mean something.
# It reads git's own list of files, so that nothing is hidden from it, and runs none of them.
#
# Usage: check-policy.sh     in a clone of ci-policy
set -euo pipefail
here=$(dirname "${BASH_SOURCE[0]}")
# shellcheck source-path=SCRIPTDIR source=answers.sh
. "$here/answers.sh"

[ $# -eq 0 ] || misused "check-policy.sh"
found=0
say() {
  echo "$*" >&2
  found=1
}

# The pattern does not match itself.
status=0
private=$(git grep --cached --text --files-with-matches --extended-regexp -e '-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----') || status=$?
[ "$status" -le 1 ] || failed "git grep ended with $status"
[ -z "$private" ] || say "a private key stands in: ${private//$'\n'/, }. Count it as known to everybody, and replace it"

rings=
while IFS= read -r -d '' line; do
  mode=${line%% *} path=${line#*$'\t'}
  case $path in
    keys/signing-config.json)
      jq --exit-status '[.rekorTlogUrls, .tsaUrls, .caUrls, .oidcUrls] | all(. == null or . == [])' "$path" > /dev/null 2>&1 ||
        say "$path names a service: what is signed would be told to it"
      ;;
    keys/trusted-root.json)
      jq --exit-status '[.tlogs, .certificateAuthorities, .ctlogs, .timestampAuthorities] | all(. == null or . == [])' "$path" > /dev/null 2>&1 ||
        say "$path trusts somebody"
      ;;
    keys/*/*.pub)
      openssl pkey -pubin -in "$path" -noout > /dev/null 2>&1 || say "$path is no public key"
      rings+=" ${path%/*} "
      ;;
    keys/*) say "$path: below keys there are public keys (RING/NAME.pub), signing-config.json and trusted-root.json" ;;
    approved/withdrawn)
      ! grep --extended-regexp --line-number --invert-match '^([0-9a-f]{40}( .*)?|#.*|)$' "$path" >&2 ||
        say "$path: a line is the id of a tree, and why"
      ;;
    approved/*/.gitea/*)
      [ "$mode" = 100644 ] || say "$path: only plain files can be approved, not $mode"
      ;;
    approved/*) say "$path: below approved there are REPOSITORY/.gitea/ and the file withdrawn" ;;
    *.json) jq --slurp --exit-status 'length == 1' "$path" > /dev/null 2>&1 || say "$path is no JSON" ;;
    CODEOWNERS | docs/CODEOWNERS | .gitea/CODEOWNERS)
      # Gitea passes over a line that it cannot read, and with it the review that it asks for.
      while read -r pattern owners; do
        [[ $pattern != '#'* && -n $pattern ]] || continue
        [ -n "$owners" ] || say "$path: '$pattern' has no owner"
        status=0
        grep --extended-regexp -e "^(${pattern#!})\$" < /dev/null > /dev/null 2>&1 || status=$?
        if [ "$status" -gt 1 ] || [[ $pattern == *'(?'[=!\<]* ]]; then
          say "$path: '$pattern' is no regular expression that Gitea reads"
        fi
      done < "$path"
      ;;
  esac
done < <(git ls-files --stage -z)

for ring in images staging prod-eu prod-us; do
  [[ $rings == *" keys/$ring "* ]] || say "keys/$ring has no public key"
done
[ "$found" -eq 0 ] || refuse "see above"
echo "keys, approvals and code owners are as they should be"
