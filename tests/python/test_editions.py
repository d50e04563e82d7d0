# SPDX-License-Identifier: BSL-1.0
"""Other editions than the built-in one, through the command. tests/golden/renew.sh renews the goldens."""

import json
import os
import subprocess
from pathlib import Path

import jsonschema
import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMAND = os.environ.get("UPC_COMMAND", str(ROOT / "build/bin/upc"))
EDITIONS = sorted((ROOT / "examples/editions").glob("*.json"))
CASES = [
    (edition, case) for edition in EDITIONS for case in sorted((ROOT / "examples/cases" / edition.stem).glob("*.json"))
]
BUILT_IN = json.loads((ROOT / "src/editions/rct-2013.json").read_text(encoding="utf-8"))


def run(*arguments, status=0):
    done = subprocess.run([COMMAND, *map(str, arguments)], capture_output=True, encoding="utf-8", cwd=ROOT)
    assert done.returncode == status, done.stderr
    return done


def test_each_edition_has_cases():
    assert EDITIONS
    assert {edition for edition, _ in CASES} == set(EDITIONS)


@pytest.mark.parametrize("edition", [ROOT / "src/editions/rct-2013.json", *EDITIONS], ids=lambda path: path.stem)
def test_an_edition_is_as_its_schema_says_and_passes(edition):
    schema = json.loads(run("schema", "edition").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(edition.read_text(encoding="utf-8")), schema)
    assert run("edition", "check", edition).stdout.count("\n") == 1
    said = json.loads(run("edition", "check", edition, "--format", "json").stdout)
    assert said == {"edition": edition.stem, "passed": True, "findings": []}


@pytest.mark.parametrize("edition, case", CASES, ids=lambda path: path.stem)
def test_its_cases_come_to_what_is_on_record(edition, case):
    golden = ROOT / "tests/golden" / edition.stem / case.name
    said = json.loads(run("evaluate", "--format", "json", "--edition", edition, case).stdout)
    assert said == json.loads(golden.read_text(encoding="utf-8"))
    jsonschema.validate(json.loads(case.read_text(encoding="utf-8")),
                        json.loads(run("schema", "case", "--edition", edition).stdout))
    jsonschema.validate(said, json.loads(run("schema", "evaluation", "--edition", edition).stdout))


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda path: path.stem)
def test_nothing_of_the_built_in_edition_shows(edition):
    """No id, office or clause text of it, but for what the other edition has as well."""
    own = edition.read_text(encoding="utf-8")
    foreign = {BUILT_IN["id"], BUILT_IN["body"], BUILT_IN["title"]}
    foreign |= {office["name"] for office in BUILT_IN["offices"]} | {clause["summary"] for clause in BUILT_IN["clauses"]}
    foreign |= {clause["id"] for clause in BUILT_IN["clauses"] if len(clause["id"]) > 3}
    foreign = {text for text in foreign if text not in own}
    case = next(case for held, case in CASES if held == edition)
    answers = [
        run("evaluate", "--edition", edition, case, "--explain").stdout,
        run("evaluate", "--edition", edition, case, "--format", "json").stdout,
        run("edition", "--edition", edition).stdout,
        run("clauses", "--edition", edition).stdout,
        run("clauses", "--edition", edition, "--gaps").stdout,
        run("diagram", "case", "--edition", edition).stdout,
        run("due", "--edition", edition, case, "--as-of", "2023-06-01").stdout,
        run("report", "--edition", edition, case, "--year", "2022", "--cases").stdout,
        run("state", "--edition", edition, case).stdout,
    ]
    for answer in answers:
        shown = [text for text in foreign if text in answer]
        assert not shown


def test_a_case_is_stored_and_gone_on_with_under_its_edition(tmp_path):
    edition, case = CASES[0]
    state = tmp_path / "state.json"
    state.write_text(run("state", "--edition", edition, case).stdout, encoding="utf-8")
    event = {"type": "restrictions_lifted", "on": "2022-06-01", "by": "corporate_director", "reasons": "All is well."}
    said = json.loads(run("apply", "--edition", edition, state, json.dumps(event)).stdout)
    assert said["event"]["accepted"] is True
    assert said["state"]["policy"] == edition.stem
    refused = run("apply", state, json.dumps(event), status=2)
    assert '/policy: expected the policy edition "rct-2013", not "port-ellis-2021"' in refused.stderr


