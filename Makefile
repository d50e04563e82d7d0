# SPDX-License-Identifier: BSL-1.0
# A thin front: what is missing is installed by cmake/setup.sh, everything else is done by CMake.

PRESET ?= release
CTEST_ARGS ?=
PYTEST_ARGS ?=
BENCH_ARGS ?=
PARTS ?=
VENV := build/venv/bin

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup demo build test test-asan test-integration test-tsan bench bench-bulk bench-c bench-compile bench-contact bench-dispatch bench-editions bench-python format lint clean


help:
	@echo 'make demo           build the command and the Python module, and show what they do'
	@echo 'make test           build everything and run all tests'
	@echo 'make build          build everything (the command: build/bin/upc)'
	@echo 'make test-asan      build with the address and undefined-behaviour sanitizers, and run the C++ tests'
	@echo 'make test-integration  build everything, and run what needs other runtimes, compilers or Spark'
	@echo 'make test-tsan      build the test of the calendar in many threads with the thread sanitizer, and run it'
	@echo 'make bench          measure the calendar in C++, and in Python beside its peers'
	@echo 'make bench-bulk     measure many cases: beside parsing alone, in two threads, by way of Arrow, and a peer'
	@echo 'make bench-c        measure a decision on a contact through C, JSON in and JSON out'
	@echo 'make bench-compile  measure how long the headers take to compile'
	@echo 'make bench-contact  measure a decision on a contact: time and allocations'
	@echo 'make bench-dispatch count the instructions of the state machine beside a switch by hand'
	@echo 'make bench-editions measure an edition from a file beside the built-in one, and a comparison over many cases'
	@echo 'make bench-python   measure Case.apply from Python beside its peers, and how long the import takes'
	@echo 'make format         format the C++ files'
	@echo 'make lint           check the C++ files with clang-tidy'
	@echo 'make clean          remove all that was built'
	@echo
	@echo 'What is missing on this machine is installed first (Debian: with apt; UPC_SKIP_APT=1 prevents it).'

setup:
	@sh cmake/setup.sh

demo: setup
	@sh cmake/build.sh release upc_cli upc_python
	@sh examples/demo.sh

build: setup
	@sh cmake/build.sh $(PRESET)

test: setup
	@sh cmake/build.sh release
	@ctest --preset release --label-exclude python $(CTEST_ARGS)
	@UPC_COMMAND='$(CURDIR)/build/bin/upc' $(VENV)/python -m pytest tests/python $(PYTEST_ARGS)

test-asan: setup
	@sh cmake/build.sh asan
	@ctest --preset asan $(CTEST_ARGS)

# Some kernels place memory where the thread sanitizer does not expect it, unless setarch keeps them from it.
test-tsan: setup
	@sh cmake/build.sh tsan upc_test_threads
	@setarch -R true 2>/dev/null && without_random_places='setarch -R'; \
	$$without_random_places ctest --preset tsan -R '^threads$$' $(CTEST_ARGS)

# PARTS="one two": those folders of tests/integration only.
test-integration: setup
	@sh cmake/build.sh release
	@sh tests/integration/run.sh $(PARTS)

bench:
	@sh cmake/setup.sh libbenchmark-dev
	@sh cmake/build.sh bench upc_bench_calendar
	@sh cmake/build.sh release upc_python
	@build/bench/tests/benchmarks/upc_bench_calendar $(BENCH_ARGS)
	@$(VENV)/python tests/benchmarks/workdays.py

# The file of histories is made once.
bench-bulk: build/bench-cases.ndjson
	@sh cmake/build.sh bench upc_bench_bulk
	@sh cmake/build.sh release upc_cli upc_python
	@build/bench/tests/benchmarks/upc_bench_bulk build/bench-cases.ndjson
	@$(VENV)/python -m pip install --quiet --disable-pip-version-check transitions==0.9.3
	@PYTHONPATH=build/python $(VENV)/python tests/benchmarks/bulk.py build/bin/upc build/bench-cases.ndjson

build/bench-cases.ndjson: tests/benchmarks/histories.py
	@sh cmake/setup.sh libbenchmark-dev
	@$(VENV)/python tests/benchmarks/histories.py 100000 >$@.part
	@mv $@.part $@

bench-compile: setup
	@sh cmake/build.sh release
	@sh tests/benchmarks/compile.sh

bench-c:
	@sh cmake/setup.sh libbenchmark-dev
	@sh cmake/build.sh bench upc_bench_c
	@build/bench/tests/benchmarks/upc_bench_c $(BENCH_ARGS)

bench-contact:
	@sh cmake/setup.sh libbenchmark-dev
	@sh cmake/build.sh bench upc_bench_contact
	@build/bench/tests/benchmarks/upc_bench_contact $(BENCH_ARGS)

bench-dispatch:
	@sh cmake/setup.sh libbenchmark-dev valgrind
	@sh cmake/build.sh bench upc_bench_dispatch
	@$(VENV)/python tests/benchmarks/dispatch.py build/bench/tests/benchmarks/upc_bench_dispatch

bench-editions: build/bench-cases.ndjson
	@sh cmake/setup.sh libbenchmark-dev
	@sh cmake/build.sh bench upc_bench_editions
	@sh cmake/build.sh release upc_cli
	@build/bench/tests/benchmarks/upc_bench_editions build/bench-cases.ndjson src/editions/rct-2013.json \
	  examples/editions/*.json
	@$(VENV)/python tests/benchmarks/diff_editions.py build/bin/upc build/bench-cases.ndjson \
	  examples/editions/port-ellis-2021.json

bench-python: setup
	@sh cmake/build.sh release upc_python
	@PYTHONPATH=build/python $(VENV)/python tests/benchmarks/python_apply.py

CXX_FILES = find include src bindings examples tests -name '*.[ch]pp' -o -name '*.ipp'

format:
	@command -v clang-format >/dev/null || { echo 'clang-format is missing: apt-get install clang-format' >&2; exit 1; }
	@$(CXX_FILES) | xargs clang-format -i

lint: setup
	@command -v run-clang-tidy >/dev/null || { echo 'clang-tidy is missing: apt-get install clang-tidy' >&2; exit 1; }
	@sh cmake/build.sh release
	@run-clang-tidy -quiet -p build/release '/(src|bindings|examples)/'

clean:
	@rm -rf build
