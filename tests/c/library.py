#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""What the shared library with the C interface lets out, needs and weighs.

Usage: library.py LIBRARY SYMBOLS [--stripped-below BYTES]
SYMBOLS holds the names that it lets out, all of them, one a line: a name that goes missing breaks who uses it.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

NEEDED = re.compile(r"lib(stdc\+\+|m|gcc_s|c)\.so\.\d+|ld-linux[\w-]*\.so\.\d+")


def output(*command):
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("library")
    parser.add_argument("symbols", type=pathlib.Path)
    parser.add_argument("--stripped-below", type=int)
    given = parser.parse_args()
    faults = []

    rows = [line.split() for line in output("nm", "-D", "--defined-only", given.library).splitlines()]
    found = {row[-1].partition("@")[0] for row in rows if row[-2] != "A"}  # A: the name of the version itself
    expected = set(given.symbols.read_text().split())
    faults += [f"it does not let out {name}" for name in sorted(expected - found)]
    faults += [f"it lets out {name}, which is not in {given.symbols}" for name in sorted(found - expected)]

    dynamic = output("readelf", "-dW", given.library)
    needed = re.findall(r"\(NEEDED\).*\[(.*)\]", dynamic)
    faults += [f"it needs {name}" for name in needed if not NEEDED.fullmatch(name)]
    soname = re.search(r"\(SONAME\).*\[(.*)\]", dynamic)
    if not soname or not re.fullmatch(r"libupc_c\.so\.\d+", soname[1]):
        faults.append(f"its name is {soname and soname[1]}")

    size = None
    if given.stripped_below:
        with tempfile.TemporaryDirectory() as folder:
            stripped = pathlib.Path(folder) / "stripped.so"
            subprocess.run(["strip", "-o", stripped, given.library], check=True)
            size = stripped.stat().st_size
        if size >= given.stripped_below:
            faults.append(f"it has {size} bytes stripped, not below {given.stripped_below}")

    print("\n".join(faults) if faults else f"{len(found)} names, needs {', '.join(needed)}, {size} bytes stripped")
    sys.exit(1 if faults else 0)


main()
