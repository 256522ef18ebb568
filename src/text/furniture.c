#include "text/furniture.h"

#include <stdlib.h>

#include "base/mem.h"
#include "text/form.h"

void furniture_mark(const char *text, const struct paragraph *para, size_t n, size_t n_front,
                    const char *language, uint8_t *kind)
{
	struct form *form = xreallocarray(NULL, n + 1, sizeof *form);
	for (size_t i = 0; i < n; i++) {
		form[i] = form_of(text, &para[i]);
		kind[i] = i < n_front || !form[i].words ? UNIT_FURNITURE : UNIT_SENTENCE;
	}
	form_headings(text, para, form, n, language, kind);
	free(form);
}
