# SPDX-License-Identifier: BSL-1.0
"""Has callgrind count what an event costs in instructions, in the state machine and in a switch by hand.

Usage: dispatch.py PROGRAM, upc_bench_dispatch. Every figure is what a run of that many events takes, less a run of the
same loop without a machine, divided by the events. Instructions are exact: they do not depend on the machine's load.
"""

import re
import subprocess
import sys

EVENTS = 100000
HOT_RATIO = 1.2  # one region that is kept from event to event
COLD_RATIO = 2.6  # all regions, restored for each event


def instructions(program, what):
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, what, str(EVENTS)]
    run = subprocess.run(command, capture_output=True, text=True)
    counted = re.search(r"Collected *: *(\d+)", run.stderr)
    if run.returncode != 0 or not counted:
        sys.exit(f"{' '.join(command)} failed:\n{run.stderr[-2000:]}")
    return int(counted.group(1))


def main():
    program = sys.argv[1]
    if subprocess.run([program, "check", "1000000"]).returncode != 0:
        sys.exit("the machine and the switch do not agree: the switch (tests/benchmarks/dispatch_floor.cpp) has other rows")
    print(f"Instructions for an event, by callgrind: {EVENTS} random events, the loop around them subtracted\n")
    print(f"{'':34} {'machine':>8} {'switch':>8} {'ratio':>7}")
    kept = True
    for heat, what, limit in (("hot", "one region, kept", HOT_RATIO), ("cold", "all regions, restored each time", COLD_RATIO)):
        loop = instructions(program, f"{heat}-loop")
        machine, switch = ((instructions(program, f"{heat}-{kind}") - loop) / EVENTS for kind in ("machine", "switch"))
        within = machine <= limit * switch
        kept = kept and within
        print(f"{what:34} {machine:8.1f} {switch:8.1f} {machine / switch:6.2f}x   limit {limit} times: "
              f"{'kept' if within else 'EXCEEDED'}")
    sys.exit(0 if kept else 1)


main()
