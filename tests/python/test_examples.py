# SPDX-License-Identifier: BSL-1.0
"""The numbered examples: each pair, C++ and Python, prints the same. And the demo runs."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = ROOT / "build/release/examples"
PAIRS = sorted(path.stem for path in (ROOT / "examples").glob("[0-9]*.cpp"))


def run(*command):
    paths = [str(ROOT / "build/python"), os.environ.get("PYTHONPATH", "")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True, cwd=ROOT, env=environment).stdout


def test_examples_come_in_pairs():
    assert len(PAIRS) > 1
    assert PAIRS == sorted(path.stem for path in (ROOT / "examples").glob("[0-9]*.py"))


@pytest.mark.parametrize("name", PAIRS)
def test_both_languages_print_the_same(name):
    in_python = run(sys.executable, f"examples/{name}.py")
    assert in_python.splitlines()
    assert run(str(PROGRAMS / name)) == in_python


def test_demo_shows_every_case_in_time():
    started = time.monotonic()
    shown = run("sh", "examples/demo.sh")
    assert time.monotonic() - started < 5
    table = shown.partition("\nAll of them\n")[2].partition("\nTry next:\n")[0]
    cases = list((ROOT / "examples/cases").glob("*.json"))
    for case in cases:
        assert f"examples/cases/{case.name}\n" in shown
    assert len(table.split("\n")) == len(cases) + 3  # a blank line before and after, and the names of the columns
    assert "\033" not in shown


def test_what_the_demo_says_to_try_works():
    commands = [line.strip() for line in run("sh", "examples/demo.sh").partition("\nTry next:\n")[2].splitlines()]
    commands = [line for line in commands if not line.startswith("#")]
    assert len(commands) > 2
    for command in commands:
        assert run("sh", "-c", command)
