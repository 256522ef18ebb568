/* seek.c - ]x and [x: the next unit of a kind. */
#include <string.h>

#include "app/app.h"
#include "view/known.h"

static const char *const names[] = {
	[SEEK_DIFFERENCE] = "difference", [SEEK_MATCH] = "match", [SEEK_UNIQUE] = "unique unit",
	[SEEK_CONFLICT] = "conflict", [SEEK_PARAPHRASE] = "paraphrase",
	[SEEK_QUOTATION] = "quotation", [SEEK_NOTE] = "note",
};

static bool has_quotation(const struct article *a, const struct unit *u)
{
	static const char *const open[] = {"“", "„", "«", "\"", "「", "『"};

	for (size_t i = 0; i < COUNT(open); i++) {
		size_t n = strlen(open[i]);
		for (uint32_t at = u->start; at + n <= u->end; at++)
			if (!memcmp(a->text + at, open[i], n))
				return true;
	}
	return a->text[a->para[u->paragraph].start] == '>'; /* in a block quotation */
}

static bool has_figure(const struct article *a, const struct unit *u)
{
	for (uint32_t at = u->start; at < u->end; at++)
		if (a->text[at] >= '0' && a->text[at] <= '9')
			return true;
	return false;
}

/* The article that this one is compared with; UINT32_MAX: all. */
static uint32_t compared(const struct app *app, struct uref u)
{
	return app->screen.compared == u.article ? UINT32_MAX : app->screen.compared;
}

static bool tells(const struct app *app, uint32_t article, struct uref u)
{
	size_t n;
	const uint32_t *in = alignment_support(app->al, u, &n);

	for (size_t i = 0; i < n; i++)
		if (in[i] == article)
			return true;
	return false;
}

static bool fits(const struct app *app, struct uref u, enum seek kind)
{
	const struct article *a = app->scene.article[u.article];
	const struct unit *unit = &a->unit[u.unit];
	size_t links;

	if (kind == SEEK_QUOTATION)
		return has_quotation(a, unit);
	if (!app->al)
		return false;
	enum link_class cls = alignment_class(app->al, u);
	uint32_t against = compared(app, u);
	bool conflict = alignment_has_conflict(app->al, u);
	switch (kind) {
	case SEEK_DIFFERENCE:
		return unit->kind != UNIT_FURNITURE && (cls != CLASS_VERBATIM || conflict);
	case SEEK_MATCH:
		alignment_links_of(app->al, u, &links);
		return links > 0;
	case SEEK_UNIQUE:
		return unit->kind != UNIT_FURNITURE &&
		       (against == UINT32_MAX ? cls == CLASS_UNIQUE : !tells(app, against, u));
	case SEEK_CONFLICT: return conflict;
	case SEEK_PARAPHRASE: return cls == CLASS_PARAPHRASE;
	default: return false;
	}
}

/* The words of the unit's first conflict, else its start. */
static struct spot spot_of(struct app *app, struct uref u, enum seek kind)
{
	struct spot to = unit_spot(app, u);
	size_t n;

	if (kind != SEEK_CONFLICT)
		return to;
	const struct link *all = alignment_links(app->al, &n);
	const uint32_t *link = alignment_links_of(app->al, u, &n);
	uint32_t first = UINT32_MAX;
	for (size_t i = 0; i < n; i++) {
		const struct link *l = &all[link[i]];
		for (uint32_t k = 0; k < l->n_conflicts; k++) {
			const struct span_pair *at = &l->conflict[k].at;
			uint32_t start = uref_eq(l->a, u) ? at->a_start : at->b_start;
			first = start < first ? start : first;
		}
	}
	to.byte = first == UINT32_MAX ? to.byte : first;
	return to;
}

void seek_mark(struct app *app, const char *what, int dir, long count, int from, int to)
{
	struct spot at = app_spot(app);
	const struct marks *m = app->marks[app->screen.focus];
	bool found = false;

	for (; m && count > 0; count--) {
		uint32_t next = marks_next(m, at.byte, dir, from, to, MARK_NO_REF);
		if (next == UINT32_MAX)
			break;
		at.byte = next;
		found = true;
	}
	if (found)
		app_jump(app, at);
	else
		screen_say(&app->screen, "no %s %s here", what, dir > 0 ? "below" : "above");
}

/* Notes stand at bytes, not at units. */
static void seek_note(struct app *app, int dir, long count)
{
	while (app->stale[app->screen.focus]) /* notes changed just now */
		marks_step(app, 0);
	seek_mark(app, "note", dir, count, MARK_NOTE, MARK_SEARCH);
}

