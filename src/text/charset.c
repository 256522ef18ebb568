#include "text/charset.h"

#include <errno.h>
#include <iconv.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <uchardet/uchardet.h>

#include "base/lazy.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "text/sniff.h"
#include "text/western.h"

enum { GUESS_SAMPLE = 1 << 18 };
static const char western_name[] = "WINDOWS-1252";

/* Byte order marks; the longer ones first. */
static const char *by_mark(const char *bytes, size_t n)
{
	static const struct { const char *mark; size_t n; const char *name; } marks[] = {
		{"\xEF\xBB\xBF", 3, "UTF-8"}, {"\xFF\xFE\0\0", 4, "UTF-32LE"},
		{"\0\0\xFE\xFF", 4, "UTF-32BE"}, {"\xFF\xFE", 2, "UTF-16LE"},
		{"\xFE\xFF", 2, "UTF-16BE"},
	};
	for (size_t i = 0; i < COUNT(marks); i++)
		if (n >= marks[i].n && !memcmp(bytes, marks[i].mark, marks[i].n))
			return marks[i].name;
	return NULL;
}

/* Is it UTF-8 with a few bad bytes, rather than another charset with a few letters beyond
 * ASCII? There must be more sequences than bad bytes. */
static bool nearly_utf8(const char *bytes, size_t n)
{
	size_t bad = 0, sequences = 0;
	for (size_t i = 0; i < n;) {
		uint32_t cp;
		size_t k = utf8_next(bytes + i, n - i, &cp);
		bad += (cp & UTF8_BAD) != 0;
		sequences += k > 1;
		i += k;
	}
	return bad < sequences && bad * 100 < n;
}

/* libuchardet brings the C++ library with it, and loading that takes longer than opening five
 * articles: so it is loaded when the first text turns up that is no UTF-8. */
#define UCHARDET(X) \
	X(uchardet_new) X(uchardet_delete) X(uchardet_handle_data) X(uchardet_data_end) \
	X(uchardet_get_charset)
LAZY(UCHARDET);

/* It is C++, whose lack of memory would be an abort: std::set_new_handler. */
static void *(*set_new_handler)(void (*handler)(void));
static const struct lazy_symbol handler[] = {
	{"_ZSt15set_new_handlerPFvvE", (void **)&set_new_handler}, {NULL, NULL},
};

static void no_memory(void)
{
	mem_fail("out of memory");
}

/* libuchardet's opinion on the part that starts near the first byte beyond ASCII. */
static void guess(const char *bytes, size_t n, char name[32])
{
	size_t from = utf8_check(bytes, n);
	from = from > 4096 ? from - 4096 : 0;
	*name = 0;
	if (lazy_load(SO_UCHARDET, symbols)) {
		if (lazy_load(SO_UCHARDET, handler))
			set_new_handler(no_memory);
		uchardet_t u = lib.uchardet_new();
		size_t sample = n - from < GUESS_SAMPLE ? n - from : GUESS_SAMPLE;
		errno = 0;
		if (lib.uchardet_handle_data(u, bytes + from, sample))
			no_memory(); /* nothing else is an error to it */
		lib.uchardet_data_end(u);
		if (!*lib.uchardet_get_charset(u) && errno == ENOMEM)
			no_memory();
		snprintf(name, 32, "%s", lib.uchardet_get_charset(u));
		lib.uchardet_delete(u);
	}
	if (!*name || !strcasecmp(name, "ISO-8859-1") || !strcasecmp(name, "ASCII") ||
	    !strcasecmp(name, "UTF-8"))
		snprintf(name, 32, "%s", western_name);
}

/* Names under which web pages and mails mean more than they say, as browsers read them. */
static const char *meant(const char *name)
{
	static const struct { const char *name, *meant; } of[] = {
		{"iso-8859-1", "WINDOWS-1252"}, {"iso8859-1", "WINDOWS-1252"}, {"latin1", "WINDOWS-1252"},
		{"latin-1", "WINDOWS-1252"}, {"us-ascii", "WINDOWS-1252"}, {"ascii", "WINDOWS-1252"},
		{"iso-8859-9", "WINDOWS-1254"}, {"iso-8859-11", "CP874"}, {"tis-620", "CP874"},
		{"gb2312", "GB18030"}, {"gbk", "GB18030"}, {"shift_jis", "CP932"}, {"x-sjis", "CP932"},
		{"euc-kr", "CP949"}, {"ks_c_5601-1987", "CP949"}, {"utf8", "UTF-8"},
		{"x-mac-roman", "MACINTOSH"}, {"big5-hkscs", "BIG5-HKSCS"},
	};
	for (size_t i = 0; i < COUNT(of); i++)
		if (!strcasecmp(name, of[i].name))
			return of[i].meant;
	return name;
}

/* What cannot be converted becomes U+FFFD, a byte order mark nothing. False: iconv does not know
 * the charset. */
