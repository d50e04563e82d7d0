# SPDX-License-Identifier: BSL-1.0
"""The evaluation of every example case is the one on record in tests/golden. tests/golden/renew.sh renews them."""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMAND = os.environ.get("UPC_COMMAND", str(ROOT / "build/bin/upc"))
CASES = sorted((ROOT / "examples/cases").glob("*.json"))


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def golden_of(case):
    return ROOT / "tests/golden" / case.name


def with_its_clauses(case):
    """The case, marked with the clauses that its golden says its events were accepted under or refused by."""
    if not golden_of(case).exists():
        return pytest.param(case, id=case.stem)
    events = read(golden_of(case))["events"]
    clauses = {clause for event in events for clause in event.get("clauses", [])}
    clauses |= {reason["clause"] for event in events for reason in event.get("reasons", [])}
    return pytest.param(case, id=case.stem, marks=pytest.mark.clause(*sorted(clauses)))


def evaluate(*arguments):
    return subprocess.run([COMMAND, "evaluate", *arguments], capture_output=True, encoding="utf-8", check=True).stdout


def test_each_case_has_its_golden_and_none_is_over():
    goldens = {path.name for path in (ROOT / "tests/golden").glob("*.json")}
    assert len(CASES) > 1
    assert goldens == {path.name for path in CASES}


@pytest.mark.parametrize("case", [with_its_clauses(case) for case in CASES])
def test_evaluation_is_the_golden(case):
    assert json.loads(evaluate("--format", "json", str(case))) == read(golden_of(case))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_example_says_what_it_shows(case):
    members = read(case)
    assert list(members)[:3] == ["schema", "x_shows", "case_id"]
    assert members["x_shows"].endswith(".")


@pytest.mark.parametrize("mode", ["enforce", "audit"])
@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_text_fits_its_columns_and_needs_no_decoding(case, mode):
    text = evaluate("--mode", mode, str(case))
    for line in text.splitlines():
        assert len(line) <= 100
        assert line == line.rstrip()
        assert "\033" not in line
    without_clauses = re.sub(r"\([0-9A]\.[\w., ]+\)", "", " ".join(text.split()))
    assert "_" not in without_clauses  # names as files spell them