/* "unique unit 3 of 12"; compared with A: "3 of 12 that A does not tell" */
static void say_number(struct app *app, struct uref u, enum seek kind)
{
	const struct article *a = app->scene.article[u.article];
	unsigned number = 0, all = 0;
	char name[8];

	for (uint32_t i = 0; i < a->n_units; i++)
		if (fits(app, (struct uref){u.article, i}, kind)) {
			all++;
			number += i <= u.unit;
		}
	if (kind == SEEK_UNIQUE && compared(app, u) != UINT32_MAX)
		screen_say(&app->screen, "%u of %u that %s does not tell", number, all,
		           siglum(compared(app, u), name));
	else
		screen_say(&app->screen, "%s %u of %u", names[kind], number, all);
}

void do_seek_next(struct app *app, const struct call *c)
{
	enum seek kind = (enum seek)(c->value < 0 ? -c->value : c->value);
	int dir = c->value < 0 ? -1 : 1;
	long left = call_count(c, 1);
	struct uref u, to;

	if (!app_pane(app))
		return;
	u = (struct uref){app->screen.focus, pane_unit(app_pane(app))};
	if (kind == SEEK_NOTE) {
		seek_note(app, dir, left);
		return;
	}
	if (!app->al && kind != SEEK_QUOTATION) {
		screen_say(&app->screen, app->finished ? "nothing was aligned" : "still aligning");
		return;
	}
	to.article = UINT32_MAX;
	size_t n = app->scene.article[u.article]->n_units;
	/* Before the first unit, unit wraps round to a number past the last. */
	for (u.unit += (uint32_t)dir; u.unit < n && left; u.unit += (uint32_t)dir)
		if (fits(app, u, kind) && pane_unit_shown(app_pane(app), u.unit)) {
			to = u;
			left--;
		}
	if (to.article == UINT32_MAX) {
		screen_say(&app->screen, "no %s %s here", names[kind], dir > 0 ? "below" : "above");
		return;
	}
	app_jump(app, spot_of(app, to, kind));
	say_number(app, to, kind);
}

/* What a unit has to tell to who has not read it; smaller tells more. */
enum telling { TELLS_CONFLICT, TELLS_OWN, TELLS_EDITED, TELLS_PARAPHRASE, TELLS_LITTLE };

static enum telling telling(const struct app *app, struct uref u)
{
	const struct article *a = app->scene.article[u.article];
	const struct unit *unit = &a->unit[u.unit];

	if (unit->kind == UNIT_FURNITURE || screen_has_read(&app->screen, u) ||
	    screen_known(&app->screen, u))
		return TELLS_LITTLE;
	if (alignment_has_conflict(app->al, u))
		return TELLS_CONFLICT;
	switch (alignment_class(app->al, u)) {
	case CLASS_UNIQUE:
		return has_quotation(a, unit) || has_figure(a, unit) ? TELLS_OWN : TELLS_LITTLE;
	case CLASS_EDITED: return TELLS_EDITED;
	case CLASS_PARAPHRASE:
	case CLASS_TRANSLATION: return TELLS_PARAPHRASE;
	default: return TELLS_LITTLE;
	}
}

/* The first of the most telling units of an article; *more: how many tell as much. */
static enum telling most_telling(const struct app *app, uint32_t article, uint32_t *unit,
                                 unsigned *more)
{
	enum telling best = TELLS_LITTLE;

	for (uint32_t i = 0; i < app->scene.article[article]->n_units; i++) {
		enum telling now = telling(app, (struct uref){article, i});
		if (now < best) {
			best = now;
			*unit = i;
			*more = 0;
		} else if (now == best) {
			++*more;
		}
	}
	return best;
}

/* In this article first, then in those to the right, round. */
void do_telling_next(struct app *app, const struct call *c)
{
	static const char *const what[] = {"conflict", "only here, with a quotation or figure",
	                                   "reworded elsewhere", "told in other words elsewhere"};
	const struct screen *s = &app->screen;
	size_t at = 0;

	(void)c;
	if (!app->al || !app_pane(app)) {
		screen_say(&app->screen, app->finished ? "nothing was aligned" : "still aligning");
		return;
	}
	screen_read(&app->screen, s->focus, pane_unit(app_pane(app)), pane_unit(app_pane(app)));
	while (at + 1 < s->n && s->order[at] != s->focus)
		at++;
	for (size_t k = 0; k < s->n; k++) {
		struct uref u = {.article = s->order[(at + k) % s->n]};
		unsigned more = 0;
		enum telling best = s->pane[u.article].hidden
			? TELLS_LITTLE : most_telling(app, u.article, &u.unit, &more);
		if (best == TELLS_LITTLE)
			continue;
		char name[8];
		app_jump(app, spot_of(app, u, best == TELLS_CONFLICT ? SEEK_CONFLICT : SEEK_MATCH));
		siglum(u.article, name);
		if (more)
			screen_say(&app->screen, "%s; %u more in %s", what[best], more, name);
		else
			screen_say(&app->screen, "%s; the last in %s", what[best], name);
		return;
	}
	screen_say(&app->screen, "nothing telling is left unread");
}
