#include "conf/option.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "number_int.h"

static const struct {
	const char *name;
	enum option_type type;
	double def, min, max;
	const char *help;
} table[OPTION_COUNT] = {
#define X(id, name, type, def, min, max, help) \
	[OPTION_##id] = {name, OPTION_##type, def, min, max, help},
	OPTIONS(X)
#undef X
};

struct options {
	double number[OPTION_COUNT]; /* BOOL and INT too */
	char *word[OPTION_COUNT];    /* WORD; NULL: "" */
};

struct options *options_new(void)
{
	struct options *o = xcalloc(1, sizeof *o);

	for (size_t i = 0; i < OPTION_COUNT; i++)
		o->number[i] = table[i].def;
	return o;
}

void options_free(struct options *o)
{
	if (!o)
		return;
	for (size_t i = 0; i < OPTION_COUNT; i++)
		free(o->word[i]);
	free(o);
}

bool options_bool(const struct options *o, enum option id)
{
	return o->number[id] > 0;
}

long options_int(const struct options *o, enum option id)
{
	return (long)o->number[id];
}

double options_number(const struct options *o, enum option id)
{
	return o->number[id];
}

const char *options_word(const struct options *o, enum option id)
{
	return o->word[id] ? o->word[id] : "";
}

static bool parse_bool(const char *s, double *out)
{
	static const struct { const char *word; bool value; } words[] = {
		{"on", true}, {"off", false}, {"yes", true}, {"no", false}, {"true", true},
		{"false", false},
	};

	for (size_t i = 0; i < COUNT(words); i++)
		if (!strcmp(s, words[i].word)) {
			*out = words[i].value;
			return true;
		}
	return false;
}

static bool parse_value(enum option_type type, const char *s, double *out)
{
	long whole;

	switch (type) {
	case OPTION_BOOL:
		return parse_bool(s, out);
	case OPTION_INT:
		if (!number_parse_int(s, strlen(s), &whole))
			return false;
		*out = (double)whole;
		return true;
	case OPTION_NUMBER:
		return number_parse(s, strlen(s), out);
	case OPTION_WORD:
		break;
	}
	return false;
}

static void say_limits(enum option id, const char *value, char *why)
{
	static const char *const wanted[] = {
		[OPTION_BOOL] = "on or off", [OPTION_INT] = "a whole number",
		[OPTION_NUMBER] = "a number", [OPTION_WORD] = "",
	};
	struct str s = STR_INIT;

	str_addf(&s, "%s: %.40s is not %s", table[id].name, *value ? value : "nothing",
	         wanted[table[id].type]);
	if (table[id].type != OPTION_BOOL) {
		str_add(&s, " from ");
		number_write(&s, table[id].min);
		str_add(&s, " to ");
		number_write(&s, table[id].max);
	}
	snprintf(why, 200, "%s", s.s);
	str_free(&s);
}

bool options_set(struct options *o, enum option id, const char *value, char *why)
{
	double x = 0;

	if (table[id].type == OPTION_WORD) {
		free(o->word[id]);
		o->word[id] = *value ? xstrdup(value) : NULL;
		return true;
	}
	if (!parse_value(table[id].type, value, &x) || x < table[id].min || x > table[id].max) {
		say_limits(id, value, why);
		return false;
	}
	o->number[id] = x;
	return true;
}

void options_copy(struct options *to, const struct options *from)
{
	for (size_t i = 0; i < OPTION_COUNT; i++) {
		char *word = from->word[i] ? xstrdup(from->word[i]) : NULL;
		free(to->word[i]);
		to->word[i] = word;
		to->number[i] = from->number[i];
	}
}

void options_get(const struct options *o, enum option id, struct str *out)
{
	switch (table[id].type) {
	case OPTION_BOOL:
		str_add(out, options_bool(o, id) ? "on" : "off");
		break;
	case OPTION_INT:
	case OPTION_NUMBER:
		number_write(out, o->number[id]);
		break;
	case OPTION_WORD:
		str_add(out, options_word(o, id));
		break;
	}
}

bool options_is_default(const struct options *o, enum option id)
{
	return table[id].type == OPTION_WORD ? !o->word[id]
	                                     : !(o->number[id] < table[id].def) &&
	                                       !(o->number[id] > table[id].def);
}

int option_find(const char *name, size_t n)
{
	for (int i = 0; i < OPTION_COUNT; i++)
		if (strlen(table[i].name) == n && !memcmp(table[i].name, name, n))
			return i;
	return -1;
}

const char *option_name(enum option id)
{
	return table[id].name;
}

const char *option_help(enum option id)
{
	return table[id].help;
}

enum option_type option_type(enum option id)
{
	return table[id].type;
}
