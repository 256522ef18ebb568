#!/bin/sh
# corpus.sh PROGRAMS CORPUS [TARGET...]: choose what is kept in tests/fuzz/corpus out of CORPUS: of
# inputs up to BYTES a set that reaches together what all of them reach, cut to the MOST longest.
# Cases that once broke something (NAME-*) stay as they are.
set -eu
BYTES=512 MOST=40
programs=$PWD/$1 corpus=$2
shift 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# shellcheck disable=SC2046 # names of targets are words
[ $# -gt 0 ] || set -- $(basename -s .fuzz "$programs"/*.fuzz)
for name; do
	kept=$PWD/tests/fuzz/corpus/$name
	rm -rf "$work/small" "$work/chosen"
	mkdir -p "$kept" "$work/small" "$work/chosen"
	find "$kept" "$(cd "$corpus/$name" && pwd)" -type f ! -name '*-*' -size "-$((BYTES + 1))c" \
		-exec cp -t "$work/small" {} +
	"$programs/$name.fuzz" -set_cover_merge=1 "$work/chosen" "$work/small" >/dev/null 2>&1
	find "$kept" -type f ! -name '*-*' -delete
	find "$work/chosen" -type f -printf '%s %p\n' | sort -k 1,1nr -k 2 | head -n $MOST |
		while read -r _ file; do
			cp "$file" "$kept/$(sha256sum <"$file" | cut -c 1-12)"
		done
	echo "$name: $(find "$kept" -type f | wc -l) inputs, $(cat "$kept"/* | wc -c) bytes"
done
