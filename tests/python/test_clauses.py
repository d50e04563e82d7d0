# SPDX-License-Identifier: BSL-1.0
"""`upc clauses` and `upc edition`, as a person and a program see them."""

import json
import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMAND = os.environ.get("UPC_COMMAND", str(ROOT / "build/bin/upc"))
FILE = json.loads((ROOT / "src/editions/rct-2013.json").read_text(encoding="utf-8"))


def upc(*arguments):
    return subprocess.run([COMMAND, *arguments], capture_output=True, encoding="utf-8", check=True).stdout


def upc_json(*arguments):
    return json.loads(upc(*arguments, "--format", "json"))


def said_in(lang, part):
    """A part of the file as it reads in a language: the Welsh stands in the place of the English."""
    assert set(part["cy"]) <= set(part)
    return {key: text for key, text in part.items() if key != "cy"} | (part["cy"] if lang == "cy" else {})


languages = pytest.mark.parametrize("lang", ["en", "cy"])


@languages
def test_clauses_are_the_editions_in_its_order(lang):
    listed = upc_json("clauses", "--lang", lang)
    assert listed["edition"] == FILE["id"]
    kept = [{key: clause[key] for key in ("id", "kind", "actors", "summary", "no_rule")} for clause in listed["clauses"]]
    assert kept == [{"no_rule": None} | said_in(lang, clause) for clause in FILE["clauses"]]


def test_a_clause_names_its_rules_and_tests():
    warn = next(clause for clause in upc_json("clauses")["clauses"] if clause["id"] == "5.1.S1.warn")
    assert warn["rules"] == ["row:unreasonable/warning_issued/warned", "requirement:warning_issued/consulted",
                             "advice:warning_expired", "term:warning_expires_after"]
    assert any("Next." in test for test in warn["tests"])


def test_text_says_what_json_says():
    text = upc("clauses")
    for clause in upc_json("clauses")["clauses"]:
        assert f"\n{clause['id']}  {clause['kind']}; " in text
        for rule in clause["rules"] + clause["tests"]:
            assert rule in text
    assert max(map(len, text.splitlines())) <= 130


@languages
def test_gaps_are_the_editions_readings(lang):
    gaps = upc_json("clauses", "--gaps", "--lang", lang)["gaps"]
    for gap, reading in zip(gaps, FILE["readings"], strict=True):
        value, term = gap.pop("value"), gap["term"]
        assert value == (str(FILE["terms"][term]).replace("False", "false") if term else None)
        assert gap.pop("specified", None) == (True if term else None)
        assert gap == {"term": None} | said_in(lang, reading)


def test_gaps_as_text():
    text = upc("clauses", "--gaps")
    assert all(f"\n{reading['id']}  " in text for reading in FILE["readings"])
    assert "term      late_appeals = refuse" in text


@languages
def test_edition_is_its_file(lang):
    edition = upc_json("edition", "--as-of", "2014-01-01", "--lang", lang)
    file = said_in(lang, FILE)
    assert all(edition[key] == file[key] for key in ("id", "body", "title", "approved"))
    assert edition["offices"] == [said_in(lang, office) for office in FILE["offices"]]
    assert {term["name"]: term["value"] for term in edition["terms"]} == FILE["terms"]
    assert all(term["specified"] for term in edition["terms"])
    assert [reading["id"] for reading in edition["readings"]] == [reading["id"] for reading in FILE["readings"]]
    clauses = {term["name"]: term["clause"] for term in edition["terms"]}
    assert clauses["appeal_window"] == "6.1.window"
    assert clauses["review_within"] == "7.1"


@pytest.mark.clause("P.review")
@pytest.mark.parametrize(("as_of", "overdue"), [("2016-03-31", False), ("2016-04-01", True)])
def test_the_policys_own_review_falls_due(as_of, overdue):
    review = upc_json("edition", "--as-of", as_of)["review"]
    every = {"number": 3, "unit": "years"}
    assert review == {"clause": "P.review", "every": every, "due": "2016-03", "as_of": as_of, "overdue": overdue}
    assert ("OVERDUE" in upc("edition", "--as-of", as_of)) == overdue


def test_a_day_that_is_none_is_refused():
    done = subprocess.run([COMMAND, "edition", "--as-of", "2016-02-30"], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert "--as-of" in done.stderr
