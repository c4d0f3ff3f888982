#!/bin/sh
# Creates the virtual environment named by the first argument with the first Python on the path that can:
# $PYTHON if it is set, then python3, then the numbered ones. Says what to install where none can.
set -eu
venv=$1

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }
# Debian's python3 comes without ensurepip, so venv can be imported there and still create nothing.
has_venv() { "$1" -c 'import ensurepip, venv; ensurepip.version()' >/dev/null 2>&1; }

bare=
for python in ${PYTHON:+"$PYTHON"} python3 python3.14 python3.13 python3.12 python3.11 python; do
    is_new_enough "$python" || continue
    if has_venv "$python"; then
        rm -rf "$venv"
        exec "$python" -m venv "$venv"
    fi
    bare=${bare:-$python}
done

if [ -z "$bare" ]; then
    echo "No Python 3.11 or newer was found. Install one, for example: sudo apt install python3 python3-venv" >&2
    exit 1
fi
version=$("$bare" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
echo "Python $version is here, but its venv module is not complete. Install it, then run make again:" >&2
echo "    sudo apt install python$version-venv" >&2
exit 1
