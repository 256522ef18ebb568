#!/bin/sh
# install.sh: what is installed is complete, is found by the program, and goes again without a
# trace. Reads HEXAPLA, the program. Prints TAP.
set -u
program=${HEXAPLA:-build/hexapla}
case $program in /*) ;; *) program=$PWD/$program ;; esac
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
n=0

result() { # result STATUS NAME
	n=$((n + 1))
	[ "$1" = 0 ] && { echo "ok $n - $2"; return; }
	sed 's/^/# /' "$work/out"
	echo "not ok $n - $2"
}

install() { sh src/tools/install.sh "$work/root" /usr "${program%/*}" "$1" >"$work/out" 2>&1; }

install install
result $? "install"
for file in bin/hexapla share/hexapla/themes/default.yaml share/hexapla/stories/gamelan/planted.tsv \
	share/man/man1/hexapla.1 share/man/man5/hexapla.5 share/zsh/site-functions/_hexapla \
	share/bash-completion/completions/hexapla share/fish/vendor_completions.d/hexapla.fish \
	share/doc/hexapla/README.md share/doc/hexapla/src/doc/screen.svg; do
	[ -s "$work/root/usr/$file" ] || echo "$file"
done >"$work/out"
[ ! -s "$work/out" ]
result $? "every part is there"
find "$work/root" -type f ! -name hexapla -perm /111 >"$work/out"
[ ! -s "$work/out" ]
result $? "only the program is executable"
(cd / && HEXAPLA_DATA="$work/root/usr/share/hexapla" "$work/root/usr/bin/hexapla" --no-config --demo) \
	>"$work/text" 2>"$work/out" </dev/null && grep -q 'Kyai Lintang Wengi' "$work/text"
result $? "the installed program finds the demo story"
install uninstall
find "$work/root" -type f >>"$work/out"
find "$work/root" -name 'hexapla*' >>"$work/out"
[ ! -s "$work/out" ]
result $? "uninstall leaves nothing of ours"
echo "1..$n"
