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
only 'libxml/.*' src/text/html.c
only 'sha2\.h' src/base/file.c
only 'zlib\.h' src/base/inflate.c

for h in include/*/*.h; do
	echo "#include \"${h#include/}\"" | ${CC:-cc} -std=c11 -Iinclude -fsyntax-only -xc - || bad "$h: not self-contained"
done
exit $status
