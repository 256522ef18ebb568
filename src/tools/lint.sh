#!/bin/bash
# lint.sh: warnings of two compilers and what static checkers find, each as one stage; exit 1 if
# any has something to say. Run it from the top folder (make lint); a tool that is missing is a
# failure, not a pass.
set -u
export LC_ALL=C
mkdir -p build
log=build/lint.log
status=0
jobs=$(nproc 2>/dev/null || echo 1)
mapfile -t bodies < <(git ls-files 'src/*.c')
mapfile -t sources < <(git ls-files 'src/*.c' 'src/*.h' 'include/*.h')
mapfile -t scripts < <(git ls-files '*.sh' .ci/run)

stage() { # stage NAME COMMAND...
	local name=$1
	shift
	if "$@" >"$log" 2>&1; then
		echo "lint: $name: ok"
	else
		echo "lint: $name: FAILED"
		cat "$log"
		status=1
	fi
}

build() { # build COMPILER FLAGS: everything, warnings are errors
	make -s -j"$jobs" BUILD="build/lint-$1" CC="$1" CFLAGS="$2 -Werror" all unit
}

tidy() { # with the flags of the clang build above: a shell word each, after the compiler's name
	local flags
	flags=$(cat build/lint-clang/flags) || return 1
	printf '%s\n' "${bodies[@]}" |
		xargs -P"$jobs" -n4 bash -c 'clang-tidy --quiet "$@" -- '"${flags#* }" tidy
}

# Line ends and widths: what an editor should have done. We write for 100 columns; a few over
# is no reason to stop, and tables of cases in tests are as wide as they need to be.
layout() {
	awk '
		function bad(what) { print FILENAME ":" FNR ": " what; n++ }
		/[ \t]$/ { bad("blanks at the end of the line") }
		/\r/ { bad("carriage return") }
		{
			line = $0
			gsub(/[\200-\277]/, "", line) # a character counts once, however many its bytes
			while (i = index(line, "\t"))
				line = substr(line, 1, i - 1) sprintf("%*s", 8 - (i - 1) % 8, "") substr(line, i + 1)
			if (length(line) > 120) bad("longer than 120 columns")
		}
		END { exit n > 0 }' "${sources[@]}"
}

# What a test leaves behind is committed by mistake sooner or later.
top_level() {
	! git ls-files | sed 's|/.*||' | sort -u |
		grep -vxE 'src|include|themes|tests|Makefile|README.md|\..*'
}

stage "gcc" build gcc -O2
stage "clang" build clang -O2
stage "clang-tidy" tidy
stage "cppcheck" cppcheck --quiet -j "$jobs" --std=c11 --language=c -Iinclude --inline-suppr \
	--enable=warning,performance,portability --suppress=missingIncludeSystem --suppress=legacyUninitvar \
	--error-exitcode=1 "${bodies[@]}"
stage "shellcheck" shellcheck -x -S warning "${scripts[@]}"
stage "layers" sh tests/layers.sh
stage "layout" layout
stage "top level" top_level
exit $status
