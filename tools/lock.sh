#!/bin/sh
# Writes requirements.txt and requirements-test.txt from pyproject.toml: names, versions and the hashes of all wheels
# (every platform, every Python from the oldest promised one on), and nothing about where they were found.
# Needs uv. `sh tools/lock.sh --upgrade` takes the newest versions; without it only what must change does.
set -eu
cd "$(dirname "$0")/.."

# Debian 12 has Python 3.11.2, and some libraries need 3.11.5.
oldest=3.11.2

compile() {
    lock=$1
    shift
    uv pip compile --quiet --no-config --universal --fork-strategy fewest --python-version "$oldest" \
        --only-binary :all: --generate-hashes --no-annotate --custom-compile-command "make lock" \
        --no-emit-index-url --no-emit-find-links --output-file "$lock" "$@"
}

compile requirements.txt "$@" pyproject.toml --group build
compile requirements-test.txt "$@" --group test --constraint requirements.txt
