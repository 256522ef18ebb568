# make [all]   build the program             make check   build and run every test
# make demo    set up, build, open a story   make asan    the same under sanitizers
# make deps    install what is missing       make lint    warnings and static checks
# make monkey  random keys, sanitized        make cov     which lines the tests run
# make fuzz    SECONDS of random input for each fuzz target, or one (TARGET)
# Variables: PREFIX DESTDIR CC CFLAGS LDFLAGS; BUILD (a folder per variant); SHARED (make eval);
# V=1 shows whole commands.
NAME     = hexapla
VERSION  = 0.1.0
PREFIX  ?= /usr/local
BUILD   ?= build
SHARED  ?= ../shared
CFLAGS  ?= -O2 -g
# Lowest layer first; tests/layers.sh rejects an include that points right.
LAYERS   = base text conf align mark export view term app
WARN     = -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes \
           -Wmissing-prototypes -Wvla -Wformat=2 -Wconversion
CORE_PKG = libpcre2-8 yaml-0.1 libexttextcat uchardet zlib jansson libmd
# ncursesw's own -D flags clash with ours (Debian: _XOPEN_SOURCE=600).
PKG_CFL := $(filter-out -D%,$(shell pkg-config --cflags ncursesw $(CORE_PKG) 2>/dev/null))
# Loaded when first needed (base/lazy.h), so not linked.
LAZY     = stemmer uchardet exttextcat-2.0 jansson pcre2-8 yaml z md unistring
LAZY_CFL:= $(shell sh src/tools/soname.sh '$(CC)' $(LAZY))
CORE_LIB:= $(filter-out $(LAZY:%=-l%) -lstdc++,$(shell pkg-config --libs $(CORE_PKG) 2>/dev/null)) -lm
TERM_LIB:= $(shell pkg-config --libs ncursesw 2>/dev/null)
CPP      = -Iinclude -D_XOPEN_SOURCE=700 -D_DEFAULT_SOURCE -DPCRE2_CODE_UNIT_WIDTH=8 \
           -DVERSION='"$(VERSION)"' -DDATADIR='"$(PREFIX)/share/$(NAME)"' \
           -DSOURCEDIR='"$(CURDIR)"' $(LAZY_CFL) $(PKG_CFL)
COMPILE  = $(CC) $(CPP) $(CPPFLAGS) -std=c11 $(WARN) $(CFLAGS) $(SAN) -MMD -MP
LINK     = $(CC) $(CFLAGS) $(SAN) $(LDFLAGS)
# What a recipe does, in a word; V=1: the command itself; -s: nothing.
say      = $(if $(V),,@$(if $(findstring s,$(firstword -$(MAKEFLAGS))),,echo '  $(1)';))
# Targets that build and more use all processors unless make was told how many (-j).
JOBS     = $(if $(findstring jobserver,$(MAKEFLAGS)),,-j$(shell nproc 2>/dev/null || echo 1))

