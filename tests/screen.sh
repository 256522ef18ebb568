#!/bin/sh
# screen.sh: golden screens. A file tests/screen/NAME.t is a key script with what it prints
# behind each command (lines that start with "|"); running it must give the same file again.
# Its first line is a comment, "# args: ...": the arguments of the program.
# GENERATE=1 writes the files anew: look at the difference before you commit it. Prints TAP.
set -u
program=${HEXAPLA:-build/hexapla}
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
export HEXAPLA_NOW=1700000000 HEXAPLA_DICTIONARIES='' XDG_STATE_HOME="$work/state"
n=0
for file in tests/screen/*.t; do
	n=$((n + 1))
	args=$(sed -n '1s/^# args: //p' "$file")
	eval "set -- $args"
	if ! "$program" --no-config --script="$file" "$@" >"$work/out" 2>"$work/err" </dev/null; then
		sed 's/^/# /' "$work/err"
		echo "not ok $n - $file"
	elif [ "${GENERATE:-}" ]; then
		cp "$work/out" "$file"
		echo "ok $n - $file # written"
	elif diff -u "$file" "$work/out" >"$work/diff"; then
		echo "ok $n - $file"
	else
		sed 's/^/# /' "$work/diff"
		echo "not ok $n - $file"
	fi
done
echo "1..$n"