def test_a_case_that_names_no_edition_follows_the_first_and_one_that_names_another_follows_that(tmp_path):
    edition, case = CASES[0]
    unnamed = json.loads(case.read_text(encoding="utf-8"))
    del unnamed["policy"]
    path = tmp_path / "case.json"
    path.write_text(json.dumps(unnamed), encoding="utf-8")
    assert json.loads(run("evaluate", "--format", "json", "--edition", edition, path).stdout)["policy"] == edition.stem
    named = json.loads(sorted((ROOT / "examples/cases").glob("*.json"))[0].read_text(encoding="utf-8"))
    named["policy"] = "rct-2013"
    path.write_text(json.dumps(named), encoding="utf-8")
    assert json.loads(run("evaluate", "--format", "json", "--edition", edition, path).stdout)["policy"] == "rct-2013"
    unnamed["policy"] = "port-elis-2021"
    path.write_text(json.dumps(unnamed), encoding="utf-8")
    said = run("evaluate", "--edition", edition, path, status=2).stderr
    assert '/policy: expected a policy edition, not "port-elis-2021"; did you mean "port-ellis-2021"?' in said


def test_the_schema_says_what_every_name_means():
    properties = json.loads(run("schema", "edition").stdout)["properties"]
    for group in ("terms", "acts", "duties", "raises", "provisions"):
        for name, schema in properties[group]["properties"].items():
            assert schema.get("description", "").strip(), f"{group}/{name}"
    known = {f"{kind}.{name}" for kind, group in (("term", "terms"), ("effect", "raises"), ("provision", "provisions"))
             for name in properties[group]["properties"]}
    table = (ROOT / "src/editions/vocabulary.tsv").read_text(encoding="utf-8").splitlines()[1:]
    assert {line.split("\t")[0] for line in table if not line.startswith("#")} == known


def test_a_chart_of_a_part_that_is_outside_is_no_empty_picture():
    said = run("diagram", "safety", "--edition", CASES[0][0], status=2).stderr
    assert said == "upc: CHART: expected a chart of a part that is in the edition port-ellis-2021, not safety\n"
    assert run("diagram", "appeal", "--edition", CASES[0][0]).stdout


def test_options_that_a_check_would_not_look_at_are_refused():
    assert "--as-of excludes check" in run("edition", "--as-of", "2016-01-01", "check", CASES[0][0], status=2).stderr


def test_one_clause_that_says_several_things_is_named_once():
    edition, case = CASES[0]
    assert "Head of Customer Relations (7)" in run("evaluate", "--edition", edition, case).stdout
    events = json.loads(run("evaluate", "--format", "json", "--edition", edition, case).stdout)["events"]
    assert all(len(event.get("clauses", [])) == len(set(event.get("clauses", []))) for event in events)


def test_columns_hold_their_longest_label():
    edition, case = CASES[1]
    assert "  warning expires  Friday 10 March 2023" in run("evaluate", "--edition", edition, case).stdout


def test_what_is_wrong_with_an_edition_is_said_with_its_place(tmp_path):
    edition = json.loads(EDITIONS[0].read_text(encoding="utf-8"))
    path = tmp_path / "edition.json"

    def check(status):
        path.write_text(json.dumps(edition), encoding="utf-8")
        return run("edition", "check", path, status=status)

    edition["acts"]["appeal_determined"]["by"] = ["head_of_customer_relations"]
    assert "ERROR at /acts/appeal_determined/by" in check(1).stdout
    del edition["acts"]["appeal_determined"]
    assert "/acts/appeal_determined: expected what the edition says of this event type; it is not there" in check(2).stderr
    twice = run("evaluate", "--edition", EDITIONS[0], "--edition", EDITIONS[0], CASES[0][1], status=2).stderr
    assert "another file's" in twice


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda path: path.stem)
def test_a_report_without_a_case_is_on_the_edition_given(edition):
    case = next(case for held, case in CASES if held == edition)
    said = json.loads(run("report", "--edition", edition, case, "--year", "1990", "--format", "json").stdout)
    assert [each["policy"] for each in said["policies"]] == [edition.stem]
