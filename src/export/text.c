/* text.c - the story as plain text of 80 columns: what each article says, how its
 * counterparts read, where they conflict, what was noted.
 *
 *     A12 ≈3! First line of the unit, and its
 *             next [= B4, ≈ C7]
 *             ! number: 20000 (A12), 2000 (B4)
 */
#include "writers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/glyph.h"
#include "text/lang.h"
#include "text/wrap.h"

enum { WIDTH = 80 };

/* Part of a line with a look of its own. */
struct tint { size_t start, end; struct look look; };

struct page {
	const struct export_source *src;
	const struct theme *theme; /* NULL: plain */
	struct str *out;
	struct str line;      /* what is being put together */
	VEC(struct tint) tint; /* of line, in order */
	struct look look;     /* of the rest of line */
	struct marks *marks;  /* of the article being written */
	placed_vec notes;
	size_t next_note;     /* first of notes not yet written */
	partner_vec partners;
	row_vec rows;
	size_t signs, indent; /* columns of "≈3! " and of the whole gutter */
};

static void set_look(struct page *p, uint16_t style)
{
	p->look = p->theme ? theme_look(p->theme, style) : LOOK_NONE;
}

static void put_stretch(struct page *p, size_t from, size_t to, struct look look)
{
	if (from >= to)
		return;
	bool begun = p->theme && ansi_begin(p->out, look, p->src->colours);
	str_addn(p->out, p->line.s + from, to - from);
	str_add(p->out, begun ? ANSI_END : "");
}

/* One row of the line; *next = first tint that may reach into it. */
static void put_row(struct page *p, size_t from, size_t to, size_t *next)
{
	for (; *next < p->tint.n && from < to; ++*next) {
		const struct tint *t = &p->tint.item[*next];
		size_t start = t->start < from ? from : t->start < to ? t->start : to;
		size_t end = t->end < to ? t->end : to;

		put_stretch(p, from, start, p->look);
		put_stretch(p, start, end, t->look);
		from = end > start ? end : start;
		if (t->end > to)
			break;
	}
	put_stretch(p, from, to, p->look);
}

/* p->line, wrapped, behind `lead` on the first row and blanks of its width on the others. */
static void put_lines(struct page *p, const char *lead)
{
	size_t width = glyph_width(lead, strlen(lead)), next = 0;

	p->rows.n = 0;
	wrap_rows(p->line.s, 0, p->line.n, WIDTH - width, &p->rows);
	for (size_t i = 0; i < p->rows.n; i++) {
		struct row r = p->rows.item[i];

		while (r.end > r.start && p->line.s[r.end - 1] == ' ')
			r.end--;
		if (i) {
			str_fill(p->out, ' ', width);
		} else {
			bool begun = *lead && p->theme && ansi_begin(p->out, p->look, p->src->colours);
			str_add(p->out, lead);
			str_add(p->out, begun ? ANSI_END : "");
		}
		put_row(p, r.start, r.end, &next);
		str_addc(p->out, '\n');
	}
	str_clear(&p->line);
	p->tint.n = 0;
	p->look = LOOK_NONE;
}

static void add(struct page *p, const char *s)
{
	glyph_clean(&p->line, s, strlen(s));
}

/* The article's bytes, with the looks of conflicts and notes. */
static void add_text(struct page *p, const struct article *a, uint32_t from, uint32_t to)
{
	for (uint32_t end; from < to; from = end) {
		uint16_t style[4];
		size_t n = marks_at(p->marks, from, style, COUNT(style), &end), start = p->line.n;

		end = end < to ? end : to;
		glyph_clean(&p->line, a->text + from, end - from);
		struct tint t = {start, p->line.n, p->look};
		for (size_t i = 0; i < n && p->theme; i++)
			t.look = look_over(t.look, theme_look(p->theme, style[i]));
		if (n && p->theme)
			VEC_PUSH(&p->tint, t);
	}
}

