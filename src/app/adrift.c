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
	struct str head = STR_INIT, text = STR_INIT;
	char buf[8];

	glyph_clean(&head, n->id, strlen(n->id));
	str_addf(&head, " %s %s", siglum(t->article, buf), anchor_state_name(t->state));
	glyph_clean(&text, n->text, strlen(n->text));
	list_add(l, (int)app->adrift.n, head.s, text.n ? text.s : NULL, t->exact);
	VEC_PUSH(&app->adrift, ((struct adrift){note, target}));
	str_free(&head);
	str_free(&text);
}

void list_of_adrift(struct app *app)
{
	struct list *l =
		list_new("Notes whose source changed",
			 "a accept  m move to a selection  X give up  Enter go  dd delete  "
			 "u undo  / filter  q close",
			 LIST_ADRIFT);

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
	const struct article *a = app->scene.article[t->article];
	char *was = str_printf("%s%s%s", t->prefix, t->exact, t->suffix);
	size_t start = t->start < a->len ? t->start : a->len,
	       end = t->end < a->len ? t->end : a->len;
	size_t from = whole(a->text, start > AROUND ? start - AROUND : 0);
	size_t to = a->len - end > AROUND ? whole(a->text, end + AROUND) : a->len;
	char *now = xstrndup(a->text + from, to - from);
	bool gone = t->state == ANCHOR_ORPHAN;
	char lost[] = "now: not found; the text around its old place", moved[] = "now: perhaps here";
	const struct list_side side[2] = {
		{(char[]){"as it was noted"}, was, strlen(t->prefix),
		 strlen(t->prefix) + strlen(t->exact)},
		{gone ? lost : moved, now, gone ? 0 : start - from, gone ? 0 : end - from},
	};
	list_sides(l, side);
	free(was);
	free(now);
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
