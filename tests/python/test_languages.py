# SPDX-License-Identifier: BSL-1.0
"""What is said in Welsh: everywhere that English is, with nothing left in English, and marked as not yet checked.

That the tables of the two languages have the same keys and placeholders is tests/casework/languages_test.cpp's to hold.
tests/golden/renew.sh renews the files of tests/golden/cy, which hold some evaluations as text.
"""

import json
import re
import xml.etree.ElementTree
from datetime import date
from pathlib import Path

import pytest

import upc

ROOT = Path(__file__).resolve().parents[2]
CASES = sorted((ROOT / "examples/cases").glob("*.json"))
GOLDENS = sorted((ROOT / "tests/golden/cy").glob("*.txt"))
UNCHECKED = "Nid yw'r Gymraeg hon wedi cael ei gwirio gan gyfieithydd eto."
DECISION = {
    "service": "housing",
    "decided": "2014-06-03",
    "reasons": "",
    "restrictions": [{"kind": "contact_form", "channels": []}, {"kind": "limited_time", "minutes": 2, "per": "day"}],
}
DEADLINE = ('{"id": "letter 7", "date": "2022-09-12", "period": {"number": 10, "unit": "working_days"}, '
            '"result": "2022-09-26", "calendar": "england-and-wales/2022/0123456789abcdef"}')
CONTACT = '{"at": "2014-06-03T10:30", "channel": "telephone"}'


def rows(path):
    """The rows of a table, the first one with the names of its columns aside."""
    lines = (ROOT / "src/messages" / path).read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {key: texts for key, *texts in cells[1:]}


def reasons(value):
    """Every reason, finding and advice in an answer."""
    if isinstance(value, list):
        for held in value:
            yield from reasons(held)
    elif isinstance(value, dict):
        if "message" in value:
            yield value
        for held in value.values():
            yield from reasons(held)


def is_made_from(text, forms):
    """Whether one of the forms, with something in each of its placeholders, is the text."""
    for form in forms:
        parts = [re.escape(part) for part in re.split(r"\{\w+\}", form)]
        if form and re.fullmatch(".+".join(parts), text, re.IGNORECASE):
            return True
    return False


ENGLISH = rows("en.tsv")
WELSH = rows("cy.tsv")


@pytest.fixture
def said(upc_command):
    """What the command prints, which must go well."""

    def run(*arguments, text=""):
        done = upc_command(*arguments, text=text)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    return run


@pytest.mark.parametrize("mode", ["enforce", "audit"])
@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_every_reason_has_its_welsh(case, mode):
    text = case.read_text(encoding="utf-8")
    pairs = list(zip(reasons(upc.evaluate(text, mode=mode)), reasons(upc.evaluate(text, mode=mode, lang="cy"))))
    for english, welsh in pairs:
        assert {**english, "message": "", "cure": "", "findings": []} == {
            **welsh, "message": "", "cure": "", "findings": []
        }
        assert welsh["message"] != english["message"]
        assert bool(welsh["cure"]) == bool(english["cure"])
        for member, place in (("message", 0), ("cure", 1)):
            assert "{" not in welsh[member]
            if welsh[member]:
                assert is_made_from(welsh[member], [texts[place] for texts in WELSH.values()])


def test_the_examples_meet_many_reasons():
    met = {
        (reason["code"], reason["message"])
        for case in CASES
        for mode in ("enforce", "audit")
        for reason in reasons(upc.evaluate(case.read_text(encoding="utf-8"), mode=mode, lang="cy"))
    }
    assert len({code for code, _ in met}) > 30
    assert len(met) > 60


@pytest.mark.parametrize("mode", ["enforce", "audit"])
@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_text_has_nothing_left_in_english(case, mode, said):
    text = said("evaluate", "--lang", "cy", "--mode", mode, str(case))
    for line in text.splitlines():
        assert len(line) <= 100
        assert line == line.rstrip()
    assert text.endswith(f"\n\n{UNCHECKED}\n")
    joined = " ".join(text.split())
    assert not re.search(r"[{}|]", joined)
    assert "_" not in re.sub(r"\([0-9A]\.[\w., ]+\)", "", joined)  # names as files spell them
    # Every English text of two words or more; what the case itself holds is in English, and is set aside.
    own = case.read_text(encoding="utf-8")
    for texts in [*rows("phrases.en.tsv").values(), *ENGLISH.values(), *([o] for o in english_offices())]:
        for form in texts:
            for part in re.split(r"\{\w+\}|\|", form):
                part = part.strip(" .,:;()“”")
                if " " in part and part not in own:
                    assert not re.search(rf"\b{re.escape(part)}\b", joined), part


