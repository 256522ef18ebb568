/* csv.c - where the articles disagree, as RFC 4180 has it: a row for each matter in dispute, the
 * words of each article and where they stand. Spreadsheets take a cell that starts with a sign
 * of arithmetic, or a tab, for a formula: such a cell gets an apostrophe in front. The last row
 * tells how the articles were compared. */
#include "align/ledger.h"
#include "writers.h"

#include <stdlib.h>
#include <string.h>

#include "base/glyph.h"

static void put_cell(struct str *out, const char *s, size_t n)
{
	struct str clean = STR_INIT;

	glyph_clean(&clean, s, n);
	str_addc(out, '"');
	const char *first = clean.s + strspn(clean.s, " ");
	if (*first && strchr("=+-@", *first))
		str_addc(out, '\'');
	for (size_t i = 0; i < clean.n; i++) {
		if (clean.s[i] == '"')
			str_addc(out, '"');
		str_addc(out, clean.s[i]);
	}
	str_addc(out, '"');
	str_free(&clean);
}

static void put_head(const struct export_source *src, struct str *out)
{
	char name[8];

	str_add(out, "kind");
	for (size_t i = 0; i < src->n; i++) {
		siglum(i, name);
		str_addf(out, ",%s,%s value,%s unit", name, name, name);
	}
	str_add(out, "\r\n");
}

static void put_says(const struct export_source *src, const struct ledger_cell *c, uint32_t which,
                     struct str *out)
{
	bool states = c->says == LEDGER_STATES;

	str_addc(out, ',');
	if (states)
		put_cell(out, src->article[which]->text + c->start, c->end - c->start);
	str_addc(out, ',');
	if (states && c->value)
		put_cell(out, c->value, strlen(c->value));
	str_addc(out, ',');
	if (c->says != LEDGER_OUT)
		put_unit_id(out, (struct uref){which, c->unit});
}

void export_csv(const struct export_source *src, struct str *out)
{
	struct ledger *l = ledger_new(src->article, src->n, src->al);
	struct str method = STR_INIT;

	put_head(src, out);
	for (size_t i = 0; i < l->row.n; i++) {
		str_add(out, conflict_name(l->row.item[i].kind));
		for (uint32_t k = 0; k < src->n; k++)
			put_says(src, &l->row.item[i].cell[k], k, out);
		str_add(out, "\r\n");
	}
	str_add(out, "method,");
	put_method(&method, src);
	put_cell(out, method.s, method.n);
	str_fill(out, ',', 3 * src->n - 1);
	str_add(out, "\r\n");
	str_free(&method);
	ledger_free(l);
}
