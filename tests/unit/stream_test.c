#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/mem.h"
#include "conf/stream.h"

#define BEL "\a"
#define ST "\033\\"
#define ALT(key) "<A-" key ">"

/* What is sent, and what is typed by it: keys as they are written, {paste}, (button,col,row,press). */
static const struct { const char *sent, *typed; } rows[] = {
	{"a", "a"}, {"é東", "é東"}, {"\r\t\177", "<Enter><Tab><BS>"}, {"\033", "<Esc>"}, {"\033\033", "<Esc><Esc>"},
	/* keys with names, in the forms of several terminals */
	{"\033[A\033OB", "<Up><Down>"}, {"\033[H\033OF\033[1~\033[8~", "<Home><End><Home><End>"},
	{"\033OP\033[11~\033[[A", "<F1><F1><F1>"}, {"\033[[E\033[15~\033[24~", "<F5><F5><F12>"},
	{"\033[3~\033[5~\033[6~\033[2~", "<Delete><PgUp><PgDn><Insert>"}, {"\033[Z", "<S-Tab>"}, {"\033OM", "<Enter>"},
	/* the entry's own */
	{"\033[224z", "<F1>"}, {"\033[Mxj", "<F2>j"},
	/* with modifiers */
	{"\033[1;5A\033[1;2P\033[5;5~", "<Up><F1><PgUp>"}, {"\033[1;3C\033[3;3~", ALT("Right") ALT("Delete")},
	{"\033\033[A\033\033OP", ALT("Up") ALT("F1")},
	/* Alt */
	{"\033a\0332\033é", ALT("a") ALT("2") ALT("é")}, {"\033\r", ALT("Enter")},
	{"\033[", ALT("[")}, {"\033O", ALT("O")}, {"\033P", ALT("P")}, {"\033X", ALT("X")}, {"\033]", ALT("]")},
	/* CSI: device attributes, cursor, focus, modes, keys nobody knows */
	{"\033[?62;22cj", "j"}, {"\033[>41;354;0cj", "j"}, {"\033[24;80Rj", "j"}, {"\033[1;1Rj", "j"},
	{"\033[Ij\033[Ok", "jk"}, {"\033[?2026;2$yj", "j"}, {"\033[97;5uj", "j"}, {"\033[27;5;106~j", "j"},
	{"\033[201~j", "j"}, {"\033[8;24;80tj", "j"}, {"\033[\"qj", "j"}, {"\033[?1\rj", "<Enter>j"},
	{"\033[?62;2\033[Aj", "<Up>j"}, {"\033[31", ""}, {"\033[?2é", "é"}, {"\033[[Zj", "j"},
	/* SS3 */
	{"\033OXj", "j"}, {"\033O5Pj", "<F1>j"}, {"\033Oj", ""}, {"\033O\r", ALT("O") "<Enter>"},
	/* strings, ended in each way, and not */
	{"\033P>|tmux 3.3a" ST "j", "j"}, {"\033]11;rgb:0000/0000/0000" ST "j", "j"}, {"\033]11;rgb:ffff/ffff/ffff" BEL "j", "j"},
	{"\033_Gi=31;OK" ST "j", "j"}, {"\033^private" ST "j", "j"}, {"\033Xstart" ST "j", "j"}, {"\033]52;c;cQ==" "\xc2\x9c" "j", "j"},
	{"\033P1$r0m\030j", "j"}, {"\033]11;rgb:\033[Aj", "<Up>j"}, {"\033P>|tmux é\r\nZQ", ""}, {"\033]4;1;q\033", ""},
	{"\033\033]11;q" ST "j", "<Esc>j"},
	/* the same as C1 controls */
	{"\xc2\x9b?62;22cj", "j"}, {"\xc2\x9d" "11;q" "\xc2\x9cj", "j"}, {"\xc2\x90>|q" ST "j", "j"}, {"\xc2\x85j", "j"},
	/* the mouse, as asked for and of old */
	{"\033[<0;9;5M\033[<0;9;5m", "(0,8,4,1)(0,8,4,0)"}, {"\033[<64;1;1Mj", "(64,0,0,1)j"}, {"\033[<0;9Mj\033[<;", "j"},
	{"\033[M !!j", "j"}, {"\033\033[<0;1;1M", "<Esc>(0,0,0,1)"},
	/* pastes */
	{"\033[200~qQ:q\r\033[A\033[201~j", "{qQ:q\n\033[A}j"}, {"\033[200~cut", "{cut}"}, {"\033[200~\033[201", "{}"},
	{"\033\033[200~x\033[201~", "<Esc>{x}"},
	/* no UTF-8 */
	{"\xff" "j\xc3(", "j("}, {"\xe2\x80", ""},
};

