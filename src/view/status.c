/* The status line: parts in order, each with a weight. Where they do not all fit, the
 * lightest takes its short form and then goes; no word is ever cut. */
#include "draw.h"
#include "view/known.h"

#include <stdlib.h>
#include <string.h>

struct part { int weight; char *text, *brief; }; /* brief NULL: there is no shorter form */

struct parts { VEC(struct part) v; const struct canvas *c; };

static void add(struct parts *p, int weight, char *text, char *brief)
{
	VEC_PUSH(&p->v, ((struct part){weight, text, brief}));
}

static const char *name_of(uint32_t article, char buf[8])
{
	return siglum(article, buf);
}

static void add_place(struct parts *p, struct uref at)
{
	struct screen *s = p->c->s;
	char name[8];
	name_of(at.article, name);
	if (at.unit == NO_UNIT) {
		bool unread = s->scene->article[at.article]->unread != NULL;
		add(p, 100, str_printf("%s %s", name, unread ? "cannot be read" : "is empty"), NULL);
		return;
	}
	size_t n = s->scene->article[at.article]->n_units;
	add(p, 100, str_printf("%s %u/%zu", name, at.unit + 1, n), xstrdup(name));
	if (screen_view(s) <= VIEW_FOCUS)
		add(p, 40, str_printf("%d%%", pane_percent(screen_pane(s))), NULL);
}

static void add_selection(struct parts *p)
{
	enum { COUNTED = 1 << 16 }; /* bytes; counting more would take time at every key */
	const struct screen *s = p->c->s;
	const struct selection *sel = &s->selection;
	if (!sel->on)
		return;
	const struct article *a = s->scene->article[s->focus];
	const char *text = a->text;
	size_t n = 0;
	if (sel->reach >= REACH_UNITS && sel->start < sel->end) {
		bool all = sel->reach == REACH_PASSAGES;
		n = article_unit_at(a, sel->end - 1) - article_unit_at(a, sel->start) + 1;
		add(p, 98, str_printf("selecting %zu unit%s%s", n, n == 1 ? "" : "s",
		                      all ? " and how the others tell them" : ""),
		    xstrdup(all ? "selecting passages" : "selecting units"));
		return;
	}
	if (sel->end - sel->start > COUNTED) {
		add(p, 98, str_printf("selecting %u kB", (sel->end - sel->start) >> 10),
		    xstrdup("selecting"));
		return;
	}
	for (uint32_t at = sel->start; at < sel->end; n++)
		at += (uint32_t)glyph_next(text + at, sel->end - at).bytes;
	add(p, 98, str_printf("selecting %zu character%s", n, n == 1 ? "" : "s"),
	    xstrdup("selecting"));
}

static void add_progress(struct parts *p)
{
	const struct scene *scene = p->c->s->scene;
	if (scene->progress >= 1 || !scene->step)
		return;
	int percent = (int)(scene->progress * 100);
	add(p, 95, str_printf("aligning %d%% %s", percent, scene->step),
	    str_printf("aligning %d%%", percent));
}

static void add_support(struct parts *p, struct uref at)
{
	const struct screen *s = p->c->s;
	size_t n;
	const uint32_t *in = alignment_support(s->scene->al, at, &n);
	struct str names = STR_INIT;
	char name[8];
	for (size_t i = 0; i < n; i++)
		str_add(&names, name_of(in[i], name));
	add(p, 84, str_printf("%zu/%zu %s", n, s->n, names.s), str_printf("%zu/%zu", n, s->n));
	str_free(&names);
}

/* How others have the cursor's unit: "verbatim in B", "4/5 ABCE", "moved". */
static void add_class(struct parts *p, struct uref at)
{
	const struct screen *s = p->c->s;
	const struct around *a = p->c->around;
	char name[8];
	if (s->scene->article[at.article]->unit[at.unit].kind == UNIT_FURNITURE)
		add(p, 90, xstrdup("furniture"), NULL);
	if (s->n < 2 || !s->scene->al)
		return;
	if (a->item.n == 0) {
		if (s->scene->progress >= 1)
			add(p, 86, str_printf("only in %s", name_of(at.article, name)), NULL);
		return;
	}
	if (a->best) {
		const char *cls = class_name((enum link_class)a->best->cls);
		uint32_t other = link_other(a->best, at).article;
		add(p, 90, str_printf("%s in %s", cls, name_of(other, name)), xstrdup(cls));
		if (a->best->moved)
			add(p, 60, xstrdup("moved"), NULL);
	}
	add_support(p, at);
}

