#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
#
# Installs what the build needs and is not there yet: Debian packages with apt, Python packages into build/venv.
# Silent when there is nothing to do.
#
# Usage: cmake/setup.sh [PACKAGE...]   Debian packages that are needed besides, as for a benchmark
#
#   UPC_SKIP_APT=1   do not look at Debian packages at all
#   PYTHON=...       the Python to make build/venv from (default: python3)
#   Boost_ROOT=...   a Boost (1.75 or later) of your own: libboost1.81-dev is not installed then

set -eu
cd "$(dirname "$0")/.."
root=$(pwd)

say() { printf '%s\n' "$*"; }
fail() {
  printf '\nsetup: %s\n' "$1" >&2
  shift
  for line in "$@"; do printf '  %s\n' "$line" >&2; done
  exit 1
}

# --- Debian packages ---------------------------------------------------------------------------------------------

packages="g++ cmake ninja-build ccache pkg-config libcli11-dev libgtest-dev python3 python3-venv python3-dev${*:+ $*}"

installed() { dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null | sed -n 's/ installed$//p'; }

boost_is_installed() { # Boost.JSON came with 1.75
  for name in $(installed 'libboost1.*-dev'); do
    minor=${name#libboost1.}
    minor=${minor%-dev}
    case $minor in *[!0-9]*) continue ;; esac
    [ "$minor" -ge 75 ] && return 0
  done
  return 1
}

find_missing() {
  have=" $(installed $packages | tr '\n' ' ')"
  missing=
  for package in $packages; do
    case $have in *" $package "*) ;; *) missing="$missing $package" ;; esac
  done
  boost_missing=
  if [ -z "${Boost_ROOT:-}" ] && ! boost_is_installed; then boost_missing=yes; fi
}

install_packages() {
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    fail "this machine has no apt-get. Install these by its own means, then run again with UPC_SKIP_APT=1:" \
      "a C++17 compiler, CMake 3.25+, Ninja, pkg-config, Boost 1.75+ (headers), CLI11, GoogleTest," \
      "Python 3.10+ with venv and its headers; ccache if you like"
  fi
  find_missing
  if [ -z "$missing$boost_missing" ]; then return 0; fi

  old_boost=
  if [ -n "$boost_missing" ]; then
    missing="$missing libboost1.81-dev"
    old_boost=$(installed 'libboost1.*-dev' | tr '\n' ' ')
  fi
  missing=${missing# }
  if [ -n "$old_boost" ]; then
    conflicting=$(installed libboost-dev libboost-all-dev | tr '\n' ' ')$old_boost
    fail "$(echo $old_boost) is installed, too old for this project, and cannot live beside libboost1.81-dev. Either" \
      "remove it:           apt-get remove $(echo $conflicting)" \
      "or use another Boost: make ... Boost_ROOT=/where/a/newer/boost/is" \
      "or see to all packages yourself: make ... UPC_SKIP_APT=1"
  fi

  command="apt-get install -y --no-remove --no-install-recommends $missing"
  as_root=
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || fail "packages are missing and there is no sudo. As root, run:" \
      "apt-get update && $command" "then run make again."
    as_root=sudo
  fi

  say "Installing with apt: $missing"
  mkdir -p build
  log=build/setup-apt.log
  if ! $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q >$log 2>&1; then
    cat $log >&2
    fail "apt-get update failed (see above). Look at the network and /etc/apt/sources.list, then run make again."
  fi
  case $missing in
    *libboost1.81-dev*) # Debian 12 has it; later releases have a newer one as the default
      if ! apt-cache show libboost1.81-dev >/dev/null 2>&1; then
        missing=$(say "$missing" | sed 's/libboost1\.81-dev/libboost-dev/')
      fi
      ;;
  esac
  if ! $as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -q -y --no-remove --no-install-recommends $missing >>$log 2>&1; then
    tail -n 30 $log >&2
    fail "apt-get could not install the packages (see above; all of it: $log)." \
      "If it would have to remove something: remove that yourself (apt-get remove ...), or set Boost_ROOT to a" \
      "Boost of your own, or install what is needed by other means and run again with UPC_SKIP_APT=1."
  fi
}

# --- Python ------------------------------------------------------------------------------------------------------

venv=build/venv
stamp=$venv/.upc-setup

version_of() { "$1" -c 'import sys; print(sys.version.split()[0])' 2>/dev/null; }

python_is_good() {
  "$1" - 2>/dev/null <<'PY'
import ensurepip, os, sys, sysconfig, venv
ok = sys.version_info >= (3, 10) and os.path.exists(os.path.join(sysconfig.get_paths()["include"], "Python.h"))
sys.exit(0 if ok else 1)
PY
}

stamp_text() { # $1: Python version
  sum=$(cksum <bindings/requirements.txt)
  say "$root|$1|$sum"
}

venv_is_current() {
  [ -f $stamp ] && [ -x $venv/bin/python ] || return 1
  version=$(version_of $venv/bin/python) || return 1
  if [ -n "${PYTHON:-}" ] && [ "$(version_of "$PYTHON")" != "$version" ]; then return 1; fi
  [ "$(cat $stamp)" = "$(stamp_text "$version")" ]
}

make_venv() {
  python=
  for candidate in "${PYTHON:-python3}" /usr/bin/python3; do
    if python_is_good "$candidate"; then
      python=$candidate
      break
    fi
  done
  [ -n "$python" ] || fail "no Python 3.10 or later with venv and headers (Python.h) was found. Either" \
    "apt-get install python3 python3-venv python3-dev" "or name another one: make ... PYTHON=/path/to/python3"

  say "Installing Python packages into $venv"
  mkdir -p build
  log=build/setup-pip.log
  if ! "$python" -m venv --clear $venv >$log 2>&1; then
    cat $log >&2
    fail "$python could not make the virtual environment $venv (see above). Try: apt-get install python3-venv"
  fi
  if ! $venv/bin/python -m pip install --quiet --disable-pip-version-check --prefer-binary \
    -r bindings/requirements.txt >$log 2>&1; then
    cat $log >&2
    fail "pip could not install bindings/requirements.txt (see above)." \
      "Look at the network (HTTPS_PROXY, PIP_INDEX_URL), then run make again."
  fi
  site=$($venv/bin/python -c 'import sysconfig; print(sysconfig.get_paths()["purelib"])')
  say "$root/build/python" >"$site/upc.pth"
  stamp_text "$(version_of $venv/bin/python)" >$stamp
}

if [ "${UPC_SKIP_APT:-}" != 1 ]; then install_packages; fi
if ! venv_is_current; then make_venv; fi
