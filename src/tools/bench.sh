#!/bin/sh
# bench.sh BUILD: speed beside programs that readers know. Times on a busy machine drift, so
# each table is one run in which the programs take turns; the ratio is what counts.
set -eu
build=$1
story=tests/stories/gamelan
runs=${RUNS:-21}
# shellcheck disable=SC2086 # several files
set -- $story/a-*.txt $story/b-*.txt $story/c-*.txt $story/d-*.txt $story/e-*.txt

echo "First text on the screen and key to screen, five articles (less: one of them)"
echo "budget: text within 2 times less; key 1.5 ms"
peer=
if command -v vim >/dev/null; then peer="-- vim -u NONE -d $*"; fi
if command -v less >/dev/null; then
	# shellcheck disable=SC2086 # words
	"$build/tests/bench/paint" "$runs" 50x160 gamelan jjjjjjjj -- less "$1" \
		-- "$build/hexapla" --no-config "$@" $peer
else
	echo "SKIPPED: less is not installed"
fi

echo
echo "Keys of all kinds, sixteen articles at 60x200; budget: p99 5 ms"
"$build/tests/pty/keys" 60x200 2000 "$build/hexapla" --no-config "$@" "$@" "$@" "$1"

echo
echo "Highlight rules; budget: 150 ms to read and apply, in slices between keys"
"$build/tests/bench/rules" 500 16 1500
