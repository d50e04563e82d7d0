# SPDX-License-Identifier: BSL-1.0
"""How long `upc diff-editions` takes over many cases, in two threads, and its memory.

Usage: diff_editions.py COMMAND CASES.ndjson EDITION.json. Prints medians beside the bars; exit status 1 where one is not
kept.
"""

import os
import statistics
import subprocess
import sys
import time

RUNS = 5
SMALL, LARGE = 10**4, 10**5


def run(command, edition, lines, *options):
    """Seconds, and peak memory in kB, over lines from a pipe."""
    began = time.perf_counter()
    with open(os.devnull, "wb") as nowhere:
        process = subprocess.Popen([command, "diff-editions", "rct-2013", edition, "-", "--ndjson", "--jobs", "2", *options],
                                   stdin=subprocess.PIPE, stdout=nowhere, stderr=subprocess.DEVNULL)
        process.stdin.write(b"".join(lines))
        process.stdin.close()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0
    return time.perf_counter() - began, usage.ru_maxrss


def main():
    command, cases, edition = sys.argv[1:]
    with open(cases, "rb") as file:
        lines = file.readlines()[:LARGE]
    kept = []
    for options in ([], ["--csv"]):
        took = statistics.median(run(command, edition, lines[:SMALL], *options)[0] for _ in range(RUNS))
        kept.append(took < 10)
        print(f"diff   {SMALL} cases {' '.join(options):6} {took:6.2f} s (bar: 10{'' if kept[-1] else ', NOT KEPT'})")
    small, large = (run(command, edition, lines[:number], "--csv")[1] for number in (SMALL, LARGE))
    kept.append(large <= 1.2 * small)
    print(f"memory {LARGE} cases over {SMALL}: {large / small:.2f} (bar: 1.2{'' if kept[-1] else ', NOT KEPT'})")
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
