/* explain.c - --explain: why two units are linked or not; how two articles relate. */
#include <stdio.h>
#include <string.h>

#include "align/job.h"
#include "align/share.h"
#include "app/run.h"
#include "base/glyph.h"

/* What --explain asks about: two units, or two articles (whole). */
struct question { struct uref a, b; bool whole; };

static bool find_article(const char *s, size_t n, const struct opened *o, struct uref *u)
{
	int i = siglum_index(s, n);

	if (i >= 0 && (size_t)i < o->n)
		*u = (struct uref){(uint32_t)i, 0};
	return i >= 0 && (size_t)i < o->n;
}

static bool read_question(const char *s, const struct opened *o, struct question *q)
{
	const struct article *const *article = (const struct article *const *)o->article;
	size_t n = strcspn(s, ","), m = s[n] ? strlen(s + n + 1) : 0;
	const char *second = s + n + 1;

	q->whole = m && find_article(s, n, o, &q->a) && find_article(second, m, o, &q->b);
	return m && (q->whole || (uref_parse(s, n, article, o->n, &q->a) &&
	                          uref_parse(second, m, article, o->n, &q->b))) &&
	       q->a.article != q->b.article;
}

static void write_unit(const struct article *a, struct uref u, struct str *out)
{
	char buf[8];
	const struct unit *unit = &a->unit[u.unit];

	str_addf(out, "%s%u  ", siglum(u.article, buf), u.unit + 1);
	glyph_clean(out, a->text + unit->start, unit->end - unit->start);
	str_addc(out, '\n');
}

static void write_verdict(const struct alignment *al, struct uref a, struct uref b,
                          double threshold, struct str *out)
{
	size_t n, n_of;
	const struct link *link = alignment_links(al, &n);
	const uint32_t *of = alignment_links_of(al, a, &n_of);

	for (size_t i = 0; i < n_of; i++) {
		const struct link *l = &link[of[i]];
		if (!uref_eq(link_other(l, a), b))
			continue;
		str_addf(out, "linked: %s%s, score %.2f, threshold %.2f\n", class_name(l->cls),
		         l->moved ? ", moved" : "", (double)l->score, threshold);
		return;
	}
	str_addf(out, "not linked; threshold %.2f\n", threshold);
}

/* "what<TAB>value<TAB>contribution", in columns. */
static void write_reasons(const char *lines, struct str *out)
{
	enum { WHAT = 52, VALUE = 28 };

	while (*lines) {
		size_t n = strcspn(lines, "\n"), a = strcspn(lines, "\t\n");
		size_t from = a < n ? a + 1 : n, b = from + strcspn(lines + from, "\t\n");
		struct str row = STR_INIT;
		glyph_clean(&row, lines, a);
		size_t used = glyph_width(row.s, row.n);
		str_fill(&row, ' ', used < WHAT ? WHAT - used : 2);
		glyph_clean(&row, lines + from, b - from);
		if (b + 1 < n) {
			used = glyph_width(row.s, row.n);
			str_fill(&row, ' ', used < WHAT + VALUE ? WHAT + VALUE - used : 2);
			glyph_clean(&row, lines + b + 1, n - b - 1);
		}
		while (row.n && row.s[row.n - 1] == ' ')
			str_erase(&row, row.n - 1, 1);
		str_addf(out, "  %s\n", row.s);
		str_free(&row);
		lines += n + (lines[n] != 0);
	}
}

static void write_shares(const struct shares *s, uint32_t from, uint32_t to, struct str *out)
{
	char a[8], b[8];
	const struct share *share = &s->share[from * s->n + to];

	str_addf(out, "%s in %s: %d %% of %zu words", siglum(from, a), siglum(to, b),
	         shares_percent(s, from, to), s->words[from]);
	for (int c = CLASSES - 1; c > CLASS_UNIQUE; c--)
		if (share->words[c])
			str_addf(out, ", %s %zu", class_name((enum link_class)c), share->words[c]);
	str_addc(out, '\n');
}

static void write_answer(struct job *job, const struct alignment *al, const struct opened *o,
                         const struct question *q, struct str *out)
{
	const struct article *const *article = (const struct article *const *)o->article;
	struct str lines = STR_INIT;

	if (q->whole) {
		struct shares *s = shares_new(article, o->n, al);
		struct direction d = direction_of(article, s, q->a.article, q->b.article);
		write_shares(s, q->a.article, q->b.article, out);
		write_shares(s, q->b.article, q->a.article, out);
		direction_write(&d, q->a.article, q->b.article, out);
		str_addc(out, '\n');
		shares_free(s);
		return;
	}
	write_unit(article[q->a.article], q->a, out);
	write_unit(article[q->b.article], q->b, out);
	write_verdict(al, q->a, q->b, job_threshold(job), out);
	job_explain(job, q->a, q->b, &lines);
	write_reasons(lines.s, out);
	str_free(&lines);
}

int run_explain(const struct args *args)
{
	struct errs errs = {0};
	struct config config;
	struct opened o;
	struct question q;

	bool configured = run_configure(args, &config);
	bool ok = run_open(args, &config, &o, &errs) && !errs.n; /* else letters are not who was meant */

	if (ok && !read_question(args->explain, &o, &q)) {
		errs_add(&errs, NULL, 0, 0, "--explain takes units of two articles, as A12,C3, or two articles, "
		         "as A,C, not %s", args->explain);
		ok = false;
	}
	if (ok) {
		struct job *job = run_align(&config, &o);
		struct alignment *al = job_take(job);
		struct str out = STR_INIT;
		write_answer(job, al, &o, &q, &out);
		ok = run_print(&out, &errs);
		str_free(&out);
		alignment_free(al);
		job_free(job);
	}
	opened_free(&o);
	config_free(&config);
	run_failed(&errs);
	return ok && configured ? 0 : 1;
}
