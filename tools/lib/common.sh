# Shared by tools/run and tools/test: where the tree is, installing what is missing, building a preset, what needs a window.
# Messages go to stderr, stdout belongs to the program.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=tools/lib/packages.sh
. "$root/tools/lib/packages.sh"

say() { printf '%s\n' "$*" >&2; }

# step WHAT: says which of `steps` begins; the script that includes this file sets steps.
steps=1
step_now=0
step() {
  step_now=$((step_now + 1))
  say "Step $step_now of $steps: $*"
}

die() {
  say "$*"
  exit 1
}

# Prints those of the named packages that are not installed. COMMAND:PACKAGE is there when the command is, whoever brought it.
missing_packages() {
  local name installed
  installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${@#*:}" 2>/dev/null || true)
  for name in "$@"; do
    case $name in *:*) ! command -v "${name%%:*}" >/dev/null || continue ;; esac
    grep -qx "installed ${name#*:}" <<<"$installed" || printf '%s\n' "${name#*:}"
  done
}

# Installs those of the named packages that are missing; touches nothing when none is.
install_packages() {
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    say "No apt-get here: trying to build with what is installed (the packages needed are named in tools/lib/packages.sh)."
    return
  fi
  local missing=()
  mapfile -t missing < <(missing_packages "$@")
  [ "${#missing[@]}" -gt 0 ] || return 0

  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null ||
      die "These packages are missing, and there is no sudo to install them with: apt-get install ${missing[*]}"
    as_root=(sudo)
  fi
  say "Installing what is missing with apt-get: ${missing[*]}"
  local log
  log=$(mktemp)
  # A broken source of something else must not stop us: what counts is whether the packages come.
  "${as_root[@]}" apt-get -q update </dev/null >"$log" 2>&1 || say "apt-get update had errors, going on."
  if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -q -y --no-install-recommends install "${missing[@]}" </dev/null >>"$log" 2>&1; then
    tail -n 20 "$log" >&2
    die "apt-get failed, its whole output is in $log. On Ubuntu the package source \"universe\" must be switched on."
  fi
  rm -f "$log"
}

# build_preset PRESET [TARGET...]: configures build/PRESET if that was not done yet, then builds the targets (default: all).
build_preset() {
  local preset=$1
  shift
  local targets=()
  [ $# -eq 0 ] || targets=(--target "$@")
  if [ ! -f "$root/build/$preset/build.ninja" ]; then
    mkdir -p "$root/build"
    say "  configuring build/$preset"
    (cd "$root" && cmake --preset "$preset" ${configure_options[@]+"${configure_options[@]}"} >"$root/build/configure-$preset.log" 2>&1) || {
      tail -n 30 "$root/build/configure-$preset.log" >&2
      die "Configuring failed, see build/configure-$preset.log"
    }
  fi
  # A build that has nothing to do says nothing.
  (cd "$root" && cmake --build "build/$preset" "${targets[@]}") | show_progress >&2
}

# show_progress: what ninja prints, with its line per file made into how many files are left: on a terminal one line that
# counts, in a log a line for each twentieth. Everything else, such as what a compiler says, is passed on.
show_progress() {
  local line left built all said=0 counting=
  while IFS= read -r line; do
    case $line in
      'ninja: '* | *'Re-checking globbed directories'*) ;;
      '['[0-9]*/[0-9]*'] '*)
        line=${line#\[}
        line=${line%%\]*}
        built=${line%/*} all=${line#*/}
        left=$((all - built))
        if [ -t 1 ]; then
          printf '\r  %d files left \033[K' "$left"
          counting=yes
        elif [ $((built * 20 / all)) -gt "$said" ]; then
          said=$((built * 20 / all))
          printf '  %d files left\n' "$left"
        fi
        ;;
      *) printf '%s%s\n' "${counting:+$'\n'}" "$line" && counting= ;;
    esac
  done
  [ -z "$counting" ] || printf '\r\033[K'
}

# needs_no_window PROGRAM [ARGUMENT...]: true when the arguments have a command of the program, or ask for help or the version.
needs_no_window() {
  local program=$1 commands argument
  shift
  commands=$("$program" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z-]*\) .*/\1/p')
  for argument in "$@"; do
    case $argument in -h | --help | --version) return 0 ;; esac
    ! grep -qxF -e "$argument" <<<"$commands" || return 0
  done
  return 1
}
