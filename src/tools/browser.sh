#!/bin/sh
# browser.sh PROGRAM FOLDER: the HTML export in a real browser. Makes pages of the demo story, of
# its notes alone, of a large story and of one that wants to break out, and has tests/browser/page.js
# look at them; pictures and prints stay in FOLDER. Installs the browser and two packages for it.
set -eu
program=$(realpath "$1") folder=$2
sh src/tools/deps.sh browser || exit 1
mkdir -p "$folder/pages"
folder=$(realpath "$folder")
if ! [ -e "$folder/node_modules/axe-core" ] || ! [ -e "$folder/node_modules/puppeteer-core" ]; then
	(cd "$folder" && echo '{"private": true}' >package.json &&
		PUPPETEER_SKIP_DOWNLOAD=1 npm install --no-audit --no-fund --loglevel=error \
			axe-core@4.14.1 puppeteer-core@24.43.1)
fi
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
HEXAPLA_NOW=1700000000 XDG_STATE_HOME=$work/state
export HEXAPLA_NOW XDG_STATE_HOME

keys() { # keys FILE...: type the keys on standard input
	cat >"$work/keys"
	"$program" --no-config --script="$work/keys" "$@" >/dev/null
}
page() { # page NAME [OPTION...] FILE...
	name=$1
	shift
	"$program" --no-config --export=html -o "$folder/pages/$name.html" "$@"
}

cp tests/stories/gamelan/*.txt "$work"
keys "$work"/[a-e]-*.txt <<END
keys /trustees<Enter>:no-search<Enter>veeaWho voted, and how?<C-j>Ask the clerk. #board<Enter>Cgreen<Enter>
keys ]mgAtold alike #wire<Enter>
keys Ga<Enter>
keys :w $work/demo<Enter>
END
page demo "$work/demo.hexapla.yaml"
page notes --only-notes "$work/demo.hexapla.yaml"

# Titles, text, notes, tags and file names that want to be markup.
evil='</title></style><script>alert(1)</script> ]]> --> <img src=x onerror=alert(1)> "onfocus=alert(1) '
# shellcheck disable=SC2059 # the format is ours
printf "# $evil\\n\\nThe council agreed to rebuild the old bridge next year. $evil\\n\\n\\342\\200\\256evil\\342\\200\\254 \\033[31m [a](javascript:alert(1))\\n" \
	>"$work/<script>alert(1).txt"
cp "$work/<script>alert(1).txt" "$work/b\"c.txt"
keys "$work/<script>alert(1).txt" "$work/b\"c.txt" <<END
keys ja$(printf '%s' "$evil" | sed 's/</<lt>/g') #<lt>b><Enter>
keys :w $work/evil' x<Enter>
END
page hostile --title="$evil" --source="$evil" "$work/evil' x.hexapla.yaml"

i=0
while [ $i -lt 18 ]; do
	cp "$work/$(printf 'abcde' | cut -c $((i % 5 + 1)))"-*.txt "$work/large-$i.txt"
	i=$((i + 1))
done
page large "$work"/large-*.txt

node tests/browser/page.js "$folder" "$folder"/pages/*.html
