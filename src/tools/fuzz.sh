#!/bin/sh
# fuzz.sh PROGRAMS CORPUS SECONDS [TARGET]: SECONDS of processor time for each fuzz target, or for
# one. Starts from what is kept in tests/fuzz/corpus and from texts of the tests, adds what it finds
# to CORPUS/TARGET; inputs that break something stay in CORPUS/TARGET.found. Ends with a line for
# each target; exit 1 if anything broke.
set -u
programs=$1 corpus=$2 seconds=$3 only=${4-}
status=0
export UBSAN_OPTIONS=print_stacktrace=1 HEXAPLA_DICTIONARIES='' LC_ALL=C.UTF-8
log=$(mktemp) || exit 1
trap 'rm -f "$log"' EXIT
sum=

# The first byte of most inputs chooses languages and ways; a text as it is does that too.
seeds() {
	case $1 in
	yaml) echo themes tests/data/yaml tests/data/rule ;;
	view) echo tests/data/view ;;
	html) echo tests/data/html tests/data/feed ;;
	jsonld) echo tests/data/import ;;
	values) echo tests/data/values tests/stories/gamelan ;;
	dictd | keys | regex) ;;
	article) echo tests/data/html tests/data/feed tests/stories/gamelan tests/data/repair ;;
	*) echo tests/stories/gamelan tests/data/sentence tests/data/furniture tests/data/paragraph ;;
	esac
}

longest() {
	case $1 in
	keys) echo 160 ;;
	regex) echo 400 ;;
	cells | values) echo 600 ;;
	view | html | jsonld) echo 4096 ;;
	*) echo 1500 ;;
	esac
}

words() { # what libFuzzer may put in: words of the format, not its punctuation
	[ -f "tests/fuzz/$1.dict" ] && echo "-dict=tests/fuzz/$1.dict"
}

for program in "$programs"/*.fuzz; do
	name=$(basename "$program" .fuzz)
	[ -z "$only" ] || [ "$name" = "$only" ] || continue
	mkdir -p "$corpus/$name" "$corpus/$name.found"
	# keys.c moves into a folder of its own, so everything is named from the root.
	set -- "$corpus/$name"
	for dir in "tests/fuzz/corpus/$name" $(seeds "$name"); do
		[ ! -d "$dir" ] || set -- "$@" "$PWD/$dir"
	done
	case $1 in /*) ;; *) first=$PWD/$1; shift; set -- "$first" "$@" ;; esac
	found=$(cd "$corpus/$name.found" && pwd)
	dict=$(words "$name")
	# shellcheck disable=SC2086 # no dictionary, no word
	if FUZZ_SECONDS=$seconds "$program" ${dict:+"-dict=$PWD/${dict#-dict=}"} -max_len="$(longest "$name")" \
		-timeout=10 -rss_limit_mb=2048 -use_value_profile=1 -print_final_stats=1 \
		-artifact_prefix="$found/" "$@" >"$log" 2>&1; then
		said=ok
	else
		said=BROKEN status=1
		tail -n 60 "$log"
	fi
	sum="$sum$(awk -v name="$name" -v said="$said" '
		/cov: [0-9]+/ { for (i = 1; i < NF; i++) if ($i == "cov:") cov = $(i + 1)
		                else if ($i == "corp:") corp = $(i + 1) }
		/number_of_executed_units/ { runs = $2 }
		END { printf "%-8s %-7s %9d inputs, %6d edges, corpus %s", said, name, runs, cov, corp }' "$log")
"
done
printf '%s' "$sum"
exit $status
