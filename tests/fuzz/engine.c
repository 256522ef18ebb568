/* Two to four articles out of the bytes (RS between them), aligned: what align.h promises holds,
 * whatever the slices and the order of the articles; exports are safe. */
#include <locale.h>

#include "align/job.h"
#include "align/ledger.h"
#include "export/export.h"
#include "fuzz.h"

enum { MOST = 4, RS = 0x1E };

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	return !setlocale(LC_CTYPE, "C.UTF-8") || setenv("HEXAPLA_DICTIONARIES", "", 1);
}

static const struct unit *unit_of(const struct article *const *a, size_t n, struct uref u)
{
	must(u.article < n && u.unit < a[u.article]->n_units);
	return &a[u.article]->unit[u.unit];
}

static void check_stretch(const struct article *a, const struct unit *u, uint32_t from, uint32_t to)
{
	must(from <= to && to <= a->len && from >= u->start && to <= u->end);
}

static void check_pair(const struct article *const *a, size_t n, const struct link *l,
                       const struct span_pair *s)
{
	check_stretch(a[l->a.article], unit_of(a, n, l->a), s->a_start, s->a_end);
	check_stretch(a[l->b.article], unit_of(a, n, l->b), s->b_start, s->b_end);
}

static void check_conflicts(const struct article *const *a, size_t n, const struct link *l,
                            const struct conflict *c, uint32_t many)
{
	for (uint32_t i = 0; i < many; i++) {
		must(c[i].kind < CONFLICT_KINDS && c[i].a_value && c[i].b_value);
		check_pair(a, n, l, &c[i].at);
	}
}

static void check_link(const struct article *const *a, size_t n, const struct link *l)
{
	struct ranges r;

	must(l->a.article < l->b.article && l->cls > CLASS_UNIQUE && l->cls < CLASSES);
	must(l->score >= 0 && l->score <= 1);
	uint32_t at = 0;
	for (uint32_t i = 0; i < l->n_spans; i++) {
		check_pair(a, n, l, &l->span[i]);
		must(l->span[i].a_start >= at);
		at = l->span[i].a_start;
	}
	check_conflicts(a, n, l, l->conflict, l->n_conflicts);
	check_conflicts(a, n, l, l->variant, l->n_variants);
	for (int side = 0; side < 2; side++) {
		struct uref u = side ? l->b : l->a;
		alignment_differences(a, l, u, &r);
		for (size_t i = 0; i < r.n; i++)
			check_stretch(a[u.article], unit_of(a, n, u), r.item[i].start, r.item[i].end);
		free(r.item);
	}
}

static void check_unit(const struct alignment *al, struct uref u, size_t n_links, size_t n_articles)
{
	size_t n, n_passages;
	const uint32_t *of = alignment_links_of(al, u, &n);
	const struct link *link = alignment_links(al, &n_links);
	const struct passage *p = alignment_passages(al, &n_passages);
	uint32_t in = alignment_passage_of(al, u);
	enum link_class best = CLASS_UNIQUE;

	for (size_t i = 0; i < n; i++) {
		must(of[i] < n_links);
		must(uref_eq(link[of[i]].a, u) || uref_eq(link[of[i]].b, u));
		best = link[of[i]].cls > best ? link[of[i]].cls : best;
	}
	must(alignment_class(al, u) == best);
	must(in == UINT32_MAX ? n == 0 : in < n_passages);
	bool member = in == UINT32_MAX;
	for (uint32_t i = 0; !member && i < p[in].n; i++)
		member = uref_eq(p[in].unit[i], u);
	must(member);
	const uint32_t *support = alignment_support(al, u, &n);
	bool own = false;
	for (size_t i = 0; i < n; i++) {
		must(support[i] < n_articles && (!i || support[i] > support[i - 1]));
		own |= support[i] == u.article;
	}
	must(own);
}

static void check_alignment(const struct article *const *a, size_t n, const struct alignment *al)
{
	size_t n_links;
	const struct link *link = alignment_links(al, &n_links);

	for (size_t i = 0; i < n_links; i++)
		check_link(a, n, &link[i]);
	for (uint32_t k = 0; k < n; k++)
		for (uint32_t u = 0; u < a[k]->n_units; u++)
			check_unit(al, (struct uref){k, u}, n_links, n);
	ledger_free(ledger_new(a, n, al));
}

