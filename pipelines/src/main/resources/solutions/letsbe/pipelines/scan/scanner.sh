#!/usr/bin/env bash
# What every scanner's script shares. A scanner has three results, and an error is never read as clean. To be read with '.'.

# judge NAME FOUND COMMAND...: runs a scanner that says with the exit code FOUND that it found something.
# Returns 0 clean; 1 found something; ends the script with 3 if the scanner failed.
judge() {
  local name=$1 found=$2 status=0
  shift 2
  "$@" >&2 || status=$?
  case "$status" in
    0) echo "$name: clean" | tee -a "${GITHUB_STEP_SUMMARY:-/dev/null}" >&2 ;;
    "$found")
      echo "$name: findings" | tee -a "${GITHUB_STEP_SUMMARY:-/dev/null}" >&2
      return 1
      ;;
    *)
      echo "$name: error $status, so nothing is known" | tee -a "${GITHUB_STEP_SUMMARY:-/dev/null}" >&2
      exit 3
      ;;
  esac
}

# must_find NAME FOUND COMMAND...: the same over something planted. A scanner that does not find it is broken: 3.
must_find() {
  local name=$1 found=$2 status=0 log
  shift 2
  log=$("$@" 2>&1) || status=$?
  [ "$status" -ne "$found" ] || return 0
  printf '%s\n' "$log" >&2
  echo "$name: broken, it ended with $status over something planted that it must find" | tee -a "${GITHUB_STEP_SUMMARY:-/dev/null}" >&2
  exit 3
}

# rules: prints the folder of the trusted rules, which trusted-rules.sh took from the base.
rules() {
  local folder=${RUNNER_TEMP:?}/trusted/.security
  [ -d "$folder" ] || { echo "there are no trusted rules in $folder: run trusted-rules.sh before" >&2; exit 3; }
  echo "$folder"
}
