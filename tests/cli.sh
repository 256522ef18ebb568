#!/bin/sh
# cli.sh: the program without a terminal: exit codes, messages, exports, bad input. Reads
# HEXAPLA, the program. Prints TAP.
set -u
export HEXAPLA_DICTIONARIES=
program=${HEXAPLA:-build/hexapla}
here=$PWD
story=$here/tests/stories/gamelan
work=$(mktemp -d) || exit 1
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
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
		sed 's/^/# /' why err 2>/dev/null
		echo "not ok $n - $1"
	fi
	: >why
}

says() { grep -qF -e "$1" err || echo "no '$1' in the messages" >>why; }
has() { grep -qF -e "$1" "${2:-out}" || echo "no '$1' in ${2:-out}" >>why; }
quiet() { [ ! -s err ] || echo "messages where none were expected" >>why; }
lacks() { ! LC_ALL=C grep -q -e "$1" "${2:-out}" || echo "'$1' in ${2:-out}" >>why; }
: >why
esc=$(printf '\033')
cp "$story"/a-*.txt a.txt
cp "$story"/b-*.txt b.txt

# What was asked for.
run --version; has hexapla; quiet; result "--version" 0
run --help; has --export; quiet; result "--help" 0
run --list-keys; has page-down; quiet; result "--list-keys" 0
run --list-styles; has class.verbatim; quiet; result "--list-styles" 0
run --list-themes; has default; quiet; result "--list-themes" 0
run --list-languages; has 'ind	Indonesian	English: dict-freedict-eng-ind'; quiet
result "--list-languages" 0
run --export=text --demo; has 'Kyai Lintang Wengi'; has 'Keraton sudah tiga kali'; quiet
result "the demo story as text" 0
run --demo; mv out plain; run --export=text --demo; cmp -s out plain || echo differs >>why
result "without a terminal, text" 0
TERM=dumb; export TERM; run --demo; cmp -s out plain || echo differs >>why
result "TERM=dumb, no terminal" 0
unset TERM; run --demo; cmp -s out plain || echo differs >>why
result "TERM unset, no terminal" 0
run --export=json --demo; has '"format"'; has '"links"'; mv out report
run --export=json --demo -o report2; cmp -s report report2 || echo "-o differs" >>why
[ ! -s out ] || echo "-o wrote to standard output too" >>why
result "-o writes what standard output would get" 0
run --export=json a.txt; has '"links"'; quiet; result "one article" 0
printf 'The bridge over the Senn is shut.\n\nTwo cables broke on Friday, the mayor said.\n' >short.txt
run --export=json short.txt short.txt; has '"verbatim"'; lacks '"unique"'; result "an article twice" 0
set -- a.txt b.txt a.txt b.txt a.txt b.txt a.txt b.txt a.txt b.txt
run --export=json "$@" "$@"; has '"siglum": *"T"' || true; : >why; quiet; result "twenty articles" 0
"$program" --no-config --export=text - <a.txt >out 2>err; status=$?
has 'Kyai Lintang Wengi'; quiet; result "an article from standard input" 0

# Wrong usage: exit 2 and what to do.
run; says --help; result "no article" 2
run --exprot=json a.txt; says --export; result "a misspelt option" 2
run --export=json; says article; result "an export of nothing" 2
run - a.txt -; says 'standard input'; result "standard input twice" 2
run --export=nonsense a.txt; says nonsense; result "an unknown format" 2
run --size=wide --demo; says --size; result "a size that is none" 2
run --color=loud a.txt; says --color; result "a colour mode that is none" 2
run -l xx-nowhere a.txt; says xx-nowhere; result "an unknown language" 2

# Files that cannot be read: exit 1, named.
run --export=text a.txt missing.txt; says missing.txt; result "a missing file" 1
mkdir folder; run --export=text folder; says folder; result "a directory" 1
head -c 20000 "$program" >binary; run --export=text binary; says binary; result "a binary file" 1
: >empty.txt; run --export=json a.txt empty.txt; has '"links"'; result "an empty file" 0
printf '\n \n\t\n' >blank.txt; run --export=text blank.txt; result "a file of blanks" 0

# Places and notes that are named.
run --export=text --goto=A3 --focus=B a.txt b.txt; quiet; result "places that are there" 0
run --export=text --goto=Z9 a.txt; says 'Z9'; result "--goto that is nowhere" 1
run --export=text --focus=Q a.txt; says 'Q'; result "--focus that is nowhere" 1
printf 'screen 1\n' >keys.t
run --script=keys.t --goto=n7 a.txt; says 'n7'; result "--goto that is nowhere, on a screen" 1
cat >notes.json <<END
{"rows": [{"id": "x", "uri": "https://x.example/", "text": "who?", "tags": ["new"], "target": [{"selector": [
  {"type": "TextQuoteSelector", "exact": "Linden Foundation, a charity"}]}]}]}
END
run --export=jsonld --import=notes.json a.txt b.txt; has '"who?"'; has 'hypothes.is/a/x'; says '1 note imported'
mv out back.jsonld; result "--import" 0
run --export=jsonld --import=notes.json --import=back.jsonld a.txt b.txt; says '1 here already'
cmp -s out back.jsonld || echo differs >>why; result "--import of what is here already" 0
printf '[{"target":\n "x",}]' >broken.json
run --export=text --import=broken.json a.txt; says broken.json:2:; result "--import of what is no JSON" 1
run --export=text --import=missing.json a.txt; says missing.json; result "--import of nothing" 1

