# The project's commands; `make help` lists them.
#
# A fresh machine has Rust (by rustup), node, a C compiler and make. What else a target needs it installs first:
# each step says what it does and is skipped when it is already done. Written for GNU make 3.81 and later, so that
# it runs on macOS as it comes.

SHELL := bash
.DEFAULT_GOAL := help
.NOTPARALLEL:

CARGO_HOME ?= $(HOME)/.cargo
export PATH := $(CARGO_HOME)/bin:$(PATH)
# Trunk 0.21 reads NO_COLOR as a boolean and refuses the customary NO_COLOR=1.
unexport NO_COLOR

# Each pin is written once, in the file that the tool itself reads.
TRUNK := $(shell sed -n 's/^trunk-version = "=*\(.*\)"/\1/p' Trunk.toml)
BINARYEN := $(shell sed -n 's/^wasm_opt = "version_\(.*\)"/\1/p' Trunk.toml)
WASM_BINDGEN := $(shell awk '/^name = "wasm-bindgen"$$/ { getline; gsub(/[^0-9.]/, ""); print }' Cargo.lock)

WASM := wasm32-unknown-unknown
TOOL_DATA := $(or $(XDG_DATA_HOME),$(HOME)/.local/share)/annals
# The tools are run, not studied: without link-time optimisation they install in half the time.
QUICK_INSTALL := CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
	CARGO_PROFILE_RELEASE_OPT_LEVEL=1 cargo install --locked
LOGS := target/test-logs
# What the first timeline may fetch, gzipped. It must not grow: lower this with every gain.
MAX_DIST_BYTES := 400000
# No file of browser tests takes nearly so long: what stands still fails rather than holds up the rest.
MAX_TEST_MS := 900000

step = echo "==> $(1)"

.PHONY: help
help:
	@echo "make serve        serve the timeline of seeds/ at http://127.0.0.1:8080, rebuilt on every change"
	@echo "make build        write dist/: static files for any folder of any static host"
	@echo "make test         run every check and every test, in the browser too"
	@echo "make bench        run the benchmarks"
	@echo "make screenshots  write pictures of the app's states to target/screenshots"
	@echo "Each of them installs first what is missing."

