/* json.c - the report that scripts, tests and benchmarks read. One unit, link or passage a
 * line; the keys in this order for ever. Documented in hexapla(5), checked against
 * src/data/report.schema.json. */
#include "writers.h"

#include "json_put.h"

static void put_uref(struct str *out, struct uref u)
{
	char buf[8];

	str_addc(out, '"');
	str_add(out, siglum(u.article, buf));
	json_put_uint(out, u.unit + 1);
	str_addc(out, '"');
}

/* Places are told as they are in the file. */
static void put_places(struct str *out, const struct article *a, uint32_t start, uint32_t end)
{
	json_put_uint(out, article_origin(a, start));
	str_add(out, ", ");
	json_put_uint(out, article_origin(a, end));
}

static void put_range(struct str *out, const struct article *a, uint32_t start, uint32_t end)
{
	str_addc(out, '[');
	put_places(out, a, start, end);
	str_addc(out, ']');
}

static void put_support(struct str *out, const struct alignment *al, struct uref u)
{
	size_t n;
	const uint32_t *article = alignment_support(al, u, &n);
	char buf[8];

	str_add(out, ", \"support\": [");
	for (size_t i = 0; i < n; i++) {
		str_add(out, i ? ", \"" : "\"");
		str_add(out, siglum(article[i], buf));
		str_addc(out, '"');
	}
	str_addc(out, ']');
}

static void put_unit(struct str *out, const struct export_source *src, struct uref id)
{
	const struct article *a = src->article[id.article];
	const struct unit *u = &a->unit[id.unit];

	str_add(out, "{\"id\": ");
	put_uref(out, id);
	str_add(out, ", \"kind\": \"");
	str_add(out, unit_kind_name(u->kind));
	str_add(out, "\", \"paragraph\": ");
	json_put_uint(out, u->paragraph + 1);
	str_add(out, ", \"start\": ");
	json_put_uint(out, article_origin(a, u->start));
	str_add(out, ", \"end\": ");
	json_put_uint(out, article_origin(a, u->end));
	str_add(out, ", \"text\": ");
	json_put_string(out, a->text + u->start, u->end - u->start);
	put_support(out, src->al, id);
	str_add(out, ", \"class\": \"");
	str_add(out, class_name(alignment_class(src->al, id)));
	str_add(out, "\"}");
}

static void put_article(struct str *out, const struct export_source *src, uint32_t which)
{
	const struct article *a = src->article[which];
	char buf[8];

	str_add(out, "{\"siglum\": ");
	json_put_text(out, siglum(which, buf));
	str_add(out, ", \"path\": ");
	json_put_text(out, a->path);
	str_add(out, ", \"title\": ");
	json_put_text(out, a->title);
	str_add(out, ", \"source\": ");
	json_put_text(out, a->source);
	str_add(out, ", \"date\": ");
	json_put_text(out, a->date);
	str_add(out, ", \"language\": ");
	json_put_text(out, a->language);
	str_add(out, src->only_notes ? "}" : ",\n   \"units\": [");
	for (uint32_t u = 0; u < a->n_units && !src->only_notes; u++) {
		str_add(out, u ? ",\n    " : "\n    ");
		put_unit(out, src, (struct uref){which, u});
	}
	str_add(out, src->only_notes ? "" : "]}");
}

static void put_conflict(struct str *out, const struct article *a, const struct article *b,
                         const struct conflict *c)
{
	str_add(out, "{\"kind\": \"");
	str_add(out, conflict_name(c->kind));
	str_add(out, "\", \"a\": ");
	put_range(out, a, c->at.a_start, c->at.a_end);
	str_add(out, ", \"b\": ");
	put_range(out, b, c->at.b_start, c->at.b_end);
	str_add(out, ", \"a_value\": ");
	json_put_text(out, c->a_value);
	str_add(out, ", \"b_value\": ");
	json_put_text(out, c->b_value);
	str_addc(out, '}');
}

static void put_span(struct str *out, const struct article *a, const struct article *b,
                     const struct span_pair *s)
{
	str_addc(out, '[');
	put_places(out, a, s->a_start, s->a_end);
	str_add(out, ", ");
	put_places(out, b, s->b_start, s->b_end);
	str_addc(out, ']');
}

static void put_link(struct str *out, const struct export_source *src, const struct link *l)
{
	const struct article *a = src->article[l->a.article], *b = src->article[l->b.article];

	str_add(out, "{\"a\": ");
	put_uref(out, l->a);
	str_add(out, ", \"b\": ");
	put_uref(out, l->b);
	str_add(out, ", \"class\": \"");
	str_add(out, class_name(l->cls));
	str_add(out, "\", \"score\": ");
	json_put_share(out, l->score);
	str_add(out,
		l->moved ? ", \"moved\": true, \"spans\": [" : ", \"moved\": false, \"spans\": [");
	for (uint32_t i = 0; i < l->n_spans; i++) {
		str_add(out, i ? ", " : "");
		put_span(out, a, b, &l->span[i]);
	}
	str_add(out, "], \"conflicts\": [");
	for (uint32_t i = 0; i < l->n_conflicts; i++) {
		str_add(out, i ? ", " : "");
		put_conflict(out, a, b, &l->conflict[i]);
	}
	str_add(out, l->n_variants ? "], \"variants\": [" : "");
	for (uint32_t i = 0; i < l->n_variants; i++) {
		str_add(out, i ? ", " : "");
		put_conflict(out, a, b, &l->variant[i]);
	}
	str_add(out, "]}");
}

static void put_passage(struct str *out, const struct passage *p)
{
	str_addc(out, '[');
	for (uint32_t i = 0; i < p->n; i++) {
		str_add(out, i ? ", " : "");
		put_uref(out, p->unit[i]);
	}
	str_addc(out, ']');
}

static void put_alignment(struct str *out, const struct export_source *src)
{
	size_t n;

	str_add(out, "\"links\": [");
	const struct link *link = alignment_links(src->al, &n);
	for (size_t i = 0; i < n; i++) {
		str_add(out, i ? ",\n  " : "\n  ");
		put_link(out, src, &link[i]);
	}
	str_add(out, "],\n \"passages\": [");
	const struct passage *passage = alignment_passages(src->al, &n);
	for (size_t i = 0; i < n; i++) {
		str_add(out, i ? ",\n  " : "\n  ");
		put_passage(out, &passage[i]);
	}
	str_addc(out, ']');
}

void export_json(const struct export_source *src, struct str *out)
{
	bool notes = src->only_notes || (src->notes && src->notes->n);
	struct str method = STR_INIT;

	str_addf(out,
	         "{\"format\": \"hexapla-%s\", \"version\": 1, \"generator\": \"hexapla " VERSION
	         "\",\n ",
	         src->only_notes ? "notes" : "report");
	if (!src->only_notes) {
		put_method(&method, src);
		str_add(out, "\"method\": ");
		json_put_text(out, method.s);
		str_add(out, ",\n ");
	}
	str_add(out, "\"articles\": [");
	str_free(&method);
	for (uint32_t i = 0; i < src->n; i++) {
		str_add(out, i ? ",\n  " : "\n  ");
		put_article(out, src, i);
	}
	str_add(out, "],\n ");
	if (!src->only_notes)
		put_alignment(out, src);
	if (notes) {
		str_add(out, src->only_notes ? "" : ",\n ");
		json_put_notes(out, src);
	}
	str_add(out, "}\n");
}