/* "first · second · third" of those that are there. */
static void add_dotted(struct page *p, const char *s)
{
	if (!s || !*s)
		return;
	if (p->line.n)
		str_add(&p->line, " · ");
	add(p, s);
}

static void add_count(struct page *p, size_t n, const char *what)
{
	if (n)
		str_addf(&p->line, "%s%zu %s", p->line.n ? ", " : "", n, what);
}

static void put_summary(struct page *p, uint32_t which)
{
	const struct article *a = p->src->article[which];
	struct class_counts counts = count_classes(p->src, which);
	struct str file = STR_INIT;
	char lead[16], buf[8], charset[32];

	set_look(p, STYLE_HEADING);
	add(p, a->title);
	snprintf(lead, sizeof lead, "%-3s", siglum(which, buf));
	put_lines(p, lead);
	add_dotted(p, a->source);
	add_dotted(p, a->date);
	add_dotted(p, strcmp(a->language, "und") ? lang_name(a->language) : NULL);
	add_dotted(p, article_charset(a, charset));
	put_file_name(&file, p->src, which);
	add_dotted(p, file.s);
	str_free(&file);
	put_lines(p, "   ");
	if (p->src->only_notes)
		return;
	for (int c = CLASS_VERBATIM; c >= CLASS_UNIQUE; c--)
		add_count(p, counts.of[c], class_name((enum link_class)c));
	add_count(p, counts.furniture, "furniture");
	put_lines(p, "   ");
}

static void put_legend(struct page *p)
{
	for (int c = CLASS_VERBATIM; c >= CLASS_UNIQUE; c--)
		str_addf(&p->line, "%s\xC2\xA0%s  ", class_sign((enum link_class)c),
		         class_name((enum link_class)c));
	str_addf(&p->line, "%s\xC2\xA0%s  %s\xC2\xA0%s", SIGN_CONFLICT, "conflict", SIGN_FURNITURE,
	         "furniture");
	put_lines(p, "");
	str_addf(&p->line,
		 "The figure beside a sign: in how many of the %zu articles it stands. In "
		 "brackets: the counterparts.",
		 p->src->n);
	put_lines(p, "");
	str_addc(p->out, '\n');
	put_method(&p->line, p->src);
	put_lines(p, "");
}

static void add_partners(struct page *p, struct uref u)
{
	partners_of(p->src->al, u, &p->partners);
	for (size_t i = 0; i < p->partners.n; i++) {
		const struct partner *q = &p->partners.item[i];

		/* A no-break space keeps sign and name on one row. */
		str_addf(&p->line, "%s%s\xC2\xA0", i ? ", " : " [", class_sign(q->link->cls));
		put_unit_id(&p->line, q->unit);
		if (q->link->moved)
			str_add(&p->line, " moved");
	}
	if (p->partners.n)
		str_addc(&p->line, ']');
}

/* Conflicts of u, in the words of both sides; p->partners are its links. */
static void put_conflicts(struct page *p, struct uref u, const char *blanks)
{
	for (size_t i = 0; i < p->partners.n; i++) {
		const struct partner *q = &p->partners.item[i];

		for (uint32_t k = 0; k < disputes_of(q->link); k++) {
			struct dispute d = dispute_of(q, u, k);

			set_look(p, d.spelling ? STYLE_VARIANT : STYLE_CONFLICT);
			str_addf(&p->line, "%s%s: ", d.spelling ? "" : SIGN_CONFLICT " ", d.kind);
			add(p, d.own);
			str_add(&p->line, " (");
			put_unit_id(&p->line, u);
			str_add(&p->line, "), ");
			add(p, d.other);
			str_add(&p->line, " (");
			put_unit_id(&p->line, q->unit);
			str_addc(&p->line, ')');
			put_lines(p, blanks);
		}
	}
}

