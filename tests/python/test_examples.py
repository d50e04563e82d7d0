# SPDX-License-Identifier: BSL-1.0
"""The numbered examples: each pair, C++ and Python, prints the same. The story is told in full, and the demo runs."""

import os
import subprocess
import sys
import time
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMAND = os.environ.get("UPC_COMMAND", str(ROOT / "build/bin/upc"))
PROGRAMS = ROOT / "build/release/examples"
PAIRS = sorted(path.stem for path in (ROOT / "examples").glob("[0-9]*.cpp"))
STORY = "03_a_whole_case"  # in Python only: it calls the command as well
SPARK = "05_spark"  # in Python only; tests/integration/spark runs it
WALK = "04_walk_a_case"  # in Python only: as in a notebook


def run(*command):
    paths = [str(ROOT / "build/python"), os.environ.get("PYTHONPATH", "")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True, cwd=ROOT, env=environment).stdout


def test_examples_come_in_pairs():
    assert len(PAIRS) > 1
    assert [*PAIRS, STORY, WALK, SPARK] == sorted(path.stem for path in (ROOT / "examples").glob("[0-9]*.py"))


@pytest.mark.parametrize("name", PAIRS)
def test_both_languages_print_the_same(name):
    in_python = run(sys.executable, f"examples/{name}.py")
    assert in_python.splitlines()
    assert run(str(PROGRAMS / name)) == in_python


def told(monkeypatch, command):
    monkeypatch.setenv("UPC_COMMAND", str(command))
    monkeypatch.setenv("PATH", "")  # no other command is found
    return run(sys.executable, f"examples/{STORY}.py")


def test_story_is_told_to_its_end(monkeypatch):
    story, _, figures = told(monkeypatch, COMMAND).partition("What the committee reads")
    assert story.count("REFUSED") == 2  # the appeal by telephone, and the Monitoring Officer not consulted
    for reason in ("(6.1.form)", "(5.1.S2.decide)"):
        assert reason in story
    for disposition in ("permitted", "redirect", "refuse entry", "not restricted", "consider first", "new issue"):
        assert f"contact received, officer: {disposition}\n" in story
    assert "Afterwards (stage: closed; appeal: not upheld)" in story
    assert "Left to do: nothing.\n  Breaches of the policy: 0. Duties overdue or done late: 0.\n" in story
    numbers = dict(line.strip().rsplit(maxsplit=1) for line in figures.splitlines() if line.startswith("  "))
    said = {name.strip(): int(number) for name, number in numbers.items()}
    for figure in ("warnings issued", "appeals not upheld", "restricted after warning", "restrictions replaced",
                   "exclusions ignored", "exclusions extended", "reviews held", "new issues considered"):
        assert said[figure] == 1


def test_story_without_the_command_says_how_to_see_the_report(monkeypatch, tmp_path):
    assert "`make build`" in told(monkeypatch, tmp_path / "upc")


@pytest.mark.clause("5.1.S1.warn", "6.1.window", "5.1.S2.decide", "7.1")
def test_walk_is_walked_to_its_end_and_drawn(tmp_path):
    picture = tmp_path / "case.svg"
    said = run(sys.executable, f"examples/{WALK}.py", str(picture))
    for line in ("Refused: The Service Director was not consulted. (5.1.S1.warn)", "in time until 2023-03-07",
                 "A call on a Wednesday: redirect", "The review is due by 2024-04-20", "At the end: closed; 9 events"):
        assert line in said
    drawn = ElementTree.parse(picture).getroot()
    texts = [text.text for text in drawn.iter("{http://www.w3.org/2000/svg}text")]
    assert len(texts) == 1 + 9 + 1 and texts[0] == "W-2023-11: closed"  # the title, the events, the appeal
    assert sum("refused" in text for text in texts) == 1
    assert run(sys.executable, f"examples/{WALK}.py") == said.replace("The timeline is saved.\n", "")


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
