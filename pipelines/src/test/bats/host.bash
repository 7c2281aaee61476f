# A Docker host in a folder, for tests of what is sent to one: `fake_ssh` runs it here, in the folder of that host, and
# `fake_docker` is a Docker whose containers are files.
#
#   $HOSTS_FOLDER/HOST/COMPONENT/   the compose project; `running` names the image that runs there
#   $UNHEALTHY                      digests, as words, that never become healthy
#   $UNREACHABLE                    hosts, as words, that do not answer
#   $NO_PULL                        not empty: the registry does not answer

start_hosts() {
  HOSTS_FOLDER=$BATS_TEST_TMPDIR/hosts
  export HOSTS_FOLDER UNHEALTHY='' UNREACHABLE='' NO_PULL='' NO_LOGIN=''
  export KNOWN_HOSTS=$BATS_TEST_TMPDIR/known_hosts
  echo 'a ssh-ed25519 AAAA' > "$KNOWN_HOSTS"
  echo 'private' > "$RUNNER_TEMP/deploy-key"
  local host
  for host in $HOSTS; do mkdir -p "$HOSTS_FOLDER/$host/hub" "$HOSTS_FOLDER/$host/website"; done
  # shellcheck disable=SC2016 # for the fake to expand
  fake ssh '
    while [ "$1" != bash ]; do host=$1; shift; done
    case " $UNREACHABLE " in *" $host "*) echo "ssh: connect: timed out" >&2; exit 255 ;; esac
    COMPOSE_ROOT=$HOSTS_FOLDER/$host exec "$@"'
  # shellcheck disable=SC2016
  fake docker '
    case "$1 $2" in
      "login --username") [ -z "$NO_LOGIN" ] && grep -q . ;;
      "compose ps") [ ! -f running ] || echo "id-$(basename "$PWD")" ;;
      "compose pull") [ -z "$NO_PULL" ] ;;
      "compose up") sed -n "s/^IMAGE=//p" .env > running
        case " $UNHEALTHY " in *" $(sed "s/.*@//" running) "*) exit 1 ;; esac ;;
      "compose stop") rm -f running ;;
      "compose logs") echo "a line of the log" ;;
      "inspect --format")
        state=healthy
        case " $UNHEALTHY " in *" $(sed "s/.*@//" running) "*) state=unhealthy ;; esac
        case "$3" in
          *RestartCount*) echo "$(cat running) running $state ${STARTED_AT:-2026-01-01T00:00:00.123456789Z} ${RESTARTS:-0}" ;;
          *) echo "$(cat running) running $state" ;;
        esac ;;
      *) echo "fake docker does not know: $*" >&2; exit 99 ;;
    esac'
}

# What runs on a host: live HOST [COMPONENT]
live() {
  local file=$HOSTS_FOLDER/$1/${2:-hub}/running
  [ ! -f "$file" ] || sed 's/.*@//' "$file"
}

digest() {
  printf 'sha256:%064d' "$1"
}
