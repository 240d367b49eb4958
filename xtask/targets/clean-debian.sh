#!/usr/bin/env bash
# clean-debian.sh FOLDER: the least of a Debian of this computer's own kind, with the way to its packages, in FOLDER. As root, with
# debootstrap, in a mount namespace of its own (unshare --mount). What goes wrong here is the network's fault, or the computer's.
set -euo pipefail

root=$(realpath -m "$1")
rm -rf --one-file-system "$root"
mkdir -p "$root"
debootstrap --variant=minbase "$(. /etc/os-release && echo "$VERSION_CODENAME")" "$root" >"$root.log" 2>&1 || { tail "$root.log"; exit 1; }
rm -f "$root.log"
cp /etc/resolv.conf "$root/etc/" 2>/dev/null || true
cp -r /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/"
chroot "$root" apt-get update -qq
DEBIAN_FRONTEND=noninteractive chroot "$root" apt-get install -y -qq --no-install-recommends xvfb x11-utils >/dev/null
