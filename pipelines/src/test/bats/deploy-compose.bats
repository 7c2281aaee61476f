#!/usr/bin/env bats
# Hosts are folders, see host.bash.

setup() {
  load fakes
  load host
  start_fakes
  export HOSTS="a.example b.example c.example"
  start_hosts
  export REGISTRY_USER=puller REGISTRY_TOKEN="s3cr3t' \"\$(x)"
  SCRIPT=$SCRIPTS/deploy/deploy-compose.sh
}

deploy() {
  run bash "$SCRIPT" hub "$(digest "$1")"
}

@test "every host, one after the other, in order" {
  deploy 1
  [ "$status" -eq 0 ]
  for host in $HOSTS; do [ "$(live "$host")" = "$(digest 1)" ]; done
  [ "$(calls ssh | grep -o '[abc]\.example' | tr '\n' ' ')" = "a.example b.example c.example " ]
}

@test "the digest is pinned by name and digest, and remembered" {
  deploy 1
  deploy 2
  [ "$(cat "$HOSTS_FOLDER/a.example/hub/.env")" = "IMAGE=code.letsbe.solutions/letsbe/hub@$(digest 2)" ]
  [ "$(cat "$HOSTS_FOLDER/a.example/hub/previous")" = "code.letsbe.solutions/letsbe/hub@$(digest 1)" ]
  [ "$(cut -d ' ' -f 2 "$HOSTS_FOLDER/a.example/hub/history")" = "$(digest 1)
$(digest 2)" ]
}

@test "a digest that is live is left alone" {
  deploy 1
  : > "$CALLS"
  deploy 1
  [ "$status" -eq 0 ]
  [[ "$output" == *unchanged* ]]
  not_called docker compose up
  not_called docker compose pull
}

@test "a digest that is pinned but not healthy is started again" {
  deploy 1
  rm "$HOSTS_FOLDER/b.example/hub/running"
  : > "$CALLS"
  deploy 1
  [ "$status" -eq 0 ]
  [ "$(live b.example)" = "$(digest 1)" ]
  [ "$(calls docker | grep -c 'compose up')" -eq 1 ]
}

@test "a host that does not become healthy gets its previous digest, and later hosts are not touched" {
  deploy 1
  export UNHEALTHY
  UNHEALTHY=$(digest 2)
  : > "$CALLS"
  deploy 2
  [ "$status" -eq 1 ]
  [ "$(live a.example)" = "$(digest 1)" ]
  [ "$(cat "$HOSTS_FOLDER/a.example/hub/.env")" = "IMAGE=code.letsbe.solutions/letsbe/hub@$(digest 1)" ]
  [ "$(calls ssh | grep -c example)" -eq 1 ]
  [[ "$output" == *"the previous one is live again"* ]]
  [ "$(cut -d ' ' -f 2 "$HOSTS_FOLDER/a.example/hub/history")" = "$(digest 1)" ]
}

@test "a failure in the middle: hosts before keep the new digest, the one that failed goes back, later ones keep the old" {
  deploy 1
  # shellcheck disable=SC2016
  fake ssh '
    while [ "$1" != bash ]; do host=$1; shift; done
    [ "$host" != b.example ] || export UNHEALTHY='"$(digest 2)"'
    COMPOSE_ROOT=$HOSTS_FOLDER/$host exec "$@"'
  deploy 2
  [ "$status" -eq 1 ]
  [ "$(live a.example)" = "$(digest 2)" ]
  [ "$(live b.example)" = "$(digest 1)" ]
  [ "$(live c.example)" = "$(digest 1)" ]
}

@test "run again after such a failure, the hosts that have it are left alone" {
  deploy 1
  HOSTS=a.example deploy 2
  : > "$CALLS"
  deploy 2
  [ "$status" -eq 0 ]
  [ "$(calls docker | grep -c 'compose up')" -eq 2 ]
}

@test "nothing was live before: the host is stopped" {
  export UNHEALTHY
  UNHEALTHY=$(digest 1)
  deploy 1
  [ "$status" -eq 1 ]
  [ -z "$(live a.example)" ]
  [ ! -e "$HOSTS_FOLDER/a.example/hub/.env" ]
}

@test "neither the new nor the previous one is healthy: a person is called" {
  deploy 1
  export UNHEALTHY
  UNHEALTHY="$(digest 1) $(digest 2)"
  deploy 2
  [ "$status" -eq 1 ]
  [[ "$output" == *"DOWN, a person is needed"* ]]
}

@test "after a run that was cut off, the digest to go back to is the newest that was live" {
  deploy 1
  echo "IMAGE=code.letsbe.solutions/letsbe/hub@$(digest 2)" > "$HOSTS_FOLDER/a.example/hub/.env"
  export UNHEALTHY
  UNHEALTHY=$(digest 3)
  deploy 3
  [ "$status" -eq 1 ]
  [ "$(live a.example)" = "$(digest 1)" ]
}

@test "a host that does not answer is 3, and later hosts are not touched" {
  export UNREACHABLE=a.example
  deploy 1
  [ "$status" -eq 3 ]
  [ -z "$(live b.example)" ]
  [[ "$output" == *"cannot be reached"* ]]
}

@test "a registry that is away is 3, and what is live stays live" {
  deploy 1
  export NO_PULL=1
  : > "$CALLS"
  deploy 2
  [ "$status" -eq 3 ]
  [ "$(live a.example)" = "$(digest 1)" ]
  not_called docker compose up
  [ "$(cat "$HOSTS_FOLDER/a.example/hub/.env")" = "IMAGE=code.letsbe.solutions/letsbe/hub@$(digest 1)" ]
}

@test "a login that is refused is 3" {
  export NO_LOGIN=1
  deploy 1
  [ "$status" -eq 3 ]
  [ -z "$(live a.example)" ]
}

@test "Docker that fails is 3, not unhealthy" {
  fake docker 'exit 1'
  deploy 1
  [ "$status" -eq 3 ]
}

@test "no answer in time is 3" {
  fake ssh 'sleep 5'
  SSH_SECONDS=1 deploy 1
  [ "$status" -eq 3 ]
  [[ "$output" == *"no answer in time"* ]]
}

@test "keys of hosts are strict, and nothing but the key is asked" {
  deploy 1
  called -o StrictHostKeyChecking=yes
  called -o BatchMode=yes
  called -o IdentityAgent=none
  called -o ForwardAgent=no
  called -o "UserKnownHostsFile=$KNOWN_HOSTS"
  called -o ConnectTimeout=15
  called -F none
}

@test "no secret in an argument or in the log" {
  deploy 1
  [ "$status" -eq 0 ]
  leaked_nowhere s3cr3t
}

@test "the token arrives as it is, through standard input" {
  # shellcheck disable=SC2016
  fake docker '
    case "$1 $2" in
      "login --username") cat > "$BATS_TEST_TMPDIR/token" ;;
      "compose pull") exit 1 ;;
    esac'
  deploy 1
  [ "$(cat "$BATS_TEST_TMPDIR/token")" = "$REGISTRY_TOKEN" ]
}

@test "without a token the host's own login is used" {
  unset REGISTRY_TOKEN
  deploy 1
  [ "$status" -eq 0 ]
  not_called docker login
}

@test "used wrongly is 2" {
  run bash "$SCRIPT" hub
  [ "$status" -eq 2 ]
  run bash "$SCRIPT" hub latest
  [ "$status" -eq 2 ]
  run bash "$SCRIPT" 'hub;id' "$(digest 1)"
  [ "$status" -eq 2 ]
  HOSTS='' deploy 1
  [ "$status" -eq 2 ]
  HOSTS='-oProxyCommand=id' deploy 1
  [ "$status" -eq 2 ]
  HEALTH_SECONDS='1 ; id' deploy 1
  [ "$status" -eq 2 ]
  : > "$KNOWN_HOSTS"
  deploy 1
  [ "$status" -eq 2 ]
  not_called ssh
}

@test "no key is 2" {
  rm "$RUNNER_TEMP/deploy-key"
  deploy 1
  [ "$status" -eq 2 ]
  not_called ssh
}
