/* adrift.c - notes whose source changed, and that are not surely where they belong: old and new
 * text side by side, to accept, to move to a selection, or to give up. Nothing moves by itself. */
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "base/glyph.h"
#include "base/utf8.h"

enum { AROUND = 100 }; /* bytes of the source shown on either side */

static const struct article *const *articles(const struct app *app)
{
	return (const struct article *const *)app->scene.article;
}

size_t adrift_count(const struct app *app)
{
	size_t n = 0;

	for (size_t i = 0; i < app->notes.n; i++)
		for (size_t k = 0; k < app->notes.item[i].n_targets; k++)
			n += app->notes.item[i].target[k].state != ANCHORED;
	return n;
}

static void add_row(struct app *app, struct list *l, size_t note, size_t target)
{
	const struct note *n = &app->notes.item[note];
	const struct target *t = &n->target[target];
	struct str head = STR_INIT, text = STR_INIT, quote = STR_INIT;
	char buf[8];

	app_quote(app, t->exact, strlen(t->exact), &quote);
	glyph_clean(&head, n->id, strlen(n->id));
	str_addf(&head, " %s %s", siglum(t->article, buf), anchor_state_name(t->state));
	glyph_clean(&text, n->text, strlen(n->text));
	list_add(l, (int)app->adrift.n, head.s, text.n ? text.s : NULL, quote.s);
	VEC_PUSH(&app->adrift, ((struct adrift){note, target}));
	str_free(&head);
	str_free(&text);
	str_free(&quote);
}

void list_of_adrift(struct app *app)
{
	size_t places = adrift_count(app);
	char *title = str_printf("%zu place%s to check: notes whose source changed", places,
				 places == 1 ? "" : "s");
	struct list *l = list_new(title,
				  "a accept  m move to a selection  X give up  Enter go  dd delete  "
				  "u undo  / filter  q close",
				  LIST_ADRIFT);

	free(title);
	l->side_of = -1;
	app->adrift.n = 0;
	for (size_t i = 0; i < app->notes.n; i++)
		for (size_t k = 0; k < app->notes.item[i].n_targets; k++)
			if (app->notes.item[i].target[k].state != ANCHORED)
				add_row(app, l, i, k);
	if (app->adrift.n) {
		list_show_again(app, l);
	} else {
		list_free(l);
		list_show(app, NULL);
	}
}

void do_adrift_list(struct app *app, const struct call *c)
{
	(void)c;
	if (adrift_count(app))
		list_of_adrift(app);
	else
		screen_say(&app->screen, "all notes are where they belong");
}

/* The current row's target; NULL: the list is another, said so. */
static struct target *current(struct app *app, struct adrift *at)
{
	const struct list *l = app->screen.list;
	const struct list_row *row = l ? list_current(l) : NULL;

	if (!row || l->kind != LIST_ADRIFT) {
		screen_say(&app->screen,
			   "that works in the list of notes whose source changed (gq)");
		return NULL;
	}
	*at = app->adrift.item[row->ref];
	return &app->notes.item[at->note].target[at->target];
}

static size_t whole(const char *text, size_t at)
{
	while (at && ((unsigned char)text[at] & 0xC0) == 0x80)
		at--;
	return at;
}

/* Text before or after a place, or at it; cut: more stood beyond it. */
struct part { const char *s; size_t n; bool cut; };

static void add_before(const struct app *app, struct str *out, struct part p)
{
	size_t i = 0;

	while (p.cut && i < p.n && !strchr(" \n", p.s[i]))
		i++;
	i = i < p.n ? i : 0; /* one long word */
	while (i < p.n && strchr(" \n", p.s[i]))
		i++;
	if (p.cut)
		str_addf(out, "%s ", app_glyph(app, THEME_GLYPH_MORE));
	str_addn(out, p.s + i, p.n - i);
}

static void add_after(const struct app *app, struct str *out, struct part p)
{
	size_t end = p.n;

	while (p.cut && end && !strchr(" \n", p.s[end - 1]))
		end--;
	end = end ? end : p.n;
	while (end && strchr(" \n", p.s[end - 1]))
		end--;
	str_addn(out, p.s, end);
	if (p.cut)
		str_addf(out, " %s", app_glyph(app, THEME_GLYPH_MORE));
}

/* One side: the place and what is around it, in whole words. Strings of it are to be freed. */
static struct list_side side(const struct app *app, const char *title, struct part before,
			     struct part place, struct part after)
{
	struct str text = STR_INIT;

