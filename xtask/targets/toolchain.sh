#!/usr/bin/env bash
# toolchain.sh FOLDER TARGET…: a Rust toolchain with the standard library of the given targets, in FOLDER.
#
# Debian packages a newer rustc for its browsers (rustc-web), and the source of its standard library (rust-web-src).
# Both are unpacked privately, without a word to dpkg, so that rustup's toolchain stays what the ordinary build uses;
# then the library is compiled once for each target. Needs the package lists of apt and the MinGW compiler.
# About 150 MB are fetched and 1.1 GB of disk is used. FOLDER/ready is written last, with the compiler's version.
set -euo pipefail

folder=$(realpath -m "$1")
shift
rm -rf "$folder"
mkdir -p "$folder/packages" "$folder/root"
cd "$folder/packages"

version=$(apt-cache policy rustc-web | awk '/Candidate:/ { print $2 }')
if [ -z "$version" ] || [ "$version" = "(none)" ]; then
  echo "this system's package lists know no rustc-web" >&2
  exit 1
fi
release=$(cut -d. -f1,2 <<<"$version")
library="libstd-rust-web-$release"
llvm=$(apt-cache show "$library=$version" | awk 'match($0, /libllvm[0-9]+/) { name = substr($0, RSTART, RLENGTH) } END { print name }')
apt-get download --quiet=2 \
  "rustc-web=$version" "cargo-web=$version" "rust-web-src=$version" "libstd-rust-web-dev=$version" \
  "$library=$version" "$llvm" libgit2-1.5 libhttp-parser2.9 libmbedcrypto7 libmbedtls14 libmbedx509-1 libssh2-1
for package in *.deb; do dpkg-deb -x "$package" "$folder/root"; done
rm -rf "$folder/packages"

export LD_LIBRARY_PATH="$folder/root/usr/lib/x86_64-linux-gnu" PATH="$folder/root/usr/bin:$PATH"
export RUSTC="$folder/root/usr/bin/rustc" CARGO_INCREMENTAL=0
unset RUSTUP_TOOLCHAIN RUSTFLAGS CARGO_ENCODED_RUSTFLAGS CARGO_TARGET_DIR

for target in "$@"; do
  work="$folder/library-$target"
  mkdir -p "$work/src"
  : >"$work/src/lib.rs"
  printf '[package]\nname = "library"\nversion = "0.0.0"\nedition = "2024"\n[workspace]\n[profile.dev]\ndebug = 0\n' \
    >"$work/Cargo.toml"
  (
    cd "$work"
    export CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER=x86_64-w64-mingw32-gcc
    RUSTC_BOOTSTRAP=1 cargo build --quiet -Zbuild-std=std,panic_unwind,panic_abort,proc_macro,test --target "$target"
  )
  into="$folder/root/usr/lib/rustlib/$target/lib"
  rm -rf "$into"
  mkdir -p "$into"
  # Everything but the empty package that asked for it.
  find "$work/target/$target/debug/deps" -name 'lib*.rlib' ! -name 'liblibrary-*' -exec cp {} "$into" \;
  rm -rf "$work"
done
rustc --version >"$folder/ready"
