#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Every public header compiles alone, and none brings in more than it may.

Usage: check.py COMPILER INCLUDE_DIR... (the first is the project's own). Headers that define the state machine may
include Boost.MSM; no other may, and none may include a JSON library or gregorian.hpp with its streams and facets.
"""

import concurrent.futures
import pathlib
import subprocess
import sys
import tempfile

FORBIDDEN = ("boost/msm/", "boost/json", "gregorian/gregorian.hpp")
MAY_USE_MSM = "upc/casework/detail/machine.hpp"
MAY_NOT_WITH_MSM = ("boost/json", "gregorian/gregorian.hpp")


def included(compiler, flags, source):
    """The files a unit includes, or the compiler's complaint."""
    command = [compiler, "-std=c++17", "-fsyntax-only", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-H", *flags, source]
    run = subprocess.run(command, capture_output=True, text=True)
    files = [line.lstrip(".").strip() for line in run.stderr.splitlines() if line.startswith(".")]
    return files, None if run.returncode == 0 else run.stderr[-2000:]


def check(compiler, flags, header, folder):
    """What is wrong with one header, as lines."""
    source = pathlib.Path(folder) / (header.replace("/", "_") + ".cpp")
    # Twice: it guards itself.
    source.write_text(f"#include <{header}>\n#include <{header}>\nint main() {{ return 0; }}\n")
    files, complaint = included(compiler, flags, str(source))
    if complaint:
        return [f"{header} does not compile alone:\n{complaint}"]
    if header == MAY_USE_MSM and not any("boost/msm/" in file for file in files):
        return [f"{header} seems not to include Boost.MSM: does the compiler list what it includes?"]
    forbidden = MAY_NOT_WITH_MSM if header == MAY_USE_MSM else FORBIDDEN
    return [f"{header} includes {file}" for file in files for part in forbidden if part in file]


def main():
    compiler, own, *others = sys.argv[1:]
    # Naming the system's own folder would change the order in which it is searched.
    flags = [f"-I{own}"] + [flag for other in others if other != "/usr/include" for flag in ("-isystem", other)]
    root = pathlib.Path(own)
    headers = sorted(str(path.relative_to(root)) for path in root.glob("upc/**/*.hpp"))
    if len(headers) < 30 or MAY_USE_MSM not in headers:
        sys.exit(f"only {len(headers)} headers found below {own}")
    faults = []
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(2) as pool:
        for lines in pool.map(lambda header: check(compiler, flags, header, folder), headers):
            faults += lines
    print("\n".join(faults) if faults else f"{len(headers)} headers are self-contained and light")
    sys.exit(1 if faults else 0)


main()
