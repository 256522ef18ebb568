#!/bin/sh
# deps.sh [--check] GROUP...: install what is missing of the groups named below, by apt-get
# where there is one (with sudo where not root); elsewhere list what to install. Asks nothing
# and says what it does. --check only looks. Exit 0 if nothing is missing in the end but what is
# extra.
set -u

# group | how to see that it is there | Debian package | what it is for
table() { cat <<-'END'
	build|cmd cc|gcc|C compiler
	build|hdr stdlib.h|libc6-dev|C library
	build|cmd make|make|make
	build|cmd pkg-config|pkgconf|finds the libraries
	build|pc ncursesw|libncurses-dev|the terminal
	build|pc libpcre2-8|libpcre2-dev|patterns of highlight rules
	build|pc yaml-0.1|libyaml-dev|themes, rules and saved views
	build|hdr unistr.h|libunistring-dev|letters, words and lines of any script
	build|hdr libstemmer.h|libstemmer-dev|word stems
	build|pc libexttextcat|libexttextcat-dev|guessing a text's language
	build|pc uchardet|libuchardet-dev|guessing a text's encoding
	build|pc zlib|zlib1g-dev|dictionaries
	build|pc jansson|libjansson-dev|JSON
	build|pc libmd|libmd-dev|checksums of sources
	extra|file /usr/share/dictd/freedict-eng-ind.index|dict-freedict-eng-ind|joins Indonesian and English in the demo
	test|pc cmocka|libcmocka-dev|unit tests
	test|pc gumbo|libgumbo-dev|another reader of web pages, to compare with
	test|pc vterm|libvterm-dev|a terminal for the tests
	test|cmd infocmp|ncurses-bin|terminal descriptions
	test|ti xterm-direct|ncurses-term|terminals of all ages
	test|cmd mandoc|mandoc|checks the manual pages
	lint|cmd clang|clang|a second compiler
	lint|cmd clang-tidy|clang-tidy|static checks
	lint|cmd cppcheck|cppcheck|static checks
	lint|cmd shellcheck|shellcheck|checks of the scripts
	fuzz|cmd clang|clang|a compiler with a fuzzer
	fuzz|rt libclang_rt.fuzzer|libclang-rt-14-dev|the fuzzer
	cov|cmd gcov|gcc|counts the lines that ran
	browser|cmd chromium|chromium|a browser for exported pages
	browser|cmd node|nodejs|drives it
	browser|cmd npm|npm|fetches the checker of accessibility
	bench|cmd less|less|to compare with
	bench|cmd vim|vim|to compare with
	bench|cmd dwdiff|dwdiff|to compare with
	bench|cmd wdiff|wdiff|to compare with
	bench|cmd python3|python3-minimal|runs the workloads
	bench|file /usr/share/dict/american-english|wamerican|words for the workloads
	eval|cmd python3|python3-minimal|runs the scoring programs
	END
}

say() { echo "deps: $*" >&2; }

there() { # there KIND NAME
	case $1 in
	cmd) command -v "$2" >/dev/null ;;
	pc) pkg-config --exists "$2" 2>/dev/null ;;
	file) [ -e "$2" ] ;;
	ti) infocmp "$2" >/dev/null 2>&1 ;;
	rt) ls "$(clang -print-runtime-dir 2>/dev/null)/$2"* >/dev/null 2>&1 ;;
	hdr) echo "#include <$2>" | cc -E -x c - >/dev/null 2>&1 ;;
	esac
}

missing() { # lines of the table that are wanted and not there
	table | while IFS='|' read -r group probe package what; do
		case " $groups " in *" $group "*) ;; *) continue ;; esac
		# shellcheck disable=SC2086 # the probe is two words
		there $probe || echo "$group|$probe|$package|$what"
	done
}

list() { # for people
	echo "$1" | while IFS='|' read -r group probe package what; do
		printf '  %-18s %-28s (%s; Debian: %s)\n' "${probe#* }" "$what" "$group" "$package"
	done >&2
}

as_root() {
	if [ "$(id -u)" = 0 ]; then
		env DEBIAN_FRONTEND=noninteractive "$@"
	elif $terminal || sudo -n true 2>/dev/null; then
		sudo env DEBIAN_FRONTEND=noninteractive "$@"
	else
		say "cannot become root to run: $*"
		return 1
	fi
}

terminal=false # somebody there to give sudo a password
[ -t 0 ] && terminal=true
check=false
[ "${1-}" = --check ] && { check=true; shift; }
groups="$*"
lack=$(missing)
if [ -z "$lack" ]; then
	$check || say "all that is needed for $groups is there"
	exit 0
fi
needed() { echo "$lack" | grep -qvE '^extra\||^$'; } # is anything missing that is not extra?
if $check || ! command -v apt-get >/dev/null; then
	say "missing:"
	list "$lack"
	needed || exit 0
	if command -v apt-get >/dev/null; then
		say "\`make deps\` installs what the build needs"
	else
		say "please install these with your system's package manager"
	fi
	exit 1
fi
packages=$(echo "$lack" | cut -d'|' -f3 | sort -u | tr '\n' ' ')
say "installing with apt-get: $packages"
as_root apt-get update -q >&2 </dev/null || say "apt-get update failed; trying with the lists at hand"
# shellcheck disable=SC2086 # a list of packages
as_root apt-get install -q -y --no-install-recommends -o DPkg::Lock::Timeout=120 \
	$packages >&2 </dev/null || say "apt-get failed"
lack=$(missing)
[ -z "$lack" ] && { say "done"; exit 0; }
say "still missing:"
list "$lack"
! needed
