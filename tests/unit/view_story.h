/* An invented story for tests of the view: five articles, and an alignment written down by
 * hand instead of computed, so that the screens depend on the view alone.
 *
 * It defines the accessors of align.h; a test that includes it links none of the engine.
 */
#ifndef TEST_VIEW_STORY_H
#define TEST_VIEW_STORY_H

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "view/screen.h"

static const char *const STORY[] = {
	/* A: the original */
	"# Ferry service to the islands to stop for six weeks\n\n"
	"The company will take the Meridian out of service on 9 March for repairs that the harbour "
	"master expects to last six weeks. Freight will go by the night boat.\n\n"
	"“We are a lifeline, not a pleasure cruise,” said the harbour master, Ada Renn.\n\n"
	"Renn has run the port since 2009. The islands have four hundred inhabitants.\n\n"
	"Hotels fear for the Easter trade. Two hundred bookings were cancelled on Tuesday.\n",
	/* B: a rewrite with chrome around it */
	"News > Transport > Ferries\n\n"
	"# Ferry to the islands will stop for eight weeks\n\n"
	"The operator will take the Meridian out of service on 9 March for repairs that will last "
	"eight weeks. “We are a lifeline, not a pleasure cruise,” the harbour master told the "
	"Gazette. Two hundred bookings were cancelled.\n\n"
	"Related articles\n",
	/* C: a digest with a fact of its own */
	"The island ferry will stop for repairs until the middle of April.\n\n"
	"Freight moves to the night boat, officials said. Hotels report two hundred cancelled "
	"bookings. A replacement ship was ordered from 漢字船舶 in Kobe.\n",
	/* D: a short summary */
	"Ferry halt from 9 March.\n",
	/* E: empty */
	"",
};

struct test_link { const char *a, *b; enum link_class cls; float score; bool moved; };

/* Units count from 1, as on the screen. */
static const struct test_link LINKS[] = {
	{"A1", "B2", CLASS_EDITED, .84f, false},     {"A1", "C1", CLASS_PARAPHRASE, .61f, false},
	{"A2", "B3", CLASS_EDITED, .90f, false},     {"A2", "C1", CLASS_PARAPHRASE, .71f, false},
	{"A2", "D1", CLASS_PARAPHRASE, .58f, false}, {"A3", "C2", CLASS_EDITED, .80f, false},
	{"A4", "B4", CLASS_VERBATIM, .97f, false},   {"A8", "B5", CLASS_VERBATIM, .95f, false},
	{"A8", "C3", CLASS_PARAPHRASE, .77f, true},
};

struct test_unit { uint32_t link[8]; size_t n_links; uint32_t support[8]; size_t n_support;
                   uint32_t passage; struct uref member[8]; };
struct alignment {
	VEC(struct link) link;
	struct test_unit unit[16][64];
	VEC(struct passage) passage;
};

static inline struct uref test_uref(const char *id)
{
	return (struct uref){(uint32_t)(id[0] - 'A'), (uint32_t)atoi(id + 1) - 1};
}

static inline struct test_unit *test_unit(const struct alignment *al, struct uref u)
{
	return (struct test_unit *)&al->unit[u.article][u.unit];
}

static inline void test_support(struct test_unit *t, uint32_t article)
{
	size_t i = t->n_support++;
	for (size_t k = 0; k < i; k++) {
		if (t->support[k] == article) {
			t->n_support--;
			return;
		}
	}
	for (; i > 0 && t->support[i - 1] > article; i--)
		t->support[i] = t->support[i - 1];
	t->support[i] = article;
}

/* The words of A2 and B3 that state the length of the closure differently. */
static inline void test_conflict(struct link *l, struct article *const *article)
{
	static struct conflict c = {.kind = CONFLICT_NUMBER, .a_value = "6", .b_value = "8"};
	const char *a = article[0]->text, *b = article[1]->text;
	c.at.a_start = (uint32_t)(strstr(a, "six weeks. Freight") - a);
	c.at.b_start = (uint32_t)(strstr(b, "eight weeks. “We") - b);
	c.at.a_end = c.at.a_start + 3;
	c.at.b_end = c.at.b_start + 5;
	l->conflict = &c;
	l->n_conflicts = 1;
}

