/* Which articles get panes, spines or nothing, and where everything stands. */
#include <stdlib.h>

#include "view/screen.h"

enum {
	SPINE = 2,           /* bar and class glyph */
	BORDER = 1,
	FOCUS_GUTTER = 10,   /* the text stands over that of the apparatus */
	LEAST_PANE = 14,     /* columns, however wide the others are */
	MOST_GUTTER = 11,     /* with the blank at the right */
	LOW_TEXT = 3,        /* below this many text rows only the focused pane */
	FULL_ROWS = 8,       /* from here on a rule, a status line and a bottom line */
	SYNOPSIS_LEAST = 16, /* columns of an article in the synopsis */
	APPARATUS_LEAST = 8, /* text rows from which the focus view has an apparatus */
};

static void lay_rows(struct layout *l, int rows, bool hints)
{
	*l = (struct layout){.title = -1, .rule = -1, .status = -1, .first = l->first};
	l->bottom = rows - 1;
	if (rows >= FULL_ROWS) {
		l->title = 0;
		l->rule = 1;
		l->text = 2;
		l->status = hints ? rows - 2 : rows - 1; /* messages and the prompt stand over it */
	} else if (rows > 1) {
		l->title = rows > 2 ? 0 : -1;
		l->text = rows > 2 ? 1 : 0;
		l->status = rows - 1;
	}
	l->text_rows = (rows > 1 ? l->status : 1) - l->text;
}

static bool one_pane(const struct screen *s)
{
	return s->maximised || screen_view(s) == VIEW_FOCUS || s->cols < SCREEN_NARROW ||
	       s->layout.text_rows < LOW_TEXT;
}

/* Least columns of a pane; one alone gives way to spines only where its text stays whole. */
static int least_cols(const struct screen *s)
{
	const struct options *o = s->scene->options;
	if (screen_view(s) == VIEW_SYNOPSIS)
		return SYNOPSIS_LEAST;
	return s->maximised || screen_view(s) == VIEW_FOCUS
		? (int)options_int(o, OPTION_TEXT_WIDTH) + MOST_GUTTER
		: (int)options_int(o, OPTION_PANE_WIDTH);
}

/* How many of n articles get panes and spines. */
static void share_out(struct layout *l, int n, int cols, int least, bool one)
{
	int alone = SPINE + BORDER;
	int k = n * least + (n - 1) * BORDER <= cols
		? n
		: (cols + BORDER - n * alone) / (least + BORDER - alone);
	if (one || k < 1)
		k = 1;
	l->panes = k;
	int room = (cols - (k * least + (k - 1) * BORDER)) / alone;
	l->spines = room < n - k ? room : n - k;
	if (l->spines < 0 || cols < SCREEN_NARROW || l->text_rows < LOW_TEXT)
		l->spines = 0;
	l->hidden = n - l->panes - l->spines;
}

/* Columns of a pane: indent, gutter, text, one blank before the border. */
static struct inside lay_inside(const struct screen *s, int cols)
{
	const struct layout *l = &s->layout;
	struct inside in = {0};
	int digits = s->n > 9 ? 2 : 1;
	bool marked = s->n > 1 && cols >= 14;
	in.gutter = marked ? 3 + digits : cols >= 4 ? 2 : 0;
	if (marked && cols >= 28)
		in.gutter++; /* conflicts and notes get a column of their own */
	if (l->apparatus_rows > 0 && marked && cols >= SCREEN_NARROW)
		in.gutter = FOCUS_GUTTER;
	int most = (int)options_int(s->scene->options, OPTION_TEXT_WIDTH);
	int text = cols - in.gutter - (cols >= 14 ? 1 : 0);
	in.text = text < 1 ? 1 : text > most ? most : text;
	in.indent = l->apparatus_rows > 0 ? 0 : (text - in.text) / 2;
	if (in.indent < 0)
		in.indent = 0;
	return in;
}

static int visible(const struct screen *s, uint32_t *out)
{
	int n = 0;
	for (size_t i = 0; i < s->n; i++)
		if (!s->pane[s->order[i]].hidden)
			out[n++] = s->order[i];
	return n;
}

static uint32_t clamp_start(int start, int size, int n)
{
	if (start > n - size)
		start = n - size;
	return (uint32_t)(start < 0 ? 0 : start);
}

