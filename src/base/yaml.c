/* libyaml's events -> nodes in one arena. Places are counted by us from the code point index
 * of libyaml's marks: libyaml also ends lines at U+0085, U+2028 and U+2029, editors do not. */
#include "base/yaml.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "base/lazy.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/utf8.h"

enum { MAX_BYTES = 4 << 20, MAX_DEPTH = 32, MAX_EVENTS = 1000000, MAX_SCALAR = 1 << 20 };

#define LIBYAML(X) \
	X(yaml_parser_initialize) X(yaml_parser_set_encoding) X(yaml_parser_set_input_string) \
	X(yaml_parser_parse) X(yaml_parser_delete) X(yaml_event_delete)
LAZY(LIBYAML);

struct place { size_t index, byte; unsigned line, col; }; /* index: code points before it */

struct builder {
	struct yaml_file *file;
	struct errs *errs;
	yaml_parser_t parser;
	struct place last; /* where the last mark was: the next is seldom before it */
	unsigned events, depth;
	bool failed;       /* syntax error or cap: there will be no tree */
};

static struct place place_of(struct builder *b, size_t index)
{
	const struct yaml_file *f = b->file;
	struct place p = b->last;

	if (index < p.index)
		p = (struct place){0, 0, 1, 1};
	while (p.index < index && p.byte < f->len) {
		uint32_t cp;
		size_t n = utf8_next(f->bytes + p.byte, f->len - p.byte, &cp);
		p.byte += n;
		p.index++;
		p.col++;
		if (cp == '\n' || (cp == '\r' && f->bytes[p.byte] != '\n')) {
			p.line++;
			p.col = 1;
		}
	}
	return b->last = p;
}

static struct yaml *node_new(struct builder *b, enum yaml_kind kind, const yaml_mark_t *mark)
{
	struct yaml *n = arena_zero(b->file->arena, sizeof *n);
	struct place p = place_of(b, mark->index);

	n->kind = kind;
	n->line = p.line;
	n->col = p.col;
	n->at = p.byte;
	return n;
}

static void refuse(struct builder *b, const struct yaml *at, const char *what)
{
	yaml_error(b->file, at, b->errs, "%s", what);
	b->file->broken = true;
}

static void give_up(struct builder *b, const yaml_mark_t *mark, const char *why)
{
	yaml_error(b->file, node_new(b, YAML_SCALAR, mark), b->errs, "%s", why);
	b->failed = true;
}