/* Who wrote it, and when. */
static void add_byline(struct page *p, const struct note *n)
{
	char when[32];

	clock_format(n->changed, when);
	add_dotted(p, n->author);
	add_dotted(p, n->changed > 0 ? when : NULL);
}

static void put_way_back(struct page *p, const struct note *n, const char *blanks)
{
	struct str command = STR_INIT;

	put_command(&command, p->src, n);
	if (command.n) {
		add(p, command.s);
		put_lines(p, blanks);
	}
	str_free(&command);
}

static void put_note(struct page *p, const struct note *n, const struct target *t,
                     const char *blanks)
{
	set_look(p, STYLE_NOTE_STATE);
	str_add(&p->line, "✎ ");
	add(p, n->id);
	if (t->exact[0]) {
		str_add(&p->line, " on “");
		add(p, t->exact);
		str_add(&p->line, "”");
	}
	for (size_t i = 0; i < n->n_tags; i++) {
		str_add(&p->line, " #");
		add(p, n->tag[i]);
	}
	if (t->state != ANCHORED)
		str_addf(&p->line, " (%s)", anchor_state_name(t->state));
	put_lines(p, blanks);
	for (const char *s = n->text; *s; s += strcspn(s, "\n"), s += *s == '\n') {
		glyph_clean(&p->line, s, strcspn(s, "\n"));
		str_insert(&p->line, 0, "  ", p->line.n ? 2 : 0);
		put_lines(p, blanks);
	}
	if (t != n->target) /* not again wherever else it stands */
		return;
	add_byline(p, n);
	if (p->line.n)
		put_lines(p, blanks);
	put_way_back(p, n, blanks);
}

/* A note without the articles around it. */
static void put_note_alone(struct page *p, const struct note *n)
{
	str_addc(p->out, '\n');
	set_look(p, STYLE_NOTE_STATE);
	str_add(&p->line, "✎ ");
	add(p, n->id);
	for (size_t i = 0; i < n->n_tags; i++) {
		str_add(&p->line, " #");
		add(p, n->tag[i]);
	}
	add_byline(p, n);
	put_lines(p, "");
	for (size_t i = 0; i < n->n_targets; i++) {
		put_place(&p->line, p->src, &n->target[i]);
		str_add(&p->line, " “");
		add(p, n->target[i].exact);
		str_add(&p->line, "”");
		if (n->target[i].state != ANCHORED)
			str_addf(&p->line, " (%s)", anchor_state_name(n->target[i].state));
		put_lines(p, "  ");
	}
	for (const char *s = n->text; *s; s += strcspn(s, "\n"), s += *s == '\n') {
		glyph_clean(&p->line, s, strcspn(s, "\n"));
		put_lines(p, "    ");
	}
	put_way_back(p, n, "  ");
}

/* "A12 ≈3! " */
static void make_lead(struct page *p, struct uref id, struct str *lead)
{
	enum unit_kind kind = p->src->article[id.article]->unit[id.unit].kind;
	enum link_class class = alignment_class(p->src->al, id);
	size_t support;

	alignment_support(p->src->al, id, &support);
	put_unit_id(lead, id);
	str_fill(lead, ' ', p->indent - p->signs - lead->n);
	str_add(lead, kind == UNIT_FURNITURE ? SIGN_FURNITURE : class_sign(class));
	if (support > 1)
		str_addf(lead, "%zu", support);
	str_add(lead, alignment_has_conflict(p->src->al, id) ? SIGN_CONFLICT : "");
	str_fill(lead, ' ', p->indent - glyph_width(lead->s, lead->n));
}

static uint16_t unit_style(const struct page *p, struct uref id)
{
	static const uint16_t of[CLASSES] = {
		[CLASS_UNIQUE] = STYLE_UNIQUE, [CLASS_TRANSLATION] = STYLE_TRANSLATION,
		[CLASS_PARAPHRASE] = STYLE_PARAPHRASE, [CLASS_EDITED] = STYLE_EDITED,
		[CLASS_VERBATIM] = STYLE_VERBATIM,
	};

	if (p->src->article[id.article]->unit[id.unit].kind == UNIT_FURNITURE)
		return STYLE_FURNITURE;
	return of[alignment_class(p->src->al, id)];
}

