#include "app/action.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#define T (1u << CONTEXT_TEXT)
#define S (1u << CONTEXT_SELECT)
#define L (1u << CONTEXT_LIST)

static const struct action table[] = {
#define X(name, contexts, keys, function, value, argument, group, help) \
	{name, contexts, keys, do_##function, value, ARG_##argument, GROUP_##group, help},
	ACTIONS(X)
#undef X
};

/* What fingers know from vi and less. */
static const struct { const char *alias, *name; } aliases[] = {
	{"w", "write"}, {"w!", "write"}, {"wq", "write-quit"}, {"x", "write-quit"},
	{"q", "quit"}, {"q!", "quit!"},
	{"qa", "quit"}, {"qa!", "quit!"}, {"se", "set"}, {"h", "help"}, {"e", "reload"},
	{"wa", "write"}, {"wqa", "write-quit"}, {"xa", "write-quit"}, {"saveas", "write"},
	{"u", "undo"}, {"noh", "no-search"}, {"nohlsearch", "no-search"}, {"r", "rules"},
	{"n", "search-next"}, {"stop", "suspend"}, {"b", "pane"}, {"bn", "pane-right"},
	{"bp", "pane-left"}, {"ls", "matrix"}, {"only", "maximise"}, {"colorscheme", "theme"},
};

const char *context_name(unsigned context)
{
	static const char *const name[] = {"text", "select", "list"};

	return context < COUNT(name) ? name[context] : "?";
}

const char *group_name(enum group g)
{
	static const char *const name[] = {
		[GROUP_MOVE] = "Moving", [GROUP_PANES] = "Panes",
		[GROUP_MATCHES] = "What the others tell", [GROUP_PLACES] = "Places",
		[GROUP_SEARCH] = "Searching", [GROUP_SELECT] = "Selecting and copying",
		[GROUP_NOTES] = "Notes", [GROUP_ALIGN] = "Alignment", [GROUP_VIEW] = "View",
		[GROUP_FILES] = "Files", [GROUP_LIST] = "In lists",
		[GROUP_OTHER] = "Commands, help, leaving",
	};

	return g < GROUPS ? name[g] : "?";
}

const struct action *action_get(size_t i)
{
	return i < COUNT(table) ? &table[i] : NULL;
}

static bool is(const char *s, const char *name, size_t n)
{
	return strlen(s) == n && !strncmp(s, name, n);
}

int action_find(const char *name, size_t n)
{
	for (size_t i = 0; i < COUNT(aliases); i++)
		if (is(aliases[i].alias, name, n)) {
			name = aliases[i].name;
			n = strlen(name);
			break;
		}
	for (size_t i = 0; i < COUNT(table); i++)
		if (is(table[i].name, name, n))
			return (int)i;
	return -1;
}

/* The i-th word for an action, the short ones first; NULL past the end. */
static const char *word_at(size_t i)
{
	return i < COUNT(aliases) ? aliases[i].alias
	       : i - COUNT(aliases) < COUNT(table) ? table[i - COUNT(aliases)].name : NULL;
}

int action_begun(const char *name, size_t n, struct str *could)
{
	const char *first = NULL, *w;
	bool sure = true;

	for (size_t i = 0; (w = word_at(i)); i++)
		if (n && !strncmp(w, name, n) && (!first || strlen(w) < strlen(first)))
			first = w;
	for (size_t i = 0; first && (w = word_at(i)); i++)
		if (!strncmp(w, name, n)) {
			str_addf(could, "%s%s", could->n ? " " : "", w);
			sure &= !strncmp(w, first, strlen(first));
		}
	return first && sure ? action_find(first, strlen(first)) : -1;
}

unsigned action_context(size_t action)
{
	unsigned c = 0;

	while (!(table[action].contexts >> c & 1))
		c++;
	return c;
}

void action_bind(struct keymap *m)
{
	for (size_t i = 0; i < COUNT(table); i++)
		for (const char *s = table[i].keys; *s;) {
			size_t n = strcspn(s, " ");
			char *seq = xstrndup(s, n);
			keymap_bind(m, action_context(i), seq, (int)i, NULL, 0, 0, NULL);
			free(seq);
			s += n + (s[n] == ' ');
		}
}

int action_keys(const struct keymap *m, unsigned context, const key_code *key, size_t n)
{
	int a = keymap_find(m, context, key, n);

	if (a != KEYMAP_NONE || context == CONTEXT_TEXT)
		return a;
	a = keymap_find(m, CONTEXT_TEXT, key, n);
	if (a >= 0 && !(table[a].contexts >> context & 1))
		return KEYMAP_NONE;
	return a;
}

void action_written(const struct keymap *m, size_t action, const char *sep, struct str *out)
{
	keymap_keys(m, action_context(action), (int)action, sep, out);
}

void action_list(const struct keymap *m, struct str *out)
{
	for (size_t i = 0; i < COUNT(table); i++) {
		struct str keys = STR_INIT;
		action_written(m, i, " ", &keys);
		str_addf(out, "%s\t%s\t%s\t%s\n", context_name(action_context(i)),
		         keys.n ? keys.s : "<none>", table[i].name, table[i].help);
		str_free(&keys);
	}
}
