#!/bin/sh
# docs.sh: the manual, README, completions and code map say what the program says. Reads
# HEXAPLA, the program. Prints TAP.
set -u
program=${HEXAPLA:-build/hexapla}
case $program in /*) ;; *) program=$PWD/$program ;; esac
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
n=0

result() { # result STATUS NAME: what is in $work/out explains a failure
	n=$((n + 1))
	if [ "$1" = 0 ]; then
		echo "ok $n - $2"
	else
		sed 's/^/# /' "$work/out"
		echo "not ok $n - $2"
	fi
}

skip() { n=$((n + 1)); echo "ok $n - $1 # SKIP $2"; }

empty() { # empty NAME: $work/out must be empty
	if [ -s "$work/out" ]; then result 1 "$1"; else result 0 "$1"; fi
}

"$program" --help >"$work/help" 2>"$work/out"
result $? "--help works"
grep -oE '(^|[ ,])--[a-z-]+' "$work/help" | tr -d ' ,' | sort -u >"$work/long"
grep -oE '^ *-[a-zA-Z],' "$work/help" | tr -d ' ,' | sort -u >"$work/short"
[ "$(wc -l <"$work/long")" -ge 20 ] || echo "only these: $(cat "$work/long")" >"$work/out"
empty "--help names the options"

# The manual has every option, and no other.
sed -n '/^\.Sh OPTIONS/,/^\.Sh KEYS/s/^\.It //p' src/doc/hexapla.1 |
	grep -oE 'Fl -?[a-zA-Z][a-z-]*' | sed 's/Fl /-/' | sort -u >"$work/manual"
sort -u "$work/long" "$work/short" | diff - "$work/manual" >"$work/out"
result $? "hexapla(1) and --help have the same options"

for page in src/doc/hexapla.1 src/doc/hexapla.5; do
	sh src/tools/docs.sh "$program" $page >"$work/page" 2>"$work/out" &&
		diff $page "$work/page" >"$work/out"
	result $? "$page has the program's tables (or run: make docs)"
	if command -v mandoc >/dev/null; then
		mandoc -Tlint -Wwarning $page >"$work/out" 2>&1
		result $? "$page has no mistakes"
	else
		skip "$page has no mistakes" "mandoc is not installed"
	fi
done

for kind in config rules theme; do
	sh src/tools/schema.sh "$program" $kind 2>&1 | diff src/data/$kind.schema.json - >"$work/out"
	result $? "src/data/$kind.schema.json has the program's names (or run: make docs)"
done

sed -n '/static const struct {/,/};/p' src/app/script.c | grep -o '{"[a-z]*"' | tr -d '{"' |
	while read -r word; do
		grep -qE "^\.It.* ?Cm $word( |\$)" src/doc/hexapla.1 || echo "$word"
	done >"$work/out"
empty "hexapla(1) has every word of key scripts"
grep -ohE '(getenv|home_file)\("[A-Z_]*"' src/*/*.c | cut -d'"' -f2 | sort -u |
	grep -vxE 'HOME|TERMINFO|SSH_CONNECTION' | while read -r name; do
	grep -qE "^\.It Ev .*$name( |\$)|^\.It Ev $name" src/doc/hexapla.1 ||
		grep -qF "\`$name\`" tests/README.md || echo "$name"
done >"$work/out"
empty "every variable of the environment is documented"

# Completions: every option is in each.
for file in hexapla.bash _hexapla hexapla.fish; do
	while read -r option; do
		case $file in *.fish) word="-l ${option#--}" ;; *) word=$option ;; esac
		grep -qE -e "$word([^a-z-]|\$)" "src/doc/completions/$file" || echo "$option"
	done <"$work/long" >"$work/out"
	empty "$file completes every long option"
done
if command -v bash >/dev/null; then
	bash -c '. src/doc/completions/hexapla.bash || exit
		COMP_WORDS=(hexapla --expo) COMP_CWORD=1 COMP_LINE="hexapla --expo" COMP_POINT=14
		_hexapla; [ "${COMPREPLY[*]}" = --export= ] || { echo "${COMPREPLY[*]}"; exit 1; }
	' >"$work/out" 2>&1
	result $? "bash completes --expo"
else
	skip "bash completes --expo" "bash is not installed"
fi
for shell in zsh fish; do
	file=_hexapla
	[ $shell = fish ] && file=hexapla.fish
	if command -v $shell >/dev/null; then
		$shell -n src/doc/completions/$file >"$work/out" 2>&1
		result $? "$shell reads its completions"
	else
		skip "$shell reads its completions" "$shell is not installed"
	fi
done

# README: keys are bound, examples are right, commands work.
"$program" --list-keys | cut -f2 | tr ' ' '\n' | sort -u >"$work/bound"
sed -n '/^## Keys/,/^## Rules/s/^| \(.*\) | .* |$/\1/p' README.md |
	sed 's/<code>&#124;<\/code>/`|`/g' | grep -o '`[^`]*`' | tr -d '`' |
	sed 's/^Space$/<Space>/; s/^Tab$/<Tab>/; s/^Enter$/<Enter>/; s/^F1$/<F1>/' >"$work/keys"
[ -s "$work/keys" ] || echo "no keys" >"$work/keys"
grep -vxFf "$work/bound" "$work/keys" >"$work/out"
empty "every key in README is bound"
sed -n '/^```yaml/,/^```/p' README.md | grep -v '^```' >"$work/rules.yaml"
"$program" --check "$work/rules.yaml" >"$work/out" 2>&1
result $? "the rules in README are right"
for block in $(grep -n '^\.\\" yaml [a-z]* begin' src/doc/hexapla.5 | cut -d: -f1); do
	name=$(sed -n "${block}s/.* yaml \([a-z]*\) begin/\1/p" src/doc/hexapla.5)
	sed -n "$block,/yaml $name end/p" src/doc/hexapla.5 | grep -v '^\.' |
		sed 's/\\e/\\/g; s/\\&//g; s/\\(ti/~/g; s/\\(ha/^/g; s/\\(aq/'\''/g' >"$work/$name.yaml"
	"$program" --check "$work/$name.yaml" >"$work/out" 2>&1
	result $? "the example of a $name file in hexapla(5) is right"
done
grep -E '^hexapla .*--export' README.md | sed "s|^hexapla|'$program' --no-config|" >"$work/commands"
[ "$(wc -l <"$work/commands")" -ge 2 ] || echo "README has no commands" >"$work/out"
empty "README has commands to try"
while read -r command; do
	(cd "$work" && eval "$command" >"$work/result") 2>"$work/out" </dev/null
	result $? "README: ${command#* --no-config }"
done <"$work/commands"

# The code map has a line for every file.
git ls-files 'src/*.c' 2>/dev/null | grep . >"$work/files" || ls src/*/*.c >"$work/files"
while read -r file; do
	file=${file#src/}
	sed -n "/^### ${file%%/*}/,/^##/p" src/README.md | grep -qF "\`${file#*/}\`" || echo "$file"
done <"$work/files" >"$work/out"
empty "src/README.md lists every source file"
awk '/^### / { layer = $2 } /^\| `[a-z0-9_]*\.[ch]`/ { split($0, p, "`"); print "src/" layer "/" p[2] }' \
	src/README.md | while read -r file; do [ -e "$file" ] || echo "$file"; done >"$work/out"
empty "src/README.md lists no file that is not there"
awk '/^### / { layer = $2 } /^\| `[a-z0-9_]*\.[ch]`/ { split($0, p, "`"); print layer "/" p[2] }' \
	src/README.md | sort | uniq -d >"$work/out"
empty "src/README.md lists no file twice"
echo "1..$n"
