# SPDX-License-Identifier: BSL-1.0
"""Another council's edition wherever Python evaluates: everything says what the command says with ``--edition``."""

import copy
import json
import os
import subprocess
from datetime import date
from pathlib import Path

import pyarrow
import pytest
import upc

ROOT = Path(__file__).resolve().parents[2]
COMMAND = os.environ.get("UPC_COMMAND", str(ROOT / "build/bin/upc"))
PATH = ROOT / "examples/editions/port-ellis-2021.json"
EDITION = upc.Edition.from_json(PATH.read_text(encoding="utf-8"))
CASE_PATHS = sorted((ROOT / "examples/cases/port-ellis-2021").glob("*.json"))
CASES = [json.loads(path.read_text(encoding="utf-8")) for path in CASE_PATHS]
BUILT_IN_CASE = json.loads(next((ROOT / "examples/cases").glob("01*.json")).read_text(encoding="utf-8"))


def command(*arguments):
    done = subprocess.run(
        [COMMAND, *map(str, arguments), "--edition", PATH], capture_output=True, encoding="utf-8", cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("path, case", list(zip(CASE_PATHS, CASES)), ids=lambda held: getattr(held, "stem", ""))
def test_it_says_what_the_command_says(path, case):
    assert upc.evaluate(case, edition=EDITION) == command("evaluate", path, "--format", "json")
    assert upc.audit(case, edition=[EDITION]) == command("evaluate", path, "--format", "json", "--mode", "audit")
    assert upc.state(case, edition=EDITION) == command("state", path)
    contact = {"at": "2023-05-17T10:30", "channel": "telephone"}
    assert upc.contact(case, contact, edition=EDITION) == command(
        "contact", path, json.dumps(contact), "--format", "json"
    )
    day = date(2023, 6, 1)
    assert [item.name for item in upc.due([case], day, edition=EDITION)] == [
        item["name"] for item in command("due", path, "--as-of", day, "--format", "json")["due"]
    ]
    report = upc.report([case], date(2022, 1, 1), date(2023, 12, 31), edition=EDITION)
    assert report == command("report", path, "--from", "2022-01-01", "--to", "2023-12-31", "--format", "json")
    assert upc.validate(case, edition=EDITION) == []
    assert [fault.pointer for fault in upc.validate(case)][0] == "/policy"


def test_a_stored_case_goes_on():
    state = upc.state(CASES[0], edition=EDITION)
    event = {"type": "restrictions_lifted", "on": "2022-06-01", "by": "corporate_director", "reasons": "All is well."}
    said = upc.apply(state, event, edition=EDITION)
    assert said["event"]["accepted"] and said["state"]["policy"] == EDITION.id
    case = upc.Case.restore(state, edition=EDITION)
    assert case.apply(event) and case.store() == said["state"]
    with pytest.raises(upc.Error):
        upc.apply(state, event)


def test_many_cases_of_several_editions():
    answers = list(upc.evaluate_many([*CASES, {**BUILT_IN_CASE, "policy": "rct-2013"}], edition=EDITION, jobs=2))
    assert [answer["policy"] for answer in answers] == [EDITION.id] * len(CASES) + ["rct-2013"]
    unnamed = {name: held for name, held in CASES[0].items() if name != "policy"}
    assert upc.evaluate(unnamed, edition=EDITION)["policy"] == EDITION.id
    with pytest.raises(upc.Error):
        upc.evaluate(CASES[0])


def test_a_table_of_events():
    case = CASES[1]
    rows = [
        {
            "case_id": "C",
            "restrictions": json.dumps(event["restrictions"]) if "restrictions" in event else None,
            **{name: held for name, held in event.items() if name != "restrictions"},
        }
        for event in case["events"]
    ]
    names = sorted({name for row in rows for name in row})
    table = pyarrow.table({name: [row.get(name) for row in rows] for name in names})
    said = pyarrow.table(upc.evaluate_arrow(table, edition=EDITION)).to_pylist()
    expected = upc.evaluate(case, edition=EDITION)
    assert [(row["policy"], row["stage"]) for row in said] == [(EDITION.id, expected["state"]["stage"])]
    duties = pyarrow.table(upc.evaluate_arrow(table, "duties", edition=EDITION)).to_pylist()
    assert [(row["duty"], row["clause"]) for row in duties] == [
        (duty["duty"], duty["clause"]) for duty in expected["duties"]
    ]
    # The rows are made when they are asked for: the edition lives as long.
    rows = upc.evaluate_arrow(table, edition=upc.Edition.from_json(PATH.read_text(encoding="utf-8")))
    assert pyarrow.table(rows).to_pylist() == said == pyarrow.table(rows).to_pylist()


def test_a_case_brings_its_edition():
    case = upc.Case(service="parking", case_id="PE-2022-04", edition=EDITION)
    assert case == upc.Case(service="parking", case_id="PE-2022-04", policy=EDITION) and case.edition == EDITION
    for event in CASES[0]["events"]:
        case.apply(event)
    report = upc.report([case], date(2022, 1, 1), date(2023, 12, 31))
    assert report == upc.report([CASES[0]], date(2022, 1, 1), date(2023, 12, 31), edition=EDITION)
    contact = {"at": "2022-05-17T10:30", "channel": "telephone"}
    assert upc.contact(case, contact) == upc.contact(CASES[0], contact, edition=EDITION)
    assert upc.diff_editions(EDITION, EDITION, [case]).changed == 0


def test_the_schema_names_its_offices():
    text = json.dumps(upc.schema("case", edition=EDITION))
    assert '"corporate_director"' in text and '"group_director"' not in text
    assert '"group_director"' in json.dumps(upc.schema("case"))


def test_what_is_no_edition():
    for wrong in ("port-ellis-2021", 3, ["rct-2013"], [EDITION, None]):
        with pytest.raises(TypeError):
            upc.evaluate(CASES[0], edition=wrong)
    with pytest.raises(upc.Error):
        upc.evaluate(CASES[0], edition=[EDITION, copy.copy(EDITION)])
    with pytest.raises(TypeError):
        upc.Case(policy="rct-2013", edition=EDITION)
    with pytest.raises(TypeError):
        upc.Case(edition="rct-2013")