/* As many whole words as go into a few columns; to be freed. */
static char *words(const struct canvas *c, const char *text, size_t len, size_t cols)
{
	size_t used, n = glyph_fit(text, len, cols, &used);
	while (n < len && n > 0 && text[n] != ' ')
		n--;
	return str_printf("%.*s%s", (int)n, text, n < len ? draw_glyph(c, THEME_GLYPH_MORE) : "");
}

/* What both ends of a link state, the cursor's first: "six / eight". */
static char *both(const struct parts *p, const struct link *l, const struct span_pair *at)
{
	enum { COLUMNS = 20 }; /* of either side */
	const struct scene *scene = p->c->s->scene;
	bool mine = uref_eq(l->a, p->c->around->at);
	char *a = words(p->c, scene->article[l->a.article]->text + at->a_start,
	                at->a_end - at->a_start, COLUMNS);
	char *b = words(p->c, scene->article[l->b.article]->text + at->b_start,
	                at->b_end - at->b_start, COLUMNS);
	char *text = str_printf("%s / %s", mine ? a : b, mine ? b : a);
	free(a);
	free(b);
	return text;
}

/* The first conflict of the unit: "! number: six / eight (B)"; where there is none, the first
 * name: "spelled Marwick / Warwick (B)". */
static void add_conflict(struct parts *p)
{
	const struct around *a = p->c->around;
	const struct counterpart *with = NULL;
	char name[8];
	for (size_t i = 0; i < a->item.n && !(with && with->link->n_conflicts); i++) {
		const struct counterpart *k = &a->item.item[i];
		if (k->link && (k->link->n_conflicts || (k->link->n_variants && !with)))
			with = k;
	}
	if (!with)
		return;
	const struct link *l = with->link;
	name_of(with->at.article, name);
	if (l->n_conflicts == 0) {
		char *spelled = both(p, l, &l->variant[0].at);
		add(p, 58, str_printf("spelled %s (%s)", spelled, name), NULL);
		free(spelled);
		return;
	}
	const char *mark = draw_glyph(p->c, THEME_GLYPH_CONFLICT);
	const char *kind = conflict_name((enum conflict_kind)l->conflict[0].kind);
	char *stated = both(p, l, &l->conflict[0].at);
	add(p, 92, str_printf("%s %s: %s (%s)", mark, kind, stated, name),
	    str_printf("%s %s (%s)", mark, kind, name));
	free(stated);
}

/* Has more of it been read than where the cursor is? */
static bool begun(struct screen *s, uint32_t article)
{
	size_t n = 0;
	for (size_t i = 0; i < s->read[article].n; i++)
		n += s->read[article].at[i] > 0;
	return n > 1;
}

/* How much of the article is new to who has read in others; what is folded. */
static void add_news(struct parts *p, uint32_t article)
{
	struct screen *s = p->c->s;
	static const char *const FOLDED[] = {
		[FOLD_NONE] = "folded", [FOLD_SHARED] = "only its own", [FOLD_KNOWN] = "only news",
		[FOLD_WIRE] = "wire copy off", [FOLD_MISSES] = "only hits",
	};
	int news = screen_news(s, article);
	if (news >= 100 && !begun(s, article))
		add(p, 58, xstrdup("all new to you"), xstrdup("all new"));
	else if (news >= 0 && news < 100)
		add(p, 58, str_printf("%d%% new to you", news), str_printf("%d%% new", news));
	if (pane_gone(&s->pane[article]) > 0 || s->fold != FOLD_NONE)
		add(p, 85, xstrdup(FOLDED[s->fold]), NULL);
}

static void add_hits(struct parts *p)
{
	const struct screen *s = p->c->s;
	if (!s->scene->hits)
		return;
	struct str text = STR_INIT;
	char name[8];
	str_add(&text, "hits");
	for (size_t i = 0; i < s->n; i++) {
		uint32_t article = s->order[i];
		str_addf(&text, " %s %zu", name_of(article, name), s->scene->hits[article].n);
	}
	add(p, 88, str_take(&text), str_printf("%zu hits", s->scene->hits[s->focus].n));
}

/* The note under the cursor, as many of its words as go into a few columns. */
static void add_note(struct parts *p)
{
	enum { COLUMNS = 32 };
	const struct screen *s = p->c->s;
	const struct notes *ns = s->scene->notes;
	int at = ns ? notes_at(ns, s->focus, s->pane[s->focus].cursor) : -1;
	if (at < 0)
		return;
	const char *mark = draw_glyph(p->c, THEME_GLYPH_NOTE);
	char *text = words(p->c, ns->item[at].text, strlen(ns->item[at].text), COLUMNS);
	add(p, 70, str_printf("%s %s", mark, text), str_printf("%s note", mark));
	free(text);
}

