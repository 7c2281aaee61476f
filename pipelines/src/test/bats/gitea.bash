# A Gitea in files, for tests of scripts that ask its API: start_gitea puts a curl on the PATH that answers from them.
#
#   answer METHOD PATH STATUS BODY     what is said to one question; STATUS away: nobody answers
#   items PATH KEY ARRAY               a list on one page, KEY '.' for a bare array
#
# What nobody prepared is 404. The headers that came through standard input are in $HEADERS, the bodies in $BODIES.

start_gitea() {
  ANSWERS=$BATS_TEST_TMPDIR/answers HEADERS=$BATS_TEST_TMPDIR/headers BODIES=$BATS_TEST_TMPDIR/bodies
  export ANSWERS HEADERS BODIES API_URL=https://code.example/api/v1
  mkdir -p "$ANSWERS"
  : > "$HEADERS"
  : > "$BODIES"
  # shellcheck disable=SC2016 # for the fake to expand
  fake curl '
    method=GET out=/dev/null
    while [ $# -gt 1 ]; do
      case "$1" in
        --request) method=$2; shift ;;
        --output) out=$2; shift ;;
        --data-binary) { echo "$method"; cat "${2#@}"; } >> "$BODIES"; shift ;;
      esac
      shift
    done
    cat >> "$HEADERS"
    file=$ANSWERS/$(printf "%s" "$method ${1#"$API_URL"}" | md5sum | cut -d " " -f 1)
    if [ ! -e "$file.status" ]; then
      echo "{\"message\":\"not found\"}" > "$out"
      printf 404
      exit
    fi
    [ "$(cat "$file.status")" != away ] || exit 7
    cat "$file.body" > "$out"
    cat "$file.status"'
}

answer() {
  local file
  file=$ANSWERS/$(printf '%s' "$1 $2" | md5sum | cut -d ' ' -f 1)
  printf '%s' "$3" > "$file.status"
  printf '%s' "$4" > "$file.body"
}

# answer_file METHOD PATH FILE: the bytes of a file, with status 200.
answer_file() {
  answer "$1" "$2" 200 ''
  cp "$3" "$ANSWERS/$(printf '%s' "$1 $2" | md5sum | cut -d ' ' -f 1).body"
}

items() {
  local joint='?'
  [[ $1 != *\?* ]] || joint='&'
  if [ "$2" = . ]; then
    answer GET "$1${joint}limit=50&page=1" 200 "$3"
    answer GET "$1${joint}limit=50&page=2" 200 '[]'
  else
    answer GET "$1${joint}limit=50&page=1" 200 "$(jq --null-input --arg key "$2" --argjson items "$3" '{($key): $items, total_count: ($items | length)}')"
  fi
}

# An archive is a tar to these tests: not every machine can make a zip.
fake_unzip() {
  # shellcheck disable=SC2016
  fake unzip '
    archive=$3 names=()
    shift 3
    while [ "$1" != -d ]; do names+=("$1"); shift; done
    [ "${UNZIP_EXIT:-0}" -eq 0 ] || exit "$UNZIP_EXIT"
    tar -x -f "$archive" -C "$2" -- "${names[@]}" 2> /dev/null || exit 11'
}

# artifact RUN ID NAME FILES-FOLDER: an artifact of a run of $REPOSITORY, and the only one.
artifact() {
  items "/repos/$REPOSITORY/actions/runs/$1/artifacts" artifacts "[{\"id\":$2,\"name\":\"$3\",\"expired\":false}]"
  (cd "$4" && tar -c -f "$BATS_TEST_TMPDIR/artifact-$2" -- *)
  answer_file GET "/repos/$REPOSITORY/actions/artifacts/$2/zip" "$BATS_TEST_TMPDIR/artifact-$2"
}