static bool convert(const char *bytes, size_t n, const char *charset, struct str *out)
{
	iconv_t cd = iconv_open("UTF-8", charset);
	if (cd == (iconv_t)-1 && errno == ENOMEM)
		no_memory();
	if (cd == (iconv_t)-1)
		return false;
	size_t unit = strstr(charset, "16") ? 2 : strstr(charset, "32") ? 4 : 1;
	char *in = (char *)(uintptr_t)bytes, buf[8192]; /* iconv only reads it */
	while (n) {
		char *to = buf;
		size_t room = sizeof buf;
		size_t rc = iconv(cd, &in, &n, &to, &room);
		str_addn(out, buf, sizeof buf - room);
		if (rc == (size_t)-1 && errno != E2BIG) {
			size_t skip = n < unit ? n : unit;
			str_add(out, "\xEF\xBF\xBD");
			in += skip;
			n -= skip;
		}
	}
	iconv_close(cd);
	if (out->n >= 3 && !memcmp(out->s, "\xEF\xBB\xBF", 3))
		str_erase(out, 0, 3);
	return true;
}

/* By libuchardet, where that is not worse than Windows-1252. */
static void decode_guess(const char *bytes, size_t n, struct str *out, char name[32])
{
	struct str western = STR_INIT;
	guess(bytes, n, name);
	str_clear(out);
	bool known = convert(bytes, n, name, out);
	if (known && !strcasecmp(name, western_name))
		return;
	convert(bytes, n, western_name, &western);
	if (known && western_loses(&western, out)) {
		str_free(&western);
		return;
	}
	snprintf(name, 32, "%s", western_name);
	str_free(out);
	*out = western;
}

bool charset_decode(const char *bytes, size_t n, struct str *out, char name[32])
{
	const char *found = by_mark(bytes, n);
	if (!found)
		found = sniff_wide(bytes, n);
	if (!found && (utf8_check(bytes, n) == n || nearly_utf8(bytes, n)))
		found = "UTF-8";
	if (!found) {
		decode_guess(bytes, n, out, name);
		return true;
	}
	snprintf(name, 32, "%s", found);
	if (!strcmp(name, "UTF-8"))
		return false;
	str_clear(out);
	convert(bytes, n, name, out);
	return true;
}

/* Letters beyond ASCII, all in sequences of UTF-8: whatever else is said, it is that. */
static bool surely_utf8(const char *bytes, size_t n)
{
	bool beyond = false;
	for (size_t i = 0; i < n && !beyond; i++)
		beyond = (unsigned char)bytes[i] >= 0x80;
	return beyond && utf8_check(bytes, n) == n;
}

bool charset_convert(const char *bytes, size_t n, const char *charset, struct str *out,
                     char name[32])
{
	snprintf(name, 32, "%s", meant(charset));
	for (char *c = name; *c; c++)
		*c = *c >= 'a' && *c <= 'z' ? (char)(*c & ~0x20) : *c;
	if (!strcmp(name, "UTF-8"))
		return false;
	str_clear(out);
	return convert(bytes, n, name, out) || charset_decode(bytes, n, out, name);
}

bool charset_decode_as(const char *bytes, size_t n, const char *stated, struct str *out,
                       char name[32])
{
	if (!stated || by_mark(bytes, n) || sniff_wide(bytes, n) || !strncasecmp(stated, "utf", 3) ||
	    surely_utf8(bytes, n))
		return charset_decode(bytes, n, out, name);
	return charset_convert(bytes, n, stated, out, name);
}

bool charset_wide(const char *bytes, size_t n)
{
	const char *mark = by_mark(bytes, n);
	return (mark && strcmp(mark, "UTF-8")) || sniff_wide(bytes, n);
}

bool charset_known(const char *charset)
{
	iconv_t cd = iconv_open("UTF-8", meant(charset));
	if (cd == (iconv_t)-1)
		return false;
	iconv_close(cd);
	return true;
}

const struct charset_name *charset_common(size_t i)
{
	static const struct charset_name table[] = {
		{"utf-8", "all languages"}, {"utf-16le", "all languages"}, {"utf-16be", "all languages"},
		{"windows-1252", "Western Europe"}, {"iso-8859-15", "Western Europe, with the euro"},
		{"macintosh", "Western Europe, old Macs"}, {"cp850", "Western Europe, DOS"},
		{"windows-1250", "Central Europe"}, {"iso-8859-2", "Central Europe"},
		{"windows-1251", "Cyrillic"}, {"koi8-r", "Russian"}, {"koi8-u", "Ukrainian"},
		{"iso-8859-5", "Cyrillic"}, {"windows-1253", "Greek"}, {"iso-8859-7", "Greek"},
		{"windows-1254", "Turkish"}, {"windows-1255", "Hebrew"}, {"windows-1256", "Arabic"},
		{"windows-1257", "Baltic"}, {"windows-1258", "Vietnamese"}, {"cp874", "Thai"},
		{"gb18030", "Chinese, simplified"}, {"big5", "Chinese, traditional"},
		{"cp932", "Japanese (Shift JIS)"}, {"euc-jp", "Japanese"}, {"iso-2022-jp", "Japanese, mail"},
		{"cp949", "Korean"},
	};
	return i < COUNT(table) ? &table[i] : NULL;
}

uint32_t charset_windows(uint32_t byte)
{
	static const uint16_t of[32] = {
		0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
		0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
		0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
		0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
	};
	return of[byte - 0x80];
}
