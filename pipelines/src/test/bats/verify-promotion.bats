#!/usr/bin/env bats
# Promotions to prod-us, which wants the most. See promotion.bash.

setup() {
  load fakes
  load host
  load promotion
  start_fakes
  start_promotion prod-us
  D=$(digest 2)
}

# verify [MESSAGE]: commits what stands there as a promotion, and verifies it.
verify() {
  git switch --quiet --create "promotion-$RANDOM" "${FROM:-main}"
  commit "Promote"
  run bash "$INSTALLED/verify-promotion.sh" . "$BASE" "$(git rev-parse HEAD)"
}

refuses() {
  [ "$status" -eq 1 ] || { echo "status $status: $output"; return 1; }
  [[ "$output" == *"$1"* ]] || { echo "said: $output"; return 1; }
}

@test "a digest with all its evidence may be approved" {
  promote hub "$D"
  good_evidence hub "$D"
  verify
  [ "$status" -eq 0 ]
  [ "$output" = "hub may become $D in prod-us" ]
  # The rest is as it was, and is not asked about.
  not_called website
}

@test "two components at once" {
  for component in hub website; do promote "$component" "$D"; good_evidence "$component" "$D"; done
  verify
  [ "$status" -eq 0 ]
  [[ "$output" == *"website may become"* ]]
}

@test "a component that is new" {
  git switch --quiet --create without
  sed -i '/^website/d' release.yaml
  commit "Without"
  BASE=$(git rev-parse HEAD)
  echo "website: $D" >> release.yaml
  good_evidence website "$D"
  FROM=without verify
  [ "$status" -eq 0 ]
}

@test "newer evidence for a digest that is named already" {
  git switch --quiet --create named
  promote hub "$D"
  good_evidence hub "$D"
  commit "Named"
  BASE=$(git rev-parse HEAD)
  say hub "$D" prod-eu health 60 10800
  FROM=named verify
  [ "$status" -eq 0 ]
}

@test "cosign is asked offline, with the committed keys" {
  promote hub "$D"
  good_evidence hub "$D"
  verify
  called --type https://sigstore.dev/cosign/sign/v1 --digest "${D#sha256:}" --digestAlg sha256
  called --key "$KEYS/images/2026.pub" --insecure-ignore-tlog=true
  called --key "$KEYS/prod-eu/2026.pub" --insecure-ignore-tlog=true
  called --key "$KEYS/staging/2026.pub" --insecure-ignore-tlog=true
  not_called docker
  not_called verify-image.sh
}

@test "nothing else may change" {
  for path in .gitea/workflows/deploy.yml .gitea/scripts/x.sh README.md keys/images/evil.pub known_hosts evidence/x \
    "evidence/hub/$D/x.sh" "evidence/hub/$D/deep/x.json" "evidence/hub/${D:0:20}/x.json" RELEASE.yaml; do
    git switch --quiet --force main
    git clean -fdq
    promote hub "$D"
    good_evidence hub "$D"
    mkdir -p "$(dirname "$path")"
    echo x >> "$path"
    verify
    refuses "$path"
  done
}

@test "evidence for what release.yaml does not name is refused" {
  promote hub "$D"
  good_evidence hub "$D"
  good_evidence hub "$(digest 3)"
  verify
  refuses "evidence for what release.yaml does not name"
}

@test "nothing is deleted" {
  git switch --quiet --create more
  good_evidence hub "$(digest 1)"
  commit "More"
  BASE=$(git rev-parse HEAD)
  rm "evidence/hub/$(digest 1)/signature.sigstore.json"
  FROM=more verify
  refuses "deletes nothing"
}

@test "a component cannot disappear" {
  sed -i '/^website/d' release.yaml
  verify
  refuses "does not name website any more"
}

@test "release.yaml cannot disappear" {
  rm release.yaml
  verify
  refuses "there is no release.yaml"
}

@test "links, executables and submodules are refused" {
  promote hub "$D"
  good_evidence hub "$D"
  ln -s /etc/passwd "evidence/hub/$D/link.json"
  verify
  refuses "(120000)"
  git switch --quiet main
  promote hub "$D"
  good_evidence hub "$D"
  chmod +x "evidence/hub/$D/signature.sigstore.json"
  verify
  refuses "(100755)"
  git switch --quiet main
  git update-index --add --cacheinfo "160000,$BASE,evidence/hub/$D/module.json"
  git switch --quiet --create module
  git commit --quiet --message Module
  run bash "$INSTALLED/verify-promotion.sh" . "$BASE" "$(git rev-parse HEAD)"
  refuses "(160000)"
}

@test "release.yaml as a link is refused" {
  mv release.yaml "$BATS_TEST_TMPDIR/release"
  ln -s "$BATS_TEST_TMPDIR/release" release.yaml
  verify
  [ "$status" -eq 1 ]
}