# Texts that are odd, but texts.
printf 'Caf\351 opened on Monday.\n\nA \300\257 sequence and a lone \200 byte stand here.\n' >bad.txt
run --export=text bad.txt a.txt; iconv -f UTF-8 -t UTF-8 out >/dev/null 2>why; has opened
result "bytes that are no UTF-8, as text" 0
run --export=json bad.txt a.txt; iconv -f UTF-8 -t UTF-8 out >/dev/null 2>why; has opened
result "bytes that are no UTF-8, as JSON" 0
printf 'A title\n\nRed \033[31mtext\033[0m, a bell \007 and \033]0;owned\007 a title. \302\2332J.\n' >escape.txt
run --export=text escape.txt; lacks "$esc"; lacks "$(printf '\007')"; lacks "$(printf '\302\233')"
has Red; result "escape sequences do not get out" 0
mkdir "$(printf 'na\033[31mme')"; run --export=text "$(printf 'na\033[31mme')"; lacks "$esc" err
result "escape sequences in file names do not get out" 1
awk 'BEGIN { for (i = 0; i < 200000; i++) printf "Word%d moves the %d stones to the harbour. ", i % 997, i
	print "" }' >long.txt
run --export=json long.txt -o long.json; has '"units"' long.json; result "10 MB in a single line" 0
awk 'BEGIN { for (i = 0; i < 3000000; i++) printf "x"; print "" }' >word.txt
run --export=json word.txt a.txt; has '"links"'; result "a word of 3 MB" 0

# Rules, themes, configurations, views.
printf 'rules:\n  - name: one\n    match: "(["\n  - nmae: two\n' >rules.yaml
run --check rules.yaml
cat out err >all
grep -qE '^rules\.yaml:3:[0-9]+: ' all || echo "line 3 is not named" >>why
grep -qE '^rules\.yaml:4:[0-9]+: ' all || echo "line 4 is not named" >>why
result "--check names every mistake" 1
printf 'rules: [\n  {name: x' >broken.yaml
run --check broken.yaml; cat out err >all
grep -qE '^broken\.yaml:[0-9]+:[0-9]+: ' all || echo "no place" >>why
result "--check of broken YAML" 1
run --check missing.yaml; cat out err >all; has missing.yaml all; result "--check of a missing file" 1
run --print-config; cp out printed.yaml
run --check printed.yaml; quiet; result "--check of a configuration as printed" 0
run --check "$here"/themes/*.yaml; quiet; result "--check of the themes that come with it" 0
run --rules=broken.yaml --export=text a.txt; says broken.yaml; has 'Kyai Lintang Wengi'
result "broken rules do not stop an export; its status tells" 1
printf 'keys j\nscreen\n' >keys.script
for way in --export=text --export=json "--export=ansi --size=80x24" --script=keys.script "" --explain=A,B; do
	# shellcheck disable=SC2086 # a way is one or two words
	run --theme=nosuch $way a.txt b.txt; says 'unknown theme "nosuch"'; [ -s out ] || echo "no output" >>why
	result "a theme that is not there, ${way:-no terminal}" 1
	# shellcheck disable=SC2086
	run --rules=broken.yaml $way a.txt b.txt; says broken.yaml:; [ -s out ] || echo "no output" >>why
	result "broken rules, ${way:-no terminal}" 1
done
printf 'hexapla: 99\narticles: []\n' >new.hexapla.yaml
run --export=text new.hexapla.yaml; says new.hexapla.yaml; result "a view of a newer format" 1
printf 'hexapla: 1\narticles:\n  - {id: A, path: gone.txt}\n' >gone.hexapla.yaml
run --export=text gone.hexapla.yaml; says gone.txt; result "a view of a missing article" 1
printf 'hexapla: 1\narticles:\n  - {id: A, path: a.txt}\n' >view.hexapla.yaml
run --export=text view.hexapla.yaml; has 'Kyai Lintang Wengi'; result "a view as text" 0

# Targets that cannot be written.
run --export=text a.txt -o nowhere/out.txt; says nowhere; result "a target in no folder" 1
run --export=text a.txt -o folder; says folder; result "a target that is a folder" 1
if [ -c /dev/full ]; then
	"$program" --no-config --export=text a.txt >/dev/full 2>err; status=$?
	[ -s err ] || echo "no message" >>why
	result "a full disk" 1
fi
mkdir locked && cp a.txt locked/out && chmod a-w locked locked/out
chmod 755 . && cp "$program" copy # root may write anywhere: let nobody try
if [ "$(id -u)" != 0 ]; then
	"$program" --no-config --export=text b.txt -o locked/out 2>err; status=$?
elif command -v setpriv >/dev/null; then
	setpriv --reuid=65534 --regid=65534 --clear-groups ./copy --no-config --export=text b.txt \
		-o locked/out 2>err; status=$?
else
	status=
fi
if [ -n "$status" ]; then
	says locked/out; cmp -s a.txt locked/out || echo "the old file is torn" >>why
	result "a read-only target" 1
else
	n=$((n + 1)); echo "ok $n - a read-only target # SKIP no setpriv, and root may write anywhere"
fi
cmp -s a.txt "$story"/a-*.txt || echo "a.txt has changed" >why
status=0; result "no article was written to" 0
echo "1..$n"
