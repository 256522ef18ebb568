#include "viewparts.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/path.h"
#include "base/utf8.h"
#include "conf/library.h"
#include "text/filter.h"

#define BYTES "bytes:"

static char *percent_encode(const char *s)
{
	struct str out = STR_INIT;

	str_add(&out, BYTES);
	for (; *s; s++)
		if (*s == '%' || (unsigned char)*s < 0x20 || (unsigned char)*s >= 0x7F)
			str_addf(&out, "%%%02X", (unsigned)(unsigned char)*s);
		else
			str_addc(&out, *s);
	return str_take(&out);
}

static char *percent_decode(const char *s)
{
	struct str out = STR_INIT;

	for (; *s; s++) {
		char hex[3] = {s[0] == '%' ? s[1] : 0, 0, 0}, *end;

		hex[1] = hex[0] ? s[2] : 0;
		unsigned long byte = strtoul(hex, &end, 16);
		if (hex[1] && isxdigit((unsigned char)hex[0]) && !*end && byte) {
			str_addc(&out, (char)byte);
			s += 2;
		} else {
			str_addc(&out, *s);
		}
	}
	return str_take(&out);
}

char *path_to_file(const char *path, const char *dir)
{
	char *relative, *out;

	if (!strcmp(path, "-") || filter_is_url(path))
		return xstrdup(path);
	relative = path_relative(path, dir);
	if (utf8_check(relative, strlen(relative)) < strlen(relative))
		out = percent_encode(relative);
	else if (str_starts(relative, BYTES) || !strcmp(relative, "-"))
		out = str_printf("./%s", relative);
	else
		return relative;
	free(relative);
	return out;
}

char *path_from_file(const char *written, const char *dir)
{
	bool encoded = str_starts(written, BYTES), here = !strcmp(dir, ".");
	char *path, *out;

	if (!strcmp(written, "-") || filter_is_url(written))
		return xstrdup(written);
	written += !here && str_starts(written, "./") ? 2 : 0;
	path = encoded ? percent_decode(written + strlen(BYTES)) : xstrdup(written);
	if (here)
		return path;
	out = path_join(dir, path);
	free(path);
	return out;
}

static bool is_path(const char *written)
{
	return library_is_file(written) || str_starts(written, BYTES);
}

char *rules_to_file(const char *rules, const char *dir)
{
	char *path, *out;

	if (!library_is_file(rules))
		return xstrdup(rules);
	path = path_to_file(rules, dir);
	if (is_path(path))
		return path;
	out = str_printf("./%s", path);
	free(path);
	return out;
}

char *rules_from_file(const char *written, const char *dir)
{
	return is_path(written) ? path_from_file(written, dir) : xstrdup(written);
}

uint32_t note_number(const char *id)
{
	size_t digits = *id == 'n' ? strspn(id + 1, "0123456789") : 0;

	return digits && digits < 10 && !id[1 + digits] ? (uint32_t)strtoul(id + 1, NULL, 10) : 0;
}

/* May the value stand without quotes? It did, but perhaps over several lines. */
static bool plain_again(const struct yaml *n)
{
	if (!n->plain || !n->len ||
	    !(isalnum((unsigned char)*n->value) || strchr("~-+.", *n->value)))
		return false;
	if (n->len > 1 && *n->value == '-' && !isalnum((unsigned char)n->value[1]))
		return false;
	for (size_t i = 0; i < n->len; i++) {
		char c = n->value[i];

		if (!isalnum((unsigned char)c) && !(c && strchr("_.+/~-", c)) &&
		    !(c == ':' && i + 1 < n->len))
			return false;
	}
	return n->len > 1 || *n->value != '-';
}

static void put_scalar(struct str *out, const struct yaml *n)
{
	if (plain_again(n))
		str_addn(out, n->value, n->len);
	else if (n->plain && !n->len)
		str_add(out, "null");
	else
		yaml_put_string(out, n->value, n->len);
}

static void put_node(struct str *out, const struct yaml *n, size_t indent);

static void put_entries(struct str *out, const struct yaml *map, size_t indent, bool first_inline)
{
	for (size_t i = 0; i < map->n; i++) {
		if (i || !first_inline)
			str_fill(out, ' ', indent);
		yaml_put_string(out, map->key[i]->value, map->key[i]->len);
		str_addc(out, ':');
		put_node(out, map->item[i], indent + 2);
	}
}

/* What follows "key:" or "-": a value in the line, or lines of their own. */
static void put_node(struct str *out, const struct yaml *n, size_t indent)
{
	if (n->kind == YAML_SCALAR || !n->n) {
		str_addc(out, ' ');
		if (n->kind == YAML_SCALAR)
			put_scalar(out, n);
		else
			str_add(out, n->kind == YAML_LIST ? "[]" : "{}");
		str_addc(out, '\n');
		return;
	}
	str_addc(out, '\n');
	if (n->kind == YAML_MAP) {
		put_entries(out, n, indent, false);
		return;
	}
	for (size_t i = 0; i < n->n; i++) {
		str_fill(out, ' ', indent);
		str_addc(out, '-');
		if (n->item[i]->kind == YAML_MAP && n->item[i]->n) {
			str_addc(out, ' ');
			put_entries(out, n->item[i], indent + 2, true);
		} else {
			put_node(out, n->item[i], indent + 2);
		}
	}
}

void extra_put(struct str *out, const struct yaml *key, const struct yaml *value)
{
	yaml_put_string(out, key->value, key->len);
	str_addc(out, ':');
	put_node(out, value, 2);
}

void extra_write(struct str *out, const char *extra, size_t indent)
{
	while (extra && *extra) {
		size_t n = strcspn(extra, "\n");

		str_fill(out, ' ', indent);
		str_addn(out, extra, n);
		str_addc(out, '\n');
		extra += n + (extra[n] == '\n');
	}
}