/* libyaml speaks of its scanner; readers want to know what to change. */
static const char *in_plain_words(const char *problem, const char *context, char at)
{
	static const struct {
		const char *problem, *context; /* context: a part of it; NULL: any */
		char at;                       /* the character there; 0: any */
		const char *words;
	} table[] = {
		{"found character that cannot start any token", NULL, '\t',
		 "a tab cannot indent: use blanks"},
		{"found character that cannot start any token", NULL, 0,
		 "this character cannot start a value: put the value in quotes"},
		{"found a tab character", NULL, 0, "a tab cannot indent: use blanks"},
		{"found a tab character that violates indentation", NULL, 0,
		 "a tab cannot indent: use blanks"},
		{"found a tab character where an indentation space is expected", NULL, 0,
		 "a tab cannot indent: use blanks"},
		{"mapping values are not allowed in this context", NULL, 0,
		 "a second \": \" in one line: put the value in quotes, or check the indentation"},
		{"could not find expected ':'", NULL, 0,
		 "no \": \" after a key: is something missing, or not indented enough"},
		{"did not find expected key", "block mapping", '-',
		 "a list item (- ...) where a key was expected"},
		{"did not find expected key", "block mapping", 0,
		 "wrong indentation, or text after a closing quote"},
		{"did not find expected '-' indicator", NULL, 0,
		 "wrong indentation: a list item (- ...) was expected"},
		{"block sequence entries are not allowed in this context", NULL, 0,
		 "a list item (- ...) cannot stand here: start it on a new line"},
		{"found unknown escape character", NULL, 0,
		 "unknown escape in double quotes (single quotes keep backslashes)"},
		{"did not find expected comment or line break", NULL, 0,
		 "a value cannot start with '>' or '|': put it in quotes"},
		{"did not find expected hexdecimal number", NULL, 0,
		 "not enough hexadecimal digits in the escape"},
		{"found invalid Unicode character escape code", NULL, 0,
		 "the escape is no Unicode character"},
		{"found unexpected end of stream", "quoted scalar", 0,
		 "the quotation mark is not closed"},
		{"found unexpected document indicator", "quoted scalar", 0,
		 "the quotation mark is not closed"},
		{"did not find expected ',' or ']'", NULL, 0, "',' or ']' was expected"},
		{"did not find expected ',' or '}'", NULL, 0, "',' or '}' was expected"},
		{"did not find expected node content", NULL, 0, "a value was expected"},
		{"did not find expected <document start>", NULL, 0,
		 "wrong indentation, or text after the end of the document"},
		{"found undefined tag handle", NULL, 0, "tags (!...) are not supported here"},
		{"found character '%' that cannot start any token", NULL, 0,
		 "a value cannot start with '%': put it in quotes"},
		{"found unexpected ':'", NULL, 0,
		 "':' inside a flow value: put the value in quotes"},
	};

	for (size_t i = 0; i < COUNT(table); i++)
		if (!strcmp(problem, table[i].problem) &&
		    (!table[i].context || (context && strstr(context, table[i].context))) &&
		    (!table[i].at || table[i].at == at))
			return table[i].words;
	return problem;
}

/* A list or map in brackets that goes on where the reader thinks it has ended: say where it
 * started. A value after ": #" was taken for a comment. */
static void add_hint(struct builder *b, struct str *why)
{
	const yaml_parser_t *p = &b->parser;
	const char *bytes = b->file->bytes;
	size_t end = place_of(b, p->problem_mark.index).byte;

	if (p->context && strstr(p->context, "flow") &&
	    p->context_mark.line != p->problem_mark.line)
		str_addf(why, " (opened in line %u)", place_of(b, p->context_mark.index).line);
	while (end > 0 && strchr(" \n\r", bytes[end - 1]))
		end--;
	size_t start = end;
	while (start > 0 && bytes[start - 1] != '\n')
		start--;
	for (; start + 3 <= end; start++)
		if (!memcmp(bytes + start, ": #", 3)) {
			str_add(why, "; an unquoted # starts a comment");
			return;
		}
}

/* What was not closed is shown where it starts; all else where libyaml stumbled. */
static void syntax_error(struct builder *b)
{
	const yaml_parser_t *p = &b->parser;
	if (!p->problem) /* it names all others */
		mem_fail("out of memory");
	const char *problem = p->problem;
	const yaml_mark_t *mark = &p->problem_mark;
	struct str why = STR_INIT;

	if (p->context && ((strstr(p->context, "quoted scalar") && strstr(problem, "unexpected")) ||
	                   strstr(problem, "could not find expected ':'")))
		mark = &p->context_mark;
	str_add(&why, in_plain_words(problem, p->context,
	                             b->file->bytes[place_of(b, mark->index).byte]));
	if (strstr(problem, "did not find expected"))
		add_hint(b, &why);
	give_up(b, mark, why.s);
	str_free(&why);
}

static bool next_event(struct builder *b, yaml_event_t *e)
{
	if (!lib.yaml_parser_parse(&b->parser, e)) {
		syntax_error(b);
		return false;
	}
	if (++b->events > MAX_EVENTS) {
		give_up(b, &e->start_mark, "too many values in one file");
		lib.yaml_event_delete(e);
		return false;
	}
	return true;
}

static void refuse_properties(struct builder *b, const struct yaml *n, const yaml_char_t *anchor,
                              const yaml_char_t *tag)
{
	if (anchor)
		refuse(b, n, "anchors (&...) are not supported here");
	if (tag && strcmp((const char *)tag, YAML_STR_TAG) && strcmp((const char *)tag, "!"))
		refuse(b, n, "tags (!...) are not supported here");
}