	add_before(app, &text, before);
	size_t from = text.n;
	str_addn(&text, place.s, place.n);
	size_t to = text.n;
	add_after(app, &text, after);
	return (struct list_side){xstrdup(title), str_take(&text), from, to};
}

/* Of a quotation and its neighbours, which were cut where they are as long as they may be. */
static struct part part_of(const char *s)
{
	size_t n = strlen(s);

	return (struct part){s, n, utf8_count(s, n) >= QUOTE_CONTEXT};
}

static struct list_side side_then(const struct app *app, const struct target *t)
{
	return side(app, "as it was noted", part_of(t->prefix), part_of(t->exact),
		    part_of(t->suffix));
}

static struct list_side side_now(const struct app *app, const struct target *t)
{
	const struct article *a = app->scene.article[t->article];
	size_t start = t->start < a->len ? t->start : a->len,
	       end = t->end < a->len ? t->end : a->len;
	size_t from = whole(a->text, start > AROUND ? start - AROUND : 0);
	size_t to = a->len - end > AROUND ? whole(a->text, end + AROUND) : a->len;
	bool gone = t->state == ANCHOR_ORPHAN;

	end = gone ? start : end;
	return side(app, gone ? "now: not found; around its old place" : "now: perhaps here",
		    (struct part){a->text + from, start - from, from > 0},
		    (struct part){a->text + start, end - start, false},
		    (struct part){a->text + end, to - end, to < a->len});
}

/* Beside each other: as it was when it was noted, and the source now. */
void adrift_show(struct app *app)
{
	struct list *l = app->screen.list;
	const struct list_row *row = l && l->kind == LIST_ADRIFT ? list_current(l) : NULL;

	if (!row || row->ref == l->side_of)
		return;
	l->side_of = row->ref;
	struct adrift at = app->adrift.item[row->ref];
	const struct target *t = &app->notes.item[at.note].target[at.target];
	struct list_side both[2] = {side_then(app, t), side_now(app, t)};

	list_sides(l, both);
	for (size_t i = 0; i < COUNT(both); i++) {
		free(both[i].title);
		free(both[i].text);
	}
}

static void settled(struct app *app, const char *id, const char *what)
{
	app_changed(app);
	size_t left = adrift_count(app);
	screen_say(&app->screen, "note %s %s; %zu left, u undoes", id, what, left);
	note_lists_again(app);
}

void do_adrift_accept(struct app *app, const struct call *c)
{
	struct adrift at;
	struct target *t = current(app, &at);

	(void)c;
	if (!t)
		return;
	if (t->state == ANCHOR_ORPHAN) {
		screen_say(&app->screen, "it was not found: m moves it to a selection");
		return;
	}
	app_remember(app);
	note_keep_iri(&app->notes.item[at.note]);
	target_set(t, articles(app), t->article, t->start, t->end);
	settled(app, app->notes.item[at.note].id, "accepted");
}

void do_adrift_orphan(struct app *app, const struct call *c)
{
	struct adrift at;
	struct target *t = current(app, &at);

	(void)c;
	if (!t || t->state == ANCHOR_ORPHAN)
		return;
	app_remember(app);
	t->state = ANCHOR_ORPHAN;
	settled(app, app->notes.item[at.note].id, "has no place any more");
}

/* From the list: the reader selects a new place and comes back with the same key. */
static void begin_move(struct app *app)
{
	struct adrift at;
	struct target *t = current(app, &at);

	if (!t)
		return;
	free(app->moving);
	app->moving = xstrdup(app->notes.item[at.note].id);
	app->moving_target = at.target;
	list_show(app, NULL);
	app_jump(app, (struct spot){t->article, t->start, 0});
	screen_say(&app->screen, "new place of %s: select it with v, then m; gq goes back",
		   app->moving);
}

void do_adrift_move(struct app *app, const struct call *c)
{
	uint32_t which, start, end;

	(void)c;
	if (app->screen.list) {
		begin_move(app);
		return;
	}
	int i = app->moving ? notes_find(&app->notes, app->moving) : -1;
	if (i < 0 || app->moving_target >= app->notes.item[i].n_targets) {
		screen_say(&app->screen, "no note is being moved; gq, then m");
		return;
	}
	if (!select_range(app, &which, &start, &end))
		return;
	app_remember(app);
	note_keep_iri(&app->notes.item[i]);
	target_set(&app->notes.item[i].target[app->moving_target], articles(app), which, start,
		   end);
	select_end(app);
	settled(app, app->moving, "moved");
	free(app->moving);
	app->moving = NULL;
	if (adrift_count(app))
		list_of_adrift(app);
}
