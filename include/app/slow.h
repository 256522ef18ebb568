/* slow.h - what takes long to read before there is a screen is named on the terminal, so that
 * nobody waits without knowing for what: a pipe without a writer, a slow filter. */
#ifndef APP_SLOW_H
#define APP_SLOW_H

/* If slow_end does not come within half a second, standard error tells that path is being read, if it
 * is a terminal. */
void slow_begin(const char *path);
void slow_end(void);

#endif