static struct yaml *scalar(struct builder *b, const yaml_event_t *e)
{
	struct yaml *n = node_new(b, YAML_SCALAR, &e->start_mark);
	yaml_scalar_style_t style = e->data.scalar.style;

	if (e->data.scalar.length > MAX_SCALAR) {
		give_up(b, &e->start_mark, "a value of more than 1 MiB");
		return NULL;
	}
	refuse_properties(b, n, e->data.scalar.anchor, e->data.scalar.tag);
	n->len = e->data.scalar.length;
	n->value = arena_dup(b->file->arena, e->data.scalar.value, n->len + 1);
	n->plain = style == YAML_PLAIN_SCALAR_STYLE && !e->data.scalar.tag;
	n->block = style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE;
	return n;
}

typedef VEC(struct yaml *) node_vec;

static struct yaml **keep(struct builder *b, node_vec *v)
{
	return v->n ? arena_dup(b->file->arena, v->item, v->n * sizeof *v->item) : NULL;
}

static struct yaml *node(struct builder *b, yaml_event_t *e);

/* The next node of a list or map; NULL at its end or after a failure. */
static struct yaml *child(struct builder *b)
{
	yaml_event_t e;

	if (!next_event(b, &e))
		return NULL;
	struct yaml *n = node(b, &e);
	lib.yaml_event_delete(&e);
	return n;
}

static struct yaml *list(struct builder *b, const yaml_event_t *e)
{
	struct yaml *n = node_new(b, YAML_LIST, &e->start_mark), *item;
	node_vec v = {0};

	refuse_properties(b, n, e->data.sequence_start.anchor, e->data.sequence_start.tag);
	while ((item = child(b)))
		VEC_PUSH(&v, item);
	n->item = keep(b, &v);
	n->n = v.n;
	free(v.item);
	return n;
}

/* Is the pair to be kept? */
static bool good_key(struct builder *b, const struct yaml *key, const node_vec *keys,
                     struct map *seen)
{
	if (key->kind != YAML_SCALAR || memchr(key->value, 0, key->len)) {
		refuse(b, key, key->kind == YAML_SCALAR ? "a NUL character in a key"
		                                        : "a key must be one word or text");
		return false;
	}
	if (map_intern(seen, key->value, key->len) == keys->n)
		return true;
	assert(keys->n); /* what is in `seen` is in `keys` */
	const struct yaml *first = keys->item[map_get(seen, key->value, key->len)];
	yaml_error(b->file, key, b->errs, "duplicate key \"%s\" (first in line %u)", key->value,
	           first->line);
	b->file->broken = true;
	return false;
}

static struct yaml *map_node(struct builder *b, const yaml_event_t *e)
{
	struct yaml *n = node_new(b, YAML_MAP, &e->start_mark), *key, *value;
	struct map *seen = map_new();
	node_vec keys = {0}, values = {0};

	refuse_properties(b, n, e->data.mapping_start.anchor, e->data.mapping_start.tag);
	while ((key = child(b)) && (value = child(b)))
		if (good_key(b, key, &keys, seen)) {
			VEC_PUSH(&keys, key);
			VEC_PUSH(&values, value);
		}
	n->key = keep(b, &keys);
	n->item = keep(b, &values);
	n->n = keys.n;
	free(keys.item);
	free(values.item);
	map_free(seen);
	return n;
}

/* The node an event starts; NULL for the end of a list or map, and after a failure. */
static struct yaml *node(struct builder *b, yaml_event_t *e)
{
	struct yaml *n = NULL;

