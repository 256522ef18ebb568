/* state.c - the session as a saved view and back. The format is mark/viewfile.c's. */
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "base/path.h"
#include "base/utf8.h"
#include "view/fold.h"

static uint32_t points(const struct article *a, uint32_t byte)
{
	return (uint32_t)utf8_count(a->text, byte < a->len ? byte : a->len);
}

static uint32_t bytes(const struct article *a, uint32_t point)
{
	return (uint32_t)utf8_offset(a->text, a->len, point);
}

static char *copy(const char *s)
{
	return s ? xstrdup(s) : NULL;
}

/* What was saved of a source that is not there now; all: of its places too. */
static void keep_source(struct saved_article *to, const struct saved_article *from, bool all)
{
	memcpy(to->sha256, from->sha256, sizeof to->sha256);
	to->bytes = from->bytes;
	to->text = copy(from->text);
	if (!all)
		return;
	free(to->read);
	free(to->fold);
	to->top = from->top;
	to->cursor = from->cursor;
	to->n_read = from->n_read;
	to->n_folds = from->n_folds;
	to->read = xcalloc(from->n_read + 1, sizeof *to->read);
	to->fold = xcalloc(from->n_folds + 1, sizeof *to->fold);
	for (size_t i = 0; i < from->n_read; i++)
		to->read[i] = from->read[i];
	for (size_t i = 0; i < from->n_folds; i++)
		to->fold[i] = from->fold[i];
}

static void put_articles(struct app *app, struct saved_view *v)
{
	for (size_t i = 0; i < app->scene.n; i++) {
		struct article *a = app->scene.article[i];
		struct pane *p = &app->screen.pane[i];
		const struct given *g = &app->story.given[i];
		struct saved_article *s = viewfile_add_article(v, a);
		s->title = copy(g->title);
		s->source = copy(g->source);
		s->date = copy(g->date);
		s->language = copy(g->language);
		s->charset = copy(g->charset);
		s->hidden = p->hidden;
		s->width = p->width == WIDTH_USUAL ? 0 : (uint32_t)p->width;
		if (a->n_units) {
			s->top = points(a, pane_top_byte(p));
			s->cursor = points(a, p->cursor);
		}
		traces_put(app, (uint32_t)i, s);
		if (i < app->story.view.n_articles)
			s->extra = copy(app->story.view.article[i].extra);
		if (g->absent)
			keep_source(s, &app->story.view.article[i], a->len == 0);
		if (s->text || (options_bool(app->options, OPTION_EMBED) && a->len))
			viewfile_embed(s, a);
	}
}

/* Of an article that is not there: what the view says of it stays as it is. */
static bool waits(const struct app *app, uint32_t i)
{
	return i < app->scene.n && app->story.given[i].absent && !app->scene.article[i]->len;
}

static void put_options(const struct app *app, struct saved_view *v)
{
	v->option = xcalloc(OPTION_COUNT, sizeof *v->option);
	for (int i = 0; i < OPTION_COUNT; i++) {
		enum option o = (enum option)i;
		struct str value = STR_INIT;
		if (options_is_default(app->options, o))
			continue;
		options_get(app->options, o, &value);
		v->option[v->n_options].name = xstrdup(option_name(o));
		v->option[v->n_options++].value = str_take(&value);
	}
}

/* Marks and pins in articles that are not there. */
static void keep_places(const struct app *app, struct saved_view *v)
{
	const struct saved_view *was = &app->story.view;

	for (size_t i = 0; i < was->n_marks; i++)
		for (size_t k = 0; waits(app, was->mark[i].article) && k < v->n_marks; k++)
			if (v->mark[k].letter == was->mark[i].letter &&
			    v->mark[k].article == was->mark[i].article)
				v->mark[k].at = was->mark[i].at;
	for (size_t i = 0; i < was->n_pins; i++)
		if (waits(app, was->pin[i].a_article) || waits(app, was->pin[i].b_article))
			v->pin[v->n_pins++] = was->pin[i];
}

static void put_places(const struct app *app, struct saved_view *v)
{
	struct article *const *article = app->scene.article;

	v->mark = xcalloc(COUNT(app->mark), sizeof *v->mark);
	for (size_t i = 0; i < COUNT(app->mark); i++) {
		struct spot at = app->mark[i];
		if (at.article != UINT32_MAX)
			v->mark[v->n_marks++] = (struct saved_mark){
				(char)('a' + i), at.article, points(article[at.article], at.byte)};
	}
	v->pin = xcalloc(app->pin.n + app->story.view.n_pins + 1, sizeof *v->pin);
	for (size_t i = 0; i < app->pin.n; i++) {
		const struct pin *p = &app->pin.item[i];
		const struct article *a = article[p->a.article], *b = article[p->b.article];
		v->pin[v->n_pins++] = (struct saved_pin){
			p->a.article, points(a, a->unit[p->a.unit].start),
			p->b.article, points(b, b->unit[p->b.unit].start), p->same};
	}
	keep_places(app, v);
}