def english_offices():
    edition = json.loads((ROOT / "src/editions/rct-2013.json").read_text(encoding="utf-8"))
    return [office["name"] for office in edition["offices"]]


def test_there_are_goldens():
    assert len(GOLDENS) == 3
    assert {path.stem for path in GOLDENS} < {path.stem for path in CASES}


@pytest.mark.parametrize("golden", GOLDENS, ids=lambda path: path.stem)
def test_text_is_the_golden(golden, said):
    arguments = ("evaluate", "--lang", "cy", str(ROOT / f"examples/cases/{golden.stem}.json"))
    assert said(*arguments) == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "arguments",
    [
        ("evaluate", str(CASES[0])),
        ("contact", str(CASES[0]), CONTACT),
        ("check-restrictions", "-"),
        ("due", str(CASES[4]), "--as-of", "2026-01-01"),
        ("report", str(CASES[0]), "--year", "2014", "--cases"),
        ("report", str(CASES[0]), "--year", "2014", "--format", "html"),
        ("clauses",),
        ("clauses", "--gaps"),
        ("edition", "--as-of", "2026-01-01"),
        ("diagram", "case"),
        ("diagram", "safety", "--format", "dot"),
        ("diagram", "anonymous", "--format", "scxml"),
        ("workdays", "add", "2013-04-10", "15"),
        ("workdays", "add", "2030-04-10", "0"),
        ("workdays", "between", "2022-10-01", "2022-09-01"),
        ("workdays", "check", "2022-09-19"),
        ("workdays", "holidays", "2026"),
        ("workdays", "holidays", "2030", "--to", "2031", "--region", "northern-ireland"),
        ("workdays", "explain", "2026-11-27", "2", "--region", "any"),
        ("workdays", "explain", "2012-02-29", "12", "--unit", "months"),
        ("workdays", "recompute", "-"),
    ],
    ids=" ".join,
)
def test_every_answer_for_a_person_says_that_it_is_not_checked(arguments, said):
    text = DEADLINE if "recompute" in arguments else json.dumps(DECISION)
    welsh = said(*arguments, "--lang", "cy", text=text)
    english = said(*arguments, "--lang", "en", text=text)
    assert english == said(*arguments, text=text)
    assert welsh != english
    first, *_, last = [line for line in welsh.replace("&#39;", "'").splitlines() if not line.startswith("</")]
    where = welsh.splitlines()[1] if "scxml" in arguments else first if arguments[0] == "diagram" else last
    assert UNCHECKED in where.replace("&#39;", "'")
    assert UNCHECKED not in english and "translator" not in english
    assert not re.search(r"\{(?!$)\w", re.sub(r"(?s)<style>.*</style>", "", welsh))


@pytest.mark.parametrize("arguments", [("evaluate", "x"), ("workdays", "check", "2022-09-19"), ("clauses",)])
def test_another_language_is_an_error_that_names_the_two(arguments, upc_command):
    done = upc_command(*arguments, "--lang", "fr")
    assert (done.returncode, done.stdout) == (2, "")
    assert "en" in done.stderr and "cy" in done.stderr and "fr" in done.stderr and len(done.stderr.splitlines()) == 1


def test_names_and_codes_have_no_language(said):
    case = str(CASES[0])
    assert said("report", case, "--year", "2014", "--format", "csv", "--lang", "cy") == said(
        "report", case, "--year", "2014", "--format", "csv"
    )
    for arguments in (("contact", case, CONTACT), ("due", case, "--as-of", "2026-01-01")):
        assert said(*arguments, "--format", "json", "--lang", "cy") == said(*arguments, "--format", "json")