@test "a file that is too large is refused" {
  promote hub "$D"
  good_evidence hub "$D"
  head -c 1048577 /dev/zero > "evidence/hub/$D/large.json"
  verify
  refuses "larger than 1 MiB"
}

@test "release.yaml has one form" {
  good="hub: $D"
  for bad in "hub: latest" "hub: ${D:0:70}" "hub:  $D" "hub: $D " " hub: $D" "hub: \"$D\"" "mobile: $D" "hub: ${D/sha256/sha512}" \
    "hub: $D"$'\t' "hub: $D # x" "- hub: $D" "hub: $D"$'\n'"hub: $D" "hub: $D"$'\r' "&a hub: $D" "" "hübsch: $D" "hub: ${D^^}"; do
    git switch --quiet --force main
    git clean -fdq
    good_evidence hub "$D"
    printf '%s\nwebsite: %s\n' "$bad" "$(digest 1)" > release.yaml
    verify
    [ "$status" -eq 1 ] || { echo "not refused: $bad: $output"; return 1; }
  done
  git switch --quiet --force main
  git clean -fdq
  good_evidence hub "$D"
  printf 'website: %s\n%s' "$(digest 1)" "$good" > release.yaml
  verify
  refuses "end with a line feed"
}

@test "a comment in release.yaml is fine" {
  printf '# What is live.\nhub: %s\nwebsite: %s\n' "$D" "$(digest 1)" > release.yaml
  good_evidence hub "$D"
  verify
  [ "$status" -eq 0 ]
}

@test "nothing promoted is refused" {
  echo "# x" >> release.yaml
  verify
  refuses "nothing is promoted"
}

@test "every piece of evidence is needed" {
  for name in signature.sigstore.json provenance.sigstore.json staging-smoke.json staging-smoke.sigstore.json prod-eu-canary.json \
    prod-eu-canary.sigstore.json prod-eu-health.json prod-eu-health.sigstore.json; do
    git switch --quiet --force main
    git clean -fdq
    promote hub "$D"
    good_evidence hub "$D"
    rm "evidence/hub/$D/$name"
    verify
    refuses "is missing"
  done
}

@test "each by the right key, and by no other of ours" {
  for piece in "signature hub $D prod-eu" "provenance hub $D staging" "say hub $D staging smoke 86400 60 images" \
    "say hub $D prod-eu canary 14400 60 staging" "say hub $D prod-eu health 3600 10800 prod-us" "signature hub $D stranger"; do
    git switch --quiet --force main
    git clean -fdq
    promote hub "$D"
    good_evidence hub "$D"
    $piece
    verify
    refuses "by"
  done
}

@test "an older key of ours still counts" {
  promote hub "$D"
  good_evidence hub "$D"
  signature hub "$D" old
  verify
  [ "$status" -eq 0 ]
}

@test "evidence of another digest or component, with its true signature, is refused" {
  promote hub "$D"
  good_evidence hub "$D"
  signature hub "$(digest 3)"
  mv "evidence/hub/$(digest 3)/signature.sigstore.json" "evidence/hub/$D/"
  rm -r "evidence/hub/$(digest 3)"
  verify
  refuses "about something else"
  for piece in "signature hub $D images website" "provenance hub $D images refs/heads/evil" "provenance hub $D images refs/tags/hub/v1"; do
    git switch --quiet --force main
    git clean -fdq
    promote hub "$D"
    good_evidence hub "$D"
    $piece
    verify
    refuses "names another"
  done
  for change in '.digest = "sha256:0"' '.component = "website"' '.environment = "staging"' '.suite = "smoke"' '.result = "failure"' \
    'del(.checkedAt)' '.checkedAt = "yesterday"' '.checkedAt = 1' '.healthySince = "2026-01-01T11:30:00Z"' '.deployedAt = "2026-01-01T13:00:00Z"'; do
    git switch --quiet --force main
    git clean -fdq
    promote hub "$D"
    good_evidence hub "$D"
    say hub "$D" prod-eu health 3600 10800 prod-eu "$change"
    verify
    [ "$status" -eq 1 ] || { echo "not refused: $change"; return 1; }
  done
}

@test "a statement that was changed after it was signed is refused" {
  promote hub "$D"
  good_evidence hub "$D"
  sed -i 's/success/Success/' "evidence/hub/$D/staging-smoke.json"
  verify
  refuses "not by a key of staging"
}

@test "EU health: exactly 72 h old is fine, one second more is not" {
  promote hub "$D"
  good_evidence hub "$D"
  say hub "$D" prod-eu health 259200 7200
  verify
  [ "$status" -eq 0 ]
  git switch --quiet main
  promote hub "$D"
  good_evidence hub "$D"
  say hub "$D" prod-eu health 259201 7200
  verify
  refuses "too old"
  [[ "$output" == *"is 259201 s old, and 259200 s are allowed"* ]]
}

