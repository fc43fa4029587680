#!/usr/bin/env bash
# Sets up a Debian 12 machine to prove answer keys: the sandbox, and the runtimes that content/bank.yaml names.
# Run as root. What is there already is left alone, so that it is quick to run again.
#
# Packages come from where the machine takes its own: apt's sources and npm's registry. Those of other releases are
# unpacked into .cache/runtimes and never installed, so that several versions stand beside one another.
set -euo pipefail
cd "$(dirname "$0")/.."
runtimes=$PWD/.cache/runtimes
sources=/etc/apt/sources.list.d/debian.sources
if [[ $EUID -ne 0 || ! -e $sources ]]; then
  echo "Expected to be root on Debian 12, with $sources" >&2
  exit 2
fi
mkdir -p "$runtimes"
# What is unpacked on the way, gone however this ends.
temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT
export DEBIAN_FRONTEND=noninteractive

# The sandbox, and what runs in it as the system has it.
install_tools() {
  local missing=()
  [[ -x /usr/bin/bwrap ]] || missing+=(bubblewrap)
  [[ -x /usr/bin/prlimit && -x /usr/bin/setpriv && -x /usr/bin/choom ]] || missing+=(util-linux)
  [[ -x /usr/bin/python3 ]] || missing+=(python3)
  [[ -x /usr/bin/sqlite3 ]] || missing+=(sqlite3)
  [[ -e /usr/share/zoneinfo/UTC ]] || missing+=(tzdata)
  ((${#missing[@]} == 0)) && return
  apt-get update -q
  apt-get install -yq --no-install-recommends "${missing[@]}"
}

# unpack NAME SUITES PACKAGE/SUITE...: Python packages of other releases of Debian, with lists of their own.
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
  # Without compiled files every program would compile the whole of Django again. Times of files are not looked at:
  # they need not survive a copy.
  /usr/bin/python3 -m compileall -q --invalidation-mode unchecked-hash "$target"
  chmod -R a+rX "$target"
  touch "$target/.complete"
}

# The compiler with the types of Node. Version 7 has no programming interface.
install_typescript() {
  local target=$runtimes/typescript-5
  [[ -e $target/.complete ]] && return
  rm -rf "$target"
  mkdir -p "$target"
  npm install --prefix "$target" --no-save --no-audit --no-fund --ignore-scripts --loglevel=error \
    typescript@5 @types/node@20
  chmod -R a+rX "$target"
  touch "$target/.complete"
}

# told NAME COMMAND...: a line on what there is.
told() {
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
install_typescript

told bubblewrap bwrap --version
told python /usr/bin/python3 --version
told sqlite /usr/bin/sqlite3 --version
told bash /bin/bash -c 'echo "$BASH_VERSION"'
told node node --version
told django-4.2 django_version django-4.2
told django-5.2 django_version django-5.2
told typescript-5 node -p "require('$runtimes/typescript-5/node_modules/typescript/package.json').version"
