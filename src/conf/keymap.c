/* A flat array of bindings in the order they were made: some two hundred, looked up once a
 * key, so a scan costs less than the key's system call; the order is what help shows. */
#include "conf/key.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#define ANY_LETTER (K_BASE - 1) /* {mark} in a sequence */

struct sequence { key_code key[KEYMAP_SEQ]; size_t n; };
struct binding { unsigned context; int action; struct sequence seq; };
struct keymap { VEC(struct binding) binding; };

struct keymap *keymap_new(void)
{
	return xcalloc(1, sizeof(struct keymap));
}

void keymap_free(struct keymap *m)
{
	if (!m)
		return;
	free(m->binding.item);
	free(m);
}

/* NULL, or what is wrong with the sequence. */
static const char *parse_sequence(const char *s, struct sequence *q)
{
	size_t left = strlen(s);

	q->n = 0;
	if (!left)
		return "an empty key sequence";
	while (left) {
		size_t used = 6;
		key_code k = ANY_LETTER;
		if (q->n == KEYMAP_SEQ)
			return "a key sequence of more than 6 keys";
		if (strcmp(s, "{mark}") || !q->n)
			used = key_parse(s, left, &k);
		if (!used)
			return "not a key sequence";
		q->key[q->n++] = k;
		s += used;
		left -= used;
	}
	return NULL;
}

static bool sequence_eq(const struct sequence *a, const struct sequence *b)
{
	return a->n == b->n && !memcmp(a->key, b->key, a->n * sizeof *a->key);
}

static bool is_letter(key_code k)
{
	return (k >= 'a' && k <= 'z') || (k >= 'A' && k <= 'Z');
}

static bool meets(key_code a, key_code b)
{
	return a == b || (a == ANY_LETTER && is_letter(b)) || (b == ANY_LETTER && is_letter(a));
}

/* Do the first n keys of the sequence accept these? */
static bool starts_with(const struct sequence *q, const key_code *keys, size_t n)
{
	if (q->n < n)
		return false;
	for (size_t i = 0; i < n; i++)
		if (!meets(q->key[i], keys[i]))
			return false;
	return true;
}

static void write_sequence(const struct sequence *q, struct str *out)
{
	for (size_t i = 0; i < q->n; i++)
		if (q->key[i] == ANY_LETTER)
			str_add(out, "{mark}");
		else
			key_write(out, q->key[i]);
}

/* Without a timeout a sequence that starts another would hide it: the binding that stands
 * in the way, or NULL. */
static const struct binding *in_the_way(const struct keymap *m, unsigned context,
                                        const struct sequence *q)
{
	for (size_t i = 0; i < m->binding.n; i++) {
		const struct binding *b = &m->binding.item[i];
		if (b->context != context || !meets(b->seq.key[0], q->key[0]))
			continue;
		bool starts = b->seq.n > q->n ? starts_with(&b->seq, q->key, q->n)
		                              : starts_with(q, b->seq.key, b->seq.n);
		if (b->seq.n != q->n && starts)
			return b;
	}
	return NULL;
}

static struct binding *find_binding(const struct keymap *m, unsigned context,
                                    const struct sequence *q)
{
	for (size_t i = 0; i < m->binding.n; i++)
		if (m->binding.item[i].context == context &&
		    m->binding.item[i].seq.key[0] == q->key[0] &&
		    sequence_eq(&m->binding.item[i].seq, q))
			return &m->binding.item[i];
	return NULL;
}

bool keymap_bind(struct keymap *m, unsigned context, const char *seq, int action,
                 const char *file, unsigned line, unsigned col, struct errs *errs)
{
	struct sequence q;
	const char *wrong = parse_sequence(seq, &q);

	if (wrong) {
		errs_add(errs, file, line, col, "%s: %s", seq, wrong);
		return false;
	}
	struct binding *same = find_binding(m, context, &q);
	if (same) {
		same->action = action;
		return true;
	}
	const struct binding *other = in_the_way(m, context, &q);
	if (other) {
		struct str s = STR_INIT;
		write_sequence(&other->seq, &s);
		errs_add(errs, file, line, col, "%s: %s %s, which is bound; unbind that first", seq,
		         other->seq.n < q.n ? "starts with" : "is the start of", s.s);
		str_free(&s);
		return false;
	}
	struct binding b = {context, action, q};
	VEC_PUSH(&m->binding, b);
	return true;
}

bool keymap_unbind(struct keymap *m, unsigned context, const char *seq, struct errs *errs)
{
	struct sequence q;
	const char *wrong = parse_sequence(seq, &q);

	if (wrong) {
		errs_add(errs, NULL, 0, 0, "%s: %s", seq, wrong);
		return false;
	}
	struct binding *b = find_binding(m, context, &q);
	if (!b)
		return false;
	size_t after = (size_t)(&m->binding.item[m->binding.n] - b) - 1;
	memmove(b, b + 1, after * sizeof *b);
	m->binding.n--;
	return true;
}

int keymap_find(const struct keymap *m, unsigned context, const key_code *keys, size_t n)
{
	int found = KEYMAP_NONE;

	for (size_t i = 0; i < m->binding.n; i++) {
		const struct binding *b = &m->binding.item[i];
		if (b->context != context || !starts_with(&b->seq, keys, n))
			continue;
		if (b->seq.n > n) {
			if (found == KEYMAP_NONE)
				found = KEYMAP_PREFIX;
		} else if (b->seq.key[n - 1] == keys[n - 1]) {
			return b->action; /* the letter itself beats {mark} */
		} else {
			found = b->action;
		}
	}
	return found;
}

void keymap_keys(const struct keymap *m, unsigned context, int action, const char *sep,
                 struct str *out)
{
	bool first = true;

	for (size_t i = 0; i < m->binding.n; i++) {
		const struct binding *b = &m->binding.item[i];
		if (b->context != context || b->action != action)
			continue;
		if (!first)
			str_add(out, sep);
		write_sequence(&b->seq, out);
		first = false;
	}
}
