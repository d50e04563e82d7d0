#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""What the types forbid does not compile, and says why.

Usage: run.py COMPILER INCLUDE_DIR...
Each file beside this one has for each case one line between `#ifdef FORBIDDEN_<case>  // <message> | <message>` and
`#endif`: parts of what GCC says, and of what Clang says. The file compiles without them; with each of them, one at a
time, it fails in that line, with that message.
"""

import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
CASE = re.compile(r"^#ifdef FORBIDDEN_(\w+)  // (.+)\n.*\n#endif$", re.MULTILINE)


def compiled(compiler, flags, source, *defined):
    command = [compiler, "-std=c++17", "-fsyntax-only", "-Wall", "-Wextra", *flags, *defined, str(source)]
    run = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "C"})
    return run.returncode == 0, run.stderr


def allowed(compiler, flags, source):
    good, complaint = compiled(compiler, flags, source, "-Werror")
    return [] if good else [f"{source.name} does not compile without what is forbidden:\n{complaint[-3000:]}"]


def forbidden(compiler, flags, source, name, expected, line):
    good, complaint = compiled(compiler, flags, source, f"-DFORBIDDEN_{name}")
    if good:
        return [f"{source.name}: {name} compiles, and must not"]
    errors = [text for text in complaint.splitlines() if "error:" in text]
    if not any(f"{source.name}:{line}:" in text for text in complaint.splitlines()):
        return [f"{source.name}: {name} fails, but not in line {line}:\n{complaint[-3000:]}"]
    if not any(part.strip() in text for part in expected.split("|") for text in errors):
        return [f"{source.name}: {name} should say '{expected}', and says:\n" + "\n".join(errors)]
    return []


def main():
    compiler, *folders = sys.argv[1:]
    # Naming the system's own folder would change the order in which it is searched.
    flags = [part for folder in folders if folder != "/usr/include" for part in ("-isystem", folder)]
    jobs, count = [], 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for source in sorted(HERE.glob("*.cpp")):
            text = source.read_text(encoding="utf-8")
            jobs.append(pool.submit(allowed, compiler, flags, source))
            for match in CASE.finditer(text):
                line = text[:match.end()].count("\n")
                jobs.append(pool.submit(forbidden, compiler, flags, source, match[1], match[2], line))
                count += 1
            assert text.count("FORBIDDEN_") == len(CASE.findall(text)), f"{source.name}: a case without its message"
        faults = [fault for job in jobs for fault in job.result()]
    assert count >= 15, count
    print("\n".join(faults) if faults else f"{count} things that the types forbid do not compile, and compile without")
    sys.exit(1 if faults else 0)


main()