	if (e->type == YAML_ALIAS_EVENT) {
		n = node_new(b, YAML_SCALAR, &e->start_mark);
		n->value = "*";
		n->len = 1;
		refuse(b, n, "aliases (*...) are not supported here");
	} else if (e->type == YAML_SCALAR_EVENT) {
		n = scalar(b, e);
	} else if (e->type == YAML_SEQUENCE_START_EVENT || e->type == YAML_MAPPING_START_EVENT) {
		if (++b->depth > MAX_DEPTH)
			give_up(b, &e->start_mark, "values nested more than 32 deep");
		else
			n = e->type == YAML_MAPPING_START_EVENT ? map_node(b, e) : list(b, e);
		b->depth--;
	}
	return b->failed ? NULL : n;
}

static void document(struct builder *b)
{
	yaml_event_t e;

	for (bool end = false; !end && next_event(b, &e); lib.yaml_event_delete(&e)) {
		end = e.type == YAML_STREAM_END_EVENT;
		if (e.type == YAML_STREAM_START_EVENT || e.type == YAML_DOCUMENT_END_EVENT)
			continue;
		if (e.type == YAML_DOCUMENT_START_EVENT) {
			if (b->file->root)
				give_up(b, &e.start_mark, "a second document: one to a file");
		} else if (!end) {
			b->file->root = node(b, &e);
		}
		end = end || b->failed;
	}
}

static bool forbidden(uint32_t cp)
{
	return (cp < ' ' && cp != '\t' && cp != '\n' && cp != '\r') ||
	       (cp >= 0x7f && cp < 0xa0) || cp == 0xfeff || cp == 0xfffe || cp == 0xffff;
}

/* libyaml gives no place for these. */
static bool check_characters(struct builder *b)
{
	const struct yaml_file *f = b->file;
	size_t bad = utf8_check(f->bytes, f->len), index = 0;
	char why[80];

	for (size_t i = 0; i < f->len; index++) {
		uint32_t cp;
		size_t n = utf8_next(f->bytes + i, f->len - i, &cp);
		if (i == bad)
			snprintf(why, sizeof why, "not UTF-8: byte 0x%02X", cp & 0xff);
		else if (forbidden(cp))
			snprintf(why, sizeof why, "the character U+%04X cannot stand in YAML", cp);
		if (i == bad || forbidden(cp)) {
			give_up(b, &(yaml_mark_t){.index = index}, why);
			return false;
		}
		i += n;
	}
	return true;
}

struct yaml_file *yaml_parse(const char *name, const char *bytes, size_t n, struct errs *errs)
{
	struct yaml_file *f = xcalloc(1, sizeof *f);
	struct builder b = {.file = f, .errs = errs, .last = {0, 0, 1, 1}};
	bool bom = n >= 3 && !memcmp(bytes, "\xef\xbb\xbf", 3);

	lazy_need(SO_YAML, symbols);
	f->name = xstrdup(name);
	f->arena = arena_new();
	f->len = n > MAX_BYTES ? 0 : n - (bom ? 3 : 0);
	f->bytes = xcalloc(f->len + 1, 1);
	memcpy(f->bytes, bytes + (bom ? 3 : 0), f->len);
	if (n > MAX_BYTES) {
		errs_add(errs, name, 0, 0, "more than 4 MiB of YAML");
		b.failed = true;
	} else {
		if (!lib.yaml_parser_initialize(&b.parser))
			mem_fail("out of memory");
		lib.yaml_parser_set_encoding(&b.parser, YAML_UTF8_ENCODING);
		lib.yaml_parser_set_input_string(&b.parser, (const unsigned char *)f->bytes, f->len);
		if (check_characters(&b))
			document(&b);
		lib.yaml_parser_delete(&b.parser);
	}
	if (!b.failed)
		return f;
	yaml_file_free(f);
	return NULL;
}

void yaml_file_free(struct yaml_file *f)
{
	if (!f)
		return;
	arena_free(f->arena);
	free(f->bytes);
	free(f->name);
	free(f);
}

const struct yaml *yaml_get(const struct yaml *map, const char *key)
{
	if (!map || map->kind != YAML_MAP)
		return NULL;
	for (size_t i = 0; i < map->n; i++)
		if (!strcmp(map->key[i]->value, key))
			return map->item[i];
	return NULL;
}
