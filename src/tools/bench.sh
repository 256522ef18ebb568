#!/bin/sh
# bench.sh BUILD SHARED: speed beside programs that readers know. Times on a busy machine drift, so
# each table is one run in which the programs take turns; the ratio is what counts.
set -eu
build=$1 shared=$2
story=tests/stories/gamelan
runs=${RUNS:-21}
# shellcheck disable=SC2086 # several files
set -- $story/a-*.txt $story/b-*.txt $story/c-*.txt $story/d-*.txt $story/e-*.txt

peer=
if command -v vim >/dev/null; then peer="-- vim -u NONE -d $*"; fi
paint() { # paint ROWSxCOLS KEYS
	# shellcheck disable=SC2086 # words
	"$build/tests/bench/paint" "$runs" "$1" gamelan "$2" -- less "$story"/a-*.txt \
		-- "$build/hexapla" --no-config "$story"/*.txt $peer
}
if command -v less >/dev/null; then
	echo "First text on the screen, five articles (less: one of them), 80 columns, 24 rows"
	echo "budget: within 2 times less"
	paint 24x80 ""
	echo
	echo "The same and key to screen on a big screen, 160 columns, 50 rows"
	echo "budget: key 1.5 ms"
	paint 50x160 jjjjjjjj
else
	echo "SKIPPED: less is not installed"
fi

echo
echo "The same story from plain text, gzip and HTML, 80 columns, 24 rows"
echo "budget: within 1.5 times plain text"
packed=$build/bench-packed
rm -rf "$packed" && mkdir -p "$packed"
for f in "$story"/*.txt; do
	name=$packed/$(basename "$f" .txt)
	gzip -9nc "$f" >"$name.txt.gz"
	awk 'BEGIN { RS = ""; print "<!DOCTYPE html><html><body><main><article>" }
		{ print (NR == 1 ? "<h1>" : "<p>") $0 (NR == 1 ? "</h1>" : "</p>") }
		END { print "</article></main></body></html>" }' "$f" >"$name.html"
done
"$build/tests/bench/paint" "$runs" 24x80 gamelan "" -- "$build/hexapla" --no-config "$story"/*.txt \
	-- "$build/hexapla" --no-config "$packed"/*.gz \
	-- "$build/hexapla" --no-config "$packed"/*.html

echo
echo "Keys of all kinds, sixteen articles at 60x200; budget: p99 5 ms"
"$build/tests/pty/keys" 60x200 2000 "$build/hexapla" --no-config "$@" "$@" "$@" "$1"

echo
echo "A story opened and aligned, to the end of the report: all as one language, in two languages"
echo "without dictionaries, with those of this machine; budget: 30 ms more than one language"
"$build/tests/bench/open" "$runs" \
	-- "$build/hexapla" --no-config --export=json -l en "$@" \
	-- "$(command -v env)" HEXAPLA_DICTIONARIES= "$build/hexapla" --no-config --export=json "$@" \
	-- "$build/hexapla" --no-config --export=json "$@"

echo
echo "Highlight rules; budget: 150 ms to read and apply, in slices between keys"
"$build/tests/bench/rules" 500 16 1500

echo
if [ -e "$shared/bench/gen.py" ] && [ -e /usr/share/dict/american-english ] &&
	command -v python3 >/dev/null; then
	echo "Copies in generated stories: the alignment without a screen, process and all"
	python3 src/tools/workloads.py "$build/hexapla" "$shared" "$build/workloads"
else
	echo "SKIPPED: the generated stories need $shared/bench, python3 and a word list (wamerican)"
fi
