#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Builds other people's projects against the library as installed.

Usage: run.py SOURCE CXX_COMPILER BOOST_DIR BOOST_INCLUDE_DIR
The library is installed from a copy of the tree, static and shared; the copy is deleted, the prefixes are moved, and
then each project below tests/consumers is copied out and built against them: nothing may lead back to where the library
was made. What takes the library as a part of its own build has a copy of the sources and nothing else.
"""

import concurrent.futures
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
KEPT = ("CMakeLists.txt", "LICENSE", "cmake", "include", "src")
RELEASE = ("-DCMAKE_BUILD_TYPE=Release", "-DCMAKE_CXX_FLAGS_RELEASE=-O2 -DNDEBUG")  # the preset's, known to ccache
WARNINGS = "-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wsign-conversion -Werror"

sys.path.insert(0, str(HERE.parent / "abi"))
import check as abi  # noqa: E402  pylint: disable=wrong-import-position


def run(*command, **more):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False, **more)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(map(str, command))}\nfailed:\n{(done.stdout + done.stderr)[-6000:]}")
    return done.stdout


def say(began, text):
    print(f"{time.monotonic() - began:6.1f} s  {text}", flush=True)


def copy_of(source, folder):
    folder.mkdir()
    for name in KEPT:
        part = source / name
        (shutil.copytree if part.is_dir() else shutil.copy2)(part, folder / name)
    return folder


def all_headers(prefix, wanted):
    """A file that includes every header that is wanted: a new one cannot be forgotten."""
    root = prefix / "include"
    paths = [path.relative_to(root) for path in root.glob("upc/**/*.hpp")]
    headers = sorted(path for path in paths if wanted(path.parts))
    assert len(headers) > 30, headers
    return "".join(f"#include <{header}>\n" for header in headers)


class Consumers:
    def __init__(self, work, source, compiler, boost, boost_headers):
        self.work, self.source, self.compiler = work, source, compiler
        # Naming the system's own folder would change the order in which it is searched.
        self.boost_flags = [] if boost_headers == "/usr/include" else ["-isystem", boost_headers]
        self.options = ["-G", "Ninja", f"-DCMAKE_CXX_COMPILER={compiler}", f"-DBoost_DIR={boost}"]
        if cache := shutil.which("ccache"):
            self.options.append(f"-DCMAKE_CXX_COMPILER_LAUNCHER={cache}")
        shutil.copytree(HERE, work / "consumers")

    def install(self, tree, name, *more):
        # The folders lie as in the project itself, so that ccache finds again what was compiled there.
        build, first = tree / "build" / name, self.work / "first" / name
        parts = [f"-DUPC_BUILD_{part}=OFF" for part in ("CLI", "PYTHON", "TESTS", "EXAMPLES")]
        run("cmake", "-S", tree, "-B", build, *self.options, *RELEASE, *parts, f"-DCMAKE_INSTALL_PREFIX={first}", *more)
        run("cmake", "--build", build, "--target", "install")
        prefix = first.rename(self.work / name)
        own = [str(path) for path in prefix.rglob("*")
               if path.suffix in (".cmake", ".pc") and str(self.work) in path.read_text()]
        assert not own, f"these name the folder they were made in: {own}"
        return prefix

    def build(self, name, out, *more, runs=None):
        """Builds a project and runs what it made."""
        began = time.monotonic()
        out = self.work / "out" / out
        run("cmake", "-S", self.work / "consumers" / name, "-B", out, *self.options, *more)
        run("cmake", "--build", out)
        (runs or run)(out / "consumer")
        say(began, f"{name} {' '.join(more)}".replace(str(self.work), ""))

    def bare(self, prefix, source, *flags):
        """pkg-config and one line of the compiler, with no CMake."""
        began = time.monotonic()
        env = {**os.environ, "PKG_CONFIG_PATH": ":".join(map(str, prefix.glob("lib*/**/pkgconfig")))}
        found = run("pkg-config", "--cflags", "--libs", "upc-json", env=env).split()
        program = self.work / f"bare-{prefix.name}"
        run(self.compiler, "-std=c++17", *self.boost_flags, HERE / source, "-o", program, *found, *flags)
        run(program)
        say(began, f"pkg-config and a bare compiler, {prefix.name}")

    def bare_c(self, prefix):
        """The same for C, with the compiler of C."""
        began = time.monotonic()
        pkgconfig = next(prefix.glob("lib*/**/pkgconfig"))
        found = run("pkg-config", "--cflags", "--libs", "upc-c", env={**os.environ, "PKG_CONFIG_PATH": str(pkgconfig)}).split()
        program = self.work / "bare-c"
        run("cc", "-std=c99", "-Wall", "-Wextra", "-Wpedantic", "-Werror", HERE / "c/main.c", "-o", program, *found,
            f"-Wl,-rpath,{pkgconfig.parent}")
        run(program)
        say(began, "pkg-config upc-c and a bare C compiler")

    def refusals(self, prefix):
        """What cannot be says so."""
        (self.work / "json.cpp").write_text("#include <upc/interchange/json.hpp>\n")
        (self.work / "both.cpp").write_text("#include <upc/error.hpp>\n")
        for unit, flags, expected in (("json", [], "link upc::upc and upc::json"),
                                      ("both", ["-DUPC_SHARED"], "the shared library or the headers alone")):
            command = [self.compiler, "-std=c++17", "-DUPC_HEADER_ONLY", *flags, *self.boost_flags,
                       f"-I{prefix / 'include'}", "-fsyntax-only", self.work / f"{unit}.cpp"]
            complaint = subprocess.run(command, capture_output=True, text=True, check=False).stderr
            assert expected in complaint, complaint

    def shared_program(self, prefix):
        """Runs a program, and asks that it took the libraries of that prefix."""
        def runs(program):
            run(program)
            libraries = run("ldd", program)
            for library in ("libupc.so.", "libupc_json.so."):
                (line,) = [line for line in libraries.splitlines() if line.strip().startswith(library)]
                assert str(prefix) in line, line
        return runs


def main():
    source = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as temporary:
        work = pathlib.Path(temporary).resolve()
        consumers = Consumers(work, source, *sys.argv[2:])
        (work / "first").mkdir()
        tree = copy_of(source, work / "tree")
        os.environ.update(CCACHE_BASEDIR=str(tree), CCACHE_NOHASHDIR="1")
        began = time.monotonic()
        static = consumers.install(tree, "static")
        say(began, "the static library is installed")
        began = time.monotonic()
        shared = consumers.install(tree, "shared", "-DBUILD_SHARED_LIBS=ON", "-DUPC_BUILD_C=OFF")
        say(began, "the shared library is installed")
        shutil.rmtree(tree)

        faults, summary = abi.check(next(shared.glob("lib*/**/libupc.so")).parent)
        if faults:
            sys.exit("\n".join(faults))
        print(summary)
        consumers.refusals(static)

        headers = work / "headers"
        headers.mkdir()
        # The bodies and what only the library's own units may use are left out for whoever links; inline all is one.
        (headers / "all_headers.inc").write_text(all_headers(static, lambda parts: "detail" not in parts))
        (headers / "header_only.inc").write_text(all_headers(static, lambda parts: "interchange" not in parts))
        own = copy_of(source, work / "sources")

        with_static, with_shared = f"-DCMAKE_PREFIX_PATH={static}", f"-DCMAKE_PREFIX_PATH={shared}"
        folder = f"-DALL_HEADERS={headers}"
        build, bare = consumers.build, consumers.bare
        jobs = [  # the longest first
            (build, "header_only", "header-only", with_static, folder),
            (build, "subdirectory", "subdirectory", f"-DUPC_SOURCE={own}"),
            (build, "hostile", "hostile", with_static, folder),
            (build, "fetch_content", "fetch-content", f"-DUPC_SOURCE={own}"),
            (build, "package", "c++17", with_static, *RELEASE, f"-DCMAKE_CXX_FLAGS={WARNINGS}"),
            (build, "package", "c++20", with_static, *RELEASE, "-DCMAKE_CXX_STANDARD=20"),
            (build, "shared", "shared", with_shared, *RELEASE, "-DCMAKE_CXX_STANDARD=20"),
            (build, "c", "c", with_static),
            (consumers.bare_c, static),
            (bare, static, "package/main.cpp"),
            (bare, shared, "package/main.cpp", f"-Wl,-rpath,{next(shared.glob('lib*/**/libupc.so')).parent}"),
        ]
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            done = [pool.submit(job, *arguments,
                                **({"runs": consumers.shared_program(shared)} if arguments[0] == "shared" else {}))
                    for job, *arguments in jobs]
            failed = [str(job.exception()) for job in done if job.exception()]
    if failed:
        sys.exit("\n\n".join(failed))


main()
