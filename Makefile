# Kept: everyday commands. `make` alone lists them.

# A Rust that was installed a moment ago is found without a new login.
export PATH := $(HOME)/.cargo/bin:$(PATH)

# make run RELEASE=1 builds slowly and runs fast.
profile := $(if $(RELEASE),release,debug)
target := $(or $(CARGO_TARGET_DIR),target)

# The window's program has its pages inside, so they are built before it.
pages := cd ui && npm run --silent build

# Entries in the benchmark's journal: N=1000000 make bench. JSON=1 prints one document, ROWS="search disk" measures these alone.
# IDLE_SECONDS=0 leaves out the five minutes of watching Kept unseen. What it measures on is made once, into target/bench.
N ?= 100000

.PHONY: help run test bench lint

help: ## List these commands.
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-6s %s\n", $$1, $$2 }' Makefile

run: ## Build Kept and open its window; without a display, walk through a sample (RELEASE=1 for the fast build).
	@scripts/setup
	@$(pages)
	@cargo build $(if $(RELEASE),--release) -p kept-cli -p kept-desktop
	@scripts/run '$(target)/$(profile)'

test: ## Run all tests.
	@scripts/setup test
	@$(pages)
	@scripts/test

bench: ## Measure beside FTS5 and others, with verdicts (100,000 entries; N=1000000 make bench for a million).
	@scripts/setup bench
	@$(pages)
	@N=$(N) scripts/bench $(if $(JSON),--json) $(foreach row,$(ROWS),--only $(row))

lint: ## Check formatting, lints and the invariants of src-tauri/ARCHITECTURE.md.
	@scripts/setup
	@$(pages)
	@cd ui && npm run --silent check && npm run --silent lint
	@cargo fmt --all --check
	@cargo clippy --workspace --all-targets -- -D warnings
	@scripts/check-invariants