.PHONY: serve build test bench screenshots
serve: web-tools crates
	@$(call step,Serving http://127.0.0.1:8080 (stop with Ctrl-C))
	@trunk serve --offline --address 127.0.0.1 --port 8080

build: web-tools crates
	@$(call step,Building dist/)
	@trunk build --release --offline --locked

# The sum of the tests closes the output whether they passed or not.
test:
	@mkdir -p $(LOGS) && rm -f $(LOGS)/*.log
	@status=0; $(MAKE) --no-print-directory all-tests || status=$$?; \
	cat $(LOGS)/*.log 2>/dev/null | awk '\
		/^test result:/ { passed += $$4; failed += $$6 } \
		/^[^ ]+ pass [0-9]+$$/ { passed += $$3 } \
		/^[^ ]+ (fail|cancelled) [0-9]+$$/ { failed += $$3 } \
		END { printf "%d passed, %d failed\n", passed, failed }'; \
	exit $$status

bench: rust crates browser build
	@cargo bench --locked --offline
	@$(call step,Measuring how long the browser reads seeds/)
	@node tests/browser/measure.mjs

screenshots: browser build
	@$(call step,Taking screenshots)
	@node tests/browser/screenshots.mjs target/screenshots

# ---- The parts of `make test`, each of which can be run alone ----

.PHONY: all-tests lint test-native test-wasm test-size test-browser
all-tests: lint test-native test-wasm build test-size test-browser

lint: rust web-target crates
	@$(call step,Checking the format)
	@cargo fmt --check
	@$(call step,Linting the native program)
	@cargo clippy --locked --offline --all-targets -- -D warnings
	@$(call step,Linting the browser program)
	@cargo clippy --locked --offline --target $(WASM) --lib --bins --test wasm -- -D warnings

test-native: rust crates
	@$(call step,Testing the native program)
	@mkdir -p $(LOGS)
	@set -o pipefail; cargo test --locked --offline 2>&1 | tee $(LOGS)/native.log

test-wasm: web-tools crates browser
	@$(call step,Testing the library in the browser)
	@mkdir -p $(LOGS)
	@set -o pipefail; \
	CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER=wasm-bindgen-test-runner \
	CHROMEDRIVER="$$(node tests/browser/find.mjs driver)" \
	WASM_BINDGEN_TEST_WEBDRIVER_JSON="$(CURDIR)/tests/browser/webdriver.json" \
	cargo test --locked --offline --target $(WASM) --test wasm 2>&1 | tee $(LOGS)/wasm.log

test-size:
	@$(call step,Weighing what the first timeline fetches (gzipped: at most $(MAX_DIST_BYTES) bytes))
	@# What is fetched after the first picture, or only when it is used, does not count: the rest of the program, the
	@# program that reads documents, the readers of other formats, the files of seeds/ themselves, what keeps projects,
	@# the element for other pages, and what keeps the page for offline use. tests/browser/seeds.test.mjs holds the
	@# browser to this list.
	@for file in dist/annals-*_rest.wasm dist/reader-*.wasm dist/formats-*.wasm; do \
		printf '%8d  %s, fetched when it is used\n' "$$(gzip -9 -c "$$file" | wc -c)" "$$file"; \
	done
	@find dist -type f ! -path 'dist/seeds/*' ! -name '*_rest.wasm' ! -name 'reader-*' ! -name 'formats-*' ! -name 'worker-*' \
		! -name 'keep-*' ! -name annals-timeline.js ! -name service-worker.js ! -name '*.webmanifest' ! -name icon.svg | LC_ALL=C sort | while IFS= read -r file; do \
		printf '%8d  %s\n' "$$(gzip -9 -c "$$file" | wc -c)" "$$file"; \
	done | awk '{ print; sum += $$1 } END { printf "%8d  in all\n", sum; exit !NR || sum > $(MAX_DIST_BYTES) }'
	@find dist -type f ! -path 'dist/seeds/*' | while IFS= read -r file; do gzip -9 -c "$$file" | wc -c; done | \
		awk '{ sum += $$1 } END { printf "%8d  dist/ as a whole, without the files of seeds/\n", sum }'

test-browser: browser
	@$(call step,Testing dist/ in the browser)
	@mkdir -p $(LOGS)
	@set -o pipefail; \
	node --test --test-reporter=spec --test-concurrency=1 --test-timeout=$(MAX_TEST_MS) tests/browser/*.test.mjs 2>&1 | tee $(LOGS)/browser.log

# ---- What is installed when it is missing ----

.PHONY: rust crates node web-target web-tools trunk wasm-bindgen wasm-opt browser
rust:
	@command -v cargo >/dev/null || { echo "Cargo was not found: install Rust from https://rustup.rs"; exit 1; }
	@cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1 || { \
		$(call step,Installing rustfmt and clippy); rustup component add rustfmt clippy; }

node:
	@node -e 'process.exit(process.versions.node.split(".")[0] < 20 ? 1 : 0)' 2>/dev/null || { \
		echo "Node.js 20 or later was not found: install it from https://nodejs.org or with your package manager"; \
		exit 1; }

# Does nothing, and asks no network, when every crate of Cargo.lock is already there.
crates: rust
	@cargo fetch --locked --quiet

web-target: rust
	@test -d "$$(rustc --print target-libdir --target $(WASM))" || { \
		$(call step,Installing the Rust target $(WASM)); \
		command -v rustup >/dev/null || { \
			echo "rustup was not found: install the Rust target $(WASM) as you installed Rust"; exit 1; }; \
		rustup target add $(WASM); }

web-tools: web-target trunk wasm-bindgen wasm-opt

trunk: rust
	@test "$$(trunk --version 2>/dev/null)" = "trunk $(TRUNK)" || { \
		$(call step,Installing trunk $(TRUNK) (several minutes)); \
		$(QUICK_INSTALL) --force trunk@$(TRUNK); }

wasm-bindgen: rust
	@test "$$(wasm-bindgen --version 2>/dev/null)" = "wasm-bindgen $(WASM_BINDGEN)" || { \
		$(call step,Installing wasm-bindgen-cli $(WASM_BINDGEN) (a few minutes)); \
		$(QUICK_INSTALL) --force wasm-bindgen-cli@$(WASM_BINDGEN); }

# Distributions' wasm-opt is often years old and stops at what today's rustc writes, and Trunk's own download needs
# an open network; npm's package is the same program, built to WebAssembly.
wasm-opt: node
	@case "$$(wasm-opt --version 2>/dev/null)" in "wasm-opt version $(BINARYEN)"*) ;; *) \
		$(call step,Installing wasm-opt $(BINARYEN) in $(TOOL_DATA)) && mkdir -p "$(TOOL_DATA)" "$(CARGO_HOME)/bin" && \
		npm install --loglevel=error --no-audit --no-fund --no-save --prefix "$(TOOL_DATA)" binaryen@$(BINARYEN).0.0 && \
		ln -sf "$(TOOL_DATA)/node_modules/binaryen/bin/wasm-opt" "$(CARGO_HOME)/bin/wasm-opt" && \
		wasm-opt --version;; \
	esac

browser: node tests/browser/node_modules/.package-lock.json
	@node tests/browser/find.mjs >/dev/null 2>&1 || { \
		if command -v apt-get >/dev/null; then \
			$(call step,Installing Chromium and its driver); \
			sudo=; if test "$$(id -u)" != 0; then sudo=sudo; test -t 0 || sudo="sudo -n"; fi; \
			$$sudo apt-get update -qq; \
			packages="chromium chromium-driver"; \
			apt-cache show chromium-driver >/dev/null 2>&1 || packages="chromium-browser chromium-chromedriver"; \
			$$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
				$$packages fonts-liberation >/dev/null; \
		fi; \
		node tests/browser/find.mjs; }

tests/browser/node_modules/.package-lock.json: tests/browser/package-lock.json
	@$(call step,Installing the browser tests' packages)
	@npm ci --loglevel=error --no-audit --no-fund --prefix tests/browser
	@touch $@
