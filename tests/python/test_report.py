# SPDX-License-Identifier: BSL-1.0
"""The annual report of the command: every format tells the same, whatever the cases are called."""

import csv
import io
import json
import os
import re
import subprocess
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest
from jsonschema import Draft202012Validator

PERIOD = ("--from", "2013-05-01", "--to", "2019-04-30")
FORMATS = ["text", "json", "csv", "html"]
HOSTILE = [
    '</caption></table><script>alert("1")</script>&amp;<!--',
    "=HYPERLINK(\"http://example.org\",\"a\")",
    "a,b\"c\r\nd",
    "@SUM(1)",
    "Cŵn — ‮txet\u0007\u0001",
    "x" * 400,
    "' onmouseover='alert(1)",
]


@pytest.fixture(scope="module")
def cases(root):
    return [str(path) for path in sorted((root / "examples/cases").glob("*.json"))]


@pytest.fixture(scope="module")
def report(upc_command):
    def run(*arguments, text=""):
        answer = upc_command("report", *arguments, text=text)
        assert answer.returncode == 0, answer.stderr
        return answer.stdout

    return run


@pytest.fixture(scope="module")
def validator(upc_command):
    schema = json.loads(upc_command("schema", "report").stdout)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def hostile_lines():
    """One case for each hostile text, which stands wherever a case may say something."""
    lines = []
    for text in HOSTILE:
        events = [
            {"type": "behaviour_reported", "on": "2013-06-01", "by": "officer", "behaviours": ["assault"]},
            {"type": "restrictions_determined", "on": "2013-06-02", "by": "group_director", "consulted": ["monitoring_officer"],
             "exceptional_reasons": text, "reasons": text,
             "restrictions": [{"kind": "contact_form", "channels": ["letter"]}]},
        ]
        lines.append({"schema": "upc-case/1", "case_id": text, "customer": text, "service": text, "events": events})
    lines.append({"schema": "upc-case/1", "kind": "anonymous_correspondence", "case_id": HOSTILE[0],
                  "events": [{"type": "correspondence_received", "on": "2013-06-02", "by": "elected_member"}]})
    return "".join(json.dumps(line) + "\n" for line in lines)


class Page(HTMLParser):
    """Notes every start tag, and that each is closed in its turn."""

    VOID = {"meta", "rect"}

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.tags = []
        self.open = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        assert tag in self.VOID
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def all(self, tag):
        return [attrs for name, attrs in self.tags if name == tag]


def elements(text):
    """The page as XML, names without their namespaces."""
    tree = ElementTree.fromstring(text.split("\n", 1)[1])
    for element in tree.iter():
        element.tag = element.tag.rsplit("}", 1)[-1]
    return tree


@pytest.mark.parametrize("by_case", [(), ("--cases",)], ids=["counts", "cases"])
def test_json_keeps_to_its_schema(report, validator, cases, by_case):
    answer = json.loads(report(*cases, *PERIOD, "--format", "json", *by_case))
    validator.validate(answer)
    assert ("cases" in answer) == bool(by_case)
    answer = json.loads(report("-", "--ndjson", *PERIOD, "--format", "json", *by_case, text=hostile_lines()))
    validator.validate(answer)
    assert [each["service"] for each in answer["services"]] == sorted([None, *HOSTILE], key=lambda name: (name or "").encode())


def test_schema_is_no_wider_than_the_report(report, validator, cases):
    answer = json.loads(report(*cases, *PERIOD, "--format", "json", "--cases"))
    for spoil in (
        lambda it: it.pop("figures"),
        lambda it: it["figures"].pop("warnings_issued"),
        lambda it: it["figures"].update(warnings_issued=-1),
        lambda it: it["figures"].update(unknown=1),
        lambda it: it.update(more=1),
        lambda it: it["cases"][0].update(stands="somewhere"),
        lambda it: it["cases"][0]["events"][0].pop("by"),
        lambda it: it["restrictions"][0].update(kind="stocks"),
    ):
        spoilt = json.loads(json.dumps(answer))
        spoil(spoilt)
        assert not validator.is_valid(spoilt)


