#!/bin/sh
# Fetches what the language model is trained from: Debian packages with translations, at the versions pinned in
# language-sources.txt, unpacked into the folder given. Needs apt-get and dpkg-deb, no rights of an administrator.
#   sh training/fetch-language.sh DIR
set -eu
list=$(cd "$(dirname "$0")" && pwd)/language-sources.txt
mkdir -p "$1/packages" "$1/unpacked"
cd "$1/packages"
# shellcheck disable=SC2046
apt-get download $(cat "$list")
for package in *.deb; do dpkg-deb -x "$package" ../unpacked; done
