#!/bin/sh
# options.sh: options of the command line that the reader gives with articles: encodings, dates,
# notes, places, questions; and wrong ones. Reads HEXAPLA, the program. Prints TAP.
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
lacks() { ! grep -qF -e "$1" out || echo "'$1' in the output" >>why; }
: >why
printf 'Bridge shut\n\nThe bridge over the Senn is shut since Friday. Two cables broke.\n\nA gull was seen.\n' >a.txt
printf 'News of the bridge\n\nTwo cables broke. The bridge over the Senn is shut since Friday.\n' >b.txt

# Encodings and dates.
printf '\355\317\323\324 \332\301\313\322\331\324.\n' >koi.txt
run --export=text --charset=koi8-r koi.txt; has 'Мост закрыт.'; result "an encoding that is given" 0
run --export=text --charset=B=KOI8-R a.txt koi.txt; has 'Bridge shut'; has 'Мост закрыт.'
result "an encoding for one article" 0
run --export=text --charset=klingon a.txt; says 'unknown encoding klingon (iconv -l lists them)'
result "an encoding that is none" 2
run --export=json --date=B=2024-03-28 --title='A=The bridge' a.txt b.txt; has '"date": "2024-03-28"'
has '"title": "The bridge"'; has '"title": "News of the bridge"'; result "a date and a title for one article" 0

printf 'Caf\351 clos\n\nLe pont est ferm\351 depuis vendredi.\n' >cafe.txt
run --export=text cafe.txt a.txt; has '   windows-1252 · cafe.txt'; has '   a.txt'; result "an encoding is told" 0
cat >charset.t <<END
screen 0
keys :charset koi8-r<Enter>
screen 0
screen 2
screen 11
keys :charset klingon<Enter>
screen 11
keys :charset utf-16le<Enter>
keys :charset auto<Enter>
screen
keys l:charset<Enter>
screen 11
keys gEkoi<Tab>
screen
END
run --size=90x12 --script=charset.t cafe.txt a.txt; has 'Café clos  '; has 'windows-1252'; has 'CafИ clos'
has 'A is read as koi8-r'; has 'unknown encoding klingon'; has 'A is read as windows-1252, by its looks'
has 'B is read as utf-8, by its looks'; has 'koi8-u  Ukrainian'; result "another encoding on the screen" 0
printf 'keys :charset auto<Enter>\nscreen 11\n' >binary.t
printf 'Bridge\001\002\003\004 shut\000.\n' >odd.bin
run --size=90x12 --script=binary.t --charset=latin1 odd.bin; has 'by its looks it is a binary file'
result "a binary file that the reader takes for text" 0
printf 'keys :charset koi8-r<Enter>:write view<Enter>\n' >keep.t
run --script=keep.t koi.txt a.txt; run --export=text view.hexapla.yaml; has 'Мост закрыт.'
result "kept in a view" 0
printf 'hexapla: 1\narticles:\n  - {id: A, path: a.txt, charset: nosuch}\n' >odd.hexapla.yaml
run --check odd.hexapla.yaml; says 'odd.hexapla.yaml:3:35: unknown encoding "nosuch"'
result "an encoding of a view that is none" 1

# What is said of an article that is not there.
for option in title=C=x source=C=x date=C=2024 lang=C=eng charset=C=latin1; do
	run --export=text --$option a.txt b.txt; says "--$option: there is no such article"; has 'Bridge shut'
	result "--$option of two articles" 1
done
printf 'hexapla: 1\narticles:\n  - {id: A, path: a.txt, title: Old}\n' >titled.hexapla.yaml
run --export=json titled.hexapla.yaml; has '"title": "Old"'; : >err; result "a title in a view" 0
run --export=json --title=A=New titled.hexapla.yaml; has '"title": "New"'; result "another title" 0
run --export=json --view=nosuch a.txt; says '--view is columns, focus, '; result "a view that is none" 2
printf 'rules:\n  - {name: cables, match: cables, style: figure}\n' >my.yaml
run --export=text --size=80x12 --view=rules -r my.yaml a.txt; has cables
result "the list of rules as text" 0

# Filters.
run --list-filters; has 'gzip	what begins with'; has '	off'; result "--list-filters" 0
PATH=$work "$program" --no-config --list-filters >out 2>err; status=$?
has '	not installed: poppler-utils'; has '(built in)	ready'; result "--list-filters where no tool is" 0

printf '%%PDF-1.4\n' >x.pdf
PATH=$work "$program" --no-config --export=text x.pdf >out 2>err; status=$?
says 'x.pdf: filter pdf: pdftotext is not installed (Debian package poppler-utils)'
result "a filter whose tool is not installed" 1

