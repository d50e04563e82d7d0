#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The extension of SQLite: its answers are the command's, its errors say where, and the example register works.

Usage: register_test.py EXTENSION (without its suffix; the command is UPC_COMMAND of the environment)
"""

import json
import os
import pathlib
import sqlite3
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[3]
COMMAND = os.environ["UPC_COMMAND"]
CONTACT = '{"at": "2026-05-12T10:30", "channel": "telephone"}'
EVENT = '{"type": "behaviour_reported", "on": "2026-05-12", "by": "officer", "behaviours": ["repeat_calls"]}'


def command(*arguments):
    done = subprocess.run([COMMAND, *arguments], capture_output=True, encoding="utf-8", check=True, cwd=ROOT)
    return done.stdout.rstrip("\n")


def fails(database, query, *expected):
    try:
        database.execute(query).fetchall()
    except sqlite3.OperationalError as error:
        for part in expected:
            assert part in str(error), (query, str(error), part)
    else:
        raise AssertionError(f"{query} should fail")


def main():
    database = sqlite3.connect(":memory:")
    database.enable_load_extension(True)
    database.load_extension(sys.argv[1])
    one = lambda query, *values: database.execute(query, values).fetchone()[0]

    paths = sorted((ROOT / "examples/cases").glob("*.json"))[::4]
    for path in paths:
        text = path.read_text(encoding="utf-8")
        state = one("SELECT upc_state(?)", text)
        assert state == command("state", path)
        assert one("SELECT upc_evaluate(?, '2026-01-05', 'audit', 'cy')", text) == command(
            "evaluate", path, "--as-of", "2026-01-05", "--mode", "audit", "--lang", "cy", "--format", "json")
        assert one("SELECT upc_contact(?, ?)", state, CONTACT) == command("contact", path, CONTACT, "--format", "json")
        assert one("SELECT upc_due(?, '2026-05-12', 400)", text) == command(
            "due", path, "--as-of", "2026-05-12", "--within", "400d", "--format", "json")
        if json.loads(text).get("kind", "upc") == "upc":
            assert one("SELECT upc_apply(?, ?, 'cy')", state, EVENT) == command("apply", state, EVENT, "--lang", "cy")
        assert json.loads(one("SELECT upc_next(?)", state))["case_id"] == json.loads(text)["case_id"]
        assert one("SELECT upc_validate(?)", state) == '{"valid": true, "faults": []}'

    # Working days, with and without a region.
    assert one("SELECT upc_workday_add('2013-04-10', 15)") == "2013-05-01"
    assert one("SELECT upc_workday_add('2026-11-27', 2, 'any')") == "2026-12-02"
    assert one("SELECT upc_workday_between('2013-04-10', '2013-05-01')") == 15
    assert one("SELECT upc_is_workday('2013-01-02')") == 1
    assert one("SELECT upc_is_workday('2013-01-02', 'scotland')") == 0
    days = "WITH RECURSIVE day(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM day WHERE n < 500) "
    assert one(days + "SELECT sum(upc_workday_between('2020-01-01', upc_workday_add('2020-01-01', n, 'any'), 'any') = n) FROM day") == 500

    # NULL is unknown; other types are no texts.
    for query in ("upc_contact(NULL, '{}')", "upc_due('{}', NULL)", "upc_workday_add('2013-04-10', NULL)", "upc_state(NULL)"):
        assert one(f"SELECT {query}") is None
    fails(database, "SELECT upc_contact(1, '{}')", "upc_contact", "state: expected a text")
    fails(database, "SELECT upc_workday_add('2013-04-10', 1.5)", "n: expected a whole number")
    fails(database, "SELECT upc_workday_add('2013-04-10', 4294967297)", "n: expected a whole number")

    # An error says which argument, where in it, and what was expected.
    fails(database, """SELECT upc_contact('{"schema": "upc-case/1", "evnts": []}', '{"at": "2026-05-12T10:30", "channel": "fax"}')""",
          "upc_contact: held: /evnts: expected")
    fails(database, """SELECT upc_contact('{"schema": "upc-case/1", "events": []}', '{"at": "soon", "channel": "fax"}')""",
          "upc_contact: contact: /at: expected")
    fails(database, "SELECT upc_workday_add('2013-04-31', 1)", "upc_workday_add: date: expected a date")
    fails(database, "SELECT upc_is_workday('2013-04-30', 'wales')", "region: expected one of")
    fails(database, "SELECT upc_state('{}', '2026-01-05', 'strict')", "mode: expected 'enforce' or 'audit'")
    fails(database, "SELECT upc_due('{}', '2026-01-05', 7, 'fr')", "lang: expected 'en' or 'cy'")
    fails(database, "SELECT upc_due('{}')", "wrong number of arguments")

    # Deterministic: an index may be made of them. Innocuous: a view and a check may use them.
    database.execute("CREATE TABLE letters (sent TEXT)")
    database.execute("CREATE INDEX answer_by ON letters (upc_workday_add(sent, 15))")
    database.execute("INSERT INTO letters VALUES ('2013-04-10')")
    assert one("SELECT count(*) FROM letters WHERE upc_workday_add(sent, 15) = '2013-05-01'") == 1
    database.execute("PRAGMA trusted_schema = OFF")
    database.execute("CREATE VIEW due AS SELECT upc_workday_add(sent, 15) FROM letters")
    assert database.execute("SELECT * FROM due").fetchall() == [("2013-05-01",)]
    database.execute("PRAGMA trusted_schema = ON")  # SQLite's own json_extract, which the example checks with, is not

    # The example, statement by statement, as a person reads it.
    rows, statement = [], ""
    for line in (ROOT / "examples/sqlite/register.sql").read_text(encoding="utf-8").splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            rows += database.execute(statement).fetchall()
            statement = ""
    assert rows == [
        ("HM-1", "redirect"),
        ("HM-1", "review", "2024-04-26"),
        ("CT-2", "assess_behaviour", "no date"),
        ("HM-1", "record_warning", "no date"),
        ("HM-1", "write_to_customer", "no date"),
        ("HM-1", "record_restriction", "no date"),
        ("HM-1", "inform_service_team", "no date"),
        ("HM-1", "report_to_committee", "no date"),
        ("CT-2", "not_unreasonable"),
        ("2023-03-31", 15),
    ], rows
    print(f"{len(paths)} cases in SQL as with the command; the example gives {len(rows)} rows")


main()
