/* clock.h - time. HEXAPLA_NOW (seconds since 1970) freezes clock_now for tests. */
#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include <stdbool.h>
#include <stdint.h>

double clock_ms(void);   /* monotonic milliseconds */
int64_t clock_now(void); /* seconds since 1970 */
/* RFC 3339, "2026-11-21T19:45:00Z", and back (false: not of that form). */
void clock_format(int64_t t, char buf[32]);
bool clock_parse(const char *s, int64_t *t);

#endif
