# SPDX-License-Identifier: BSL-1.0
"""A council's policy on unreasonably persistent customers, as rules that run.

A case is what happened, in order; the package says at each step whether it was in order, and if not which clause asks
for what, and what would mend it. Discretion stays with people: nothing here decides that behaviour was unreasonable.

    evaluate(case)     a whole history as JSON text or a dict: what became of each event, where the case stands
    Case               a case that is still going on: apply() one event after the other
    state(case)        what a case has come to, to be stored without its history
    apply(state, e)    the next event of a stored case: what became of it, and the state after it
    contact(cases, c)  what a contact meets in a customer's cases
    evaluate_many(cs)  the same for many cases, one after the other; evaluate_arrow for a table of their events
    due(cases)         what is due from whom, over many cases
    validate(case)     everything that is wrong with the form of a history
    schema(name)       the JSON Schema of what goes in and what comes out
    workdays           working days of England and Wales, less a council's own closures

Dates are ``datetime.date``; everything else that has a name (events, offices, duties, codes) is a string spelled as in
the files ``upc-case/1`` and ``upc-evaluation/1``. What a policy forbids is an answer, never an exception. Malformed
input, and a date outside the years that the calendar covers, raise ``upc.Error``, which is a ``ValueError``. Messages
are in English, or with ``lang="cy"`` in Welsh, which has not yet been checked by a translator.

>>> from datetime import date
>>> case = upc.Case(service="housing")
>>> bool(case.apply({"type": "behaviour_reported", "on": date(2013, 4, 2), "by": "officer",
...                  "behaviours": ["repeat_calls"]}))
True
>>> case.state.stage
'reported'
"""

from . import workdays
from ._core import __version__
from .answers import (
    Adherence,
    ContactAnswer,
    CountStart,
    DayOff,
    Deadline,
    DeadlineReceipt,
    Duty,
    Exclusion,
    NextEvent,
    Outcome,
    Period,
    Reason,
    Restriction,
    State,
    Window,
)
from .bulk import ArrowRows, Due, DueItem, due, evaluate_arrow, evaluate_many
from .casework import Case
from .errors import Error
from .interchange import Fault, apply, contact, evaluate, schema, state, validate
from .workdays import BankHoliday, WorkingDays

__all__ = [
    "Adherence",
    "ArrowRows",
    "BankHoliday",
    "Case",
    "ContactAnswer",
    "CountStart",
    "DayOff",
    "Deadline",
    "DeadlineReceipt",
    "Due",
    "DueItem",
    "Duty",
    "Error",
    "Exclusion",
    "Fault",
    "NextEvent",
    "Outcome",
    "Period",
    "Reason",
    "Restriction",
    "State",
    "Window",
    "WorkingDays",
    "__version__",
    "apply",
    "contact",
    "due",
    "evaluate",
    "evaluate_arrow",
    "evaluate_many",
    "schema",
    "state",
    "validate",
    "workdays",
]