/* A name found in the themes or rules folders is written as it was given. */
static void put_names(const struct app *app, struct saved_view *v)
{
	v->theme = copy(app->theme_given);
	v->rules = xcalloc(app->rule_file.n + 1, sizeof *v->rules);
	for (size_t i = 0; i < app->rule_file.n; i++)
		v->rules[v->n_rules++] = xstrdup(app->rule_file.item[i]);
}

void state_fill(struct app *app, struct saved_view *v)
{
	*v = (struct saved_view){.layout = xstrdup(view_name(app->screen.view)),
	                         .focus = app->screen.focus,
	                         .maximised = app->screen.maximised,
	                         .fold = copy(fold_name(app->screen.fold)),
	                         .extra = copy(app->story.view.extra)};
	put_articles(app, v);
	put_options(app, v);
	put_places(app, v);
	put_names(app, v);
	v->order = xcalloc(app->scene.n, sizeof *v->order);
	v->n_order = app->scene.n;
	memcpy(v->order, app->screen.order, app->scene.n * sizeof *v->order);
	v->notes = app->notes;
}

void state_release(struct saved_view *v)
{
	v->notes = (struct notes){0};
	viewfile_free(v);
}

static void take_mark(struct app *app, const struct saved_mark *m)
{
	if (m->letter >= 'a' && m->letter <= 'z' && m->article < app->scene.n)
		app->mark[m->letter - 'a'] = (struct spot){
			m->article, bytes(app->scene.article[m->article], m->at), 0};
}

static void take_pin(struct app *app, const struct saved_pin *p)
{
	struct article *const *article = app->scene.article;

	if (p->a_article >= app->scene.n || p->b_article >= app->scene.n)
		return;
	const struct article *a = article[p->a_article], *b = article[p->b_article];
	if (!a->n_units || !b->n_units)
		return;
	uint32_t x = (uint32_t)article_unit_at(a, bytes(a, p->a_unit_at));
	uint32_t y = (uint32_t)article_unit_at(b, bytes(b, p->b_unit_at));
	VEC_PUSH(&app->pin, ((struct pin){{p->a_article, x}, {p->b_article, y}, p->same}));
}

void state_take_places(struct app *app, const struct saved_view *v)
{
	for (size_t i = 0; i < v->n_marks; i++)
		take_mark(app, &v->mark[i]);
	app->pin.n = 0;
	for (size_t i = 0; i < v->n_pins; i++)
		take_pin(app, &v->pin[i]);
}

void state_take_back(struct app *app, uint32_t which)
{
	const struct saved_view *v = &app->story.view;
	struct given *g = &app->story.given[which];

	if (!g->absent)
		return;
	g->absent = false;
	if (v->article[which].text)
		return; /* its text was there, and so were they */
	for (size_t i = 0; i < v->n_marks; i++)
		if (v->mark[i].article == which)
			take_mark(app, &v->mark[i]);
	for (size_t i = 0; i < v->n_pins; i++)
		if (v->pin[i].a_article == which || v->pin[i].b_article == which)
			take_pin(app, &v->pin[i]);
}

bool state_same_articles(const struct app *app, const struct saved_view *v)
{
	bool same = v->n_articles == app->scene.n;

	for (size_t i = 0; same && i < v->n_articles; i++)
		same = path_same(v->article[i].path, app->scene.article[i]->path);
	return same;
}

static void take_panes(struct app *app, const struct saved_view *v)
{
	struct article *const *article = app->scene.article;
	struct screen *s = &app->screen;

	for (size_t i = 0; i < v->n_order && v->n_order == app->scene.n; i++)
		s->order[i] = v->order[i];
	for (uint32_t i = 0; i < app->scene.n; i++)
		if (v->article[i].hidden)
			screen_hide(s, i, true);
	for (uint32_t i = 0; i < app->scene.n; i++)
		if (v->article[i].width)
			screen_widen(s, i, (int)v->article[i].width);
	s->maximised = v->maximised;
	int view = v->layout ? view_find(v->layout) : -1;
	if (view >= 0)
		s->view = (enum view)view;
	if (v->focus < app->scene.n)
		screen_focus(s, v->focus);
	screen_layout(s);
	for (size_t i = 0; i < app->scene.n; i++)
		if (article[i]->n_units)
			pane_restore(&s->pane[i], bytes(article[i], v->article[i].top),
			             bytes(article[i], v->article[i].cursor));
}

void state_restore(struct app *app)
{
	take_panes(app, &app->story.view);
	traces_take(app, &app->story.view);
	state_take_places(app, &app->story.view);
}
