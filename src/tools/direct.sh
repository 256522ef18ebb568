#!/bin/sh
# Print "family<TAB>compiled terminfo entry in base 64" for each family of terminals in
# src/term/colour.c. A family that this system's terminfo lacks is left out.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
for family in xterm tmux screen; do
	sed "s/use=@/use=$family-256color/" "$1" > "$dir/source"
	tic -x -o "$dir" "$dir/source" 2> /dev/null || continue
	printf '%s\t%s\n' "$family" "$(infocmp -x -q -Q2 -A "$dir" hexapla+direct | tr -d '\n')"
done