static void put_unit(struct page *p, struct uref id)
{
	const struct article *a = p->src->article[id.article];
	const struct unit *u = &a->unit[id.unit];
	struct str lead = STR_INIT, blanks = STR_INIT;

	make_lead(p, id, &lead);
	str_fill(&blanks, ' ', p->indent);
	set_look(p, unit_style(p, id));
	if (u->kind == UNIT_HEADING && p->theme)
		p->look = look_over(p->look, theme_look(p->theme, STYLE_HEADING));
	add_text(p, a, u->start, u->end);
	add_partners(p, id);
	put_lines(p, lead.s);
	put_conflicts(p, id, blanks.s);
	for (; p->next_note < p->notes.n; p->next_note++) {
		const struct placed *at = &p->notes.item[p->next_note];

		if (!uref_eq(at->unit, id))
			break;
		put_note(p, at->note, at->target, blanks.s);
	}
	str_free(&lead);
	str_free(&blanks);
}

static void put_rule(struct page *p)
{
	for (int i = 0; i < WIDTH; i++)
		str_add(p->out, "─");
	str_addc(p->out, '\n');
}

static void put_article(struct page *p, uint32_t which)
{
	const struct article *a = p->src->article[which];
	char lead[16], buf[8];

	str_addc(p->out, '\n');
	put_rule(p);
	set_look(p, STYLE_HEADING);
	add(p, a->title);
	snprintf(lead, sizeof lead, "%-3s", siglum(which, buf));
	put_lines(p, lead);
	put_rule(p);
	p->marks = article_marks(p->src, which);
	p->indent = (size_t)snprintf(NULL, 0, "%s%zu ", siglum(which, buf), a->n_units) + p->signs;
	for (uint32_t u = 0; u < a->n_units; u++) {
		if (!u || a->unit[u].paragraph != a->unit[u - 1].paragraph)
			str_addc(p->out, '\n');
		put_unit(p, (struct uref){which, u});
	}
	marks_free(p->marks);
}

static void put_lost_notes(struct page *p)
{
	const struct notes *ns = p->src->notes;
	bool any = false;

	for (size_t i = 0; ns && i < ns->n; i++) {
		if (!note_is_lost(&ns->item[i]))
			continue;
		if (!any) {
			str_addc(p->out, '\n');
			put_rule(p);
			str_add(p->out, "Notes whose place is gone\n");
			put_rule(p);
			str_addc(p->out, '\n');
		}
		any = true;
		put_note(p, &ns->item[i], ns->item[i].target, "");
	}
}

void write_page(const struct export_source *src, const struct theme *theme, struct str *out)
{
	struct page p = {.src = src,
			 .theme = theme,
			 .out = out,
			 .line = STR_INIT,
			 .look = LOOK_NONE,
			 .signs = src->n < 10    ? 4
				  : src->n < 100 ? 5
						 : 6};

	notes_placed(src, &p.notes);
	for (uint32_t i = 0; i < src->n; i++)
		put_summary(&p, i);
	for (size_t i = 0; src->only_notes && src->notes && i < src->notes->n; i++)
		put_note_alone(&p, &src->notes->item[i]);
	if (src->n > 1 && !src->only_notes) {
		str_addc(out, '\n');
		put_legend(&p);
	}
	for (uint32_t i = 0; i < src->n && !src->only_notes; i++)
		put_article(&p, i);
	if (!src->only_notes)
		put_lost_notes(&p);
	str_free(&p.line);
	free(p.notes.item);
	free(p.partners.item);
	free(p.rows.item);
	free(p.tint.item);
}

void export_text(const struct export_source *src, struct str *out)
{
	write_page(src, NULL, out);
}
