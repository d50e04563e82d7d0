# SPDX-License-Identifier: BSL-1.0
"""Editions, clauses, sets of restrictions, reports, diagrams and lists of holidays: as the command says them."""

import inspect
import json
import re
from datetime import date
from pathlib import Path

import pytest

import upc

ROOT = Path(__file__).resolve().parents[2]
EDITION = json.loads((ROOT / "src/editions/rct-2013.json").read_text(encoding="utf-8"))
CASES = sorted((ROOT / "examples/cases").glob("*.json"))


def another(**changes):
    """The built-in edition with another id and other offices."""
    text = json.dumps({**EDITION, "id": "elsewhere-2020", **changes}).replace("head_of_service", "chief_of_service")
    return upc.Edition.from_json(text)


def test_an_edition_says_what_its_file_says():
    built_in, read = upc.Edition(), upc.Edition.from_json(EDITION)
    assert built_in == read and hash(built_in) == hash(read) and another() != built_in
    assert (built_in.id, built_in.approved) == ("rct-2013", "2013-03") and built_in.title and built_in.body
    assert [office.id for office in built_in.offices()] == [role.value for role in upc.Role]
    assert another().offices()[3].id == "chief_of_service" and another().offices()[3].staff


def test_an_edition_that_is_malformed_says_where():
    with pytest.raises(upc.Error) as raised:
        upc.Edition.from_json({**EDITION, "offices": []})
    assert raised.value.pointer.startswith("/")
    with pytest.raises(upc.Error, match='edition "rct-2013"'):
        upc.Edition("rct-2031")


@pytest.mark.clause("5.1.S1.report", "5.1.S1.assess", "5.1.S1.warn")
def test_a_case_follows_another_edition():
    edition = another()
    case = upc.Case("housing", policy=edition)
    assert case.policy == "elsewhere-2020" and case.edition == edition
    assert case.apply(upc.BehaviourReported(on=date(2013, 4, 2), by="officer", behaviours=["repeat_calls"]))
    assert case.apply({"type": "behaviour_assessed", "on": "2013-04-05", "by": "chief_of_service", "unreasonable": True,
                       "reasons": "Calls."})
    warning = {"type": "warning_issued", "on": "2013-04-10", "by": "chief_of_service", "consulted": ["service_director"],
               "states": ["restricted_contact_may_follow", "appeal_process"], "copied_to": ["service_feedback_officer"]}
    event = upc.Event.from_json(warning, policy=edition)
    assert event.by == "chief_of_service" and case.apply(event)
    with pytest.raises(upc.Error, match="chief_of_service"):
        upc.Event.from_json(warning)
    with pytest.raises(upc.Error, match="head_of_service"):  # an office that this edition does not have
        case.apply(upc.WarningIssued(on=date(2013, 4, 11), by="head_of_service"))
    again = upc.Case.restore(case.store(), policy=edition)
    assert again == case and again.state.stage == "warned" and case.evaluate()["policy"] == "elsewhere-2020"
    with pytest.raises(upc.Error, match="policy"):
        upc.Case.restore(case.store())


def test_clauses_are_those_of_the_command(upc_command):
    for lang in ("en", "cy"):
        said = json.loads(upc_command("clauses", "--format", "json", "--lang", lang).stdout)["clauses"]
        ours = upc.clauses(lang=lang)
        assert [(c.id, c.kind, list(c.actors), c.summary, list(c.rules), c.no_rule or None) for c in ours] == [
            (c["id"], c["kind"], c["actors"], c["summary"], c["rules"], c["no_rule"]) for c in said]


@pytest.mark.clause("5.4", "7.1", "5.2.proportionate")
def test_findings_on_restrictions_are_those_of_the_command(upc_command, tmp_path):
    decision = {"service": "housing", "decided": "2014-06-03", "scope": "council", "review_by": "2016-01-01",
                "restrictions": [{"kind": "contact_form"}, {"kind": "termination", "reasons": "x"}]}
    path = tmp_path / "decision.json"
    path.write_text(json.dumps(decision), encoding="utf-8")
    said = json.loads(upc_command("check-restrictions", "--format", "json", str(path)).stdout)
    found = upc.check_restrictions(decision)
    assert [(f.code, f.clause, f.message, f.cure, f.index) for f in found] == [
        (f["code"], f["clause"], f["message"], f["cure"], f.get("index")) for f in said["findings"]]
    assert {f.code for f in found} >= {upc.Code.council_wide, upc.Code.no_reasons, upc.Code.missing_detail}
    fine = {**decision, "scope": "service", "review_by": None, "reasons": "r",
            "restrictions": [upc.Restriction("contact_form", channels=(upc.Channel.letter,))]}
    assert upc.check_restrictions(fine) == []


