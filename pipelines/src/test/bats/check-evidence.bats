#!/usr/bin/env bats

setup() {
  load fakes
  start_fakes
  export REPOSITORY=letsbe/letsbe SERVER_URL=https://code.example
  COMMIT=$(printf 'c%.0s' {1..40})
  HEX=$(printf 'd%.0s' {1..64})
  PROOF=$BATS_TEST_TMPDIR
  cat > "$PROOF/proof.json" <<END
{"component":"hub","digest":"sha256:$HEX","commit":"$COMMIT","run":"7","workflow":"hub-main.yml","ref":"refs/heads/main","release":"","inputs":"i1"}
END
  cat > "$PROOF/sbom.spdx.json" <<END
{"spdxVersion":"SPDX-2.3","packages":[{"SPDXID":"SPDXRef-a","name":"zlib","versionInfo":"1"},{"SPDXID":"SPDXRef-root","name":"hub","versionInfo":"sha256:$HEX"}],
 "relationships":[{"spdxElementId":"SPDXRef-DOCUMENT","relatedSpdxElement":"SPDXRef-root","relationshipType":"DESCRIBES"}]}
END
  cat > "$PROOF/sbom.cdx.json" <<END
{"bomFormat":"CycloneDX","specVersion":"1.6","metadata":{"component":{"type":"container","version":"sha256:$HEX"}}}
END
  cat > "$PROOF/provenance.json" <<END
{"buildDefinition":{"buildType":"x","externalParameters":{"repository":"https://code.example/letsbe/letsbe","ref":"refs/heads/main","workflow":".gitea/workflows/hub-main.yml","component":"hub"},
  "internalParameters":{"inputs":"i1"},"resolvedDependencies":[{"digest":{"gitCommit":"$COMMIT"}}]},
 "runDetails":{"builder":{"id":"https://code.example/letsbe/letsbe/.gitea/workflows/hub-main.yml"},"metadata":{"invocationId":"https://code.example/letsbe/letsbe/actions/runs/7"}}}
END
}

check() {
  run bash "$SCRIPTS/cipolicy/check-evidence.sh" "$PROOF"
  echo "$output"
}

# with FILE FILTER MESSAGE: what the changed file is refused with.
with() {
  jq "$2" "$PROOF/$1" > "$PROOF/changed" && mv "$PROOF/changed" "$PROOF/$1"
  check
  [ "$status" -eq 1 ]
  [[ $output == *"$3"* ]]
}

@test "evidence about the proved digest" {
  check
  [ "$status" -eq 0 ]
}

@test "a root that is named by checksum" {
  jq '(.packages[1]) |= (.versionInfo = "x" | .checksums = [{algorithm: "SHA256", checksumValue: "'"$HEX"'"}])' "$PROOF/sbom.spdx.json" > "$PROOF/x"
  mv "$PROOF/x" "$PROOF/sbom.spdx.json"
  jq '.metadata.component |= (.version = "x" | .hashes = [{alg: "SHA-256", content: "'"$HEX"'"}])' "$PROOF/sbom.cdx.json" > "$PROOF/x"
  mv "$PROOF/x" "$PROOF/sbom.cdx.json"
  check
  [ "$status" -eq 0 ]
}

@test "an SBOM of another image" { with sbom.spdx.json '.packages[1].versionInfo = "sha256:e"' 'sbom.spdx.json does not describe'; }
@test "the digest on some package that is not the root" { with sbom.spdx.json '.relationships[0].relatedSpdxElement = "SPDXRef-a"' 'sbom.spdx.json does not describe'; }
@test "an SBOM that describes nothing" { with sbom.spdx.json '.relationships = []' 'sbom.spdx.json does not describe'; }
@test "an SBOM without packages" { with sbom.spdx.json '.packages = []' 'no SPDX document'; }
@test "an SBOM of another form" { with sbom.spdx.json '{}' 'no SPDX document'; }
@test "a CycloneDX of another image" { with sbom.cdx.json '.metadata.component.version = "latest"' 'sbom.cdx.json does not describe'; }
@test "a CycloneDX without a component" { with sbom.cdx.json 'del(.metadata)' 'sbom.cdx.json does not describe'; }
@test "no CycloneDX" { with sbom.cdx.json '.bomFormat = "x"' 'no CycloneDX document'; }
@test "a provenance that is a list" { with provenance.json '[.]' 'another repository'; }
@test "a provenance that is empty" { with provenance.json '{}' 'another repository'; }
@test "provenance of another repository" { with provenance.json '.buildDefinition.externalParameters.repository += "x"' 'another repository'; }
@test "provenance of another workflow" { with provenance.json '.buildDefinition.externalParameters.workflow = "x"' 'another workflow'; }
@test "provenance of another ref" { with provenance.json '.buildDefinition.externalParameters.ref = "refs/heads/x"' 'another workflow or ref'; }
@test "provenance of another component" { with provenance.json '.buildDefinition.externalParameters.component = "x"' 'another component'; }
@test "provenance of other inputs" { with provenance.json '.buildDefinition.internalParameters.inputs = null' 'another hash'; }
@test "provenance of another commit" { with provenance.json '.buildDefinition.resolvedDependencies[0].digest.gitCommit = "x"' 'another commit'; }
@test "provenance of another builder" { with provenance.json '.runDetails.builder.id = "x"' 'another builder'; }
@test "provenance of another run" { with provenance.json '.runDetails.metadata.invocationId += "1"' 'another run'; }

@test "used wrongly" {
  run bash "$SCRIPTS/cipolicy/check-evidence.sh"
  [ "$status" -eq 2 ]
  echo '{}' > "$PROOF/proof.json"
  check
  [ "$status" -eq 2 ]
}