static void add_panes(struct parts *p)
{
	const struct screen *s = p->c->s;
	char name[8];
	size_t hidden = 0;
	for (size_t i = 0; i < s->n; i++)
		hidden += s->pane[i].hidden;
	if (s->compared != UINT32_MAX)
		add(p, 50, str_printf("against %s", name_of(s->compared, name)), NULL);
	if (s->n > 1) {
		bool lock = options_bool(s->scene->options, OPTION_LOCK);
		add(p, lock ? 45 : 55, xstrdup(lock ? "locked" : "unlocked"), NULL);
	}
	if (s->maximised)
		add(p, 65, xstrdup("maximised"), NULL);
	size_t more = hidden;
	if (screen_view(s) == VIEW_COLUMNS || screen_view(s) == VIEW_SYNOPSIS)
		more += (size_t)s->layout.hidden;
	if (more > 0)
		add(p, 93, str_printf("+%zu not shown", more), str_printf("+%zu", more));
}

static void add_defects(struct parts *p)
{
	const struct article *a = p->c->s->scene->article[p->c->s->focus];
	size_t hidden = a->hidden, bad = a->bad_bytes, repairs = a->n_repairs;
	if (hidden > 0)
		add(p, 35, str_printf("%zu hidden character%s", hidden, hidden == 1 ? "" : "s"), NULL);
	if (a->blocks && options_bool(p->c->s->scene->options, OPTION_WHOLE_PAGES))
		add(p, 37, str_printf("all %zu blocks", a->blocks), NULL);
	else if (a->blocks > a->blocks_kept)
		add(p, 37, str_printf("%zu of %zu blocks", a->blocks_kept, a->blocks), NULL);
	if (repairs > 0)
		add(p, 36, str_printf("%zu repaired", repairs), NULL);
	if (bad > 0)
		add(p, 35, str_printf("%zu bad byte%s", bad, bad == 1 ? "" : "s"), NULL);
}

/* Fitting */

static int width_of(const struct parts *p, int separator)
{
	int width = 0;
	for (size_t i = 0; i < p->v.n; i++)
		width += (int)glyph_width(p->v.item[i].text, strlen(p->v.item[i].text)) + separator;
	return width - separator;
}

static void drop(struct parts *p, size_t i)
{
	struct part *part = &p->v.item[i];
	free(part->text);
	part->text = part->brief;
	part->brief = NULL;
	if (part->text)
		return;
	memmove(part, part + 1, (--p->v.n - i) * sizeof *part);
}

/* Shorten the lightest part first; one with a short form is dropped only after all of those
 * that are lighter. */
static void fit(struct parts *p, int cols, int separator)
{
	while (p->v.n > 1 && width_of(p, separator) > cols) {
		size_t least = 0;
		for (size_t i = 1; i < p->v.n; i++)
			if (p->v.item[i].weight < p->v.item[least].weight)
				least = i;
		drop(p, least);
	}
	if (p->v.n == 1 && width_of(p, separator) > cols)
		drop(p, 0);
}

void draw_status(const struct canvas *c)
{
	const struct layout *l = &c->s->layout;
	if (l->status < 0)
		return;
	struct parts p = {.c = c};
	struct uref at = c->around->at;
	add_place(&p, at);
	add_selection(&p);
	add_progress(&p);
	if (at.unit != NO_UNIT) {
		add_class(&p, at);
		add_conflict(&p);
		add_note(&p);
	}
	add_news(&p, at.article);
	add_hits(&p);
	add_panes(&p);
	add_defects(&p);
	char *separator = str_printf(" %s ", draw_glyph(c, THEME_GLYPH_DOT));
	fit(&p, c->s->cols - 2, 3);
	struct look look = draw_look(c, STYLE_STATUS);
	grid_clear(c->g, (struct rect){l->status, 0, 1, c->s->cols}, look);
	int col = c->s->cols > 20 ? 1 : 0;
	for (size_t i = 0; i < p.v.n; i++) {
		if (i > 0)
			col += grid_puts(c->g, l->status, col, 3, separator, look);
		col += grid_puts(c->g, l->status, col, c->s->cols, p.v.item[i].text, look);
		free(p.v.item[i].text);
		free(p.v.item[i].brief);
	}
	free(p.v.item);
	free(separator);
	/* Where the bottom line is taken, or there is none, the room at the right names keys. */
	bool taken = c->s->message || l->bottom == l->status;
	if (taken && !c->s->list && options_bool(c->s->scene->options, OPTION_HINTS))
		draw_hints(c, l->status, col + 3, c->s->cols);
}
