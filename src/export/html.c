/* html.c - one page, whole in itself: the articles side by side, each unit with its sign,
 * counterparts, conflicts and notes. No script, nothing loaded: the counterparts fold out of
 * <details>, links go from column to column, :has() lights up a passage. Style: export.css. */
#include "writers.h"

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/embed.h"
#include "html_page.h"
#include "text/lang.h"

enum { QUOTED_ARTICLES = 16 }; /* counterparts are quoted, in more only named: size */
enum { LIT_PASSAGES = 400 };   /* rules for :has() are cheap, but not for thousands */

static void put_head(struct page *p)
{
	struct str *out = p->out;
	size_t n, style_n;
	const char *style = embed_find("export.css", &style_n);

	str_add(out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
		     "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
		     "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
		     "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
		     "<meta name=\"referrer\" content=\"no-referrer\">\n"
		     "<meta name=\"generator\" content=\"hexapla " VERSION "\">\n<title>");
	html_put_value(out, p->src->article[0]->title);
	str_addf(out, " (%zu article%s compared)</title>\n<style>\n", p->src->n,
		 p->src->n == 1 ? "" : "s");
	str_addn(out, style, style_n);
	alignment_passages(p->src->al, &n);
	for (size_t i = 0; i < n && n <= LIT_PASSAGES; i++)
		str_addf(out, "main:has(.p%zu:focus-within) .p%zu { background: var(--here); }\n",
			 i, i);
	str_add(out, "</style>\n</head>\n<body>\n");
}

static void put_cell(struct page *p, const char *s)
{
	str_add(p->out, "<td>");
	page_apart(p, s);
	str_add(p->out, "</td>");
}

/* Its name; where it lies is nobody's business. */
static void put_file(struct page *p, uint32_t which)
{
	struct str name = STR_INIT;

	put_file_name(&name, p->src, which);
	put_cell(p, name.s);
	str_free(&name);
}

static void put_contents(struct page *p)
{
	char buf[8];

	str_add(p->out,
		"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"The articles\">"
		"<table>\n<tr><td></td><th scope=\"col\">Title</th>"
		"<th scope=\"col\">Source</th><th scope=\"col\">Date</th>"
		"<th scope=\"col\">Language</th><th scope=\"col\">File</th>");
	str_add(p->out, p->src->only_notes ? "</tr>\n" : "<th scope=\"col\">Units</th></tr>\n");
	for (uint32_t i = 0; i < p->src->n; i++) {
		const struct article *a = p->src->article[i];
		struct class_counts counts = count_classes(p->src, i);
		const char *comma = "";

		siglum(i, buf);
		str_addf(p->out,
			 p->src->only_notes ? "<tr><th scope=\"row\">%s</th>"
					    : "<tr><th scope=\"row\"><a href=\"#%s\">%s</a></th>",
			 buf, buf);
		put_cell(p, a->title);
		put_cell(p, a->source);
		put_cell(p, a->date);
		put_cell(p, lang_name(a->language));
		put_file(p, i);
		str_add(p->out, p->src->only_notes ? "" : "<td>");
		for (int c = p->src->only_notes ? -1 : CLASS_VERBATIM; c >= CLASS_UNIQUE; c--)
			if (counts.of[c]) {
				str_addf(p->out, "%s%zu %s", comma, counts.of[c],
					 class_name((enum link_class)c));
				comma = ", ";
			}
		str_add(p->out, p->src->only_notes ? "</tr>\n" : "</td></tr>\n");
	}
	str_add(p->out, "</table></div>\n");
}

static void put_legend(struct page *p)
{
	str_add(p->out, "<ul class=\"legend\">\n");
	for (int c = CLASS_VERBATIM; c >= CLASS_UNIQUE; c--)
		str_addf(p->out,
			 "<li class=\"%s\"><span class=\"sign\" aria-hidden=\"true\">%s</span> "
			 "%s</li>\n",
			 class_name((enum link_class)c), class_sign((enum link_class)c),
			 class_name((enum link_class)c));
	str_addf(p->out,
		 "<li><span class=\"conflict\">" SIGN_CONFLICT "</span> conflict</li>\n"
		 "<li><span class=\"furniture\">" SIGN_FURNITURE "</span> furniture</li>\n</ul>\n"
		 "<p class=\"meta\">The figure beside a sign: in how many of the %zu articles it "
		 "stands. Below a unit stand its counterparts: open them to read how the others "
		 "tell it.</p>\n<p class=\"meta\">",
		 p->src->n);
	put_method(p->out, p->src);
	str_add(p->out, "</p>\n");
}

