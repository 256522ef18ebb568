NAME     = hexapla
VERSION  = 0.1.0
PREFIX  ?= /usr/local
BUILD   ?= build
CFLAGS  ?= -O2 -g
# Lowest layer first; tests/layers.sh rejects an include that points right.
LAYERS   = base text conf align mark export view term app
WARN     = -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes \
           -Wmissing-prototypes -Wvla -Wformat=2 -Wconversion
CORE_PKG = libpcre2-8 yaml-0.1 libexttextcat uchardet zlib jansson libmd
# ncursesw's own -D flags clash with ours (Debian: _XOPEN_SOURCE=600).
PKG_CFL := $(filter-out -D%,$(shell pkg-config --cflags ncursesw $(CORE_PKG) 2>/dev/null))
CORE_LIB:= $(shell pkg-config --libs $(CORE_PKG) 2>/dev/null) -lunistring -lstemmer -lm
TERM_LIB:= $(shell pkg-config --libs ncursesw 2>/dev/null)
CPP      = -Iinclude -D_XOPEN_SOURCE=700 -D_DEFAULT_SOURCE -DPCRE2_CODE_UNIT_WIDTH=8 \
           -DVERSION='"$(VERSION)"' -DDATADIR='"$(PREFIX)/share/$(NAME)"' \
           -DSOURCEDIR='"$(CURDIR)"' $(PKG_CFL)
COMPILE  = $(CC) $(CPP) $(CPPFLAGS) -std=c11 $(WARN) $(CFLAGS) $(SAN) -MMD -MP

SRC  := $(foreach l,$(LAYERS),$(sort $(wildcard src/$l/*.c)))
OBJ  := $(SRC:%.c=$(BUILD)/%.o) $(BUILD)/gen/embed.o
CORE := $(filter-out $(BUILD)/src/term/% $(BUILD)/src/app/main.o,$(OBJ))
DATA := $(sort $(wildcard src/data/*.txt src/data/*.tsv src/data/*.json)) themes/default.yaml \
         $(BUILD)/gen/direct.tsv
UNIT := $(patsubst %.c,$(BUILD)/%.t,$(sort $(wildcard tests/unit/*_test.c)))

all: $(BUILD)/$(NAME)
$(BUILD)/$(NAME): $(OBJ)
	$(CC) $(CFLAGS) $(SAN) $(LDFLAGS) -o $@ $^ $(TERM_LIB) $(CORE_LIB)
$(BUILD)/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(COMPILE) -c -o $@ $<
$(BUILD)/gen/embed.c: $(DATA) src/tools/embed.sh Makefile
	@mkdir -p $(@D)
	sh src/tools/embed.sh $(DATA) > $@.tmp && mv $@.tmp $@
# Terminfo entries for direct colour, from those of this system's terminals.
$(BUILD)/gen/direct.tsv: src/data/direct.ti src/tools/direct.sh
	@mkdir -p $(@D)
	sh src/tools/direct.sh $< > $@.tmp && mv $@.tmp $@
$(BUILD)/gen/embed.o: $(BUILD)/gen/embed.c
	$(COMPILE) -c -o $@ $<
# No curses here on purpose: a stray curses call below term/ fails to link.
$(BUILD)/core.a: $(CORE)
	rm -f $@ && $(AR) rcs $@ $^
$(BUILD)/%.t: $(BUILD)/%.o $(BUILD)/core.a
	$(CC) $(CFLAGS) $(SAN) $(LDFLAGS) -o $@ $^ -lcmocka $(CORE_LIB)

unit: $(UNIT)
check: unit
	@CC='$(CC)' sh tests/layers.sh
	@set -e; for t in $(UNIT); do $$t; done
clean:
	rm -rf build
-include $(OBJ:.o=.d) $(UNIT:.t=.d)
.SECONDARY:
.PHONY: all unit check clean