static struct alignment *align(const struct article *const *a, size_t n, unsigned ms,
                               const struct align_opts *opts)
{
	struct job *job = job_new(a, n, opts);
	struct alignment *al = NULL, *newer;
	struct str why = STR_INIT;

	for (bool done = false; !done;) {
		done = job_step(job, ms);
		newer = job_take(job);
		if (newer)
			alignment_free(al);
		al = newer ? newer : al;
	}
	must(al);
	if (a[0]->n_units && a[n - 1]->n_units) {
		job_explain(job, (struct uref){0, 0},
		            (struct uref){(uint32_t)n - 1, (uint32_t)a[n - 1]->n_units - 1}, &why);
		must(why.n);
	}
	str_free(&why);
	job_free(job);
	return al;
}

/* The link of the same two units in a story whose articles came the other way round. */
static const struct link *mirrored(const struct alignment *al, size_t n, const struct link *l)
{
	size_t n_links;
	const struct link *link = alignment_links(al, &n_links);
	struct uref a = {(uint32_t)n - 1 - l->b.article, l->b.unit};
	struct uref b = {(uint32_t)n - 1 - l->a.article, l->a.unit};

	for (size_t i = 0; i < n_links; i++)
		if (uref_eq(link[i].a, a) && uref_eq(link[i].b, b))
			return &link[i];
	return NULL;
}

static void check_order(const struct article *const *a, size_t n, const struct alignment *al,
                        const struct align_opts *opts)
{
	const struct article *back[MOST];
	size_t n_links, n_back;
	const struct link *link = alignment_links(al, &n_links);

	for (size_t i = 0; i < n; i++)
		back[i] = a[n - 1 - i];
	struct alignment *other = align(back, n, 0, opts);
	alignment_links(other, &n_back);
	must(n_back == n_links);
	for (size_t i = 0; i < n_links; i++) {
		const struct link *same = mirrored(other, n, &link[i]);
		must(same && same->cls == link[i].cls && same->moved == link[i].moved);
		must(!memcmp(&same->score, &link[i].score, sizeof same->score));
	}
	alignment_free(other);
}

/* Exports hold nothing that acts; that in colours holds colours. */
static void check_export(const struct exporter *e, const struct export_source *src)
{
	struct str out = STR_INIT;

	exporter_write(e, src, &out);
	for (size_t i = 0; !strcmp(e->name, "ansi") && i < out.n; i++)
		if (out.s[i] == 27) {
			size_t k = i + 1 + (out.s[i + 1] == '[');
			k += strspn(out.s + k, "0123456789;:");
			must(out.s[i + 1] == '[' && out.s[k] == 'm');
			memset(out.s + i, ' ', k + 1 - i);
		}
	fuzz_safe(out.s, out.n, strcmp(e->name, "csv") ? "\n\t" : "\n\r");
	str_free(&out);
}

static void check_exports(const struct article *const *a, size_t n, const struct alignment *al)
{
	struct notes notes = {0};

	for (uint32_t i = 0; i < n; i++)
		if (a[i]->n_units) {
			struct note *note = notes_add(&notes, a, i, a[i]->unit->start,
			                              a[i]->unit->end, a[i]->text, 9);
			note_set_tags(note, a[i]->text);
		}
	struct export_source src = {a, n, al, &notes, .5, NULL, false, NULL, COLOUR_AUTO};
	for (size_t i = 0; exporter_each(i); i++)
		check_export(exporter_each(i), &src);
	notes_free(&notes);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct fuzz_bytes b = {data, size};
	unsigned first = fuzz_byte(&b), languages = fuzz_byte(&b);
	struct article *article[MOST];
	size_t n = 0;

	for (size_t i = 0, most = 2 + first % 3; i < most; i++) {
		struct fuzz_bytes part = i + 1 < most ? fuzz_until(&b, RS) : b;
		struct article_opts opts = {.language = fuzz_language(languages >> i % 2 * 4 & 15)};
		struct article *a = article_parse("a.txt", (const char *)part.p, part.n,
		                                  first & 128 ? &opts : NULL, NULL);
		if (a)
			article[n++] = a;
	}
	if (n) {
		const struct article *const *a = (const struct article *const *)article;
		struct pin pin = {.a = {0, 0}, .b = {(uint32_t)n - 1, 0}, .same = first & 4};
		bool pins = first & 8 && n > 1 && a[0]->n_units && a[n - 1]->n_units;
		struct align_opts opts = {.pin = &pin, .n_pins = pins,
		                          .threshold = first & 16 ? .2 : 0};
		struct alignment *al = align(a, n, first & 32 ? 1 : 0, &opts);
		check_alignment(a, n, al);
		check_exports(a, n, al);
		if (!pins)
			check_order(a, n, al, &opts);
		alignment_free(al);
	}
	while (n)
		article_free(article[--n]);
	return 0;
}