static void put_navigation(struct page *p)
{
	str_add(p->out, "<nav aria-label=\"Articles\">");
	for (uint32_t i = 0; i < p->src->n; i++) {
		char buf[8];

		siglum(i, buf);
		str_addf(p->out, "<a href=\"#%s\">%s</a> ", buf, buf);
	}
	if (p->src->notes && p->src->notes->n)
		str_add(p->out, "<a href=\"#notes\">notes</a>");
	str_add(p->out, "</nav>\n");
}

static void put_header(struct page *p)
{
	const char *what = p->src->only_notes ? "Notes on " : "";

	str_addf(p->out, "<header>\n<h1>%s%zu article%s%s</h1>\n", what, p->src->n,
		 p->src->n == 1 ? "" : "s", p->src->only_notes ? "" : " compared");
	put_contents(p);
	if (!p->src->only_notes)
		put_legend(p);
	str_add(p->out, "</header>\n");
	if (!p->src->only_notes)
		put_navigation(p);
}

/* The unit's text with its conflicts and notes marked. */
static void put_marked(struct page *p, const struct article *a, uint32_t from, uint32_t to)
{
	for (uint32_t end; from < to; from = end) {
		uint16_t style[4];
		size_t n = marks_at(p->marks, from, style, COUNT(style), &end);
		bool conflict = false;
		const char *note = NULL;

		for (size_t i = 0; i < n; i++)
			if (style[i] == STYLE_CONFLICT)
				conflict = true;
			else
				note = note_colour_name((size_t)style[i] - NOTE_COLOURED);
		end = end < to ? end : to;
		if (n)
			str_addf(p->out, "<mark class=\"%s%s%s\">", conflict ? "conflict" : "",
			         conflict && note ? " noted " : note ? "noted " : "", note ? note : "");
		html_put_text(p->out, a->text + from, end - from);
		str_add(p->out, n ? "</mark>" : "");
	}
}

static void put_conflicts(struct page *p, struct uref u, const struct partner *q)
{
	for (uint32_t k = 0; k < disputes_of(q->link); k++) {
		struct dispute d = dispute_of(q, u, k);

		str_addf(p->out, "<br><span%s>%s</span> ",
			 d.spelling ? "" : " class=\"conflict\"", d.kind);
		page_apart(p, d.own);
		str_add(p->out, " here, ");
		page_apart(p, d.other);
		str_add(p->out, " there");
	}
}

static void put_quotation(struct page *p, struct uref u)
{
	const struct article *a = p->src->article[u.article];
	const struct unit *unit = &a->unit[u.unit];

	str_addf(p->out, ": <q lang=\"%s\"><bdi>", language_tag(a->language));
	html_put_text(p->out, a->text + unit->start, unit->end - unit->start);
	str_add(p->out, "</bdi></q>");
}

static void put_partners(struct page *p, struct uref u)
{
	partners_of(p->src->al, u, &p->partners);
	if (!p->partners.n)
		return;
	str_add(p->out, "<details><summary>");
	for (size_t i = 0; i < p->partners.n; i++) {
		str_addf(p->out, "%s%s ", i ? ", " : "", class_sign(p->partners.item[i].link->cls));
		put_unit_id(p->out, p->partners.item[i].unit);
	}
	str_add(p->out, "</summary>\n<ul>\n");
	for (size_t i = 0; i < p->partners.n; i++) {
		const struct partner *q = &p->partners.item[i];

		str_add(p->out, "<li><a href=\"#");
		put_unit_id(p->out, q->unit);
		str_add(p->out, "\">");
		put_unit_id(p->out, q->unit);
		str_addf(p->out, "</a> %s%s", class_name(q->link->cls),
			 q->link->moved ? ", moved" : "");
		if (p->src->n <= QUOTED_ARTICLES)
			put_quotation(p, q->unit);
		put_conflicts(p, u, q);
		str_add(p->out, "</li>\n");
	}
	str_add(p->out, "</ul></details>\n");
}

