#!/usr/bin/env bash
# Sets up a Debian 12 machine to prove answer keys: the sandbox, and the runtimes that content/bank.yaml names. With
# --browser it also installs what the tests of the player, of sites and of editors need: Chromium, Java, Neovim, the
# databases of docs/embedding.md, and the frameworks of docs/frameworks.md that package.json lacks.
# Run it as root. It skips what is already installed, so running it again is fast.
#
# Packages come from the machine's own sources for apt and npm. Packages of other Debian releases are unpacked into
# .cache/runtimes and never installed, so several versions can coexist.
set -euo pipefail
cd "$(dirname "$0")/.."
runtimes=$PWD/.cache/runtimes
sources=/etc/apt/sources.list.d/debian.sources
if [[ $EUID -ne 0 || ! -e $sources ]]; then
  echo "Run this as root on Debian 12; it needs $sources" >&2
  exit 2
fi
with_browser=false
[[ ${1:-} != --browser ]] || with_browser=true
mkdir -p "$runtimes"
# Temporary files, removed on any exit.
temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT
export DEBIAN_FRONTEND=noninteractive

# The sandbox, and the system's own runtimes that run in it.
install_tools() {
  local missing=()
  [[ $with_browser == false || -x /usr/bin/chromium ]] || missing+=(chromium fonts-dejavu-core)
  [[ $with_browser == false || -x /usr/bin/java ]] || missing+=(default-jre-headless)
  [[ $with_browser == false || -x /usr/bin/nvim ]] || missing+=(neovim)
  [[ $with_browser == false || -d /usr/lib/postgresql ]] || missing+=(postgresql)
  [[ $with_browser == false || -x /usr/bin/g++ && -x /usr/bin/make ]] || missing+=(g++ make)
  [[ -x /usr/bin/bwrap ]] || missing+=(bubblewrap)
  [[ -x /usr/bin/prlimit && -x /usr/bin/setpriv && -x /usr/bin/choom ]] || missing+=(util-linux)
  [[ -x /usr/bin/python3 ]] || missing+=(python3)
  [[ -x /usr/bin/sqlite3 ]] || missing+=(sqlite3)
  [[ -e /usr/share/zoneinfo/UTC ]] || missing+=(tzdata)
  ((${#missing[@]} == 0)) && return
  apt-get update -q
  # The tests start servers of their own.
  mkdir -p /etc/postgresql-common/createcluster.d
  echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.d/none.conf
  apt-get install -yq --no-install-recommends "${missing[@]}"
}

# unpack NAME SUITES PACKAGE/SUITE...: unpacks Python packages of other Debian releases, with separate package lists.
unpack() {
  local name=$1 suites=$2 target=$runtimes/$1
  shift 2
  [[ -e $target/.complete ]] && return
  local work=$temporary/$name
  mkdir -p "$work"/{etc,lists/partial,cache/archives/partial,packages}
  awk 'BEGIN { RS = ""; ORS = "\n" } NR == 1' "$sources" |
    sed "s/^Suites:.*/Suites: $suites/" > "$work/etc/other.sources"
  local options=(
    -o Dir::Etc::sourcelist=/dev/null -o "Dir::Etc::sourceparts=$work/etc" -o "Dir::State::lists=$work/lists"
    -o "Dir::Cache=$work/cache" -o APT::Sandbox::User=root
  )
  apt-get "${options[@]}" update -q
  (cd "$work/packages" && apt-get "${options[@]}" download -q "$@")
  for package in "$work"/packages/*.deb; do dpkg-deb -x "$package" "$work/files"; done
  rm -rf "$target"
  mv "$work/files/usr/lib/python3/dist-packages" "$target"
  # Precompile, or every program would compile all of Django again. Unchecked hashes, because file times may not
  # survive a copy.
  /usr/bin/python3 -m compileall -q --invalidation-mode unchecked-hash "$target"
  chmod -R a+rX "$target"
  touch "$target/.complete"
}

# install_npm NAME OPTION-OR-PACKAGE...: installs packages of npm, without their scripts unless told otherwise.
install_npm() {
  local target=$runtimes/$1
  shift
  [[ -e $target/.complete ]] && return
  rm -rf "$target"
  mkdir -p "$target"
  npm install --prefix "$target" --no-save --no-audit --no-fund --ignore-scripts --loglevel=error "$@"
  chmod -R a+rX "$target"
  touch "$target/.complete"
}

# show_version NAME COMMAND...: prints one line.
show_version() {
  printf '%-14s %s\n' "$1" "$("${@:2}")"
}

django_version() {
  PYTHONPATH=$runtimes/$1 /usr/bin/python3 -c 'import django; print(django.__version__)'
}

install_tools
unpack django-4.2 'bookworm bookworm-backports' \
  python3-django/bookworm-backports python3-asgiref/bookworm python3-sqlparse/bookworm
unpack django-5.2 'trixie trixie-backports' \
  python3-django/trixie-backports python3-asgiref/trixie python3-sqlparse/trixie
# The TypeScript compiler with Node's types. Version 7 has no compiler API.
install_npm typescript-5 typescript@5 @types/node@20
if [[ $with_browser == true ]]; then
  # Its script loads a binary, or compiles one for minutes: too long for every `npm ci`.
  install_npm better-sqlite3-12 --no-ignore-scripts better-sqlite3@12
  # Frameworks that cannot be next to those in package.json, or are too large.
  install_npm react-18 react@18 react-dom@18
  install_npm astro-5 astro@5
fi

show_version bubblewrap bwrap --version
show_version python /usr/bin/python3 --version
show_version sqlite /usr/bin/sqlite3 --version
show_version bash /bin/bash -c 'echo "$BASH_VERSION"'
show_version node node --version
if [[ $with_browser == true ]]; then
  show_version chromium /usr/bin/chromium --version
  show_version postgresql bash -c '/usr/lib/postgresql/*/bin/postgres --version'
fi
show_version django-4.2 django_version django-4.2
show_version django-5.2 django_version django-5.2
show_version typescript-5 node -p "require('$runtimes/typescript-5/node_modules/typescript/package.json').version"
