#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Builds other people's projects against the library as installed.

Usage: run.py SOURCE CXX_COMPILER BOOST_DIR BOOST_INCLUDE_DIR
The library is installed from a copy of the tree, the copy is deleted, the prefix is moved, and then each project below
tests/consumers is copied out and built against it: nothing may lead back to where the library was made.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
KEPT = ("CMakeLists.txt", "LICENSE", "cmake", "include", "src")


def run(*command, **more):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False, **more)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\nfailed:\n{(done.stdout + done.stderr)[-6000:]}")
    return done.stdout


def copy_of(source, folder):
    for name in KEPT:
        part = source / name
        (shutil.copytree if part.is_dir() else shutil.copy2)(part, folder / name)
    return folder


def all_headers(prefix):
    """A file that includes every header but the bodies and what only the library's own units may use."""
    root = prefix / "include"
    headers = sorted(path.relative_to(root) for path in root.glob("upc/**/*.hpp") if "detail" not in path.parts)
    assert len(headers) > 30, headers
    return "".join(f"#include <{header}>\n" for header in headers)


def main():
    source = pathlib.Path(sys.argv[1]).resolve()
    compiler, boost, boost_headers = sys.argv[2:]
    options = ["-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release", f"-DCMAKE_CXX_COMPILER={compiler}", f"-DBoost_DIR={boost}"]
    if cache := shutil.which("ccache"):
        options.append(f"-DCMAKE_CXX_COMPILER_LAUNCHER={cache}")
    with tempfile.TemporaryDirectory() as temporary:
        work = pathlib.Path(temporary).resolve()
        (work / "tree").mkdir()
        tree = copy_of(source, work / "tree")
        # The same files in another folder: ccache can tell when it is told what belongs to the folder.
        os.environ.update(CCACHE_BASEDIR=str(tree), CCACHE_NOHASHDIR="1")
        flags = [f"-DUPC_BUILD_{part}=OFF" for part in ("CLI", "PYTHON", "TESTS", "EXAMPLES")]
        run("cmake", "-S", tree, "-B", work / "build", *options, *flags, f"-DCMAKE_INSTALL_PREFIX={work / 'first'}")
        run("cmake", "--build", work / "build", "--target", "install")
        shutil.rmtree(tree)
        shutil.rmtree(work / "build")
        prefix = (work / "first").rename(work / "prefix")
        own = [str(path) for path in prefix.rglob("*") if path.suffix in (".cmake", ".pc") and str(work) in path.read_text()]
        assert not own, f"these name the folder they were made in: {own}"
        (work / "headers").mkdir()
        (work / "headers" / "all_headers.inc").write_text(all_headers(prefix))

        def build(name, *more):
            folder = shutil.copytree(HERE, work / "consumers", dirs_exist_ok=True) / name
            out = work / f"out-{len(list(work.glob('out-*')))}"
            run("cmake", "-S", folder, "-B", out, *options, f"-DCMAKE_PREFIX_PATH={prefix}", *more)
            run("cmake", "--build", out)
            run(out / "consumer")
            print(f"{name} {' '.join(more)}: builds and runs", flush=True)

        build("package")
        build("package", "-DCMAKE_CXX_STANDARD=20")
        build("package", "-DCMAKE_CXX_FLAGS=-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wsign-conversion -Werror")
        build("header_only")
        build("hostile", f"-DALL_HEADERS={work / 'headers'}")
        build("subdirectory", f"-DUPC_SOURCE={source}")

        # What cannot be header-only says so.
        (work / "json.cpp").write_text("#include <upc/interchange/json.hpp>\n")
        command = [compiler, "-std=c++17", "-DUPC_HEADER_ONLY", f"-I{prefix / 'include'}", "-fsyntax-only", work / "json.cpp"]
        complaint = subprocess.run(command, capture_output=True, text=True, check=False).stderr
        assert "link upc::upc and upc::json" in complaint, complaint

        env = {**os.environ, "PKG_CONFIG_PATH": ":".join(map(str, prefix.glob("lib*/**/pkgconfig")))}
        found = run("pkg-config", "--cflags", "--libs", "upc-json", env=env).split()
        # Naming the system's own folder would change the order in which it is searched.
        headers = [] if boost_headers == "/usr/include" else ["-isystem", boost_headers]
        run(compiler, "-std=c++17", *headers, HERE / "package" / "main.cpp", "-o", work / "bare", *found)
        run(work / "bare")
        print("pkg-config and a bare compiler: builds and runs")


main()
