/* A dictionary of a stranger: an index and a body (RS between them), the body plain, packed by
 * us so that reading comes as far as the entries, or packed by nobody knows whom; and the same
 * bytes as a table of two columns. Reading gives entries or none. */
#include <fcntl.h>
#include <locale.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include "align/dictd.h"
#include "align/dictionary.h"
#include "align/entry.h"
#include "base/path.h"
#include "fuzz.h"

enum { RS = 0x1E, CHUNK = 64, BODIES = 3 };

static char folder[64];
static char *index_file, *table_file, *body_file[2];

static void clean_up(void)
{
	unlink(index_file);
	unlink(table_file);
	unlink(body_file[0]);
	unlink(body_file[1]);
	rmdir(folder);
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	strcpy(folder, "/dev/shm/dictd-XXXXXX");
	if (!mkdtemp(folder)) {
		strcpy(folder, "/tmp/dictd-XXXXXX");
		must(mkdtemp(folder));
	}
	index_file = path_join(folder, "freedict-deu-eng.index");
	body_file[0] = path_join(folder, "freedict-deu-eng.dict");
	body_file[1] = path_join(folder, "freedict-deu-eng.dict.dz");
	table_file = path_join(folder, "table.tsv");
	atexit(clean_up);
	return !setlocale(LC_CTYPE, "C.UTF-8");
}

static void write_file(const char *path, const void *p, size_t n)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	must(fd >= 0 && write(fd, p, n) == (ssize_t)n);
	close(fd);
}

static void put16(struct str *out, size_t v)
{
	str_addc(out, (char)(v & 255));
	str_addc(out, (char)(v >> 8 & 255));
}

/* dictzip, in chunks of CHUNK bytes. */
static void pack(struct fuzz_bytes b, struct str *out)
{
	struct str body = STR_INIT, sizes = STR_INIT;
	z_stream z = {0};

	must(deflateInit2(&z, 1, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY) == Z_OK);
	for (size_t at = 0; at < b.n; at += CHUNK) {
		unsigned char buf[4 * CHUNK];
		z.next_in = (unsigned char *)(uintptr_t)(b.p + at);
		z.avail_in = (unsigned)(b.n - at < CHUNK ? b.n - at : CHUNK);
		z.next_out = buf;
		z.avail_out = sizeof buf;
		must(deflate(&z, Z_FULL_FLUSH) == Z_OK && !z.avail_in);
		put16(&sizes, sizeof buf - z.avail_out);
		str_addn(&body, buf, sizeof buf - z.avail_out);
	}
	deflateEnd(&z);
	str_addn(out, "\x1f\x8b\x08\x04\0\0\0\0\0\3", 10);
	put16(out, 10 + sizes.n);
	str_addn(out, "RA", 2);
	put16(out, 6 + sizes.n);
	put16(out, 1);
	put16(out, CHUNK);
	put16(out, sizes.n / 2);
	str_addn(out, sizes.s, sizes.n);
	str_addn(out, body.s, body.n);
	str_free(&body);
	str_free(&sizes);
}

static bool seen_head(void *ctx, const char *head, size_t n, struct dictd_ref at)
{
	dictd_ref_vec *all = ctx;

	must(head);
	(void)n;
	VEC_PUSH(all, at);
	return all->n < 50;
}

static void check_entry(const char *s, size_t n)
{
	struct entry e = {.bytes = STR_INIT};

	entry_parse(&e, s, n);
	must((size_t)e.head.start + e.head.n <= e.bytes.n);
	for (size_t i = 0; i < e.translation.n; i++)
		must((size_t)e.translation.item[i].start + e.translation.item[i].n <= e.bytes.n);
	entry_free(&e);
}

static void check_dictd(void)
{
	struct errs errs = {0};
	struct dictd *d = dictd_open(index_file, &errs);
	dictd_ref_vec all = {0};
	struct str out = STR_INIT;

	must(d ? !errs.n : errs.n);
	errs_free(&errs);
	if (!d)
		return;
	dictd_each(d, "", 0, seen_head, &all);
	dictd_each(d, "ha", 2, seen_head, &all);
	dictd_find(d, "haus", 4, &all);
	for (size_t i = 0; i < all.n; i++) {
		size_t before = out.n, bad = dictd_bad(d);
		if (dictd_read(d, all.item[i], &out)) {
			must(out.n - before <= all.item[i].size);
			check_entry(out.s + before, out.n - before);
		} else {
			must(dictd_bad(d) > bad);
		}
	}
	free(all.item);
	str_free(&out);
	dictd_free(d);
}

static void seen_word(void *ctx, int side, const char *head, size_t head_n,
                      const char *translation, size_t n, size_t count)
{
	(void)ctx;
	must((side == 0 || side == 1) && head && translation && count);
	must(head_n && n);
}

static void check_dictionary(void)
{
	static const struct asked haus = {"haus", "haus", 2}, house = {"house", "hous", 1};
	const struct asked *const word[2] = {&haus, &house};
	const size_t n[2] = {1, 1};
	const char *const file[] = {table_file, NULL};
	struct str messages = STR_INIT;
	struct dictionary *d = dictionary_open("deu", "eng", folder, file, &messages);

	if (d)
		dictionary_ask(d, word, n, seen_word, NULL, &messages);
	dictionary_free(d);
	str_free(&messages);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	struct fuzz_bytes b = {data, n};
	unsigned how = fuzz_byte(&b) % BODIES;
	struct fuzz_bytes head = fuzz_until(&b, RS);
	struct str zip = STR_INIT;

	write_file(index_file, head.p, head.n);
	write_file(table_file, b.p, b.n);
	unlink(body_file[0]);
	unlink(body_file[1]);
	if (how == 1)
		pack(b, &zip);
	if (how == 1)
		write_file(body_file[1], zip.s, zip.n);
	else
		write_file(body_file[how ? 1 : 0], b.p, b.n);
	check_entry((const char *)b.p, b.n);
	check_dictd();
	check_dictionary();
	str_free(&zip);
	return 0;
}