# A folder: by name, numbers by their value.
mkdir folder
for name in 2024-1-10 2024-1-9 2024-01-11 2023-12-30 x1y2 x1y10; do cp a.txt "folder/$name.txt"; done
cp x.pdf folder/paper.pdf
PATH=$work "$program" --no-config --export=json folder >json 2>err; status=$?
grep -o '"path": "[^"]*' json | sed 's|.*/||; s|[.]txt||' | tr '\n' ' ' >out
has '2023-12-30 2024-1-9 2024-1-10 2024-01-11 x1y2 x1y10'; says 'folder: left out: 1 without the command it needs'
result "the articles of a folder" 0

# Articles from standard input.
"$program" <a.txt >out 2>err; status=$?
has 'Two cables broke.'; result "text for standard input, and no word" 0
printf 'keys s<Enter>\nscreen\n' >save.t
"$program" --no-config --script=save.t - <a.txt >out 2>err; status=$?
has 'an article from standard input cannot be opened again'; result "a view of standard input" 0
[ ! -e story.hexapla.yaml ]; status=$?; result "is not saved" 0

# Notes.
cat >notes.json <<END
{"rows": [{"id": "x", "uri": "https://x.example/", "text": "which cables?", "tags": ["new"], "target": [{"selector": [
  {"type": "TextQuoteSelector", "exact": "Two cables broke"}]}]}]}
END
run --export=text --import=notes.json --only-notes a.txt; has 'which cables?'; lacks 'A gull was seen'
result "notes without the text" 0
run --export=markdown --import=notes.json --notes='#new' a.txt; has 'which cables?'; result "notes with a tag" 0
run --export=markdown --import=notes.json --notes='#old' a.txt; lacks 'which cables?'; has 'A gull was seen'
result "no notes with a tag" 0
run --script=save.t --only-notes a.txt; says '--notes and --only-notes go with'; result "notes of no export" 2

# Places.
printf 'screen\n' >last.t
run --script=last.t +3 a.txt; has 'A 3/4'; result "+N" 0
run --script=last.t '+/gull' a.txt; has 'A 4/4'; result "+/WORD" 0
run --export=json +3 a.txt; says 'there is no screen for'; result "+N of an export" 2
run --export=json --size=80x24 a.txt; says '--export=ansi'; result "a size of no screen" 2

run --script=last.t --focus=B a.txt b.txt; has '[B]'; result "--focus on a screen" 0
run --script=last.t --import=notes.json a.txt; has '1 note imported'; result "--import on a screen" 0

# A configuration.
mkdir -p config/hexapla
printf 'rules: [newsroom]\ntheme: light\nfilters:\n  - {name: loud, match: "[.]x$", run: [tr, a-z, A-Z]}\n' \
	>config/hexapla/config.yaml
printf 'keys :theme<Enter>\nscreen\nkeys gr\nscreen\n' >rules.t
XDG_CONFIG_HOME=$work/config "$program" --script=rules.t a.txt >out 2>err; status=$?
has 'theme light'; has 'figures'; result "rules and theme of the configuration" 0
XDG_CONFIG_HOME=$work/config "$program" --list-filters >out 2>err; status=$?
has 'loud	'; has 'tr a-z A-Z	ready'; result "filters of the configuration" 0
cp a.txt a.x; XDG_CONFIG_HOME=$work/config "$program" --export=text a.x >out 2>err; status=$?
has 'A GULL WAS SEEN.'; result "are run" 0

# Questions.
run --explain=A,B a.txt b.txt; has 'A in B: '; has 'B in A: 100 % of 16 words, verbatim 12'; result "--explain of two articles" 0
run --explain=A2,B3 a.txt b.txt; has 'linked: verbatim, score '; has 'The bridge over the Senn is shut'
result "--explain of a link" 0
run --explain=A4,B2 a.txt b.txt; has 'not linked; threshold '; result "--explain of no link" 0
for question in A4 A4,A2 A1,B9 Q,A A1,B1,B2; do
	run --explain=$question a.txt b.txt; says "as A12,C3, or two articles, as A,C, not $question"
	result "--explain=$question" 1
done

# Checks, and scripts that are none.
printf '# nothing\n' >empty.yaml
run --check empty.yaml; says 'empty.yaml: the file says nothing'; result "--check of a file of comments" 1
cp empty.yaml config.yaml; run --check config.yaml; result "--check of a configuration of comments" 0
printf 'size wide\n' >bad.t
run --script=bad.t a.txt; says 'bad.t:1:6: a size is COLSxROWS, as 80x24'; result "a script with no size" 1
printf 'screen 1\njump\n' >bad.t
run --script=bad.t a.txt; says 'bad.t:2:1: expected keys, screen,'; result "a script with no such word" 1
echo "1..$n"
