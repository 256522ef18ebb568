/* html_notes.c - the notes of the page: at their places, and all of them at its end. */
#include "html_page.h"

#include <string.h>

#include "base/clock.h"

void page_text(struct page *p, const char *s)
{
	html_put_text(p->out, s, strlen(s));
}

void page_apart(struct page *p, const char *s)
{
	if (!s || !*s)
		return;
	str_add(p->out, "<bdi>");
	page_text(p, s);
	str_add(p->out, "</bdi>");
}

/* What a note says: tags, text, who and when. */
static void put_note_body(struct page *p, const struct note *n)
{
	char when[32];

	for (const char *s = n->text; *s; s += strcspn(s, "\n"), s += *s == '\n') {
		str_add(p->out, "<p dir=\"auto\">");
		html_put_text(p->out, s, strcspn(s, "\n"));
		str_add(p->out, "</p>\n");
	}
	str_add(p->out, "<p class=\"meta\">");
	for (size_t i = 0; i < n->n_tags; i++) {
		if (note_mentions(n->text, n->tag[i]))
			continue; /* it was just read */
		str_addc(p->out, '#');
		page_apart(p, n->tag[i]);
		str_addc(p->out, ' ');
	}
	page_apart(p, n->author);
	clock_format(n->changed, when);
	if (n->changed > 0) /* "2026-11-22 02:21 UTC" */
		str_addf(p->out, " <time datetime=\"%s\">%.10s %.5s UTC</time>", when, when, when + 11);
	if (n->colour && !note_colour(n)) {
		str_add(p->out, " (");
		page_apart(p, n->colour);
		str_addc(p->out, ')');
	}
	str_add(p->out, "</p>\n");
}

/* How to come back to it in the reader. */
static void put_way_back(struct page *p, const struct note *n)
{
	struct str command = STR_INIT;

	put_command(&command, p->src, n);
	if (command.n) {
		str_add(p->out, "<p class=\"meta\"><code>");
		page_text(p, command.s);
		str_add(p->out, "</code></p>\n");
	}
	str_free(&command);
}

void page_note(struct page *p, const struct placed *at)
{
	/* By its number: an id from a file may hold anything. */
	str_addf(p->out, "<div class=\"note %s\" role=\"note\">✎ <a href=\"#note-%zu\">",
		 note_colour_name(note_colour(at->note)),
		 (size_t)(at->note - p->src->notes->item) + 1);
	page_text(p, at->note->id);
	str_add(p->out, "</a> on <q><bdi>");
	page_text(p, at->target->exact);
	str_add(p->out, "</bdi></q>");
	if (at->target->state == ANCHOR_CHANGED)
		str_add(p->out, " <span class=\"state\">moved or changed?</span>");
	str_addc(p->out, '\n');
	put_note_body(p, at->note);
	str_add(p->out, "</div>\n");
}

static void put_places(struct page *p, const struct note *n)
{
	for (size_t i = 0; i < n->n_targets; i++) {
		const struct target *t = &n->target[i];
		const struct article *a =
			t->article < p->src->n ? p->src->article[t->article] : NULL;

		str_add(p->out, "<br>");
		if (a && a->n_units && t->state != ANCHOR_ORPHAN) {
			bool link = !p->src->only_notes;

			str_add(p->out, link ? "<a href=\"#" : "<b");
			if (link)
				put_place(p->out, p->src, t);
			str_add(p->out, link ? "\">" : ">");
			put_place(p->out, p->src, t);
			str_add(p->out, link ? "</a> " : "</b> ");
			if (t->state == ANCHOR_CHANGED)
				str_add(p->out, "<span class=\"state\">moved or changed?</span> ");
		} else {
			str_add(p->out, "<span class=\"state\">place is gone</span> ");
		}
		str_add(p->out, "<q><bdi>");
		page_text(p, t->exact);
		str_add(p->out, "</bdi></q>\n");
	}
}

void page_notes(struct page *p)
{
	const struct notes *ns = p->src->notes;

	if (!ns || !ns->n)
		return;
	str_add(p->out, p->src->only_notes ? "<main class=\"alone\" id=\"notes\">\n"
					   : "<section id=\"notes\" aria-label=\"Notes\">\n"
					     "<h2>Notes</h2>\n");
	for (size_t i = 0; i < ns->n; i++) {
		str_addf(p->out, "<div class=\"note %s\" id=\"note-%zu\">✎ ",
			 note_colour_name(note_colour(&ns->item[i])), i + 1);
		page_text(p, ns->item[i].id);
		put_places(p, &ns->item[i]);
		put_note_body(p, &ns->item[i]);
		put_way_back(p, &ns->item[i]);
		str_add(p->out, "</div>\n");
	}
	str_add(p->out, p->src->only_notes ? "</main>\n" : "</section>\n");
}