/* Keep the run of panes where it is unless the focus is outside of it. */
static uint32_t run_start(const struct screen *s, const uint32_t *vis, int n)
{
	const struct layout *l = &s->layout;
	int focus = 0, first = (int)clamp_start((int)s->run, l->panes, n);
	while (focus < n - 1 && vis[focus] != s->focus)
		focus++;
	if (focus < first)
		first = focus;
	if (focus >= first + l->panes)
		first = focus - l->panes + 1;
	return (uint32_t)first;
}

/* Columns of the pane of vis[i]: its share of the room, by the widths that the reader gave; `usual`
 * where all are the same. None gets too narrow to be read. */
static int pane_cols(const struct screen *s, const uint32_t *vis, uint32_t i, int usual)
{
	const struct layout *l = &s->layout;
	int sum = 0, own = s->pane[vis[i]].width, least = usual < LEAST_PANE ? usual : LEAST_PANE;
	bool same = true;
	for (uint32_t k = l->first; k < l->first + (uint32_t)l->panes; k++) {
		sum += s->pane[vis[k]].width;
		same &= s->pane[vis[k]].width == own;
	}
	return same ? usual : least + (usual - least) * l->panes * own / sum;
}

static void place_slots(struct screen *s, const uint32_t *vis, int n, int usual)
{
	struct layout *l = &s->layout;
	uint32_t shown = (uint32_t)(l->panes + l->spines);
	uint32_t from = clamp_start((int)l->first - l->spines / 2, (int)shown, n);
	int at = 0;
	for (uint32_t i = from; i < from + shown; i++) {
		bool pane = i >= l->first && i < l->first + (uint32_t)l->panes;
		struct slot *slot = &s->slot[vis[i]];
		slot->kind = pane ? SLOT_PANE : SLOT_SPINE;
		slot->col = at;
		slot->cols = pane ? pane_cols(s, vis, i, usual) : SPINE;
		if (pane)
			slot->in = lay_inside(s, slot->cols);
		at += slot->cols + BORDER;
	}
	/* What does not divide goes to the right of the last pane. */
	int rest = s->cols - (at - BORDER);
	struct slot *last = &s->slot[vis[l->first + (uint32_t)l->panes - 1]];
	for (uint32_t i = from; i < from + shown; i++)
		if (s->slot[vis[i]].col > last->col)
			s->slot[vis[i]].col += rest;
	last->cols += rest;
}

void screen_layout(struct screen *s)
{
	struct layout *l = &s->layout;
	uint32_t *vis = xreallocarray(NULL, s->n, sizeof *vis);
	int n = visible(s, vis);
	lay_rows(l, s->rows, options_bool(s->scene->options, OPTION_HINTS));
	if (screen_view(s) == VIEW_FOCUS && l->text_rows >= APPARATUS_LEAST) {
		l->apparatus_rows = l->text_rows * 2 / 5;
		l->text_rows -= l->apparatus_rows;
	}
	share_out(l, n, s->cols, least_cols(s), one_pane(s));
	l->first = run_start(s, vis, n);
	int borders = (l->panes - 1) * BORDER + l->spines * (SPINE + BORDER);
	int usual = (s->cols - borders) / l->panes;
	struct inside in = lay_inside(s, usual); /* spines scroll like panes of this width */
	for (size_t i = 0; i < s->n; i++)
		s->slot[i] = (struct slot){.in = in};
	place_slots(s, vis, n, usual);
	free(vis);
	if (screen_view(s) > VIEW_FOCUS)
		return; /* tables show no rows of a pane */
	for (size_t i = 0; i < s->n; i++)
		pane_resize(&s->pane[i], s->slot[i].in.text, l->text_rows);
}

struct layout_count screen_count(const struct screen *s)
{
	const struct layout *l = &s->layout;
	return (struct layout_count){l->panes, l->spines, l->hidden};
}

bool screen_at(struct screen *s, int row, int col, uint32_t *article, uint32_t *byte)
{
	const struct layout *l = &s->layout;
	if (screen_view(s) > VIEW_FOCUS || row < l->text || row >= l->text + l->text_rows)
		return false;
	for (size_t i = 0; i < s->n; i++) {
		const struct slot *slot = &s->slot[i];
		if (slot->kind == SLOT_NONE || col < slot->col || col >= slot->col + slot->cols)
			continue;
		int text = slot->kind == SLOT_PANE ? col - slot->col - slot->in.indent - slot->in.gutter : 0;
		*article = (uint32_t)i;
		*byte = pane_byte_at(&s->pane[i], row - l->text, text);
		return true;
	}
	return false;
}