def test_the_days_of_a_receipt_are_named_in_the_language(said):
    case = str(next(file for file in CASES if file.name.startswith("03-")))
    for command in ("evaluate", "due"):
        arguments = [command, case, "--format", "json", *(["--as-of", "2022-04-20"] if command == "due" else [])]
        names = {}
        for lang in ("en", "cy"):
            answer = json.loads(said(*arguments, "--lang", lang))
            deadlines = answer["deadlines"] if command == "evaluate" else [d for d in answer["due"] if d["receipt"]]
            names[lang] = [day["name"] for day in deadlines[0]["receipt"]["left_out"]]
        assert "Good Friday" in names["en"] and "Dydd Gwener y Groglith" in names["cy"]
        assert not set(names["en"]) & set(names["cy"])


def test_findings_in_json(said):
    arguments = ("check-restrictions", "-", "--format", "json")
    english = json.loads(said(*arguments, text=json.dumps(DECISION)))
    welsh = json.loads(said(*arguments, "--lang", "cy", text=json.dumps(DECISION)))
    assert [found["code"] for found in welsh["findings"]] == [found["code"] for found in english["findings"]]
    assert [(found["message"], found["cure"]) for found in welsh["findings"]] == [
        ("Ni roddir rhesymau.", "Cofnodwch y rhesymau."),
        ("Nid enwir unrhyw sianel.", "Enwch o leiaf un sianel sy'n aros yn agored."),
    ]


def test_the_policy_in_json_says_whether_it_is_checked(said):
    for arguments, member in ((("clauses",), "clauses"), (("clauses", "--gaps"), "gaps"), (("edition",), "readings")):
        english = json.loads(said(*arguments, "--format", "json"))
        welsh = json.loads(said(*arguments, "--format", "json", "--lang", "cy"))
        assert (welsh.pop("lang"), welsh.pop("checked")) == ("cy", False)
        assert list(welsh) == list(english)
        for ours, theirs in zip(welsh[member], english[member]):
            assert ours["id"] == theirs["id"]
            for text in {"summary", "silent_on", "reading"} & set(theirs):
                assert ours[text] != theirs[text]
            assert ours.get("no_rule") is None or ours["no_rule"] != theirs["no_rule"]


def test_the_page_is_in_welsh_and_well_formed(said):
    page = said("report", *map(str, CASES), "--from", "2010-01-01", "--to", "2025-12-31", "--cases", "--format", "html",
                "--lang", "cy")
    root = xml.etree.ElementTree.fromstring(page)
    assert root.get("lang") == "cy"
    assert "Adroddiad blynyddol" in root.find(".//{*}title").text
    assert root.find(".//{*}main")[-1].text == UNCHECKED
    text = " ".join(" ".join(root.itertext()).split())
    own = "".join(case.read_text(encoding="utf-8") for case in CASES)  # the cases are in English
    for form in rows("phrases.en.tsv").values():
        if " " in form[0] and not re.search("[{|]", form[0]) and form[0] not in own:
            assert form[0] not in text


def test_days_in_words(said):
    text = said("workdays", "add", "2013-04-10", "15", "--lang", "cy")
    assert "15 diwrnod gwaith ar ôl dydd Mercher 10 Ebrill 2013: dydd Mercher 1 Mai 2013." in text
    answer = json.loads(said("workdays", "check", "2022-09-19", "--format", "json", "--lang", "cy"))
    assert (answer["weekday"], answer["reason"]) == ("dydd Llun", "Angladd Gwladol y Frenhines Elizabeth II")