/* A passage is what its units' links connect. The longest chain of LINKS is 4 links long. */
static inline void test_passages(struct alignment *al)
{
	struct test_unit *of;
	uint32_t n = (uint32_t)al->link.n;
	for (uint32_t i = 0; i < n; i++)
		test_unit(al, al->link.item[i].a)->passage =
			test_unit(al, al->link.item[i].b)->passage = n;
	for (uint32_t i = 0; i < 4 * n; i++) {
		struct test_unit *a = test_unit(al, al->link.item[i % n].a);
		struct test_unit *b = test_unit(al, al->link.item[i % n].b);
		uint32_t least = a->passage < b->passage ? a->passage : b->passage;
		a->passage = b->passage = least < i % n ? least : i % n;
	}
	for (uint32_t p = 0; p < n; p++) {
		struct passage passage = {.n = 0};
		of = NULL;
		for (uint32_t a = 0; a < 16; a++) {
			for (uint32_t u = 0; u < 64; u++) {
				if (al->unit[a][u].passage != p)
					continue;
				of = of ? of : test_unit(al, (struct uref){a, u});
				of->member[passage.n++] = (struct uref){a, u};
			}
		}
		passage.unit = of ? of->member : NULL;
		VEC_PUSH(&al->passage, passage);
		for (uint32_t i = 0; i < passage.n; i++)
			for (uint32_t k = 0; k < passage.n; k++)
				test_support(test_unit(al, of->member[i]), of->member[k].article);
	}
}

static inline struct alignment *test_alignment(struct article *const *article, size_t n)
{
	struct alignment *al = xcalloc(1, sizeof *al);
	for (uint32_t i = 0; i < 16; i++) {
		for (uint32_t k = 0; k < 64; k++) {
			al->unit[i][k].passage = UINT32_MAX;
			test_support(&al->unit[i][k], i);
		}
	}
	for (uint32_t i = 0; i < COUNT(LINKS); i++) {
		const struct test_link *t = &LINKS[i];
		struct link l = {.a = test_uref(t->a), .b = test_uref(t->b), .score = t->score,
		                 .cls = (uint8_t)t->cls, .moved = t->moved};
		if (l.a.article >= n || l.b.article >= n)
			continue;
		if (strcmp(t->a, "A2") == 0 && strcmp(t->b, "B3") == 0)
			test_conflict(&l, article);
		uint32_t at = (uint32_t)al->link.n;
		VEC_PUSH(&al->link, l);
		struct test_unit *a = test_unit(al, l.a), *b = test_unit(al, l.b);
		a->link[a->n_links++] = b->link[b->n_links++] = at;
	}
	if (al->link.n > 0)
		test_passages(al);
	return al;
}

void alignment_free(struct alignment *al)
{
	if (!al)
		return;
	free(al->link.item);
	free(al->passage.item);
	free(al);
}

const char *class_name(enum link_class c)
{
	static const char *const NAME[] = {"unique", "translation", "paraphrase", "edited", "verbatim"};
	return NAME[c];
}

const char *conflict_name(enum conflict_kind k)
{
	return k == CONFLICT_NUMBER ? "number" : "other";
}

const struct link *alignment_links(const struct alignment *al, size_t *n)
{
	*n = al->link.n;
	return al->link.item;
}

const uint32_t *alignment_links_of(const struct alignment *al, struct uref u, size_t *n)
{
	*n = test_unit(al, u)->n_links;
	return test_unit(al, u)->link;
}

struct uref link_other(const struct link *l, struct uref u)
{
	return uref_eq(l->a, u) ? l->b : l->a;
}

const struct link *alignment_best(const struct alignment *al, struct uref u, uint32_t article)
{
	const struct test_unit *t = test_unit(al, u);
	const struct link *best = NULL;
	for (size_t i = 0; i < t->n_links; i++) {
		const struct link *l = &al->link.item[t->link[i]];
		if (link_other(l, u).article == article && (!best || l->score > best->score))
			best = l;
	}
	return best;
}

enum link_class alignment_class(const struct alignment *al, struct uref u)
{
	const struct test_unit *t = test_unit(al, u);
	uint8_t best = CLASS_UNIQUE;
	for (size_t i = 0; i < t->n_links; i++)
		if (al->link.item[t->link[i]].cls > best)
			best = al->link.item[t->link[i]].cls;
	return (enum link_class)best;
}