static void put_unit(struct page *p, struct uref id)
{
	const struct article *a = p->src->article[id.article];
	const struct unit *u = &a->unit[id.unit];
	enum link_class class = alignment_class(p->src->al, id);
	const char *name = u->kind == UNIT_FURNITURE ? "furniture" : class_name(class);
	uint32_t passage = alignment_passage_of(p->src->al, id);
	bool conflict = alignment_has_conflict(p->src->al, id);
	size_t support;

	alignment_support(p->src->al, id, &support);
	str_addf(p->out, "<div class=\"unit %s", name);
	if (passage != UINT32_MAX)
		str_addf(p->out, " p%u", passage);
	str_add(p->out, "\" id=\"");
	put_unit_id(p->out, id);
	/* A click gives it the focus, Tab passes it by. */
	str_addf(p->out,
		 "\" tabindex=\"-1\"><span class=\"sign\" role=\"img\" aria-label=\"%s, in %zu of %zu%s\">%s", name,
		 support, p->src->n, conflict ? ", in conflict" : "",
		 u->kind == UNIT_FURNITURE ? SIGN_FURNITURE : class_sign(class));
	if (support > 1)
		str_addf(p->out, "%zu", support);
	str_addf(p->out, "%s</span> <a class=\"id\" href=\"#", conflict ? SIGN_CONFLICT : "");
	put_unit_id(p->out, id);
	str_add(p->out, "\">");
	put_unit_id(p->out, id);
	str_add(p->out, u->kind == UNIT_HEADING ? "</a> <h3><bdi>" : "</a> <bdi>");
	put_marked(p, a, u->start, u->end);
	str_add(p->out, u->kind == UNIT_HEADING ? "</bdi></h3>\n" : "</bdi>\n");
	put_partners(p, id);
	for (; p->next_note < p->notes.n; p->next_note++) {
		if (!uref_eq(p->notes.item[p->next_note].unit, id))
			break;
		page_note(p, &p->notes.item[p->next_note]);
	}
	str_add(p->out, "</div>\n");
}

static void put_article(struct page *p, uint32_t which)
{
	const struct article *a = p->src->article[which];
	char buf[8];

	siglum(which, buf);
	str_addf(p->out,
		 "<article id=\"%s\" lang=\"%s\" aria-labelledby=\"%s-title\" tabindex=\"0\">\n"
		 "<h2 id=\"%s-title\"><span class=\"siglum\">%s</span> <bdi>",
		 buf, language_tag(a->language), buf, buf, buf);
	page_text(p, a->title);
	str_add(p->out, "</bdi></h2>\n<p class=\"meta\">");
	page_apart(p, a->source);
	str_add(p->out, a->source && a->date ? " · " : "");
	page_apart(p, a->date);
	str_add(p->out, "</p>\n");
	p->marks = article_marks_coloured(p->src, which);
	for (uint32_t u = 0; u < a->n_units; u++) {
		bool begins = !u || a->unit[u].paragraph != a->unit[u - 1].paragraph;

		if (begins)
			str_add(p->out, u ? "</div>\n<div class=\"paragraph\">\n"
					  : "<div class=\"paragraph\">\n");
		put_unit(p, (struct uref){which, u});
	}
	marks_free(p->marks);
	str_add(p->out, a->n_units ? "</div>\n</article>\n" : "</article>\n");
}

void export_html(const struct export_source *src, struct str *out)
{
	struct page p = {.src = src, .out = out};

	notes_placed(src, &p.notes);
	put_head(&p);
	put_header(&p);
	if (!src->only_notes) {
		str_add(out, "<main>\n");
		for (uint32_t i = 0; i < src->n; i++)
			put_article(&p, i);
		str_add(out, "</main>\n");
	}
	page_notes(&p);
	str_add(out,
		"<footer class=\"meta\">Made by hexapla " VERSION ".</footer>\n</body>\n</html>\n");
	free(p.notes.item);
	free(p.partners.item);
}
