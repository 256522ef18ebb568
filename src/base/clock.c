#include "base/clock.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

double clock_ms(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

int64_t clock_now(void)
{
	const char *frozen = getenv("HEXAPLA_NOW");
	if (frozen && *frozen) {
		char *end;
		long long t = strtoll(frozen, &end, 10);
		if (!*end)
			return t;
	}
	return time(NULL);
}

void clock_format(int64_t t, char buf[32])
{
	time_t when = (time_t)t;
	struct tm tm;
	if (!gmtime_r(&when, &tm) || strftime(buf, 32, "%Y-%m-%dT%H:%M:%SZ", &tm) == 0)
		snprintf(buf, 32, "1970-01-01T00:00:00Z");
}

/* Read `digits` decimal digits and the byte `after` (0: none) from *s. */
static bool field(const char **s, int digits, char after, int *value)
{
	*value = 0;
	for (int i = 0; i < digits; i++) {
		char c = *(*s)++;
		if (c < '0' || c > '9')
			return false;
		*value = *value * 10 + (c - '0');
	}
	return !after || *(*s)++ == after;
}

/* "Z" or "+02:00" at the end of a time: seconds to take away. */
static bool zone(const char *s, int *seconds)
{
	int sign = *s == '-' ? -1 : 1, h, m;
	*seconds = 0;
	if (*s == 'Z' || *s == 'z')
		return !s[1];
	if (*s != '+' && *s != '-')
		return false;
	s++;
	if (!field(&s, 2, ':', &h) || !field(&s, 2, 0, &m) || *s || h > 23 || m > 59)
		return false;
	*seconds = sign * (h * 3600 + m * 60);
	return true;
}

bool clock_parse(const char *s, int64_t *t)
{
	struct tm tm = {0};
	int offset;
	if (!field(&s, 4, '-', &tm.tm_year) || !field(&s, 2, '-', &tm.tm_mon) ||
	    !field(&s, 2, 'T', &tm.tm_mday) || !field(&s, 2, ':', &tm.tm_hour) ||
	    !field(&s, 2, ':', &tm.tm_min) || !field(&s, 2, 0, &tm.tm_sec))
		return false;
	if (*s == '.')
		for (s++; *s >= '0' && *s <= '9';)
			s++;
	if (!zone(s, &offset))
		return false;
	tm.tm_year -= 1900;
	tm.tm_mon--;
	struct tm wanted = tm;
	*t = timegm(&tm); /* moves an impossible day into another month */
	bool same = tm.tm_mday == wanted.tm_mday && tm.tm_mon == wanted.tm_mon &&
	            tm.tm_hour == wanted.tm_hour && tm.tm_min == wanted.tm_min;
	*t -= offset;
	return same;
}
