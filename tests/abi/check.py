#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""What a shared build of the library shows and needs, beside what it may.

Usage: check.py FOLDER [--renew]   the folder with libupc.so and libupc_json.so
Compares the symbols they offer with tests/abi/*.symbols (--renew writes those), and asks that they offer nothing that
is not ours, need nothing but the C and C++ runtime, carry their version and stay small.
"""

import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
VERSION = HERE.parents[1] / "include/upc/version.hpp"
RUNTIME = {"libstdc++.so.6", "libm.so.6", "libgcc_s.so.1", "libc.so.6", "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1"}
MOST_BYTES = 1_500_000  # stripped
TEXTS = {  # one spelling of what compilers and their libraries write in several ways
    "std::__cxx11::basic_string<char, std::char_traits<char>, std::allocator<char> >": "std::string",
    "std::basic_string_view<char, std::char_traits<char> >": "std::string_view",
}


def output(*command):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True).stdout


def version():
    parts = dict(re.findall(r"#define UPC_VERSION_(\w+) (\d+)", VERSION.read_text(encoding="utf-8")))
    return parts["MAJOR"], parts["MINOR"]


def symbols(library):
    """What it offers: demangled, sorted, each once (a constructor is there twice)."""
    lines = output("nm", "--dynamic", "--defined-only", "--demangle", library).splitlines()
    names = {re.sub(r"^[0-9a-f]* +[A-Za-z] ", "", line) for line in lines}
    for long, short in TEXTS.items():
        names = {name.replace(long, short) for name in names}
    return sorted(names)


def needed(library):
    return set(re.findall(r"\(NEEDED\).*\[(.*)\]", output("readelf", "--dynamic", "--wide", library)))


def stripped_size(library):
    with tempfile.TemporaryDirectory() as folder:
        small = pathlib.Path(folder, "stripped.so")
        output("strip", "-o", small, library)
        return small.stat().st_size


def faults_of(library, name, also):
    major, minor = version()
    soname = f"lib{name}.so.{major}.{minor}" if major == "0" else f"lib{name}.so.{major}"
    space = f"upc::v{major}_{minor}::" if major == "0" else f"upc::v{major}::"
    if f"[{soname}]" not in output("readelf", "--dynamic", "--wide", library):
        yield f"its SONAME is not {soname}"
    offered = symbols(library)
    if foreign := [symbol for symbol in offered if space not in symbol]:
        yield "it offers what is not ours, or has no version: " + "; ".join(foreign)
    if more := needed(library) - RUNTIME - also:
        yield f"it needs {', '.join(sorted(more))}"
    if (size := stripped_size(library)) > MOST_BYTES:
        yield f"it has {size} bytes stripped; at most {MOST_BYTES} are allowed"
    listed = (HERE / f"{name}.symbols").read_text(encoding="utf-8").splitlines()
    if difference := list(difflib.unified_diff(listed, offered, "listed", "offered", lineterm="", n=0)):
        yield ("what it offers differs from tests/abi; if that is meant, run tests/abi/renew.sh, and see in README what "
               "is promised\n" + "\n".join(difference))


def check(folder):
    """What is wrong with the two libraries, as lines; and a summary."""
    faults, sizes = [], []
    also = set()
    for name in ("upc", "upc_json"):
        library = pathlib.Path(folder, f"lib{name}.so").resolve()
        faults += [f"{library.name}: {fault}" for fault in faults_of(library, name, also)]
        sizes.append(f"{library.name}: {len(symbols(library))} symbols, {stripped_size(library)} bytes stripped")
        also = {name for name in (os.path.basename(library), re.sub(r"\.\d+$", "", library.name))}
    return faults, "\n".join(sizes)


def main():
    folder = sys.argv[1]
    if "--renew" in sys.argv[2:]:
        for name in ("upc", "upc_json"):
            text = "".join(line + "\n" for line in symbols(pathlib.Path(folder, f"lib{name}.so")))
            (HERE / f"{name}.symbols").write_text(text, encoding="utf-8")
    faults, summary = check(folder)
    print("\n".join(faults) if faults else summary)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
