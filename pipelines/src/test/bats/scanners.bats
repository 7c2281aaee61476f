bats_require_minimum_version 1.5.0
load fakes
load repository

setup() {
  start_fakes
  install_scripts monorepo scan
  start_repository
  mkdir -p "$RUNNER_TEMP/trusted/.security"
}

# scanner NAME FOUND REAL: a scanner that finds what is planted with the code FOUND, and ends with REAL otherwise.
scanner() {
  fake "$1" "case \"\$*\" in *planted*) exit $2 ;; *) echo scanned; exit $3 ;; esac"
}

# each NAME FOUND SCRIPT ARGUMENT...: what every scanner's script must do.
each() {
  local name=$1 found=$2 code
  shift 2
  scanner "$name" "$found" 0
  script "$@"
  [ "$status" -eq 0 ] || { echo "clean: $status $stderr"; return 1; }
  scanner "$name" "$found" "$found"
  script "$@"
  [ "$status" -eq 1 ] || { echo "findings: $status $stderr"; return 1; }
  for code in 1 2 3 4 7 126 127 128 137; do
    [ "$code" -ne "$found" ] || continue
    scanner "$name" "$found" "$code"
    script "$@"
    [ "$status" -eq 3 ] || { echo "error $code: $status $stderr"; return 1; }
  done
  # Blind, or broken at what is planted.
  for code in 0 5 127; do
    : > "$CALLS"
    scanner "$name" "$code" 0
    script "$@"
    [ "$status" -eq 3 ] || { echo "blind $code: $status $stderr"; return 1; }
    [ "$(calls "$name" | wc -l)" -eq 1 ] || { echo "a broken scanner was asked again"; return 1; }
  done
  grep -q "$name: clean" "$GITHUB_STEP_SUMMARY"
  grep -q "$name: findings" "$GITHUB_STEP_SUMMARY"
  grep -q "$name: error 137" "$GITHUB_STEP_SUMMARY"
  grep -q "$name: broken" "$GITHUB_STEP_SUMMARY"
}

@test "semgrep: 1 is a finding, from 2 on it failed" {
  each semgrep 1 scan-code.sh hub
}

@test "osv-scanner: 1 is a finding, 127 an error, 128 nothing scanned" {
  each osv-scanner 1 scan-dependencies.sh lockfile pnpm-lock.yaml
}

@test "gitleaks: 3 is a leak, 1 an error" {
  each gitleaks 3 scan-secrets.sh
}

@test "grype: 2 is a finding, 1 an error" {
  echo '{}' > sbom.json
  each grype 2 scan-image.sh sbom.json
}

@test "oasdiff: 1 is a break" {
  each oasdiff 1 api-contract.sh hub/openapi.yaml
}

@test "no scanner at all is an error" {
  for words in "scan-code.sh hub" "scan-dependencies.sh folder hub" "scan-secrets.sh"; do
    # shellcheck disable=SC2086 # words
    PATH=/usr/bin:/bin script $words
    [ "$status" -eq 3 ]
  done
}

@test "without trusted rules nothing is scanned" {
  rm -r "$RUNNER_TEMP/trusted"
  echo '{}' > sbom.json
  for words in "scan-code.sh hub" "scan-dependencies.sh folder hub" "scan-secrets.sh" "scan-image.sh sbom.json"; do
    # shellcheck disable=SC2086 # words
    script $words
    [ "$status" -eq 3 ] || { echo "$words: $status"; return 1; }
  done
  [ -z "$(calls)" ]
}

@test "used wrongly: 2" {
  for words in "scan-code.sh" "scan-dependencies.sh" "scan-dependencies.sh file x" "scan-image.sh" "scan-image.sh gone" "api-contract.sh"; do
    # shellcheck disable=SC2086 # words
    script $words
    [ "$status" -eq 2 ] || { echo "$words: $status"; return 1; }
  done
}

@test "the rules come from the base, whatever the head says" {
  rm -r "$RUNNER_TEMP/trusted"
  echo 'weaker' > .security/gitleaks.toml
  head_is weaker
  script trusted-rules.sh
  [ "$status" -eq 0 ]
  [ "$(cat "$RUNNER_TEMP/trusted/.security/gitleaks.toml")" = rules ]
}

@test "a base without rules is an error, also if some lie about" {
  git rm -rq .security
  head_is "no rules"
  BASE_SHA=$HEAD_SHA
  script trusted-rules.sh
  [ "$status" -eq 3 ]
  [ ! -e "$RUNNER_TEMP/trusted/.security" ]
}

@test "code cannot excuse itself from semgrep" {
  echo '*' > hub/.semgrepignore
  head_is excused
  echo 'vendor/' > "$RUNNER_TEMP/trusted/.security/semgrepignore"
  fake semgrep 'case "$*" in *planted*) exit 1 ;; esac; cat .semgrepignore; find hub'
  script scan-code.sh hub
  [ "$status" -eq 0 ]
  [[ $stderr == *vendor/* ]]
  [[ $stderr == *hub/file* ]]
  [[ $stderr != *hub/.semgrepignore* ]]
  called --disable-nosem
  called "--config $RUNNER_TEMP/trusted/.security/semgrep"
}

@test "commits cannot excuse themselves from gitleaks" {
  echo fingerprint > .gitleaksignore
  head_is excused
  fake gitleaks 'case "$*" in dir*) exit 3 ;; esac; ls -a "$2"'
  script scan-secrets.sh
  [ "$status" -eq 0 ]
  [[ $stderr != *gitleaksignore* ]]
  called "--log-opts=$BASE_SHA..$HEAD_SHA"
  called --ignore-gitleaks-allow --exit-code 3
}

@test "a contract cannot excuse itself from oasdiff" {
  echo agreed > hub/.oasdiff-ignore
  head_is excused
  scanner oasdiff 1 0
  script api-contract.sh hub/openapi.yaml
  [ "$status" -eq 0 ]
  not_called --err-ignore
  BASE_SHA=$HEAD_SHA script api-contract.sh hub/openapi.yaml
  [ "$status" -eq 0 ]
  called --err-ignore
}

@test "a contract that is not there is an error" {
  scanner oasdiff 1 0
  script api-contract.sh hub/gone.yaml
  [ "$status" -eq 3 ]
}
