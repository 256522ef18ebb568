#!/bin/sh
# run.sh PROGRAM...: run test programs and scripts, one after the other, and count their tests.
# A program says "ok 1 - name" or "not ok 2 - name" for each test (TAP, as cmocka prints it);
# "# SKIP why" at the end of such a line marks a test that was left out. A program that says
# neither is one test, judged by its exit status. Failures are shown whole, skips are named, and
# the last line is "N passed, N failed". Exit 1 if any failed.
set -u
# No dictionaries: what is installed here must not decide what is linked.
export HEXAPLA_DICTIONARIES=
export LC_ALL=C.UTF-8 CMOCKA_MESSAGE_OUTPUT=TAP UBSAN_OPTIONS=print_stacktrace=1
unset CDPATH NO_COLOR COLORTERM XDG_CONFIG_HOME XDG_STATE_HOME VISUAL EDITOR
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
export HOME="$work/home" TMPDIR="$work/tmp"
mkdir "$HOME" "$TMPDIR"
chmod 711 "$work" # some tests become nobody
chmod 1777 "$TMPDIR"
passed=0 failed=0 skipped=0

for program; do
	case $program in
	*.sh) timeout -k 5 "${TEST_SECONDS:-300}" sh "$program" ;;
	*) timeout -k 5 "${TEST_SECONDS:-300}" "$program" ;;
	esac >"$work/out" 2>&1 </dev/null
	status=$?
	read -r ok bad skip plan <<-COUNTS
		$(awk '
			/^(not )?ok .*# SKIP/ { skip++; next }
			/^ok /                { ok++ }
			/^not ok /            { bad++ }
			/^1\.\.[0-9]+$/       { plan += substr($0, 4) }
			END { print ok + 0, bad + 0, skip + 0, plan + 0 }' "$work/out")
	COUNTS
	if [ $((ok + bad + skip)) = 0 ]; then
		if [ $status = 0 ]; then ok=1; else bad=1; fi
	elif [ $plan -gt $((ok + bad + skip)) ]; then # it died on the way
		bad=$((plan - ok - skip))
	elif [ $status != 0 ] && [ $bad = 0 ]; then
		bad=1
	fi
	passed=$((passed + ok)) failed=$((failed + bad)) skipped=$((skipped + skip))
	if [ $bad = 0 ]; then
		echo "ok      $program ($ok)"
	else
		echo "FAILED  $program ($bad of $((ok + bad + skip)), exit status $status)"
		sed 's/^/    /' "$work/out"
	fi
	sed -nE "s|^(not )?ok [0-9 -]*(.*)# SKIP *(.*)|SKIPPED $program: \2 (\3)|p" "$work/out"
done
[ $skipped = 0 ] || echo "$skipped SKIPPED, see above"
echo "$passed passed, $failed failed"
[ $failed = 0 ]
