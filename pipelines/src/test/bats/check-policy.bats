#!/usr/bin/env bats

setup() {
  load fakes
  load policy
  start_fakes
  start_policy
  cd "$POLICY"
  local ring
  openssl ecparam -genkey -name prime256v1 -noout -out "$BATS_TEST_TMPDIR/private" 2> /dev/null
  for ring in images staging prod-eu prod-us; do
    mkdir -p "keys/$ring"
    openssl pkey -in "$BATS_TEST_TMPDIR/private" -pubout -out "keys/$ring/2026.pub"
  done
  echo '{"mediaType":"x","rekorTlogConfig":{}}' > keys/signing-config.json
  echo '{"mediaType":"x"}' > keys/trusted-root.json
  echo "$TREE why" > approved/withdrawn
  printf '%s\n' '# who' '' '/keys/.*\.pub @letsbe/owners' '!docs/.* @a @b' > CODEOWNERS
}

check() {
  in_policy add --all
  run bash "$SCRIPTS/cipolicy/check-policy.sh"
  echo "$output"
}

says() {
  check
  [ "$status" -eq 1 ]
  [[ $output == *"$1"* ]]
}

@test "as it should be" {
  check
  [ "$status" -eq 0 ]
}

@test "a private key, wherever it stands and however it is called" {
  mkdir -p docs
  cp "$BATS_TEST_TMPDIR/private" docs/picture.png
  says 'a private key stands in: docs/picture.png'
  printf '%s\n' "-----BEGIN ENCRYPTED SIGSTORE PRIVATE"" KEY-----" > docs/picture.png
  says 'a private key stands in: docs/picture.png'
}

@test "the check itself holds none" {
  mkdir -p .gitea/scripts
  cp "$SCRIPTS/cipolicy/check-policy.sh" .gitea/scripts
  check
  [ "$status" -eq 0 ]
}

@test "a key that is none, a ring that is empty, a file that has no place there" {
  echo x > keys/images/2026.pub
  says 'keys/images/2026.pub is no public key'
  rm keys/images/2026.pub
  says 'keys/images has no public key'
  echo x > keys/images/readme.txt
  says 'keys/images/readme.txt: below keys'
}

@test "configuration that tells somebody or trusts somebody" {
  echo '{"rekorTlogUrls":[{"url":"https://rekor.sigstore.dev"}]}' > keys/signing-config.json
  says 'names a service'
  echo '{' > keys/signing-config.json
  says 'names a service'
  echo '{"certificateAuthorities":[{}]}' > keys/trusted-root.json
  says 'trusts somebody'
}

@test "approvals that mean nothing" {
  echo main > approved/withdrawn
  says 'the id of a tree'
  rm approved/withdrawn
  ln -s /etc/passwd approved/letsbe/.gitea/link
  says 'approved/letsbe/.gitea/link: only plain files'
  rm approved/letsbe/.gitea/link
  chmod +x approved/letsbe/.gitea/workflows/hub-main.yml
  says 'only plain files'
  echo x > approved/readme
  says 'approved/readme: below approved'
}

@test "JSON that is none" {
  echo '{} {}' > a.json
  says 'a.json is no JSON'
}

@test "code owners that Gitea would pass over" {
  echo '/keys/( @a' > CODEOWNERS
  says "'/keys/(' is no regular expression"
  echo '(?!keys).* @a' > CODEOWNERS
  says 'no regular expression'
  echo '/keys/.*' > CODEOWNERS
  says 'has no owner'
}

@test "a clone that is none, and used wrongly" {
  run bash "$SCRIPTS/cipolicy/check-policy.sh" x
  [ "$status" -eq 2 ]
  cd "$BATS_TEST_TMPDIR"
  run bash "$SCRIPTS/cipolicy/check-policy.sh"
  [ "$status" -eq 3 ]
}
