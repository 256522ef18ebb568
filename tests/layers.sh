#!/bin/sh
# The architecture, as a check.  Fails on an include the table does not allow, on a
# third-party header outside its one home, and on a header that needs another first.
status=0
bad() { echo "$*"; status=1; }
allow() { # allow LAYER [LOWER...]
	for f in src/"$1"/*.[ch] include/"$1"/*.h; do
		[ -e "$f" ] || continue
		for inc in $(sed -n 's|^#include "\([a-z]*\)/.*|\1|p' "$f"); do
			case " $* " in *" $inc "*) ;; *) bad "$f: $1 must not include $inc" ;; esac
		done
	done
}
allow base
allow text  base
allow conf  base
allow align base text
allow mark  base text conf align
allow export base text conf align mark
allow view  base text conf align mark
allow term  base conf view
allow app   base text conf align mark export view term

only() { # only REGEX HOME
	for f in $(grep -lrE "#include <$1>" src include); do
		# shellcheck disable=SC2254 # a pattern
		case $f in $2) ;; *) bad "$f: $1 belongs in $2" ;; esac
	done
}
only '(ncursesw/)?n?curses\.h' 'src/term/*'
only 'pcre2\.h' src/text/regex.c
only 'yaml\.h' src/base/yaml.c
only 'uni(str|gbrk|wbrk|lbrk|norm|case|ctype|width|types|name)\.h' src/base/unicode.c
only 'libstemmer\.h' src/text/stem.c
only 'libexttextcat/.*' src/text/lang.c
only '(uchardet/)?uchardet\.h' src/text/charset.c
only 'iconv\.h' src/text/charset.c
only 'jansson\.h' src/base/json.c
only 'sha2\.h' src/base/file.c
only 'zlib\.h' src/base/inflate.c

# Who may write: curses and the terminal get cells, and cells their text from the sanitiser alone
# (base/glyph.h); standard output and error have one home, which cleans what is not ours.
found() { # found REGEX HOME...: what matches stands nowhere else
	regex=$1
	shift
	for f in $(grep -lrE -e "$regex" src --include='*.c' | grep -v '^src/tools/'); do
		case " $* " in *" ${f#src/} "*) ;; *) bad "$f: $regex belongs in: $*" ;; esac
	done
}
calls() { # calls REGEX HOME...: these functions are called nowhere else
	regex=$1
	shift
	found "(^|[^a-z_>.])($regex)\\(" "$@"
}
calls '(mv|mvw|w)?(add|ins)n?str|(mv|mvw|w)?(add|ins|echo)ch|(mv|mvw|w)?(add|ins)chn?str' term/term.c
calls '(mv|mvw|w)?(add|ins|echo)_wchn?(str)?|(mv|mvw|w)?(add|ins)_?n?wstr|(mv|mvw)?w?printw|vw_?printw' term/blit.c
calls '(mv|mvw|w)?add_wchn?str|setcchar|slk_set|slk_wset|putp|tputs|vid_?puts|scr_restore' term/blit.c term/term.c
calls 'v?printf|puts|putw?char|perror|psignal|psiginfo|v?dprintf|v?wprintf|errx?|warnx?|error' # nowhere
calls 'v?fprintf|fputs|fputc|putc|fwrite|fputws|fputwc|v?fwprintf' app/batch.c base/mem.c term/term.c
calls 'p?write|p?writev|sendfile' base/file.c base/child.c app/notes.c app/slow.c term/term.c term/crash.c
found '[(, ](stdout|stderr)[,);]|STD(OUT|ERR)_FILENO,' app/batch.c app/slow.c base/mem.c term/crash.c
found '[a-z](->|\.)ch(\[[^]]*\])? = |cpy\([a-z]*(->|\.)ch,' view/grid.c

for h in include/*/*.h; do
	echo "#include \"${h#include/}\"" | ${CC:-cc} -std=c11 -Iinclude -fsyntax-only -xc - || bad "$h: not self-contained"
done
exit $status
