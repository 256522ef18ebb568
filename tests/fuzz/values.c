/* Figures, number words, dates and times in a text of any language. */
#include <locale.h>
#include <math.h>

#include "fuzz.h"
#include "text/number.h"
#include "text/value.h"

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	return !setlocale(LC_CTYPE, "C.UTF-8");
}

static void check_value(const struct value *v, size_t n)
{
	struct str s = STR_INIT;

	must(v->start < v->end && v->end <= n);
	must(v->kind <= VALUE_TIME && v->hedge <= HEDGE_LESS);
	must(memchr(v->unit, 0, sizeof v->unit));
	if (v->kind == VALUE_DATE)
		must(v->first <= v->last && v->first > -31 && v->last <= VALUE_DAY(13, 31));
	else
		must(isfinite(v->low) && isfinite(v->high) && v->low <= v->high);
	value_format(&s, v);
	must(s.n);
	fuzz_safe(s.s, s.n, "");
	str_free(&s);
}

/* Words of the text as figures and number words. */
static void check_words(const char *s, size_t n, const char *language)
{
	for (size_t i = 0; i < n;) {
		size_t k = 0;
		double value;
		struct str out = STR_INIT;
		while (i + k < n && s[i + k] != ' ')
			k++;
		if (number_figure(s + i, k, language, &value)) {
			must(isfinite(value));
			number_format(&out, value);
			fuzz_safe(out.s, out.n, "");
		}
		must(!number_word(s + i, k, language, &value) || isfinite(value));
		must(number_scale(s + i, k, language) >= 0);
		str_free(&out);
		i += k + 1;
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct fuzz_bytes b = {data, n};
	unsigned first = fuzz_byte(&b);
	const char *language = fuzz_language(first), *s = (const char *)b.p;
	struct value_reader *r = value_reader_new(language);
	value_vec v = {0};
	size_t from = first & 128 && b.n > 8 ? b.n / 4 : 0;
	uint32_t at = 0;

	values_read(r, s, from, b.n, first & 64 ? "2024-02-29" : NULL, &v);
	for (size_t i = 0; i < v.n; i++) {
		must(v.item[i].start >= from && v.item[i].start >= at);
		at = v.item[i].start;
		check_value(&v.item[i], b.n);
	}
	check_words(s, b.n, language);
	free(v.item);
	value_reader_free(r);
	return 0;
}