@test "EU health: exactly 2 h is fine, one second less is not" {
  promote hub "$D"
  good_evidence hub "$D"
  say hub "$D" prod-eu health 0 7200
  verify
  [ "$status" -eq 0 ]
  git switch --quiet main
  promote hub "$D"
  good_evidence hub "$D"
  say hub "$D" prod-eu health 0 7199
  verify
  refuses "healthy for 7199 s"
}

@test "staging: exactly 7 days is fine, one second more is not; the EU canary has no age" {
  promote hub "$D"
  good_evidence hub "$D"
  say hub "$D" staging smoke 604800 60
  say hub "$D" prod-eu canary 6048000 60
  verify
  [ "$status" -eq 0 ]
  git switch --quiet main
  promote hub "$D"
  good_evidence hub "$D"
  say hub "$D" staging smoke 604801 60
  verify
  refuses "too old"
}

@test "the future: five minutes are a clock, more is none" {
  promote hub "$D"
  good_evidence hub "$D"
  say hub "$D" prod-eu health -300 7200
  verify
  [ "$status" -eq 0 ]
  git switch --quiet main
  promote hub "$D"
  good_evidence hub "$D"
  say hub "$D" prod-eu health -301 7200
  verify
  refuses "from the future"
}

@test "staging wants signature and provenance only, prod-eu the summary of staging too" {
  NEEDED="signature provenance" ENVIRONMENT=staging
  promote hub "$D"
  signature hub "$D"
  provenance hub "$D"
  verify
  [ "$status" -eq 0 ]
  BASE=$(git rev-parse main)
  NEEDED="signature provenance staging/smoke:604800" ENVIRONMENT=prod-eu
  run bash "$INSTALLED/verify-promotion.sh" . "$BASE" "$(git rev-parse HEAD)"
  refuses "the smoke summary of staging is missing"
}

@test "a digest that is held is refused, and others are not" {
  hold hub "$D"
  promote hub "$D"
  good_evidence hub "$D"
  verify
  refuses "is held since 2026-01-01T11:59:00Z: it loses mail"
  git switch --quiet main
  promote website "$D"
  good_evidence website "$D"
  verify
  [ "$status" -eq 0 ]
}

@test "anything on the branch of holds that does not verify stops every promotion" {
  promote hub "$D"
  good_evidence hub "$D"
  hold website "$(digest 7)" stranger
  verify
  refuses "should not have been able to"
}

@test "a hold that says something else than its name, a stray file, a lone signature" {
  hold website "$(digest 7)" prod-us "$(digest 8)"
  promote hub "$D"
  good_evidence hub "$D"
  verify
  refuses "says something else than its name"
  git switch --quiet holds
  git rm --quiet "holds/website/$(digest 7).json"
  git commit --quiet --message x
  run bash "$INSTALLED/verify-promotion.sh" . "$BASE" "$(git rev-parse main)"
  [ "$status" -eq 1 ]
  HEAD_=$(git for-each-ref --format='%(objectname)' 'refs/heads/promotion-*')
  run bash "$INSTALLED/verify-promotion.sh" . "$BASE" "$HEAD_"
  refuses "a signature without a hold"
  echo x > holds/README
  commit x
  run bash "$INSTALLED/verify-promotion.sh" . "$BASE" "$HEAD_"
  refuses "is no hold: holds/README"
}

@test "without the branch of holds nothing is known" {
  git branch --quiet -D holds
  promote hub "$D"
  good_evidence hub "$D"
  verify
  [ "$status" -eq 3 ]
}

@test "a cosign that fails is 3, and no answer" {
  promote hub "$D"
  good_evidence hub "$D"
  for code in 2 10 127 137; do
    git switch --quiet --force main
    git checkout --quiet main
    promote hub "$D"
    good_evidence hub "$D"
    COSIGN_EXIT=$code verify
    [ "$status" -eq 3 ]
  done
}

@test "no key is 3" {
  rm "$KEYS"/images/*
  promote hub "$D"
  good_evidence hub "$D"
  verify
  [ "$status" -eq 3 ]
}

@test "commits that are not there are 3, and words that are none are 2" {
  run bash "$INSTALLED/verify-promotion.sh" . "$BASE" "$(printf '%040d' 1)"
  [ "$status" -eq 3 ]
  run bash "$INSTALLED/verify-promotion.sh" . main HEAD
  [ "$status" -eq 2 ]
  run bash "$INSTALLED/verify-promotion.sh" . "$BASE"
  [ "$status" -eq 2 ]
  NEEDED='' run bash "$INSTALLED/verify-promotion.sh" . "$BASE" "$BASE"
  [ "$status" -eq 2 ]
}

@test "nothing of the head is run" {
  promote hub "$D"
  good_evidence hub "$D"
  git config core.hooksPath hooks
  mkdir -p hooks
  echo '* filter=x' > .gitattributes
  verify
  refuses ".gitattributes"
}
