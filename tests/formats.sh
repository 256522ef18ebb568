#!/bin/sh
# formats.sh: the same story as plain text, as web pages, in Latin-1, in UTF-16, as mail and as feeds
# gives the same links. Prints TAP.
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

links() { # links SUFFIX: from text to text, with class and score
	"$program" --no-config --export=json -l en "$work"/*."$1" |
		sed -n '/^ "links"/,/^ "passages"/s/.*"a": "\([A-Z0-9]*\)", "b": "\([A-Z0-9]*\)", "class": "\([a-z]*\)", "score": \([0-9.]*\).*/\1 \2 \3 \4/p'
}
links txt >"$work/want"
n=1
if [ "$(wc -l <"$work/want")" -ge 20 ]; then echo "ok 1 - the story has links"; else echo "not ok 1 - the story has links"; fi
for suffix in html latin1 utf16 utf16html eml rss; do
	n=$((n + 1))
	links $suffix >"$work/got"
	if diff "$work/want" "$work/got" >"$work/diff"; then
		echo "ok $n - the same links from $suffix"
	else
		sed 's/^/# /' "$work/diff" | head -20
		echo "not ok $n - the same links from $suffix"
	fi
done
echo "1..$n"
