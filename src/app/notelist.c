/* notelist.c - the list of notes: filter, order, and what its keys do with the current one. */
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "base/glyph.h"
#include "mark/notefilter.h"

static const struct article *const *articles(const struct app *app)
{
	return (const struct article *const *)app->scene.article;
}

/* "n1 A5 +2 changed" */
static char *head_of(const struct app *app, const struct note *n)
{
	const struct target *t = &n->target[0];
	const struct article *a = app->scene.article[t->article];
	struct str s = STR_INIT;
	char buf[8];

	glyph_clean(&s, n->id, strlen(n->id));
	str_addf(&s, " %s", siglum(t->article, buf));
	if (a->n_units)
		str_addf(&s, "%zu", article_unit_at(a, t->start) + 1);
	if (n->n_targets > 1)
		str_addf(&s, " +%zu", n->n_targets - 1);
	if (note_state(n) != ANCHORED)
		str_addf(&s, " %s", anchor_state_name(note_state(n)));
	return str_take(&s);
}

/* The text, and those tags that are not in it. */
static char *text_of(const struct note *n)
{
	struct str s = STR_INIT;

	glyph_clean(&s, n->text, strlen(n->text));
	for (size_t i = 0; i < n->n_tags; i++) {
		if (note_mentions(n->text, n->tag[i]))
			continue;
		str_add(&s, s.n ? " #" : "#");
		glyph_clean(&s, n->tag[i], strlen(n->tag[i]));
	}
	if (n->colour) {
		str_add(&s, s.n ? " (" : "(");
		glyph_clean(&s, n->colour, strlen(n->colour));
		str_addc(&s, ')');
	}
	return str_take(&s);
}

static void add_row(struct app *app, struct list *l, size_t i)
{
	const struct note *n = &app->notes.item[i];
	struct str quote = STR_INIT, facets = STR_INIT;
	char *head = head_of(app, n), *text = text_of(n);

	app_quote(app, n->target[0].exact, strlen(n->target[0].exact), &quote);
	list_add(l, (int)i, head, text, quote.s);
	note_facets(n, articles(app), &facets);
	list_find(l, facets.s);
	str_free(&quote);
	str_free(&facets);
	free(head);
	free(text);
}

void list_of_notes(struct app *app)
{
	if (!app->notes.n) {
		list_show(app, NULL);
		return;
	}
	char *title = str_printf("%zu note%s, %s", app->notes.n,
				 app->notes.n == 1 ? "" : "s", note_order_name(app->note_order));
	struct list *l = list_new(title,
				  "Enter go  e edit  / filter  t tags  C colour  dd delete  o order  "
				  "w write  q close",
				  LIST_NOTES);
	size_t *index = notes_sorted(&app->notes, app->note_order);

	for (size_t i = 0; i < app->notes.n; i++)
		add_row(app, l, index[i]);
	list_show_again(app, l);
	free(index);
	free(title);
}

void do_note_list(struct app *app, const struct call *c)
{
	if (app->notes.n) {
		list_of_notes(app);
		if (*c->arg)
			list_filter(app->screen.list, c->arg);
	} else {
		screen_say(&app->screen, "no notes yet; a writes one");
	}
}

void do_note_order(struct app *app, const struct call *c)
{
	(void)c;
	if (app->screen.list->kind != LIST_NOTES) {
		screen_say(&app->screen, "that works in the list of notes (ga)");
		return;
	}
	app->note_order = (enum note_order)((app->note_order + 1) % NOTE_ORDERS);
	list_of_notes(app);
}

int note_of_row(struct app *app)
{
	const struct list *l = app->screen.list;
	const struct list_row *row = l ? list_current(l) : NULL;

	if (row && l->kind == LIST_ADRIFT)
		return (int)app->adrift.item[row->ref].note;
	return row && l->kind == LIST_NOTES ? row->ref : -1;
}

void note_lists_again(struct app *app)
{
	const struct list *l = app->screen.list;

	if (l && l->kind == LIST_NOTES)
		list_of_notes(app);
	else if (l && l->kind == LIST_ADRIFT)
		list_of_adrift(app);
}