SRC  := $(foreach l,$(LAYERS),$(sort $(wildcard src/$l/*.c)))
OBJ  := $(SRC:%.c=$(BUILD)/%.o) $(BUILD)/gen/embed.o $(BUILD)/gen/theme.o
CORE := $(filter-out $(BUILD)/src/term/% $(BUILD)/src/app/main.o,$(OBJ))
DATA := $(sort $(wildcard $(addprefix src/data/*.,txt tsv json css))) themes/default.yaml \
         $(BUILD)/gen/direct.tsv
UNIT := $(patsubst %.c,$(BUILD)/%.t,$(sort $(wildcard tests/unit/*_test.c)))
BAD  := $(BUILD)/tests/bad/bad.t
FAULT:= $(BUILD)/tests/fault/fault.t
PTY  := $(patsubst %.c,$(BUILD)/%.t,$(sort $(wildcard tests/pty/*_test.c)))
FUZZ := $(filter-out replay limit,$(patsubst tests/fuzz/%.c,%,$(sort $(wildcard tests/fuzz/*.c))))
FUZZED := $(FUZZ:%=$(BUILD)/tests/fuzz/%.t)
TOOL := $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard src/tools/*.c)))
LEARN:= $(filter-out $(addprefix %/,languages.o theme.o anchors.o reanchor.o edits.o),$(TOOL))
# What reads themes, without the one that is compiled in.
THEME:= $(filter-out %/theme_default.o,$(filter $(BUILD)/src/base/% $(BUILD)/src/conf/%,$(OBJ))) \
        $(BUILD)/gen/embed.o
# Scripts in tests/ that are tests; run.sh runs them.
SCRIPTS := $(filter-out tests/run.sh,$(sort $(wildcard tests/*.sh)))

all: $(BUILD)/$(NAME)
$(BUILD)/$(NAME): $(OBJ)
	$(call say,LINK $@) $(LINK) -o $@ $^ $(TERM_LIB) $(CORE_LIB)
$(BUILD)/%.o: %.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(call say,CC $<) $(COMPILE) -c -o $@ $<
$(BUILD)/gen/embed.c: $(DATA) src/tools/embed.sh
	@mkdir -p $(@D)
	$(call say,GEN $@) sh src/tools/embed.sh $(DATA) > $@.tmp && mv $@.tmp $@
# Terminfo entries for direct colour, from those of this system's terminals.
$(BUILD)/gen/direct.tsv: src/data/direct.ti src/tools/direct.sh
	@mkdir -p $(@D)
	$(call say,GEN $@) sh src/tools/direct.sh $< > $@.tmp && mv $@.tmp $@
$(BUILD)/gen/theme.c: $(BUILD)/theme
	$(call say,GEN $@) $< > $@.tmp && mv $@.tmp $@
$(BUILD)/theme: $(BUILD)/src/tools/theme.o $(THEME)
	$(call say,LINK $@) $(LINK) -o $@ $^ $(CORE_LIB)
$(BUILD)/gen/%.o: $(BUILD)/gen/%.c
	$(call say,CC $<) $(COMPILE) -c -o $@ $<
# No curses here on purpose: a stray curses call below term/ fails to link.
$(BUILD)/core.a: $(CORE)
	$(call say,AR $@) rm -f $@ && $(AR) rcs $@ $^
# A test may put functions of its own in the place of others.
WRAP_keys       = file_save file_save_soon file_read file_lock unlink mkdir fork
WRAP_fault_test = open openat write fsync close renameat ftruncate unlink unlinkat
wrap            = $(WRAP_$(basename $(@F)):%=-Wl,--wrap=%)
$(BUILD)/%.t: $(BUILD)/%.o $(BUILD)/core.a
	$(call say,LINK $@) $(LINK) $(wrap) -o $@ $^ -lcmocka -lgumbo -ljansson -lz $(CORE_LIB)
# Fuzz targets: with libFuzzer (make fuzz), and with a plain main that plays their corpus.
$(BUILD)/tests/fuzz/%.t: $(BUILD)/tests/fuzz/%.o $(BUILD)/tests/fuzz/replay.o $(BUILD)/core.a
	$(call say,LINK $@) $(LINK) $(wrap) -o $@ $^ -lz $(CORE_LIB)
$(BUILD)/tests/fuzz/%.fuzz: $(BUILD)/tests/fuzz/%.o $(BUILD)/tests/fuzz/limit.o $(BUILD)/core.a
	$(call say,LINK $@) $(LINK) -fsanitize=fuzzer $(wrap) -o $@ $^ -lz $(CORE_LIB)
# What fails in fault.t: memory by functions of its own, the program's calls by these.
WRAP_fault = open openat read pread write fsync close renameat unlink unlinkat ftruncate fstat stat \
             mmap opendir readdir scandir realpath readlink mkdir mkstemp pipe2 dup2 fork access lseek \
             fchmod fchown getcwd inotify_init1 inotify_add_watch memfd_create flock poll waitpid iconv_open
$(FAULT): $(patsubst %.c,$(BUILD)/%.o,$(wildcard tests/fault/*.c)) $(BUILD)/core.a
	$(call say,LINK $@) $(LINK) $(wrap) -o $@ $^ -lz $(CORE_LIB)
# Edits are made by what make eval makes them by.
$(BUILD)/tests/unit/anchor_test.t: $(addprefix $(BUILD)/src/tools/,reanchor.o edits.o gold.o)
# The program itself, on bad input and on a terminal of libvterm's.
$(BUILD)/tests/bad/bad.t: $(patsubst %.c,$(BUILD)/%.o,$(wildcard tests/bad/*.c)) $(BUILD)/core.a
	$(call say,LINK $@) $(LINK) -o $@ $^ $(CORE_LIB)
$(BUILD)/tests/pty/%.t: $(BUILD)/tests/pty/%.o $(BUILD)/tests/pty/pty.o
	$(call say,LINK $@) $(LINK) -o $@ $^ -lcmocka -lvterm -lutil
$(BUILD)/tests/pty/shot $(BUILD)/tests/pty/keys: %: %.o $(BUILD)/tests/pty/pty.o
	$(call say,LINK $@) $(LINK) -o $@ $^ -lvterm -lutil
$(BUILD)/tests/bench/rules: $(BUILD)/tests/bench/rules.o $(BUILD)/core.a
	$(call say,LINK $@) $(LINK) -o $@ $^ $(CORE_LIB)
$(BUILD)/tests/bench/%: $(BUILD)/tests/bench/%.o
	$(call say,LINK $@) $(LINK) -o $@ $^ -lutil
$(BUILD)/calibrate: $(LEARN) $(BUILD)/core.a
	$(call say,LINK $@) $(LINK) -o $@ $^ $(CORE_LIB)
$(BUILD)/anchors: $(addprefix $(BUILD)/src/tools/,anchors.o reanchor.o edits.o gold.o) $(BUILD)/core.a
	$(call say,LINK $@) $(LINK) -o $@ $^ $(CORE_LIB)
$(BUILD)/languages: $(BUILD)/src/tools/languages.o $(BUILD)/src/tools/gold.o $(BUILD)/core.a
	$(call say,LINK $@) $(LINK) -o $@ $^ $(CORE_LIB)
# Changes when the compiler or a flag does; before the first compilation, the libraries are
# looked for, so that what is missing has a name and not only an error message.
$(BUILD)/flags: FORCE
	@mkdir -p $(@D); test -e $@ || sh src/tools/deps.sh --check build || true
	@echo "$(subst ",\",$(COMPILE))" | cmp -s - $@ || echo "$(subst ",\",$(COMPILE))" > $@

deps:
	@sh src/tools/deps.sh build
# Set-up may change what pkg-config says above, hence the second make.
demo:
	@sh src/tools/deps.sh build extra
	@$(MAKE) $(JOBS) all
	$(BUILD)/$(NAME) --demo
check:
	@sh src/tools/deps.sh build test
	@$(MAKE) $(JOBS) tests
programs: all unit $(BAD) $(FAULT) $(PTY)
tests: programs
	@CC='$(CC)' HEXAPLA='$(CURDIR)/$(BUILD)/$(NAME)' sh tests/run.sh $(UNIT) $(FUZZED) $(BAD) $(FAULT) $(PTY) $(SCRIPTS)
unit: $(UNIT) $(FUZZED)
SANITIZE = BUILD=build/asan CFLAGS='-O1 -g -fno-omit-frame-pointer' \
           SAN='-fsanitize=address,undefined -fno-sanitize-recover=all'
asan:
	@sh src/tools/deps.sh build test
	@$(MAKE) $(JOBS) $(SANITIZE) tests
# 100,000 random keys, clicks, pastes and sizes under sanitizers.
monkey:
	@sh src/tools/deps.sh build test
	@$(MAKE) $(JOBS) $(SANITIZE) all build/asan/tests/pty/monkey_test.t
	@MONKEY=100000 TEST_SECONDS=900 HEXAPLA='$(CURDIR)/build/asan/$(NAME)' \
		sh tests/run.sh build/asan/tests/pty/monkey_test.t
# SECONDS of fuzzing for each target (or TARGET=NAME) with clang's libFuzzer; what was found before
# is in CORPUS/NAME. (pointer-overflow minds NULL + 0, which newer C allows.)
SECONDS  ?= 60
CORPUS   ?= build/corpus
FUZZFLAGS = BUILD=build/fuzz CC='clang' CFLAGS='-O1 -g -fno-omit-frame-pointer' \
            SAN='-fsanitize=address,undefined,fuzzer-no-link -fno-sanitize-recover=all \
            -fno-sanitize=pointer-overflow'
fuzz:
	@sh src/tools/deps.sh build fuzz
	@$(MAKE) $(JOBS) $(FUZZFLAGS) fuzzers
	@sh src/tools/fuzz.sh build/fuzz/tests/fuzz "$(CORPUS)" "$(SECONDS)" $(TARGET)
fuzzers: $(FUZZ:%=$(BUILD)/tests/fuzz/%.fuzz)
# Memory and calls that fail, each in its turn; make check tries some.
faults:
	@sh src/tools/deps.sh build test
	@$(MAKE) $(JOBS) $(FAULT)
	@$(FAULT) --all
lint:
	@sh src/tools/deps.sh build test lint
	@bash src/tools/lint.sh
# Exported pages in a browser, which it installs.
check-browser: all
	@sh src/tools/browser.sh $(BUILD)/$(NAME) $(BUILD)/browser
bench: all $(BUILD)/tests/bench/paint $(BUILD)/tests/bench/open $(BUILD)/tests/bench/rules $(BUILD)/tests/pty/keys
	@sh src/tools/bench.sh $(BUILD) $(SHARED)
eval: all $(BUILD)/tests/bench/open $(BUILD)/anchors $(BUILD)/languages $(BUILD)/calibrate
	@sh src/tools/eval.sh $(BUILD)/$(NAME) $(SHARED)
# The engine's weights, from story folders with gold links.
STORIES ?= $(SHARED)/stories
calibrate: $(BUILD)/calibrate
	$(BUILD)/calibrate $(STORIES) > $(BUILD)/weights.c
	mv $(BUILD)/weights.c src/align/weights.c
# Parts of the manual, and of the schemas, that the program knows itself.
docs: all
	for f in src/doc/hexapla.[15]; do \
		sh src/tools/docs.sh $(BUILD)/$(NAME) $$f > $$f.new && mv $$f.new $$f || exit 1; done
	for k in config rules theme; do \
		sh src/tools/schema.sh $(BUILD)/$(NAME) $$k > $(BUILD)/schema && \
			mv $(BUILD)/schema src/data/$$k.schema.json || exit 1; done
picture: all $(BUILD)/tests/pty/shot
	$(BUILD)/tests/pty/shot 30x120 "$$(printf ':A9\rzz')" $(BUILD)/$(NAME) --no-config --demo \
		> src/doc/screen.svg
# Which lines the tests run.
COUNTED  = BUILD=build/cov CFLAGS='-O0 -g --coverage -DCOVERAGE'
cov:
	@sh src/tools/deps.sh build test cov
	@$(MAKE) $(JOBS) $(COUNTED) programs
	@bash src/tools/cov.sh build/cov $(MAKE) $(COUNTED) tests

INSTALL = sh src/tools/install.sh "$(DESTDIR)" "$(PREFIX)" "$(BUILD)"
install: all
	@$(INSTALL) install
uninstall:
	@$(INSTALL) uninstall
DIST = $(NAME)-$(VERSION)
dist:
	@mkdir -p build
	git archive --prefix=$(DIST)/ HEAD | gzip -9n > build/$(DIST).tar.gz
clean:
	rm -rf build
-include $(OBJ:.o=.d) $(wildcard $(BUILD)/tests/fault/*.d) $(UNIT:.t=.d) $(PTY:.t=.d) $(FUZZED:.t=.d) $(TOOL:.o=.d)
MAKEFLAGS += --no-print-directory
.SECONDARY:
.DELETE_ON_ERROR:
FORCE:
.PHONY: all deps demo check check-browser programs tests unit asan faults monkey fuzz fuzzers lint bench eval calibrate docs picture cov install uninstall dist clean FORCE
