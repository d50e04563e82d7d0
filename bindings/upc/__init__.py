# SPDX-License-Identifier: BSL-1.0
"""A council's policy on unreasonably persistent customers, as rules that run.

A case is what happened, in order; the package says at each step whether it was in order, and if not which clause asks
for what, and what would mend it. Discretion stays with people: nothing here decides that behaviour was unreasonable.

    evaluate(case)     a whole history as JSON text or a dict: what became of each event, where the case stands
    Case               a case that is still going on: apply() one event after the other
    audit(case)        the same, as it happened: every breach is listed, and the case moves on
    state(case)        what a case has come to, to be stored without its history
    apply(state, e)    the next event of a stored case: what became of it, and the state after it
    contact(cases, c)  what a contact meets in a customer's cases
    evaluate_many(cs)  the same for many cases, one after the other; evaluate_arrow for a table of their events
    due(cases)         what is due from whom, over many cases
    diff_editions(a, b, cs)  what comes out differently under another edition of the policy
    validate(case)     everything that is wrong with the form of a history
    report(cases, ..)  the annual report to the committee
    check_restrictions(d)  everything that is wrong with a set of restrictions
    clauses()          the clauses of the policy, and the rules that carry them
    Edition, Diagram   a policy as data, and its state machines as pictures
    schema(name)       the JSON Schema of what goes in and what comes out
    workdays           working days of England and Wales, less a council's own closures

Dates are ``datetime.date``; everything else that has a name (stages, offices, duties, codes) is a member of an
enumeration that equals the string which the files ``upc-case/1`` and ``upc-evaluation/1`` spell it with, and where one is
asked for, that string will do. Each type of event is a class, `WarningIssued` for ``warning_issued``. What a policy forbids is an answer, never an exception. Malformed
input, and a date outside the years that the calendar covers, raise ``upc.Error``, which is a ``ValueError``. Messages
are in English, or with ``lang="cy"`` in Welsh, which has not yet been checked by a translator.

>>> from datetime import date
>>> case = upc.Case(service="housing")
>>> bool(case.apply(upc.BehaviourReported(on=date(2013, 4, 2), by="officer", behaviours=["repeat_calls"])))
True
>>> case.state.stage
Stage.reported
"""

from typing import TYPE_CHECKING as _TYPE_CHECKING

from . import workdays
from ._core import __version__
from ._event import EVENTS as _EVENTS
from ._event import Event
from ._said import Outcome
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
    Period,
    Reason,
    Restriction,
    State,
    Window,
)
from .bulk import ArrowRows, Due, DueItem, due, evaluate_arrow, evaluate_many
from .casework import Case
from .comparison import Difference, DifferenceCount, EditionChange, EditionDiff, diff_editions
from .enums import *
from .errors import Error
from .interchange import Fault, apply, audit, contact, evaluate, report, schema, state, validate
from .policy import Clause, Diagram, Edition, Office, check_restrictions, clauses
from .workdays import BankHoliday, WorkingDays

__all__ = [
    "Adherence", "Against", "AppealDetermined", "AppealReceived", "AppealStage", "ArrowRows", "BankHoliday",
    "Behaviour", "BehaviourAssessed", "BehaviourReported", "CallTerminated", "Case", "Channel", "Chart", "Clause",
    "Code", "CommitteeReviewed", "ConductLetter", "ContactAnswer", "ContactReceived", "CorrespondenceReceived",
    "CountStart", "DayOff", "Deadline", "DeadlineName", "DeadlineReceipt", "Diagram", "DiagramFormat", "Difference",
    "DifferenceCount", "DifferenceKind", "Disposition", "Due", "DueItem", "Duty", "DutyDone", "DutyName", "DutyStatus", "Edition", "EditionChange", "EditionDiff", "Error", "Event",
    "EventType", "Exclusion", "ExclusionChange", "ExclusionChanged", "ExclusionIgnored", "ExclusionLifted", "Fault",
    "HarassmentReferred", "IdentityGiven", "IdentityRefused", "IdentityRequested", "Language", "LongTermExclusion",
    "Matter", "Mode", "NewIssueConsidered", "NextEvent", "Office", "Outcome", "Per", "Period", "PeriodUnit",
    "PoliceReport", "Reason", "Recommendation", "RecommendationDetermined", "RecordingRequested", "RecordingShared",
    "ReportFormat", "Restriction", "RestrictionKind", "RestrictionsDeclined", "RestrictionsDetermined",
    "RestrictionsLifted", "ReviewHeld", "Role", "Safety", "Scope", "Side", "Stage", "State", "Statement",
    "TemporaryExclusion", "ThreatReported", "ThreatToSafety", "WarningIssued", "Weekday", "Window", "WorkingDays",
    "__version__", "apply", "audit", "check_restrictions", "clauses", "contact", "diff_editions", "due", "evaluate",
    "evaluate_arrow", "evaluate_many", "report", "schema", "state", "validate", "workdays",
]

if _TYPE_CHECKING:
    from .events import *
else:

    def __getattr__(name: str) -> object:
        """The classes of events, which are many, when the first of them is asked for."""
        if name not in _EVENTS:
            raise AttributeError(f"module 'upc' has no attribute {name!r}")
        from . import events

        globals().update((each, getattr(events, each)) for each in _EVENTS)
        return globals()[name]

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
