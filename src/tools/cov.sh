#!/bin/bash
# cov.sh: which lines the tests run. Builds with coverage, runs the tests, prints a line a
# module: lines, share that ran; then the sum.
set -eu
make -s -j"$(nproc)" BUILD=build/cov CFLAGS='-O0 -g --coverage' SAN=--coverage all unit
find build/cov -name '*.gcda' -delete
make -s BUILD=build/cov CFLAGS='-O0 -g --coverage' SAN=--coverage tests | tail -n 1
find build/cov/src -name '*.gcda' | LC_ALL=C sort | while read -r f; do
	gcov -n -o "${f%/*}" "$f" 2>/dev/null
done | awk '
	/^File .src\/.*\.c.$/ { file = $2; gsub("\047", "", file) }
	/^Lines executed:/ && file {
		split($0, p, /[:% ]+/) # "Lines executed:93.10% of 87"
		printf "%6.1f%% of %5d  %s\n", p[3], p[5], file
		lines += p[5]; ran += p[3] * p[5] / 100; file = ""
	}
	END { if (lines) printf "%6.1f%% of %5d  all\n", 100 * ran / lines, lines }'
