/* markdown.c - the story as CommonMark with tables: one line a unit, its sign and id in front,
 * counterparts behind, conflicts and notes as quotations below. */
#include "writers.h"

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/glyph.h"
#include "text/lang.h"

struct page {
	const struct export_source *src;
	struct str *out;
	placed_vec notes;
	size_t next_note;
	partner_vec partners;
	struct marks *marks;
};

/* Text of any origin, on one line, with nothing in it that Markdown or HTML acts on. */
static void add_bytes(struct page *p, const char *s, size_t n)
{
	struct str clean = STR_INIT;

	glyph_clean(&clean, s, n);
	for (size_t i = 0; i < clean.n; i++) {
		char c = clean.s[i];

		/* ':' and '@' would make links of addresses where bare ones are linked. */
		if (c && (strchr("\\`*_{}[]<>#|~&!$^", c) || (c == ':' && clean.s[i + 1] == '/') ||
			  c == '@'))
			str_addc(p->out, '\\');
		str_addc(p->out, c);
	}
	str_free(&clean);
}

static void add(struct page *p, const char *s)
{
	add_bytes(p, s, strlen(s));
}

static void put_contents(struct page *p)
{
	str_add(p->out, p->src->only_notes ? "| | Title | Source | Date | Language | File |\n"
	                                     "|---|---|---|---|---|---|\n"
	                                   : "| | Title | Source | Date | Language | File | Units |\n"
	                                     "|---|---|---|---|---|---|---|\n");
	for (uint32_t i = 0; i < p->src->n; i++) {
		const struct article *a = p->src->article[i];
		struct class_counts counts = count_classes(p->src, i);
		struct str file = STR_INIT;
		put_file_name(&file, p->src, i);
		const char *const cell[] = {a->title, a->source, a->date, lang_name(a->language),
					    file.s};
		const char *comma = " | ";
		char buf[8];

		str_addf(p->out, "| **%s**", siglum(i, buf));
		for (size_t k = 0; k < COUNT(cell); k++) {
			str_add(p->out, " | ");
			add(p, cell[k] ? cell[k] : "");
		}
		str_free(&file);
		if (p->src->only_notes) {
			str_add(p->out, " |\n");
			continue;
		}
		for (int c = CLASS_VERBATIM; c >= CLASS_UNIQUE; c--)
			if (counts.of[c]) {
				str_addf(p->out, "%s%zu %s", comma, counts.of[c],
				         class_name((enum link_class)c));
				comma = ", ";
			}
		str_add(p->out, *comma == ' ' ? " | |\n" : " |\n");
	}
}

static void put_legend(struct page *p)
{
	str_addc(p->out, '\n');
	for (int c = CLASS_VERBATIM; c >= CLASS_UNIQUE; c--) {
		add(p, class_sign((enum link_class)c));
		str_addf(p->out, " %s, ", class_name((enum link_class)c));
	}
	str_addf(p->out,
		 "\\" SIGN_CONFLICT " conflict, " SIGN_FURNITURE " furniture. The figure beside a "
		 "sign: in how many of the %zu articles it stands. In brackets: the "
		 "counterparts.\n\n",
		 p->src->n);
	put_method(p->out, p->src);
	str_addc(p->out, '\n');
}

/* Conflicts in bold, text with a note in italics. */
static void put_marked(struct page *p, const struct article *a, uint32_t from, uint32_t to)
{
	for (uint32_t end; from < to; from = end) {
		uint16_t style[4];
		size_t n = marks_at(p->marks, from, style, COUNT(style), &end);
		const char *mark = "";

		for (size_t i = 0; i < n; i++)
			mark = style[i] == STYLE_CONFLICT || !strcmp(mark, "**") ? "**" : "*";
		end = end < to ? end : to;
		/* Emphasis must not begin or end with a blank. */
		uint32_t stop = end;
		while (*mark && stop > from && a->text[stop - 1] <= ' ' && a->text[stop - 1] > 0)
			stop--;
		while (*mark && from < stop && a->text[from] <= ' ' && a->text[from] > 0)
			add_bytes(p, a->text + from++, 1);
		if (from < stop) {
			str_add(p->out, mark);
			add_bytes(p, a->text + from, stop - from);
			str_add(p->out, mark);
		}
		add_bytes(p, a->text + stop, end - stop);
	}
}

static void put_partners(struct page *p, struct uref u)
{
	partners_of(p->src->al, u, &p->partners);
	for (size_t i = 0; i < p->partners.n; i++) {
		const struct partner *q = &p->partners.item[i];

		str_add(p->out, i ? ", " : " \\[");
		add(p, class_sign(q->link->cls));
		str_addc(p->out, ' ');
		put_unit_id(p->out, q->unit);
		str_add(p->out, q->link->moved ? " moved" : "");
	}
	str_add(p->out, p->partners.n ? "\\]\n" : "\n");
}

static void put_conflicts(struct page *p, struct uref u)
{
	for (size_t i = 0; i < p->partners.n; i++) {
		const struct partner *q = &p->partners.item[i];

		for (uint32_t k = 0; k < disputes_of(q->link); k++) {
			struct dispute d = dispute_of(q, u, k);

			str_addf(p->out, "\n> **%s:** ", d.kind);
			add(p, d.own);
			str_add(p->out, " here, ");
			add(p, d.other);
			str_add(p->out, " in ");
			put_unit_id(p->out, q->unit);
			str_addc(p->out, '\n');
		}
	}
}

