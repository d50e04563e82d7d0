# SPDX-License-Identifier: BSL-1.0
"""What Ombudsmen keep finding wrong: for each fault an example case whose audit names it.

Such a case says in `x_fault` what the fault is and how the audit names it: as a `breach`, an `advice` or a `duty` (with
its `status`), with the `clause`; `names` are words that its `args` must hold. `x_as_of` is the day it is looked at.
"""

import json
import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMAND = os.environ.get("UPC_COMMAND", str(ROOT / "build/bin/upc"))

# Kept here, so that a case that is taken away is missed.
FAULTS = {
    "restricted without a warning",
    "no reasons",
    "not told of review or duration",
    "appeal right not told",
    "continued without reasons",
    "review missed",
    "own policy not followed",
    "no evidence",
    "adjustments not considered",
    "new issues ignored",
    "an exclusion nobody reviewed",
}


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


CASES = [path for path in sorted((ROOT / "examples/cases").glob("*.json")) if "x_fault" in read(path)]


def audit(case):
    as_of = read(case).get("x_as_of")
    command = [COMMAND, "evaluate", str(case), "--mode", "audit", "--format", "json"]
    command += ["--as-of", as_of] if as_of else []
    return json.loads(subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout)


def words(args):
    """Every string among the values, those in lists too."""
    return {word for value in args.values() for word in (value if isinstance(value, list) else [value])}


def named(evaluation, fault):
    """What the audit says that is the fault."""
    events = evaluation["events"]
    if "breach" in fault:
        said = [breach for event in events for breach in event.get("breaches", [])]
        said = [breach for breach in said if breach["code"] == fault["breach"]]
    elif "advice" in fault:
        said = evaluation["advices"] + [advice for event in events for advice in event.get("advices", [])]
        said = [advice for advice in said if advice["code"] == fault["advice"]]
    else:
        said = [duty for duty in evaluation["duties"] if duty["duty"] == fault["duty"]]
        said = [duty for duty in said if duty["status"] == fault["status"]]
    said = [entry for entry in said if entry["clause"] == fault["clause"]]
    return [entry for entry in said if set(fault.get("names", [])) <= words(entry.get("args", {}))]


def test_every_fault_has_its_case():
    assert {read(case)["x_fault"]["fault"] for case in CASES} == FAULTS


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_fault_says_how_the_audit_names_it(case):
    fault = read(case)["x_fault"]
    kinds = {"breach", "advice", "duty"} & set(fault)
    assert len(kinds) == 1
    assert set(fault) - {"names"} == {"fault", "clause", *kinds} | ({"status"} if kinds == {"duty"} else set())
    assert fault.get("status", "open") in ("open", "overdue")


@pytest.mark.parametrize(
    "case",
    [pytest.param(case, id=case.stem, marks=pytest.mark.clause(read(case)["x_fault"]["clause"])) for case in CASES],
)
def test_audit_names_the_fault(case):
    fault = read(case)["x_fault"]
    evaluation = audit(case)
    assert named(evaluation, fault)
    if "breach" in fault or fault.get("status") == "overdue":
        assert not evaluation["adherence"]["adhered"]


def test_nothing_is_named_where_nothing_is_wrong():
    evaluation = audit(next((ROOT / "examples/cases").glob("01-*.json")))
    assert not [case.stem for case in CASES if named(evaluation, read(case)["x_fault"])]
