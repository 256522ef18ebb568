/* reload.c - articles are read again: another text takes the place of one, and everything that
 * stands in it finds its place there: cursors, marks, jumps, pins, notes, what was read and folded.
 * What cannot be read, or became empty, keeps its old text. */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "app/app.h"
#include "base/file.h"
#include "base/utf8.h"
#include "text/charset.h"
#include "text/shift.h"

static void move_spot(struct spot *at, uint32_t which, const struct shift *s)
{
	if (at->article == which)
		at->byte = shift_byte(s, at->byte);
}

static void move_unit(struct uref *u, uint32_t which, const struct shift *s)
{
	uint32_t to = u->article == which ? shift_unit(s, u->unit, NULL) : u->unit;

	if (to == SHIFT_GONE)
		u->article = UINT32_MAX;
	else
		u->unit = to;
}

static void move_places(struct app *app, uint32_t which, const struct shift *s)
{
	struct spot *single[] = {&app->last, &app->ring_from, &app->ring_now, &app->from,
	                         &app->pressed};
	struct uref *unit[] = {&app->pin_from, &app->read};

	for (size_t i = 0; i < COUNT(single); i++)
		move_spot(single[i], which, s);
	for (size_t i = 0; i < COUNT(app->mark); i++)
		move_spot(&app->mark[i], which, s);
	for (size_t i = 0; i < app->jump.n; i++)
		move_spot(&app->jump.item[i], which, s);
	for (size_t i = 0; i < app->row_spot.n; i++)
		move_spot(&app->row_spot.item[i], which, s);
	for (size_t i = 0; i < COUNT(unit); i++)
		move_unit(unit[i], which, s);
	if (app->from.article == which)
		app->from_top = shift_byte(s, app->from_top);
}

/* A pin whose unit is gone goes too. Returns how many are left. */
static size_t move_pins(struct pin *pin, size_t n, uint32_t which, const struct shift *s)
{
	size_t left = 0;

	for (size_t i = 0; i < n; i++) {
		struct pin p = pin[i];
		move_unit(&p.a, which, s);
		move_unit(&p.b, which, s);
		if (p.a.article != UINT32_MAX && p.b.article != UINT32_MAX)
			pin[left++] = p;
	}
	return left;
}

/* What was done can still be undone: the past has its places in the text as it is now. */
static void move_past(memory_vec *v, uint32_t which, const struct shift *s,
                      const struct article *fresh)
{
	for (size_t i = 0; i < v->n; i++) {
		v->item[i].n_pins = move_pins(v->item[i].pin, v->item[i].n_pins, which, s);
		notes_anchor(&v->item[i].notes, which, fresh);
	}
}

static void notes_in_bytes(struct notes *ns, uint32_t which, const struct article *a)
{
	for (size_t i = 0; i < ns->n; i++)
		for (size_t k = 0; k < ns->item[i].n_targets; k++) {
			struct target *t = &ns->item[i].target[k];

			if (t->article != which)
				continue;
			t->start = (uint32_t)utf8_offset(a->text, a->len, t->start);
			t->end = (uint32_t)utf8_offset(a->text, a->len, t->end);
		}
}

/* Put a new text in the place of an article; the alignment was dropped before. */
static void replace(struct app *app, uint32_t which, struct article *fresh)
{
	struct article *old = app->scene.article[which];
	struct shift *s = shift_new(old, fresh);

	app->scene.article[which] = fresh;
	screen_reload(&app->screen, which, s);
	move_places(app, which, s);
	app->pin.n = move_pins(app->pin.item, app->pin.n, which, s);
	if (!old->len) { /* of one that was not there, places are code points still */
		notes_in_bytes(&app->notes, which, fresh);
		for (size_t i = 0; i < app->past.n; i++)
			notes_in_bytes(&app->past.item[i].notes, which, fresh);
		for (size_t i = 0; i < app->future.n; i++)
			notes_in_bytes(&app->future.item[i].notes, which, fresh);
	}
	notes_anchor(&app->notes, which, fresh);
	move_past(&app->past, which, s, fresh);
	move_past(&app->future, which, s, fresh);
	shift_free(s);
	article_free(old);
}

static void drop_alignment(struct app *app)
{
	app_restart(app);
	alignment_free(app->al);
	app->al = NULL;
	app->scene.al = NULL;
	screen_changed(&app->screen);
}

/* What hangs on the texts of articles that were read again. */
static void after_reading(struct app *app)
{
	if (app->screen.list && app->screen.list->kind == LIST_WHY)
		list_show(app, NULL);
	select_end(app);
	find_refresh(app);
	app_stale(app, RULES_TEXT);
	note_lists_again(app);
}

