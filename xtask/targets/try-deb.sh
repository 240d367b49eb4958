#!/usr/bin/env bash
# try-deb.sh DEB FOLDER: installs the deb on the clean Debian in FOLDER (clean-debian.sh), starts the window there without a
# display of its own, makes a register as an ordinary user, removes the program, and looks whether the register is still
# there. As root, in a mount namespace of its own (unshare --mount). FOLDER goes away afterwards.
set -euo pipefail

deb=$(realpath "$1")
root=$(realpath -m "$2")
user="asa"
register="/home/$user/.local/share/Cequred Register"

clean() {
  for place in proc dev/pts dev; do umount --lazy "$root/$place" 2>/dev/null || true; done
  rm -rf --one-file-system "$root"
}
trap clean EXIT
say() { echo "-- $*"; }
inside() { chroot "$root" "$@"; }
as_user() { chroot --userspec="$user:$user" "$root" env -i HOME="/home/$user" PATH=/usr/bin:/bin LANG=C.UTF-8 "$@"; }

mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
mount --bind /dev/pts "$root/dev/pts"
cp "$deb" "$root/root/register.deb"

say "installs with what it depends on, and nothing else is missing"
DEBIAN_FRONTEND=noninteractive inside apt-get install -y -qq --no-install-recommends /root/register.deb >/dev/null
for program in cequred cequred-register; do
  missing=$(inside ldd "/usr/bin/$program" | grep "not found" || true)
  [ -z "$missing" ] || { echo "$missing"; exit 1; }
done
inside useradd --create-home "$user"

say "the desktop knows the program, and what belongs to it"
entry=$(grep -l "Exec=cequred-register" "$root"/usr/share/applications/*.desktop)
grep -q "MimeType=application/x-cequred-backup" "$entry"
grep -q "application/x-cequred-backup:\*.cequred-backup" "$root/usr/share/mime/globs2"
[ -n "$(find "$root/usr/share/icons/hicolor" -name 'cequred-register.png')" ]
grep -q "Cequred Group AB" "$root/usr/share/doc/cequred-register/copyright"

say "makes a register"
as_user sh -c 'cd; umask 077; echo "Vintergatan-42-Sjöhäst" >password; cequred create --admin Åsa --password-file password --recovery-kit kit.pdf'
[ -s "$root$register/register.db" ] && [ -s "$root/home/$user/kit.pdf" ]
as_user sh -c 'cd; cequred person add --name "Östen Ärlig" --user Åsa --password-file password' >/dev/null

say "the window opens on it"
as_user sh -c 'cd
  Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>display 2>/dev/null & server=$!
  while [ ! -s display ]; do sleep 0.1; done
  DISPLAY=:$(cat display); export DISPLAY
  cequred-register >window.log 2>&1 & window=$!
  tries=0
  until xwininfo -root -tree | grep -q "\"Cequred Register\""; do
    tries=$((tries + 1))
    if [ $tries -gt 300 ] || ! kill -0 $window; then cat window.log; exit 1; fi
    sleep 0.2
  done
  kill $window $server; wait' 2>/dev/null

say "is removed, and the register stays"
before=$(sha256sum "$root$register/register.db" "$root$register/register.keys")
inside apt-get purge -y -qq cequred-register >"$root/said"
grep -q "are left, encrypted" "$root/said" && grep -qF "(~/.local/share/Cequred Register)" "$root/said"
[ ! -e "$root/usr/bin/cequred" ] && [ ! -e "$root/usr/bin/cequred-register" ]
left=$(find "$root/usr" "$root/etc" -iname '*cequred*')
[ -z "$left" ] || { echo "left behind: $left"; exit 1; }
[ "$before" = "$(sha256sum "$root$register/register.db" "$root$register/register.keys")" ]
say "in order"