static void start(struct stream *s)
{
	stream_init(s);
	stream_know(s, "\033[224z", K_F1);
	stream_know(s, "\033[Mx", K_F2);
}

static void drain(struct stream *s, bool late, struct str *out)
{
	struct event e;

	while (stream_next(s, late, &e))
		if (e.key == K_PASTE)
			str_addf(out, "{%.*s}", (int)e.len, e.text);
		else if (e.key == K_MOUSE)
			str_addf(out, "(%d,%d,%d,%d)", e.button, e.col, e.row, e.press);
		else
			key_write(out, e.key);
}

/* In one piece, byte by byte, and in two pieces wherever they are cut. */
static void whole_and_in_pieces(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		size_t n = strlen(rows[i].sent);
		for (size_t cut = 0; cut <= n; cut++) {
			struct stream s;
			struct str typed = STR_INIT;
			start(&s);
			for (size_t k = 0; !cut && k < n; k++) {
				stream_put(&s, rows[i].sent + k, 1);
				drain(&s, false, &typed);
			}
			if (cut) {
				stream_put(&s, rows[i].sent, cut);
				drain(&s, false, &typed);
				stream_put(&s, rows[i].sent + cut, n - cut);
				drain(&s, false, &typed);
			}
			drain(&s, true, &typed);
			if (strcmp(typed.s, rows[i].typed) != 0)
				fail_msg("row %zu, cut at %zu: %s, not %s", i, cut, typed.s, rows[i].typed);
			assert_int_equal(stream_wait(&s, 25), -1);
			str_free(&typed);
			stream_free(&s);
		}
	}
}

/* Nothing keeps the keyboard for ever: neither a string without an end nor one that stops. */
static void without_an_end(void **state)
{
	static const char *const begin[] = {"\033]", "\033P", "\033_", "\033[", "\033[<", "\033O"};
	char digits[256];

	(void)state;
	memset(digits, '7', sizeof digits);
	for (size_t i = 0; i < COUNT(begin); i++) {
		struct stream s;
		struct str typed = STR_INIT;
		start(&s);
		stream_put(&s, begin[i], strlen(begin[i]));
		for (int k = 0; k < 20000 / (i < 5 ? 1 : 1000); k++) {
			stream_put(&s, digits, sizeof digits);
			drain(&s, false, &typed);
			assert_in_range(s.bytes.n, 0, 2 * sizeof digits);
			if (k < 10)
				assert_string_equal(typed.s, i < 5 ? "" : typed.s);
		}
		drain(&s, true, &typed);
		str_clear(&typed);
		stream_put(&s, "j", 1);
		drain(&s, false, &typed);
		assert_string_equal(typed.s, "j");
		str_free(&typed);
		stream_free(&s);
	}
}

/* Esc alone is known soon; what has begun may take longer; of a long paste the start is kept. */
static void patience(void **state)
{
	struct stream s;
	struct event e;
	char part[4096];

	(void)state;
	start(&s);
	assert_int_equal(stream_wait(&s, 25), -1);
	stream_put(&s, "\033", 1);
	assert_false(stream_next(&s, false, &e));
	assert_int_equal(stream_wait(&s, 25), 25);
	stream_put(&s, "[", 1);
	assert_false(stream_next(&s, false, &e));
	assert_true(stream_wait(&s, 25) > 100);
	stream_put(&s, "200~", 4);
	assert_false(stream_next(&s, false, &e));
	assert_true(stream_pasting(&s));
	memset(part, 'x', sizeof part);
	for (int i = 0; i < 600; i++) {
		stream_put(&s, part, sizeof part);
		assert_false(stream_next(&s, false, &e));
	}
	stream_put(&s, "\033[201~j", 7);
	assert_true(stream_next(&s, false, &e));
	assert_int_equal(e.key, K_PASTE);
	assert_int_equal(e.len, 1 << 20);
	assert_true(stream_next(&s, false, &e));
	assert_int_equal(e.key, 'j');
	stream_free(&s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whole_and_in_pieces),
		cmocka_unit_test(without_an_end),
		cmocka_unit_test(patience),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
