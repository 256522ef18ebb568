#!/bin/sh
# docs.sh PROGRAM FILE: print a manual page with the parts that the program knows itself made new:
# keys (--list-keys), styles (--list-styles), options (option.h), glyphs (theme.h), and the keys of
# files (tables of struct field: "fields SOURCE TABLE"). Such a part stands between lines
# `.\" NAME begin` and `.\" NAME end`. tests/docs.sh compares, `make docs` writes them.
set -eu
program=$1 file=$2

# Text for mdoc: nothing in it is markup.
escape() { sed 's/\\/\\e/g; s/\^/\\(ha/g; s/~/\\(ti/g; s/`/\\(ga/g; s/'\''/\\(aq/g; s/"/\\(dq/g'; }

keys_in() { # keys_in CONTEXT TITLE
	echo ".Ss $2"
	echo '.Bl -tag -width "<Space> \(haF <PgDn>" -compact'
	"$program" --list-keys | escape | awk -F '\t' -v context="$1" '
		$1 == context && $2 != "<none>" {
			n = split($2, key, " ")
			line = ".It"
			for (i = 1; i <= n; i++) line = line " Ic \\&" key[i]
			print line
			print "\\&" $4
			print ".Pq " $3 "\\&"
		}'
	echo .El
}

keys() {
	keys_in text 'Reading'
	keys_in select 'Selecting'
	keys_in list 'Lists'
}

aliases() { # the table in action.c
	echo '.Bl -tag -width "write-quit" -compact'
	sed -n '/ aliases\[\] = {/,/^};/p' src/app/action.c | grep -o '{"[^"]*", "[^"]*"}' | tr -d '{}"' |
		awk -F ', ' '{ short[$2] = short[$2] " Ic \\&:" $1 "\\&"; if (!seen[$2]++) name[++n] = $2 }
			END { for (i = 1; i <= n; i++) print ".It" short[name[i]] "\n\\&" name[i] }'
	echo .El
}

styles() {
	echo .Pp
	echo '.Bl -tag -width "class.translation" -compact'
	"$program" --list-styles | escape | awk -F '\t' '{ print ".It Cm " $1; print "\\&" $2 }'
	echo .El
}

options() {
	echo .Pp
	echo '.Bl -tag -width "differences = on" -compact'
	sed -n 's/^	X([A-Z_]*, "\(.*\)", \([A-Z]*\), \([0-9.]*\), \([0-9.]*\), \([0-9.]*\), "\(.*\)").*/\1	\2	\3	\4	\5	\6/p' \
		include/conf/option.h | escape | awk -F '\t' '
		{
			value = $2 == "BOOL" ? ($3 ? "on" : "off") : $2 == "WORD" ? "\\(dq\\(dq" : $3
			print ".It Cm " $1 " = " value
			print "\\&" $6
			if ($2 == "INT" || $2 == "NUMBER") print ".Pq " $4 " to " $5
		}'
	echo .El
}

glyphs() { # the table in theme.h
	echo .Pp
	echo '.Bl -tag -width "counterpart" -compact'
	sed -n '/define GLYPHS/,/[^\\]$/s/^	X([A-Z0-9_]*, "\(.*\)", "\(.*\)", "\(.*\)").*/\1	\2	\3/p' include/conf/theme.h |
		sed 's/\\\(["\\]\)/\1/g' | escape |
		awk -F '\t' '{ print ".It Cm " $1; print "\\&" $2 ($2 == $3 ? "" : ", in ASCII \\&" $3) }'
	echo .El
}

fields() { # fields SOURCE TABLE
	echo .Pp
	echo '.Bl -tag -width "description" -compact'
	awk -v table="$2" '
		$0 ~ "struct field " table "\\[" { on = 1 }
		on { rows = rows " " $0 }
		on && /\};$/ { exit }
		END {
			word["STRING"] = "text"
			word["STRINGS"] = "text or a list of texts"
			word["BOOL"] = "yes or no"
			word["ENUM"] = "word"
			word["MAP"] = "map"
			word["LIST"] = "list"
			n = split(rows, row, /\}, /)
			for (i = 1; i <= n; i++) {
				if (!match(row[i], /"[^"]*"/)) continue
				key = substr(row[i], RSTART + 1, RLENGTH - 2)
				if (key == "*" || !match(row[i], /\.help = "[^"]*"/)) continue
				help = substr(row[i], RSTART + 9, RLENGTH - 10)
				if (row[i] ~ /[.]required = true/)
					help = help "; needed"
				print key "\t" help "\t" kind(row[i] ",")
			}
		}
		function number(text, name) { # of a row; 0: none
			if (!match(text, "[.]" name " = -?[0-9]+[,}]"))
				return 0
			return substr(text, RSTART + length(name) + 4, RLENGTH - length(name) - 5)
		}
		function kind(text) {
			if (match(text, /FIELD_(INT|NUMBER)/))
				return "number" (number(text, "max") ? ", " number(text, "min") " to " number(text, "max") : "")
			if (!match(text, /FIELD_[A-Z]*/))
				return ""
			return word[substr(text, RSTART + 6, RLENGTH - 6)]
		}' "$1" | escape | awk -F '\t' '{ print ".It Cm " $1; print "\\&" $2; if ($3 != "") print ".Pq " $3 }'
	echo .El
}

while IFS= read -r line; do
	case $line in
	'.\" '*' begin')
		name=${line#??? } name=${name% begin}
		skip=true
		printf '%s\n' "$line"
		# shellcheck disable=SC2086 # words
		case $name in keys | aliases | styles | options | glyphs | fields*) $name ;; *) skip=false ;; esac
		;;
	'.\" '*' end') skip=false; printf '%s\n' "$line" ;;
	*) ${skip:-false} || printf '%s\n' "$line" ;;
	esac
done <"$file"
