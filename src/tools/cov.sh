#!/bin/bash
# cov.sh BUILD COMMAND...: which lines run while COMMAND does. BUILD was compiled with --coverage;
# COMMAND is the whole test suite (make cov): units, bad input, faults, kept fuzz cases, terminals,
# scripts with golden screens and exports. What a process counted is lost if a signal, _exit or exec
# ends it. The core is all that links without curses and knows no screen, the views are the reader and
# its screens; inline functions of headers belong to their layer. Exit 1 if a test failed or less
# ran than FLOOR. Lines of one file that did not run, afterwards: gcov -t BUILD/src/LAYER/FILE.gcda
set -eu
core='base text conf align mark export' views='view term app'
core_floor=90 views_floor=75
build=$1
shift
out=$build/tests.out
find "$build" -name '*.gcda' -delete
status=0
TEST_SECONDS=${TEST_SECONDS:-900} "$@" >"$out" || status=1
if [ $status = 0 ]; then tail -n 1 "$out"; else grep -v '^ok ' "$out"; fi
for layer in $core $views; do
	printf '%s\n' "src/$layer"/*.c
done | sed "s|^|$build/|; s|c\$|gcno|" | xargs gcov -n 2>/dev/null >"$build/gcov.out"

# LAYER FILE LINES RAN
awk '/^File / {
		file = $2
		gsub("\047", "", file)
		split(file, part, "/")
		known = part[1] == "src" || part[1] == "include"
	}
	/^Lines executed:/ && known { # "Lines executed:93.10% of 87"
		split($0, p, /[:% ]+/)
		print part[2], file, p[5], int(p[3] * p[5] / 100 + .5)
		known = 0
	}' "$build/gcov.out" >"$build/lines"

sum() { # sum NAME FLOOR LAYER...: a line each and their sum; fails below FLOOR
	awk -v name="$1" -v floor="$2" -v layers="${*:3}" '
		function row(what, n, ran) { printf "%-8s %6d %6.1f %%\n", what, n, 100 * ran / n }
		{ n[$1] += $3; ran[$1] += $4 }
		END {
			k = split(layers, layer, " ")
			for (i = 1; i <= k; i++) {
				row("  " layer[i], n[layer[i]], ran[layer[i]])
				all += n[layer[i]]
				done += ran[layer[i]]
			}
			row(name, all, done)
			if (100 * done < floor * all) {
				printf "%s: less than %d %%\n", name, floor
				exit 1
			}
		}' "$build/lines"
}

lowest() { # lowest LAYER...: the ten files of which least ran
	awk -v layers=" $* " 'index(layers, " " $1 " ") {
		printf "%8.1f %% of %4d  %s\n", 100 * $4 / $3, $3, $2 }' "$build/lines" |
		LC_ALL=C sort -n -k1,1 -k5,5 | awk 'NR <= 10'
}

echo "          lines    ran"
# shellcheck disable=SC2086 # lists of layers
{
	sum core $core_floor $core || status=1
	sum views $views_floor $views || status=1
	echo "lowest of the core"
	lowest $core
	echo "lowest of the views"
	lowest $views
}
exit $status
