#!/bin/sh
# formats.sh: the same story as plain text, as web pages, in Latin-1, in UTF-16, as mail and as feeds,
# all articles or one, and with hidden characters, gives the same links. Prints TAP.
set -u
program=${HEXAPLA:-build/hexapla}
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
export HEXAPLA_DICTIONARIES=
story=tests/stories/gamelan
for f in a-aldermouth-courier b-northshore-herald c-morning-brief; do
	# the words of all articles that every one of these encodings can hold, furniture apart
	"$program" --no-config --export=json "$story/$f.txt" |
		sed -n 's/.*"kind": "\([a-z]*\)", "paragraph": \([0-9]*\),.*"text": "\(.*\)", "support".*/\1 \2 \3/p' |
		sed 's/\\"/"/g; s/\\n/ /g' | iconv -f UTF-8 -t ISO-8859-1//TRANSLIT |
		iconv -f ISO-8859-1 -t UTF-8 | awk '
			$1 == "furniture" { next }
			{ p = $2; kind = $1; sub(/^[a-z]* [0-9]* /, "") }
			p != last && NR > 1 { printf "\n\n" }
			p == last { printf " " }
			{ printf "%s", $0; last = p }
			END { print "" }' >"$work/$f.txt"
	{
		echo '<!DOCTYPE html><html><head><title>x</title></head><body><nav><a href="/">Home</a></nav><main>'
		awk 'BEGIN { RS = "" } { gsub(/&/, "\\&amp;"); gsub(/</, "\\&lt;")
			print NR == 1 ? "<h1>" $0 "</h1>" : length($0) < 60 && !/[.!?"]$/ ? "<h2>" $0 "</h2>" : "<p>" $0 "</p>" }' \
			"$work/$f.txt"
		echo '</main><footer>All rights reserved.</footer></body></html>'
	} >"$work/$f.html"
	iconv -f UTF-8 -t ISO-8859-1 "$work/$f.txt" >"$work/$f.latin1"
	iconv -f UTF-8 -t UTF-16 "$work/$f.txt" >"$work/$f.utf16"
	iconv -f UTF-8 -t UTF-16 "$work/$f.html" >"$work/$f.utf16html"
	{
		printf 'Subject: x\nFrom: y\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n'
		printf 'Content-Transfer-Encoding: base64\n\n'
		base64 "$work/$f.txt"
	} >"$work/$f.eml"
	sed -n '/<main>/,/<\/main>/p' "$work/$f.html" | sed 's/.*<main>//; s/<\/main>.*//' | awk '
		BEGIN { print "<?xml version=\"1.0\"?><rss><channel><title>x</title><item>" }
		/<h1>/ { gsub(/<\/?h1>/, ""); print "<title>" $0 "</title><description>"; next }
		{ gsub(/&/, "\\&amp;"); gsub(/</, "\\&lt;"); print }
		END { print "</description></item></channel></rss>" }' >"$work/$f.rss"
done

links() { # links FILES: from text to text, with class, score, whether it moved, what it disputes first
	"$program" --no-config --export=json -l en "$@" |
		sed -n '/^ "links"/,/^ "passages"/s/.*"a": "\([A-Z0-9]*\)", "b": "\([A-Z0-9]*\)", "class": "\([a-z]*\)", "score": \([0-9.]*\), "moved": \([a-z]*\),.*"conflicts": \[\({"kind": "[a-z]*"\)*.*/\1 \2 \3 \4 \5 \6/p'
}
same() { # same NUMBER WHAT FILES: the links that are wanted
	number=$1 what=$2
	shift 2
	links "$@" >"$work/got"
	if diff "$work/want" "$work/got" >"$work/diff"; then
		echo "ok $number - the same links from $what"
	else
		sed 's/^/# /' "$work/diff" | head -20
		echo "not ok $number - the same links from $what"
	fi
}
links "$work"/*.txt >"$work/want"
n=1
if [ "$(wc -l <"$work/want")" -ge 20 ]; then echo "ok 1 - the story has links"; else echo "not ok 1 - the story has links"; fi
for suffix in html latin1 utf16 utf16html eml rss; do
	n=$((n + 1))
	same $n $suffix "$work"/*."$suffix"
done
# one article of another form than the others: a byte order mark, soft hyphens and blanks of no width
for f in "$work"/*.txt; do
	{ printf '\357\273\277' && cat "$f"; } >"${f%.txt}.mark"
	soft=$(printf '\302\255') zero=$(printf '\342\200\213')
	sed "s/[a-z][a-z][a-z][a-z]/&$soft/g; s/[.\"] /&$zero/g; s/ [A-Z][a-z]/&$zero$soft/g" "$f" >"${f%.txt}.hidden"
done
for suffix in mark hidden utf16 html; do
	for f in "$work"/*.txt; do
		n=$((n + 1))
		set -- "$work"/*.txt
		for other; do
			shift
			[ "$other" = "$f" ] && other=${f%.txt}.$suffix
			set -- "$@" "$other"
		done
		same $n "$suffix of $(basename "$f")" "$@"
	done
done
echo "1..$n"
