# SPDX-License-Identifier: BSL-1.0
"""A register of cases in DuckDB that asks in its queries, through Python's UDFs.

Usage: PYTHONPATH=build/python python examples/duckdb/register.py   (needs the package duckdb)
"""

import json
from datetime import date

import duckdb

import upc

HISTORY = {
    "schema": "upc-case/1",
    "case_id": "HM-1",
    "service": "housing management",
    "events": [
        {"type": "behaviour_reported", "on": "2023-03-06", "by": "officer", "behaviours": ["repeat_calls"]},
        {"type": "restrictions_determined", "on": "2023-03-08", "by": "group_director",
         "consulted": ["monitoring_officer"], "reasons": "Forty calls a day.",
         "exceptional_reasons": "Nobody else got through.",
         "restrictions": [{"kind": "telephone_hours",
                           "windows": [{"days": ["tue", "thu"], "from": "10:00", "to": "12:00"}]}]},
    ],
}


def contact(state: str, made: str) -> str:
    """What a contact meets in a case, as JSON."""
    return json.dumps(upc.contact(state, made))


def apply(state: str, event: str) -> str:
    """What becomes of an event, and the case after it, as JSON."""
    return json.dumps(upc.apply(state, event))


def workday_add(day: date, n: int) -> date:
    """The n-th working day after a date."""
    return upc.workdays.add(day, n)


def main() -> None:
    register = duckdb.connect()
    register.create_function("upc_contact", contact)
    register.create_function("upc_apply", apply)
    register.create_function("upc_workday_add", workday_add, ["DATE", "INTEGER"], "DATE")

    register.execute("CREATE TABLE register (case_id VARCHAR PRIMARY KEY, customer VARCHAR, state VARCHAR)")
    register.execute("INSERT INTO register VALUES (?, ?, ?)", ["HM-1", "C-17", json.dumps(upc.state(HISTORY))])

    # May this customer ring us now?
    call = json.dumps({"at": "2023-05-17T10:30", "channel": "telephone"})
    print(register.execute(
        "SELECT case_id, json_extract_string(upc_contact(state, ?), '$.disposition') FROM register WHERE customer = 'C-17'",
        [call]).fetchall())

    # Something happens: what to keep now.
    lifted = json.dumps({"type": "restrictions_lifted", "on": "2023-06-01", "by": "group_director", "reasons": "It is over."})
    register.execute("UPDATE register SET state = json_extract(upc_apply(state, ?), '$.state')::VARCHAR", [lifted])
    print(register.execute("SELECT json_extract_string(state, '$.state.stage') FROM register").fetchall())

    # Fifteen working days from a letter.
    print(register.execute("SELECT upc_workday_add(DATE '2013-04-10', 15)::VARCHAR").fetchall())


main()