@pytest.mark.clause("8.1", "R.3.3")
def test_counts_only_unless_asked_by_case(report):
    lines = hostile_lines()
    for each in FORMATS:
        counts = report("-", "--ndjson", *PERIOD, "--format", each, text=lines)
        assert "behaviour_reported" not in counts and "Behaviour reported" not in counts
        by_case = report("-", "--ndjson", *PERIOD, "--format", each, "--cases", text=lines)
        assert len(by_case) > len(counts) or each == "csv"
    secret = json.dumps({"schema": "upc-case/1", "case_id": "SECRET-1", "service": "waste", "events": [
        {"type": "behaviour_reported", "on": "2013-06-01", "by": "officer", "behaviours": ["other"], "summary": "HIDDEN"},
        {"type": "behaviour_assessed", "on": "2013-06-01", "by": "service_manager", "unreasonable": False, "reasons": "BECAUSE"}]})
    for each in FORMATS:
        counts = report("-", *PERIOD, "--format", each, text=secret)
        assert "SECRET-1" not in counts and "BECAUSE" not in counts and "HIDDEN" not in counts
        by_case = report("-", *PERIOD, "--format", each, "--cases", text=secret)
        assert "SECRET-1" in by_case and "HIDDEN" not in by_case
        assert ("BECAUSE" in by_case) == (each != "csv")


@pytest.mark.clause("8.1")
def test_by_case_says_what_was_decided(report, root):
    path = root / "examples/cases/10-a-review-held-late.json"
    answer = json.loads(report(str(path), "--from", "2018-02-26", "--to", "2019-04-01", "--format", "json", "--cases"))
    (case,) = answer["cases"]
    told = [(event["on"], event["type"], event["by"], event["details"], event.get("reasons")) for event in case["events"]
            if event["type"] != "duty_done"]
    assert told == [
        ("2018-02-26", "behaviour_reported", "officer", ["aggressive_or_threatening"], None),
        ("2018-03-05", "restrictions_determined", "group_director", ["premises_exclusion"],
         "Both incidents were at this pool; the others stay open."),
        ("2019-03-26", "review_held", "customer_feedback_group", ["remove_all"], None),
        ("2019-04-01", "recommendation_determined", "group_director", ["endorsed"], "No incident for a year."),
    ]
    assert case["figures"]["reviews_held_late"] == 1
    assert [(duty["duty"], duty["due"], duty["overdue"]) for duty in case["duties_not_done"]] == [
        ("notify_review_outcome", None, False), ("inform_service_team", None, False)]
    page = report(str(path), "--from", "2018-02-26", "--to", "2019-04-01", "--cases", "--format", "html")
    assert "Both incidents were at this pool" in page and "Recommendation determined: endorsed" in page