const uint32_t *alignment_support(const struct alignment *al, struct uref u, size_t *n)
{
	*n = test_unit(al, u)->n_support;
	return test_unit(al, u)->support;
}

const struct passage *alignment_passages(const struct alignment *al, size_t *n)
{
	*n = al->passage.n;
	return al->passage.item;
}

uint32_t alignment_passage_of(const struct alignment *al, struct uref u)
{
	return test_unit(al, u)->passage;
}

bool alignment_has_conflict(const struct alignment *al, struct uref u)
{
	const struct test_unit *t = test_unit(al, u);
	for (size_t i = 0; i < t->n_links; i++)
		if (al->link.item[t->link[i]].n_conflicts)
			return true;
	return false;
}

/* "weeks" differs wherever it stands: enough to see where differences are drawn. */
void alignment_differences(const struct article *const *article, const struct link *l,
                           struct uref of, struct ranges *out)
{
	const struct article *a = article[of.article];
	const struct unit *u = &a->unit[of.unit];
	(void)l;
	*out = (struct ranges){0};
	for (uint32_t i = u->start; i + 5 <= u->end; i++)
		if (memcmp(a->text + i, "weeks", 5) == 0)
			VEC_PUSH(out, ((struct range){i, i + 5}));
}

/* The kinds are written down too: finding them is not the view's work. */
static inline void test_kinds(struct article *a, size_t which)
{
	for (size_t i = 0; i < a->n_units; i++)
		a->unit[i].kind = UNIT_SENTENCE;
	if (which == 0)
		a->unit[0].kind = UNIT_HEADING;
	if (which == 1) {
		a->unit[0].kind = a->unit[5].kind = UNIT_FURNITURE;
		a->unit[1].kind = UNIT_HEADING;
	}
}

/* One colour or attribute for each layer, so that it can be told what lies where. */
static const char THEME[] =
	"name: test\ninherits: none\nstyles:\n"
	"  text: {fg: '#aaaaaa'}\n  heading: {attributes: [bold]}\n"
	"  furniture: {attributes: [dim]}\n  class.verbatim: {fg: '#000001'}\n"
	"  class.edited: {fg: '#000002'}\n  class.paraphrase: {fg: '#000003'}\n"
	"  cursor.unit: {bg: '#00000a'}\n  counterpart: {bg: '#00000b'}\n"
	"  difference: {attributes: [underline]}\n  conflict: {fg: '#00000c'}\n"
	"  search: {bg: '#00000d'}\n  selection: {bg: '#00000e'}\n  cursor: {attributes: [reverse]}\n";

/* Everything a screen needs. */
struct test_story {
	struct article *article[16];
	struct scene scene;
	struct screen screen;
	struct grid grid;
	struct options *options;
	struct theme *theme;
	struct alignment *al;
};

static inline void test_story_open(struct test_story *t, size_t n)
{
	static const struct article_opts A = {.source = "Harbour Gazette", .date = "2024-03-03"};
	*t = (struct test_story){.options = options_new()};
	t->theme = theme_parse("test", THEME, sizeof THEME - 1, NULL);
	for (size_t i = 0; i < n; i++) {
		const char *text = STORY[i % COUNT(STORY)];
		t->article[i] = article_parse("story.txt", text, strlen(text), i ? NULL : &A, NULL);
		test_kinds(t->article[i], i % COUNT(STORY));
	}
	t->al = test_alignment(t->article, n);
	t->scene = (struct scene){.article = t->article, .n = n, .al = t->al, .theme = t->theme,
	                          .options = t->options, .progress = 1};
	screen_init(&t->screen, &t->scene);
	grid_init(&t->grid);
}

static inline void test_story_close(struct test_story *t)
{
	screen_free(&t->screen);
	grid_free(&t->grid);
	for (size_t i = 0; i < t->scene.n; i++)
		article_free(t->article[i]);
	alignment_free(t->al);
	theme_free(t->theme);
	options_free(t->options);
}

/* The text of some cells of a row, without blanks at its end. */
static inline void cells_of(const struct grid *g, int row, int col, int cols, struct str *out)
{
	str_clear(out);
	for (int i = col; i < col + cols; i++)
		str_add(out, grid_at(g, row, i)->ch);
	while (out->n > 0 && out->s[out->n - 1] == ' ')
		str_erase(out, out->n - 1, 1);
}

#endif
