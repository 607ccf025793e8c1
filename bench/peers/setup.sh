#!/bin/sh
# Makes .cache/python, the virtual environment of the Python peers. Needs Python 3.11 or later: $PYTHON, or python3.
set -eu
cd "$(dirname "$0")/../.."
"${PYTHON:-python3}" -m venv .cache/python
.cache/python/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --requirement bench/peers/requirements.txt
.cache/python/bin/python -c 'import resiliparse, trafilatura; print("trafilatura", trafilatura.__version__, "and resiliparse are in .cache/python")'