def test_csv_tells_what_json_tells(report, cases):
    answer = json.loads(report(*cases, *PERIOD, "--format", "json", "--cases"))
    text = report(*cases, *PERIOD, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    assert list(rows[0]) == ["figure", "service", "group", "count"]
    held = {(row["figure"], row["service"], row["group"]): int(row["count"]) for row in rows}
    assert len(held) == len(rows)
    for figure, count in answer["figures"].items():
        assert held[figure, "", ""] == count
    for kind in answer["restrictions"]:
        for column in ("imposed", "revised", "in_force"):
            assert held["restrictions_" + column, "", kind["kind"]] == kind[column]
    for code, count in answer["breaches"].items():
        assert held["breaches_by_code", "", code] == count
    for duty in answer["duties"]:
        for column in ("done", "done_late", "not_done", "overdue"):
            assert held["duty_" + column, "", duty["duty"]] == duty[column]
    for service in answer["services"]:
        for figure, count in service["figures"].items():
            assert held[figure, service["service"] or "(none)", ""] == count
    assert held["policy_review_overdue", "", "rct-2013"] == 1

    text = report(*cases, *PERIOD, "--format", "csv", "--cases")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    assert [row["case_id"] for row in rows] == [case["case_id"] for case in answer["cases"]]
    for row, case in zip(rows, answer["cases"]):
        assert {name: int(row[name]) for name in answer["figures"] if row[name] != "0"} == case["figures"]


@pytest.mark.parametrize("by_case", [(), ("--cases",)], ids=["counts", "cases"])
def test_csv_is_a_table_whatever_it_holds(upc_command, by_case):
    text = upc_command("report", "-", "--ndjson", *PERIOD, "--format", "csv", *by_case, text=hostile_lines()).stdout
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert len(rows) > len(HOSTILE)
    for row in rows:
        assert not any(re.match(r"[=+@-]", cell) for cell in row)
    cells = {cell for row in rows for cell in row}
    assert "'" + HOSTILE[1] in cells and HOSTILE[0] in cells and 'a,b"c??d' in cells


def test_csv_lines_end_as_rfc_4180_has_it(cases, root):
    command = os.environ.get("UPC_COMMAND") or str(root / "build/bin/upc")
    text = subprocess.run([command, "report", *cases, *PERIOD, "--format", "csv"], capture_output=True, check=True).stdout
    assert text.count(b"\r\n") == text.count(b"\n") > 80 and text.endswith(b"\r\n")


@pytest.mark.parametrize("by_case", [(), ("--cases",)], ids=["counts", "cases"])
def test_page_is_well_formed_and_escaped(report, cases, by_case):
    for arguments, text in ((cases, ""), (["-", "--ndjson"], hostile_lines())):
        page = report(*arguments, *PERIOD, "--format", "html", *by_case, text=text)
        assert page.startswith("<!DOCTYPE html>\n")
        parsed = Page(page)
        names = {tag for tag, _ in parsed.tags}
        assert not names & {"script", "link", "img", "iframe", "object", "a", "base", "form", "input"}
        for tag, attrs in parsed.tags:
            assert not any(name.startswith("on") or name in ("src", "href", "style") for name in attrs), (tag, attrs)
        assert "url(" not in page and "@import" not in page
        assert re.findall(r"https?://[^\"<]*", page.replace("http://example.org", "")) == [
            "http://www.w3.org/1999/xhtml", *["http://www.w3.org/2000/svg"] * page.count("<svg ")]
        tree = elements(page)
        words = "".join(tree.itertext())
        assert (HOSTILE[0] in words) == bool(text)


def test_page_can_be_read_by_everybody(report, cases):
    page = report(*cases, *PERIOD, "--format", "html", "--cases")
    parsed = Page(page)
    assert parsed.all("html")[0]["lang"] == "en-GB"
    assert parsed.all("meta")[0] == {"charset": "utf-8"}
    assert len(parsed.all("title")) == 1 + len(parsed.all("svg"))
    assert len(parsed.all("h1")) == 1 and len(parsed.all("main")) == 1
    tree = elements(page)
    assert "1 May 2013 to 30 April 2019" in tree.find("head/title").text
    tables = list(tree.iter("table"))
    assert len(tables) > 10
    for table in tables:
        assert table[0].tag == "caption" and table[0].text
        columns = table.findall("thead/tr/th")
        assert columns and all(cell.get("scope") == "col" and cell.text for cell in columns)
        for row in table.findall("tbody/tr"):
            assert row[0].tag == "th" and row[0].get("scope") == "row"
            assert len(row) == len(columns)
    ids = [element.get("id") for element in tree.iter() if element.get("id")]
    assert len(ids) == len(set(ids)) > 0
    for section in tree.iter("section"):
        assert section[0].tag == "h2"
        tags = [child.tag for child in section]
        if "figure" in tags:  # the tables first
            assert "table" not in tags[tags.index("figure"):] and "table" in tags
    pictures = list(tree.iter("svg"))
    assert len(pictures) >= 4
    for picture in pictures:
        assert picture.get("role") == "img"
        title, description = picture[0], picture[1]
        assert (title.tag, description.tag) == ("title", "desc") and title.text and description.text
        assert picture.get("aria-labelledby").split() == [title.get("id"), description.get("id")]
    assert "@media print" in page and "color-scheme: light dark" in page


def test_page_and_text_tell_what_json_tells(report, cases):
    answer = json.loads(report(*cases, *PERIOD, "--format", "json"))
    tree = elements(report(*cases, *PERIOD, "--format", "html"))
    in_page = [int(row[2].text) for table in tree.iter("table") if table.find("thead/tr/th").text == "Figure"
               for row in table.findall("tbody/tr")]
    text = report(*cases, *PERIOD)
    in_text = [int(n) for n in re.findall(r"(?:in the period|on 30 April 2019) +(\d+)$", text, re.MULTILINE)]
    assert in_page == in_text == list(answer["figures"].values())


@pytest.mark.parametrize("by_case", [(), ("--cases",)], ids=["counts", "cases"])
def test_text_fits_its_columns(report, cases, by_case):
    for text in (report(*cases, *PERIOD, *by_case), report("-", "--ndjson", *PERIOD, *by_case, text=hostile_lines())):
        for line in text.splitlines():
            assert len(line) <= 100
            assert line == line.rstrip()
            assert not re.search(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e]", line)


@pytest.mark.clause("8.1")
def test_year_begins_in_may(report, cases):
    assert report(*cases, "--year", "2013") == report(*cases, "--from", "2013-05-01", "--to", "2014-04-30")


@pytest.mark.clause("P.review")
def test_policy_review(report, cases):
    def review(last):
        return json.loads(report(*cases, "--from", "2013-05-01", "--to", last, "--format", "json"))["policies"]

    due = {"policy": "rct-2013", "approved": "2013-03", "review_due": "2016-03"}
    assert review("2016-03-31") == [{**due, "review_overdue": False}]
    assert review("2016-04-01") == [{**due, "review_overdue": True}]


@pytest.mark.clause("8.2")
def test_adherence_is_that_of_the_audit(report, upc_command, cases):
    answer = json.loads(report(*cases, "--from", "2010-01-01", "--to", "2024-04-30", "--format", "json", "--cases"))
    for path, case in zip(cases, answer["cases"], strict=True):
        audit = json.loads(upc_command("evaluate", path, "--mode", "audit", "--as-of", "2024-04-30", "--format", "json").stdout)
        adherence = audit["adherence"]
        assert case["adhered"] == adherence["adhered"]
        figures = case["figures"]
        assert figures.get("breaches", 0) == adherence["breaches"]
        assert figures.get("duties_done_late", 0) + figures.get("duties_overdue", 0) == adherence["overdue"]


@pytest.mark.parametrize(("arguments", "says"), [
    ((), "--from: expected a date: give --from and --to, or --year"),
    (("--from", "2013-05-01"), "--to: expected a date: give --from and --to, or --year"),
    (("--from", "2013-05-01", "--to", "2013-04-30"), "--to: expected a date from 2013-05-01 on"),
    (("--from", "2013-02-30", "--to", "2013-04-30"), "--from: expected a date"),
    (("--year", "13"), "--year: expected a date"),
    (("--year", "2013", "--to", "2013-06-01"), "--to excludes --year"),
])
def test_period_is_asked_for(upc_command, cases, arguments, says):
    answer = upc_command("report", *cases, *arguments)
    assert (answer.returncode, answer.stdout) == (2, "")
    assert says in answer.stderr


@pytest.mark.parametrize("each", FORMATS)
def test_report_says_what_is_missing(upc_command, each):
    lines = hostile_lines() + "{}\n"
    answer = upc_command("report", "-", "--ndjson", *PERIOD, "--format", each, text=lines)
    assert answer.returncode == 2
    assert answer.stderr.startswith("upc: -:9: /schema: expected ")
    signs = {"text": "INCOMPLETE: 1 input could not be read", "json": '"inputs_unread": 1', "csv": "inputs_unread,,,1",
             "html": "INCOMPLETE: 1 input could not be read"}
    assert signs[each] in answer.stdout