@pytest.mark.clause("8.1")
def test_the_report_is_that_of_the_command(upc_command):
    histories = [path.read_text(encoding="utf-8") for path in CASES]
    period = (date(2022, 5, 1), date(2023, 4, 30))
    for format in upc.ReportFormat:
        said = upc_command("report", "--from", str(period[0]), "--to", str(period[1]), "--cases", "--format", format,
                           *map(str, CASES)).stdout
        ours = upc.report(histories, *period, by_case=True, format=format)
        if format is upc.ReportFormat.json:
            assert ours == json.loads(said)
        else:
            assert ours.replace("\r\n", "\n") == said  # the pipe has translated the ends of lines of CSV


def test_the_report_takes_cases_with_their_history():
    history = json.loads(CASES[2].read_text(encoding="utf-8"))
    case = upc.Case(service=history["service"], case_id=history["case_id"])
    for event in history["events"]:
        case.apply(event)
    period = (date(2022, 1, 1), date(2022, 12, 31))
    assert upc.report([case], *period) == upc.report([history], *period)
    assert case.evaluate() == upc.evaluate(history)
    with pytest.raises(upc.Error, match="^/1: "):
        upc.report([history, upc.Case.restore(case.store())], *period)
    with pytest.raises(upc.Error, match="^/1/events"):
        upc.report([history, {"schema": "upc-case/1"}], *period)


def test_an_audit_is_an_evaluation_in_audit():
    for path in CASES[:5]:
        text = path.read_text(encoding="utf-8")
        assert upc.audit(text) == upc.evaluate(text, mode=upc.Mode.audit)


def test_diagrams_are_those_of_the_command(upc_command):
    for chart in upc.Chart:
        for format in upc.DiagramFormat:
            assert upc.Diagram(chart).text(format) == upc_command("diagram", chart, "--format", format).stdout


def test_a_restored_case_has_no_history_to_evaluate():
    case = upc.Case()
    case.apply(upc.BehaviourReported(on=date(2013, 4, 2), by="officer", behaviours=["repeat_calls"]))
    again = upc.Case.restore(case.store())
    assert case.is_whole and not again.is_whole and again.events == ()
    assert again.evaluate() == case.summary()
    whole = case.evaluate()
    assert again.evaluate() == {name: whole[name] for name in again.evaluate()} and "events" in whole
    assert case.evaluate(date(2013, 4, 1))["left_out"] == 1
    with pytest.raises(upc.Error, match="what came before a stored case is not kept"):
        again.evaluate(date(2013, 4, 1))


def test_the_holidays_of_a_calendar():
    days = upc.WorkingDays(region=["england-and-wales", "northern-ireland"])
    year = days.holidays(date(2026, 1, 1), date(2026, 12, 31))
    assert [held.date for held in year] == sorted(held.date for held in year)
    assert {held.date for held in year} == {
        held.date for region in days.regions for held in upc.workdays.holidays(2026, region)}
    by_name = {held.name: held.regions for held in year}
    assert by_name["Good Friday"] == days.regions and by_name["St Patrick's Day"] == ("northern-ireland",)
    assert days.holidays(date(2026, 12, 31), date(2026, 1, 1)) == []
    feed = json.dumps({"england-and-wales": {"division": "england-and-wales", "events": [
        {"title": "A coronation", "date": "2026-06-10", "notes": "", "bunting": True}]}})
    merged = upc.WorkingDays(feeds=[feed])
    assert [held.name for held in merged.holidays(date(2026, 6, 1), date(2026, 6, 30))] == ["A coronation"]
    with pytest.raises(upc.Error, match="from 1978-01-01"):
        days.holidays(date(1960, 1, 1), date(1980, 1, 1))


def test_where_a_thing_falls_that_is_done_on_a_day_off():
    days = upc.WorkingDays()
    assert days.on_or_after(date(2026, 4, 3)) == date(2026, 4, 7) and days.on_or_before(date(2026, 4, 6)) == date(2026, 4, 2)
    assert days.on_or_after(date(2026, 4, 7)) == days.on_or_before(date(2026, 4, 7)) == date(2026, 4, 7)
    assert not days.is_strict and upc.WorkingDays(strict=True).is_strict


def test_every_public_name_says_what_it_is_and_names_its_parameters():
    public = [(name, getattr(upc, name)) for name in upc.__all__ if not name.startswith("__")]
    public += [(f"workdays.{name}", getattr(upc.workdays, name)) for name in upc.workdays.__all__]
    for name, value in public:
        assert inspect.getdoc(value), name
        if inspect.ismodule(value):
            continue
        if callable(value):
            assert not [each for each in inspect.signature(value).parameters if re.fullmatch(r"arg\d+", each)], name
        if inspect.isclass(value):
            for member, held in vars(value).items():
                if not member.startswith("_") and (callable(held) or isinstance(held, (property, staticmethod, classmethod))):
                    assert inspect.getdoc(getattr(value, member)), f"{name}.{member}"
