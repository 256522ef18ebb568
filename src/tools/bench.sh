#!/bin/sh
# bench.sh BUILD SHARED: speed beside programs that readers know. Times on a busy machine drift, so
# each table is one run in which the programs take turns; the ratio is what counts.
set -eu
build=$1 shared=$2
story=tests/stories/gamelan
runs=${RUNS:-21}
# shellcheck disable=SC2086 # several files
set -- $story/a-*.txt $story/b-*.txt $story/c-*.txt $story/d-*.txt $story/e-*.txt

table=$build/bench-table
budget() { # budget WHAT VALUE AT-MOST
	awk -v what="$1" -v v="$2" -v most="$3" 'BEGIN {
		print "budget: " what ", at most " most ": " v, (v >= 0 && v <= most ? "ok" : "OVER") }'
}
cell() { # cell ROW COLUMN: of the last table that paint printed, without its head
	awk -v row="$1" -v col="$2" 'NR == row + 1 { print $col }' "$table"
}

# As it is installed, and without any configuration.
peer=
if command -v vim >/dev/null; then peer="-- vim -d $* -- vim -u NONE -d $*"; fi
paint() { # paint ROWSxCOLS KEYS
	# shellcheck disable=SC2086 # words
	"$build/tests/bench/paint" "$runs" "$1" gamelan "$2" -- less "$story"/a-*.txt \
		-- "$build/hexapla" --no-config "$story"/*.txt $peer >"$table"
	cat "$table"
}
if command -v less >/dev/null; then
	echo "First text on the screen, five articles (less: one of them), 80 columns, 24 rows"
	paint 24x80 ""
	budget "first text, times less (least of $runs runs)" "$(cell 2 8)" 2
	budget "resident memory in MB" "$(cell 2 7)" 30
	[ -z "$peer" ] || budget "last highlight in ms, that of vim -d" "$(cell 2 5)" "$(cell 3 5)"
	echo
	echo "The same and key to screen on a big screen, 160 columns, 50 rows"
	paint 50x160 jjjjjjjj
	budget "key to painted screen in ms" "$(cell 2 6)" 1.5
else
	echo "SKIPPED: less is not installed"
fi

echo
echo "The same story from plain text, gzip and HTML, 80 columns, 24 rows"
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
	-- "$build/hexapla" --no-config "$packed"/*.html >"$table"
cat "$table"
budget "gzip, times plain text" "$(cell 2 8)" 1.5
budget "HTML, times plain text" "$(cell 3 8)" 1.5

echo
echo "Keys of all kinds, sixteen articles at 60x200"
keys=$("$build/tests/pty/keys" 60x200 2000 "$build/hexapla" --no-config "$@" "$@" "$@" "$1")
echo "$keys"
budget "p99 of key to painted screen in ms" "$(echo "$keys" | sed 's/.*p99 \([0-9.]*\).*/\1/')" 5

echo
echo "A story opened and aligned, to the end of the report: all as one language, in two languages"
echo "without dictionaries, with those of this machine"
"$build/tests/bench/open" "$runs" \
	-- "$build/hexapla" --no-config --export=json -l en "$@" \
	-- "$(command -v env)" HEXAPLA_DICTIONARIES= "$build/hexapla" --no-config --export=json "$@" \
	-- "$build/hexapla" --no-config --export=json "$@" >"$table"
cat "$table"
budget "two languages, ms more than one" "$(awk 'END { print $3 + 0 }' "$table")" 30

echo
echo "Highlight rules, read and applied in slices between keys"
rules=$("$build/tests/bench/rules" 500 16 1500)
echo "$rules"
budget "reading and applying in ms" \
	"$(echo "$rules" | sed 's/.*read \([0-9.]*\) ms, applied \([0-9.]*\) ms.*/\1 \2/' |
		awk '{ print $1 + $2 }')" 150

echo
if [ -e "$shared/bench/gen.py" ] && [ -e /usr/share/dict/american-english ] &&
	command -v python3 >/dev/null; then
	echo "Copies in generated stories: the alignment without a screen, process and all"
	python3 src/tools/workloads.py "$build/hexapla" "$shared" "$build/workloads"
else
	echo "SKIPPED: the generated stories need $shared/bench, python3 and a word list (wamerican)"
fi
