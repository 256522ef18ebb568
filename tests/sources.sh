#!/bin/sh
# sources.sh: what articles are read from: it is never written over; what cannot be read does not
# keep the rest from being read. Reads HEXAPLA, the program. Prints TAP.
set -u
export HEXAPLA_DICTIONARIES=
program=${HEXAPLA:-build/hexapla}
here=$PWD
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
case $program in /*) ;; *) program=$here/$program ;; esac
n=0

run() { # run ARGUMENTS...: standard output in out, messages in err, exit status in $status
	"$program" --no-config "$@" >out 2>err </dev/null
	status=$?
}

result() { # result NAME STATUS: after a `run`, the exit status must be STATUS
	n=$((n + 1))
	if [ "$status" = "$2" ] && [ ! -s why ]; then
		echo "ok $n - $1"
	else
		echo "# exit status $status, expected $2"
		sed 's/^/# /' why err out 2>/dev/null | head -n 30
		echo "not ok $n - $1"
	fi
	: >why
}

says() { grep -qF -e "$1" err || echo "no '$1' in the messages" >>why; }
has() { grep -qF -e "$1" out || echo "no '$1' in the output" >>why; }
quiet() { [ ! -s err ] || echo "messages where none were expected" >>why; }
: >why
printf 'Bridge shut\n\nThe bridge over the Senn is shut since Friday. Two cables broke.\n' >a.txt
printf 'News of the bridge\n\nTwo cables broke. The bridge over the Senn is shut since Friday.\n' >b.txt

# What is read is not written over, whatever it is called by.
whole() { # whole FILE ROLE: it is still what `cp FILE kept` kept, and the message says why
	cmp -s kept "$1" || echo "$1 is not what it was" >>why
	says "$1 is $2: it is not written over"
}
cp a.txt mine.txt; cp a.txt kept; ln -s mine.txt soft; ln mine.txt hard
for format in text html json markdown; do
	run -e $format -o mine.txt mine.txt b.txt; whole mine.txt 'an article'; result "an article, as $format" 1
done
for name in soft hard ./mine.txt; do
	run -e text -o $name mine.txt b.txt; whole $name 'an article'; result "an article, as $name" 1
done
run -e text --size=80x24 -o mine.txt mine.txt b.txt; whole mine.txt 'an article'; result "an article, a screen" 1
run -e text -o mine.txt b.txt soft; whole mine.txt 'an article'; result "an article that was named by a link" 1
"$program" --no-config -e text -o mine.txt - <mine.txt >out 2>err; status=$?
whole mine.txt 'an article'; result "an article as standard input" 1
printf 'hexapla: 1\narticles:\n  - {id: A, path: mine.txt}\n' >view.hexapla.yaml
ln -s view.hexapla.yaml view
run -e text -o mine.txt view.hexapla.yaml; whole mine.txt 'an article'; result "an article of a view" 1
cp view.hexapla.yaml kept
run -e text -o view.hexapla.yaml view.hexapla.yaml; whole view.hexapla.yaml 'a view'; result "a view" 1
run -e text -o view view.hexapla.yaml; whole view 'a view'; result "a view, by another name" 1
printf 'rules:\n  - {name: cables, match: cables, style: figure}\n' >my.yaml; cp my.yaml kept
run -e text -r my.yaml -o my.yaml a.txt; whole my.yaml 'a file of rules'; result "rules" 1
cp "$here/themes/light.yaml" look.yaml; cp look.yaml kept
run -e text -t ./look.yaml -o look.yaml a.txt; whole look.yaml 'a theme'; result "a theme" 1
printf '{"rows": []}\n' >notes.json; cp notes.json kept
run -e text --import notes.json -o notes.json a.txt; whole notes.json 'a file of notes'; result "notes" 1
cat >keys <<END
keys :export text a.txt<Enter>
screen 23
keys :export text my.yaml<Enter>
screen 23
keys :snapshot soft<Enter>
screen 23
END
run --script=keys -r my.yaml a.txt mine.txt; has 'a.txt is an article: it is not written over'
has 'my.yaml is a file of rules: it is not written over'; has 'soft is an article: it is not written over'
result "on the screen" 0
run -e text -o /dev/null /dev/null; result "a device is not a source" 0
run -e text -o new.txt a.txt; [ -s new.txt ] || echo "not written" >>why; quiet; result "another file" 0

# Where no article is named, standard input is one, whatever else is asked.
piped() { # piped ARGUMENTS...: as run, with a.txt through a pipe
	cat a.txt | "$program" "$@" >out 2>err
	status=$?
}
piped -e json; has '"path": "-"'; quiet; result "standard input as JSON" 0
piped --no-config; has 'Two cables'; quiet; result "standard input, and an option" 0
"$program" --lang=eng --no-config <a.txt >out 2>err; status=$?
has 'Two cables'; quiet; result "a file as standard input, and an option" 0
printf 'screen 4\n' >third
piped --no-config --script=third --size=80x12; has 'The bridge over the Senn'; result "on the screen" 0
piped --list-keys; has page-down; result "not where none is read" 0
piped --check; says 'needs a file'; result "nor checked" 2
run -e json; says 'no article named'; result "a device is none" 2

# Packed twice and more; documents that are broken, or without text.
cp a.txt p; for i in 1 2 3 4; do gzip <p >p$i.gz; cp p$i.gz p; done
run -e text p4.gz; has 'Two cables'; quiet; result "packed four times" 0
gzip <p4.gz >p5.gz
run -e text p5.gz b.txt; says 'p5.gz: is packed more than 4 times'; has 'Two cables'; result "packed five times" 1
if command -v xz zstd >/dev/null; then
	zstd -qc a.txt | gzip | zstd -qc >p.zst
	run -e text p.zst; has 'Two cables'; quiet; result "packed by one command twice" 0
fi
: | gzip >none.gz
run -e text none.gz; says 'none.gz: filter gzip: no text came out of it'; result "nothing in it" 1
printf 'From a@b.example Thu Mar 28 10:00:00 2024\nMIME-Version: 1.0\nSubject: One\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nIt is shut since Friday.\n\nFrom a@b.example Thu Mar 28 11:00:00 2024\nMIME-Version: 1.0\nSubject: Two\n\nNot this.\n' >two.mbox
run -e json two.mbox; has 'It is shut'; says 'two.mbox: only the first of 2 mails is read'; result "a mailbox" 0
awk 'BEGIN { print "<h1>Bridge</h1><p>It is shut."; for (i = 0; i < 1e6; i++) printf "<b id=12345678>" }' >long.html
run -e text long.html; has 'It is shut'; says 'long.html is too long: its end was not read'; result "a long page" 0
if command -v pdftotext >/dev/null; then
	printf '%%PDF-1.4\ngarbage\n' >bad.pdf
	run -e text bad.pdf; says 'bad.pdf: filter pdf: pdftotext failed: Syntax'; says 'trailer dictionary'
	result "a broken PDF" 1
fi

# What cannot be read does not keep the rest from being read.
gzip -c a.txt | head -c 40 >cut.gz
run -e json a.txt nosuch.txt b.txt cut.gz; says 'nosuch.txt: cannot open: No such file'
says 'cut.gz: filter gzip: '; has '"path": "a.txt"'; has '"siglum": "B",'; has '"path": "b.txt"'
result "two of four cannot be read" 1
run -e text --size=60x10 a.txt nosuch.txt; says nosuch.txt; has 'Two cables'; result "as a screen" 1
run a.txt nosuch.txt -l C=eng --title=C=Three b.txt; has Three; says nosuch.txt
result "what is said of the third is of the third" 1
run -e text nosuch.txt cut.gz; says nosuch.txt; says cut.gz; [ ! -s out ] || echo "output" >>why
result "none can be read" 1
run --explain=A,C a.txt nosuch.txt b.txt; [ ! -s out ] || echo "output" >>why; says nosuch.txt
result "no question of letters is answered then" 1
mkdir folder; cp a.txt cut.gz b.txt folder
run -e json folder; has 'folder/a.txt'; has 'folder/b.txt'; says 'folder/cut.gz: '; result "in a folder" 1
ln -s nowhere folder/lost.txt; ln -s nowhere folder/gone.md; rm folder/cut.gz
run -e json folder; says 'folder: left out: 2 unreadable (gone.md lost.txt)'; result "names of the unreadable" 0
run -e json HTTPS://x.example/a.html a.txt; says 'the web is read only through a filter'
result "an address in capitals" 1
printf 'hexapla: 1\narticles:\n  - {id: A, path: a.txt}\n' >bare.hexapla.yaml
run -e json bare.hexapla.yaml; quiet; result "a view that does not know what the article was" 0
printf 'hexapla: 1\narticles:\n  - {id: A, path: a.txt, bytes: 3}\n' >bare.hexapla.yaml
run -e json bare.hexapla.yaml; says 'a.txt changed since the view was saved'; result "or only its size" 0
printf 'hexapla: 1\narticles:\n  - {id: A, path: a.txt}\n  - {id: B, path: nosuch.txt}\n' >half.hexapla.yaml
run -e json half.hexapla.yaml; says nosuch.txt; has '"title": "nosuch.txt"'; has 'Two cables'
result "in a view" 1
printf 'screen\n' >look
run --script=look --size=80x12 half.hexapla.yaml; has 'This article cannot be read:'; has 'cannot open: No such file'
has 'B   nosuch.txt'; has 'Two cables'; says 'nosuch.txt: cannot open'; result "in a view, on the screen" 1
run --script=look --size=80x12 a.txt nosuch.txt b.txt; has 'nosuch.txt: cannot open'; has 'News of the bridge'
says 'nosuch.txt: cannot open'; result "on the screen" 1
run --script=look nosuch.txt; lacks=$(wc -c <out); [ "$lacks" = 0 ] || echo "a screen of nothing" >>why
says nosuch.txt; result "nothing for the screen" 1
echo "1..$n"