void app_read_otherwise(struct app *app)
{
	size_t n = 0;

	for (uint32_t i = 0; i < app->scene.n; i++) {
		struct article *fresh = open_otherwise(&app->story, i, app->options);

		if (!fresh)
			continue;
		if (!n++)
			drop_alignment(app);
		replace(app, i, fresh);
	}
	if (n)
		after_reading(app);
}

/* From the bytes in memory; charset NULL: as they look. False: the error is shown. */
static bool read_as(struct app *app, uint32_t which, const char *charset)
{
	struct screen *s = &app->screen;
	bool absent = app->story.given[which].absent, known = !charset || charset_known(charset);
	struct article *fresh = absent || !known ? NULL : open_as(&app->story, which, charset);

	if (absent)
		screen_error(s, "the file cannot be read");
	else if (!known)
		screen_error(s, "unknown encoding %s (iconv -l lists them)", charset);
	else if (!fresh)
		screen_error(s, "by its looks it is a binary file");
	if (!fresh)
		return false;
	drop_alignment(app);
	replace(app, which, fresh);
	after_reading(app);
	return true;
}

void do_charset_read(struct app *app, const struct call *c)
{
	uint32_t which = app->screen.focus;
	char name[8], buf[32];

	if (command_asks(app, c, "charset"))
		return;
	if (*c->arg && !read_as(app, which, strcmp(c->arg, "auto") ? c->arg : NULL))
		return;
	const char *charset = article_charset(app->scene.article[which], buf);
	screen_say(&app->screen, "%s is read as %s%s", siglum(which, name), charset ? charset : "utf-8",
	           app->story.given[which].charset ? "" : ", by its looks");
}

static bool same_bytes(struct article *a, struct article *b)
{
	article_digest(a);
	article_digest(b);
	return !strcmp(a->sha256, b->sha256);
}

/* Pipes and standard input are read once; what is missing may come. */
static bool changed(const struct article *a)
{
	struct stat st;
	struct file_id now = file_identify(a->path);

	return strcmp(a->path, "-") && (a->id.ino || stat(a->path, &st) || S_ISREG(st.st_mode)) &&
	       !file_same(&now, &a->id);
}

/* What was a file and is a pipe now: reading it might take for ever. */
static bool is_pipe(const struct article *a)
{
	struct stat st;

	return a->id.ino && !stat(a->path, &st) && S_ISFIFO(st.st_mode);
}

/* The article's text as it is now, NULL: as it was. */
static struct article *read_again(struct app *app, uint32_t which, bool web, struct errs *errs)
{
	struct article *a = app->scene.article[which];
	struct errs own = {0};

	if (filter_is_url(a->path) ? !web : !changed(a))
		return NULL;
	const struct given *given = &app->story.given[which];
	struct article *fresh = is_pipe(a) ? NULL
	                                   : open_article(a->path, given, app->config.filters, &own);
	if (!fresh || (!fresh->n_units && a->n_units)) {
		errs_add(errs, a->path, 0, 0, "the old text stays: %s",
		         own.n ? own.item[0].msg : fresh ? "nothing is in it any more" : "it is a pipe now");
	} else if (!given->absent && same_bytes(a, fresh)) {
		a->id = fresh->id;
	} else {
		errs_free(&own);
		return fresh;
	}
	article_free(fresh);
	errs_free(&own);
	return NULL;
}

static void say_read(struct app *app, size_t n, size_t lost)
{
	size_t adrift = adrift_count(app);
	struct str s = STR_INIT;

	str_addf(&s, "%zu article%s read again", n, n == 1 ? "" : "s");
	if (lost)
		str_addf(&s, lost == 1 ? "; %zu pin lost its text" : "; %zu pins lost their text", lost);
	if (adrift)
		str_addf(&s, "; %zu place%s of notes to look at: gq", adrift, adrift == 1 ? "" : "s");
	screen_say(&app->screen, "%s", s.s);
	str_free(&s);
}

size_t reload_changed(struct app *app, bool web)
{
	struct errs errs = {0};
	size_t n = 0, lost = 0;

	for (uint32_t i = 0; i < app->scene.n; i++) {
		struct article *fresh = read_again(app, i, web, &errs);
		if (!fresh)
			continue;
		if (!n++)
			drop_alignment(app);
		lost += app->pin.n;
		replace(app, i, fresh);
		lost -= app->pin.n;
		state_take_back(app, i);
	}
	if (n) {
		after_reading(app);
		say_read(app, n, lost);
	}
	size_t told = n + errs.n;
	app_errors(app, &errs);
	return told;
}

void do_reload(struct app *app, const struct call *c)
{
	if (*c->arg) { /* ":e FILE" */
		screen_error(&app->screen, "articles are named at the start: hexapla FILE FILE ...");
		return;
	}
	if (reload_changed(app, true))
		return;
	if (app->stopped) {
		app_restart(app);
		screen_say(&app->screen, "aligning");
	} else {
		screen_say(&app->screen, "no article changed on disk");
	}
}