static void put_note_text(struct page *p, const char *text, const char *before)
{
	for (const char *s = text; *s; s += strcspn(s, "\n"), s += *s == '\n') {
		/* A no-break space: the line may start with what starts a list or a table. */
		str_addf(p->out, "%s\xC2\xA0", before);
		add_bytes(p, s, strcspn(s, "\n"));
		str_addc(p->out, '\n');
	}
}

/* Who wrote it, and when; how to go there. before: what begins a line. */
static void put_origin(struct page *p, const struct note *n, const char *before)
{
	struct str command = STR_INIT, clean = STR_INIT;
	char when[32];

	clock_format(n->changed, when);
	str_add(p->out, n->author || n->changed > 0 ? before : "");
	add(p, n->author ? n->author : "");
	str_addf(p->out, "%s%s", n->author && n->changed > 0 ? ", " : "", n->changed > 0 ? when : "");
	str_add(p->out, n->author || n->changed > 0 ? "\n" : "");
	/* In a span of code nothing is markup but what ends it. */
	put_command(&command, p->src, n);
	glyph_clean(&clean, command.n ? command.s : "", command.n);
	if (clean.n && !strchr(clean.s, '`'))
		str_addf(p->out, "%s`%s`\n", before, clean.s);
	str_free(&command);
	str_free(&clean);
}

/* A note without the articles around it. */
static void put_note_alone(struct page *p, const struct note *n)
{
	str_add(p->out, "\n## ✎ ");
	add(p, n->id);
	for (size_t i = 0; i < n->n_tags; i++) {
		str_add(p->out, " \\#");
		add(p, n->tag[i]);
	}
	str_addc(p->out, '\n');
	for (size_t i = 0; i < n->n_targets; i++) {
		str_add(p->out, "\n> “");
		add(p, n->target[i].exact);
		str_add(p->out, "” — ");
		put_place(p->out, p->src, &n->target[i]);
		if (n->target[i].state != ANCHORED)
			str_addf(p->out, " (%s)", anchor_state_name(n->target[i].state));
		str_addc(p->out, '\n');
	}
	put_note_text(p, n->text, "\n");
	put_origin(p, n, "\n");
}

static void put_note(struct page *p, const struct note *n, const struct target *t)
{
	str_add(p->out, "\n> **✎ ");
	add(p, n->id);
	str_add(p->out, "**");
	if (t->exact[0]) {
		str_add(p->out, " on “");
		add(p, t->exact);
		str_add(p->out, "”");
	}
	for (size_t i = 0; i < n->n_tags; i++) {
		str_add(p->out, " \\#");
		add(p, n->tag[i]);
	}
	if (t->state != ANCHORED)
		str_addf(p->out, " (%s)", anchor_state_name(t->state));
	str_addc(p->out, '\n');
	put_note_text(p, n->text, ">\n> ");
	if (t == n->target) /* not again wherever else it stands */
		put_origin(p, n, ">\n> ");
}

static void put_unit(struct page *p, struct uref id)
{
	const struct article *a = p->src->article[id.article];
	const struct unit *u = &a->unit[id.unit];
	size_t support;

	alignment_support(p->src->al, id, &support);
	str_addc(p->out, '\n');
	if (u->kind == UNIT_HEADING)
		str_add(p->out, "### ");
	put_unit_id(p->out, id);
	str_addc(p->out, ' ');
	add(p, u->kind == UNIT_FURNITURE ? SIGN_FURNITURE
	                                 : class_sign(alignment_class(p->src->al, id)));
	if (support > 1)
		str_addf(p->out, "%zu", support);
	str_add(p->out, alignment_has_conflict(p->src->al, id) ? "\\" SIGN_CONFLICT " " : " ");
	put_marked(p, a, u->start, u->end);
	put_partners(p, id);
	put_conflicts(p, id);
	for (; p->next_note < p->notes.n; p->next_note++) {
		const struct placed *at = &p->notes.item[p->next_note];

		if (!uref_eq(at->unit, id))
			break;
		put_note(p, at->note, at->target);
	}
}

static void put_article(struct page *p, uint32_t which)
{
	const struct article *a = p->src->article[which];
	char buf[8];

	str_addf(p->out, "\n## %s ", siglum(which, buf));
	add(p, a->title);
	str_addc(p->out, '\n');
	p->marks = article_marks(p->src, which);
	for (uint32_t u = 0; u < a->n_units; u++)
		put_unit(p, (struct uref){which, u});
	marks_free(p->marks);
}

static void put_notes_alone(struct page *p)
{
	str_addf(p->out, "# Notes on %zu article%s\n\n", p->src->n, p->src->n == 1 ? "" : "s");
	put_contents(p);
	for (size_t i = 0; p->src->notes && i < p->src->notes->n; i++)
		put_note_alone(p, &p->src->notes->item[i]);
}

void export_markdown(const struct export_source *src, struct str *out)
{
	struct page p = {.src = src, .out = out};
	bool lost = false;

	if (src->only_notes) {
		put_notes_alone(&p);
		return;
	}
	notes_placed(src, &p.notes);
	str_addf(out, "# %zu article%s compared\n\n", src->n, src->n == 1 ? "" : "s");
	put_contents(&p);
	put_legend(&p);
	for (uint32_t i = 0; i < src->n; i++)
		put_article(&p, i);
	for (size_t i = 0; src->notes && i < src->notes->n; i++) {
		if (!note_is_lost(&src->notes->item[i]))
			continue;
		str_add(out, lost ? "" : "\n## Notes whose place is gone\n");
		lost = true;
		put_note(&p, &src->notes->item[i], src->notes->item[i].target);
	}
	free(p.notes.item);
	free(p.partners.item);
}