def test_how_days_were_counted(said):
    assert said("workdays", "explain", "2026-11-27", "2", "--region", "any", "--lang", "cy").splitlines() == [
        "2026-12-02",
        "2 ddiwrnod gwaith ar ôl 27 Tachwedd 2026, heb gyfrif y diwrnod hwnnw: dydd Mercher 2 Rhagfyr 2026. "
        "Heb eu cyfrif: 2 ddiwrnod penwythnos; Dydd Gŵyl Andreas (yr Alban), 30 Tachwedd 2026.",
        "  2026-11-28  dydd Sadwrn   heb ei gyfrif: dydd Sadwrn",
        "  2026-11-29  dydd Sul      heb ei gyfrif: dydd Sul",
        "  2026-11-30  dydd Llun     heb ei gyfrif: Dydd Gŵyl Andreas (yr Alban)",
        "  2026-12-01  dydd Mawrth   diwrnod 1",
        "  2026-12-02  dydd Mercher  diwrnod 2",
        "",
        UNCHECKED,
    ]
    backward = said("workdays", "explain", "2032-01-05", "-1", "--region", "scotland", "--lang", "cy")
    assert "1 diwrnod gwaith cyn 5 Ionawr 2032, heb gyfrif y diwrnod hwnnw: dydd Mercher 31 Rhagfyr 2031." in backward
    assert "  2032-01-02  dydd Gwener   heb ei gyfrif: 2 Ionawr, rhagamcan\n" in backward
    assert "Nid yw gwyliau banc 2028 ac wedi hynny wedi'u cyhoeddi" in backward
    capped = said("workdays", "explain", "2012-02-29", "12", "--unit", "months", "--lang", "cy")
    assert "12 mis ar ôl 29 Chwefror 2012, ar y dyddiad cyfatebol: dydd Iau 28 Chwefror 2013." in capped


@pytest.mark.parametrize("region", ["england-and-wales", "scotland", "northern-ireland", "any"])
@pytest.mark.parametrize("number", ["15", "-15", "1", "0"])
def test_explanations_in_json_say_the_same(region, number, said):
    arguments = ("workdays", "explain", "2027-12-28", number, "--region", region, "--format", "json")
    english = json.loads(said(*arguments))
    welsh = json.loads(said(*arguments, "--lang", "cy"))
    assert list(welsh) == list(english)
    assert welsh.pop("explanation") != english.pop("explanation")
    for ours, theirs in [(welsh, english), *zip(welsh.pop("days"), english.pop("days"))]:
        assert list(ours) == list(theirs)
        for member, said_in_english in theirs.items():
            assert (ours[member] != said_in_english) == (member in {"weekday", "name", "kept_in"}), member


def test_what_a_published_list_changes(said, upc_command, tmp_path):
    feed = tmp_path / "feed.csv"
    feed.write_text("date,title\n2026-07-20,Day of Mourning\n2040-01-01,New Year's Day\n2026-07-21,Gala\n",
                    encoding="utf-8")
    assert said("workdays", "merge", str(feed), "--region", "scotland", "--lang", "cy").splitlines() == [
        f"{feed}, yr Alban: ",
        "2026-07-20  dydd Llun     ychwanegwyd: Diwrnod o Alar",
        "2026-07-21  dydd Mawrth   ychwanegwyd: Gala",
        "2040-01-01  dydd Sul      y tu allan i'r blynyddoedd dan sylw, felly hepgorwyd: Dydd Calan",
        "",
        UNCHECKED,
    ]
    known = tmp_path / "known.csv"
    known.write_text("date,title\n2026-12-25,Christmas Day\n", encoding="utf-8")
    assert f"{known}, Cymru a Lloegr: dim byd nad oedd yn hysbys eisoes.\n" in said(
        "workdays", "merge", str(known), "--lang", "cy"
    )
    report = json.loads(said("workdays", "merge", str(feed), "--format", "json", "--lang", "cy"))
    assert [change["name"] for change in report["changes"]] == ["Diwrnod o Alar", "Gala", "Dydd Calan"]
    told = upc_command("workdays", "check", "2026-07-20", "--feed", str(feed), "--lang", "cy")
    assert "Nid yw hwn yn ddiwrnod gwaith: dydd Llun 20 Gorffennaf 2026, Diwrnod o Alar." in told.stdout
    assert f"upc: {feed}: 2026-07-20  dydd Llun     ychwanegwyd: Diwrnod o Alar" in told.stderr.splitlines()


def test_deadlines_that_move(said):
    assert said("workdays", "recompute", "-", "--lang", "cy", text=DEADLINE).splitlines() == [
        "llinell 1, letter 7: 10 diwrnod gwaith ar ôl 2022-09-12: dydd Mawrth 27 Medi 2022 "
        "(gynt: dydd Llun 26 Medi 2022)",
        "Darllenwyd: 1 dyddiad cau. Symudwyd: 1 dyddiad cau.",
        "",
        UNCHECKED,
    ]
    assert "Darllenwyd: dim dyddiadau cau. Symudwyd: dim dyddiadau cau." in said(
        "workdays", "recompute", "-", "--lang", "cy", text="\n"
    )


