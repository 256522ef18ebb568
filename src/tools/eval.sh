#!/bin/sh
# eval.sh PROGRAM SHARED: how well notes find their place again, and the quality of the alignment
# against stories with gold links. These are not part of the project; without them the alignment
# cannot be judged.
set -u
program=$1 shared=$2
status=0
# Notes after edits: on our stories, on those with gold links where they are; between versions.
set -- tests/stories/*/?-*.txt tests/stories/lamp/?.txt
for file in "$shared"/stories/gaza-force/*.txt "$shared"/stories/*/*/[0-9].txt; do
	case $file in
	*/ntrex-* | *'*'*) ;;
	*) set -- "$@" "$file" ;;
	esac
done
set -- "$@" --versions tests/stories/revisions pilots txt --versions tests/stories/revisions readme md
for gold in "$shared"/stories/gaza-force/gold.json "$shared"/stories/[!n]*/*/gold.json; do
	if [ -e "$gold" ]; then set -- "$@" --gold "${gold%/gold.json}"; fi
done
echo "notes found again, by what happened to their article:"
"$(dirname "$program")/anchors" "$@" || status=1
score=$shared/eval/score_links.py
if ! [ -e "$score" ]; then
	echo "SKIPPED: no gold stories in $shared (make eval SHARED=FOLDER)"
	exit $status
fi
sh src/tools/deps.sh eval || exit 1
for set in "$shared"/stories/*/; do
	printf '%s ' "$(basename "$set")"
	if [ -e "$set/gold.json" ]; then
		python3 "$score" --program "$program" "$set" || status=1
	else
		python3 "$score" --program "$program" --quiet "$set"*/ || status=1
	fi
done
# The engine's models cross-validated.
"$(dirname "$program")/calibrate" --eval "$shared"/stories || status=1
# Two languages: neighbours merged, stories mixed up, no dictionaries.
for set in "$shared"/stories/ntrex-*/; do
	echo "$(basename "$set"), units as in gold:"
	"$(dirname "$program")/languages" "$set"*/ || status=1
	# The first story, all as one language and as it is; budget: 30 ms more.
	for first in "$set"*/; do break; done
	echo "opened and aligned, as in one language and in two:"
	"$(dirname "$program")/tests/bench/open" 21 \
		-- "$program" --no-config --export=json -l en "$first"1.txt "$first"2.txt \
		-- "$program" --no-config --export=json "$first"1.txt "$first"2.txt || status=1
done
exit $status
