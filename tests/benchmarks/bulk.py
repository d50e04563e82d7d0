# SPDX-License-Identifier: BSL-1.0
"""Many cases: the command in one thread and in two, its memory, tables by way of Arrow, and the plain-Python peer.

Usage: bulk.py COMMAND CASES.ndjson, with the package upc on the path. Prints medians and ratios beside the bars; exit
status 1 where a bar is not kept. Ratios are taken between runs side by side, as a machine has more than one user.
"""

import json
import os
import resource
import statistics
import subprocess
import sys
import time
from datetime import date, datetime

import peer_transitions
import pyarrow as pa
import upc

RUNS = 5
LARGE = 10**6
SMALL = 10**4
kept = []


def seconds(ask):
    began = time.perf_counter()
    ask()
    return time.perf_counter() - began


def bar(name, value, least=None, most=None, unit="x"):
    holds = (least is None or value >= least) and (most is None or value <= most)
    kept.append(holds)
    wanted = f">= {least}" if least is not None else f"<= {most}"
    print(f"{name:58}{value:9.2f} {unit:3} (bar {wanted}{'' if holds else ', NOT KEPT'})")


def command(path, cases, *options):
    with open(os.devnull, "wb") as nowhere:
        subprocess.run([path, "evaluate", "--ndjson", "--format", "json", *options, cases], stdout=nowhere,
                       stderr=subprocess.DEVNULL, check=True)


def expect_same_states(lines, machines):
    """The peer is one only if it comes to the same: where each case stands, and what was refused of what it knows."""
    for line, answer in zip(lines, upc.evaluate_many(lines)):
        found = json.loads(peer_transitions.evaluate(line, machines))
        state = answer["state"]
        assert list(found["state"].values()) == [state["stage"], state["appeal"], state["safety"], "on_file"], found
        for theirs, ours in zip(found["events"], answer["events"]):
            # The peer keeps no duties, so it refuses no mark on one that is not open.
            assert theirs["type"] == "duty_done" or (theirs["refused"] is None) == ours["accepted"], (found, ours)


def peak_memory(path, lines, number):
    """Peak memory in kB of the command over so many cases, from a pipe: the lines again and again."""
    with open(os.devnull, "wb") as nowhere:
        process = subprocess.Popen([path, "evaluate", "--ndjson", "--format", "json", "-"], stdin=subprocess.PIPE,
                                   stdout=nowhere, stderr=subprocess.DEVNULL)
        for _ in range(number // len(lines)):
            process.stdin.write(b"".join(lines))
        process.stdin.close()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0
    return usage.ru_maxrss


def typed_table(cases):
    """A row for each event, each field in a column of its own type."""
    rows = []
    for case in cases:
        for event in case["events"]:
            row = {"case_id": case["case_id"], "case_service": case["service"], **event}
            if "on" in row:
                row["on"] = date.fromisoformat(row["on"])
            if "at" in row:
                row["at"] = datetime.fromisoformat(row["at"])
            if "restrictions" in row:
                row["restrictions"] = json.dumps(row["restrictions"])
            rows.append(row)
    names = sorted({name for row in rows for name in row})
    return pa.table({name: [row.get(name) for row in rows] for name in names})


def main():
    path, cases = sys.argv[1:]
    with open(cases, "rb") as file:
        lines = file.readlines()
    print(f"{len(lines)} cases, medians of {RUNS} runs")

    one, two = [], []
    for _ in range(RUNS):
        one.append(seconds(lambda: command(path, cases)))
        two.append(seconds(lambda: command(path, cases, "--jobs", "2")))
    print(f"upc evaluate --ndjson: {statistics.median(one) / len(lines) * 1e6:.1f} us a case in one thread")
    bar("two threads over one", statistics.median(a / b for a, b in zip(one, two)), least=1.7)

    some = lines[: max(1, len(lines) // 200)]
    for machines in (peer_transitions.NESTED, peer_transitions.FLAT):
        expect_same_states(some, machines)
    slower, faster = ([], [])
    for _ in range(RUNS):
        ours = seconds(lambda: command(path, cases)) / len(lines)
        for ratios, machines in ((slower, peer_transitions.NESTED), (faster, peer_transitions.FLAT)):
            ratios.append(seconds(lambda: [peer_transitions.evaluate(line, machines) for line in some]) / len(some) / ours)
    bar("one thread over transitions + holidays, parallel states", statistics.median(slower), least=100)
    print(f"{'the same with a plain machine for each region':58}{statistics.median(faster):9.2f} x")

    small, large = (peak_memory(path, lines[:SMALL], number) for number in (SMALL, LARGE))
    bar("peak memory on 10^6 cases over 10^4", large / small, most=1.2)

    held = [json.loads(line) for line in lines[: len(lines) // 5]]
    table = typed_table(held)
    answers = pa.table(upc.evaluate_arrow(table))  # the two agree before they are compared
    stages = [answer["state"]["stage"] for answer in upc.evaluate_many(lines[: len(held)])]
    assert answers["stage"].to_pylist() == stages
    ratios = []
    for _ in range(RUNS):
        arrow = seconds(lambda: pa.table(upc.evaluate_arrow(table))) / len(held)
        ratios.append(seconds(lambda: command(path, cases)) / len(lines) / arrow)
    bar("Arrow in and out over --ndjson, events a second", statistics.median(ratios), least=5)
    print(f"peak memory of this script: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