def test_answers_beside_their_questions_stay_so(upc_command):
    for arguments, lines in ((("add", "-", "1"), 2), (("check", "-"), 2)):
        done = upc_command("workdays", *arguments, "--region", "scotland", "--lang", "cy",
                           text="2026-01-02\n2026-01-06\n")
        assert len(done.stdout.splitlines()) == lines and UNCHECKED not in done.stdout
        assert done.stderr == ("" if arguments[0] == "add" else f"upc: {UNCHECKED}\n")
    assert done.stdout == "2026-01-02  2 Ionawr\n2026-01-06  diwrnod gwaith\n"
    done = upc_command("workdays", "range", "2030-01-01", "2030-01-03", "--lang", "cy")
    assert done.stdout == "2030-01-02\n2030-01-03\n"
    assert done.stderr == (
        "upc: Cyfrifir gwyliau banc ar ôl 2027 o'r rheolau; gall cyhoeddiad brenhinol eu newid o hyd.\n"
        f"upc: {UNCHECKED}\n"
    )


@pytest.mark.parametrize("form", ["ics", "csv"])
def test_lists_for_other_programs_have_no_language(form, said):
    arguments = ("workdays", "holidays", "2026", "--region", "scotland", "--format", form)
    assert said(*arguments, "--lang", "cy") == said(*arguments)


def test_a_case_in_python():
    case = upc.Case(service="housing")
    refused = case.apply({"type": "warning_issued", "on": date(2014, 3, 14), "by": "officer"}, lang="cy")
    assert refused.reasons[0].message == "Nid oes dim wedi'i adrodd eto."
    case.apply({"type": "long_term_exclusion", "on": date(2014, 3, 14), "by": "head_of_service", "reasons": "x",
                "establishments": ["Depot"], "incident_form": True})
    (advice,) = case.advices(date(2016, 1, 1), lang="cy")
    assert advice.message == (
        "Ni edrychwyd eto ar waharddiad tymor hir dyddiedig 14 Mawrth 2014 pan ddylid bod wedi gwneud hynny."
    )
    assert case.summary(date(2016, 1, 1), lang="cy")["advices"][0]["message"] == advice.message
    assert case.advices(date(2016, 1, 1))[0].message.startswith("A long-term exclusion")


def test_another_language_in_python():
    case = upc.Case(service="housing")
    event = {"type": "behaviour_reported", "on": date(2014, 3, 14), "by": "officer", "behaviours": ["repeat_calls"]}
    for ask in (
        lambda: case.apply(event, lang="fr"),
        lambda: case.advices(date(2014, 3, 14), lang="fr"),
        lambda: case.summary(date(2014, 3, 14), lang=""),
        lambda: upc.evaluate(CASES[0].read_text(encoding="utf-8"), lang="Welsh"),
    ):
        with pytest.raises(upc.Error, match='a language, not .*"en", "cy"'):
            ask()
    assert case.state.stage == "open"


def test_python_says_what_the_command_says(said):
    answer = said("evaluate", "--format", "json", "--lang", "cy", str(CASES[0]))
    assert upc.evaluate(CASES[0].read_text(encoding="utf-8"), lang="cy") == json.loads(answer)


def test_every_key_in_the_code_is_in_the_tables():
    keys = set(rows("phrases.en.tsv"))
    sources = [*(ROOT / "src/cli").glob("*.cpp"), *(ROOT / "src/interchange").glob("report_t*.cpp"),
               ROOT / "include/upc/casework/impl/words.ipp", ROOT / "include/upc/casework/impl/phrases.ipp"]
    prefixes = {key.partition(".")[0] for key in keys}
    used = set()
    for source in sources:
        code = re.sub(r"^#include.*$", "", source.read_text(encoding="utf-8"), flags=re.MULTILINE)
        for literal in re.findall(r'"([a-z_]+(?:\.[a-z0-9_]+)+)"', code):
            if literal.partition(".")[0] in prefixes:
                used.add(literal)
    assert len(used) > 150
    families = {"standing.stage", "standing.appeal", "standing.safety", "standing.protocol", "title.case",
                "title.anonymous"}
    assert used - families <= keys
