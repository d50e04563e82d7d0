# SPDX-License-Identifier: BSL-1.0
"""Writes upc/enums.py and upc/events.py from the compiled part's own tables: names, event types and their fields; and
upc/_core.pyi, what type checkers read of the compiled part, from the signatures that pybind11 gives it.

    build/venv/bin/python bindings/generate.py [FOLDER]    after a build; tests compare what it writes with what is there

The descriptions of events are the comments in the headers; those of fields and enumerations stand here.
"""

from __future__ import annotations

import importlib.util
import keyword
import re
import sys
import textwrap
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
TARGET = HERE / "upc"
NOTE = "# SPDX-License-Identifier: BSL-1.0\n# Written by bindings/generate.py: change the tables of the library, not this file.\n"

ENUMS = {
    "Role": ("An office that can act in a case, of the edition ``rct-2013``.", None),
    "EventType": ("What happened.", "vocabulary/event_type.hpp"),
    "Behaviour": ("Behaviour that can be reported (2.3, 3.5, 4.2, 4.4).", "vocabulary/behaviour.hpp"),
    "Channel": ("A way of making contact.", "vocabulary/channel.hpp"),
    "Matter": ("What a contact is about, where whoever takes it knows.", "restriction/contact.hpp"),
    "Statement": ("What a letter can say.", "vocabulary/statement.hpp"),
    "Against": ("What an appeal is against.", "casework/event.hpp"),
    "Recommendation": ("What a review recommends (7.3).", "casework/event.hpp"),
    "ExclusionChange": ("What becomes of an exclusion from premises (5.6).", "casework/event.hpp"),
    "RestrictionKind": ("A kind of restriction (5.3).", "vocabulary/restriction_kind.hpp"),
    "Per": ("What a limit of time counts for.", "vocabulary/restriction_kind.hpp"),
    "Scope": ("How far a decision to restrict reaches, as far as the edition lets it (5.4).", "vocabulary/restriction_kind.hpp"),
    "Weekday": ("A day of the week.", "restriction/window.hpp"),
    "Stage": ("The stage of a case.", "casework/state.hpp"),
    "AppealStage": ("How the appeal against the warning stands.", "casework/state.hpp"),
    "Safety": ("Whether a safety exclusion is on file, apart from the stage (3.2).", "casework/state.hpp"),
    "DutyName": ("Something that an event leaves somebody to do.", "vocabulary/duty_name.hpp"),
    "DutyStatus": ("How a duty stands on a day.", "casework/duty.hpp"),
    "Code": ("The code of a reason of a refusal, of a finding on restrictions, or of an advice.", "vocabulary/code.hpp"),
    "Disposition": ("What a contact meets.", "restriction/contact.hpp"),
    "DeadlineName": ("A last day that the policy sets.", "casework/receipt.hpp"),
    "DifferenceKind": ("What can come out differently under two editions.", "registry/edition_diff.hpp"),
    "Side": ("Which of two editions.", "registry/edition_diff.hpp"),
    "PeriodUnit": ("What a period is counted in.", "calendar/period.hpp"),
    "Mode": ("Whether what is not in order is refused, or taken as it happened and listed.", "casework/state.hpp"),
    "Language": ("A language of messages, ISO 639-1.", "vocabulary/language.hpp"),
    "Chart": ("A state machine, or a part of one.", "correspondence/transitions.hpp"),
    "ReportFormat": ("What an annual report is written in.", "interchange/report.hpp"),
    "DiagramFormat": ("What a diagram is written in.", "interchange/diagram.hpp"),
}

FIELDS = {
    "about": "which matter it is about, opaque; empty: not said",
    "abusive": "whether the contact is abusive (3.4)",
    "adhered": "whether the policy was adhered to (8.2)",
    "adjustments_considered": "whether reasonable adjustments were considered (Equality Act 2010, s.20)",
    "admitted_by": "who admitted it although it was late, where an edition allows that",
    "against": "what the appeal is against",
    "agreed": "whether recording was agreed to (4.1)",
    "appropriate": "whether the restrictions remain appropriate for the new issue",
    "behaviours": "what was reported, at least one",
    "change": "what becomes of the exclusion",
    "channel": "how it came",
    "conditions": "the conditions that the letter sets",
    "consulted": "who was consulted before",
    "contact_considered": "whether what is known of contact was considered (7.2)",
    "copied_to": "who had a copy",
    "duty": "the duty that was done",
    "endorsed": "whether the recommendation is endorsed",
    "escalated": "whether it has grown in level or nature (A2.6)",
    "establishment": "which building it is about; empty: not said",
    "establishments": "the buildings, at least one",
    "evidence": "references to the evidence",
    "exceptional_reasons": "why contact is restricted without a warning (5.1.note)",
    "hostile": "whether a Member finds it hostile, which decides nothing (A2.1)",
    "imminent_risk": "whether there is an imminent risk (3.2.temporary)",
    "in_writing": "whether it was in writing",
    "incident_form": "whether the incident form is there (3.3)",
    "matter": "what it is about, where that is known",
    "note": "a note of the call (3.4.note)",
    "occurred": "when it was, if not on the day of the report; not later",
    "reasons": "why it was decided; white space only counts as none",
    "recommendation": "what the review recommends",
    "remove": "places, from 0, in the list of restrictions; None: not said, which in a lifting means all",
    "restrictions": "the whole new set, as `Restriction` objects or dicts",
    "review_by": "when it is to be looked at again at the latest",
    "scope": "how far it reaches",
    "services": "of several services: which besides the case's own",
    "service": "the service, if not the case's own",
    "states": "what the letter says",
    "summary": "what happened, in short",
    "through_representative": "whether somebody made it who speaks for the customer",
    "unreasonable": "whether the behaviour was unreasonable: a person decided that",
    "until": "the last day, itself included; absent: without end",
    "upheld": "whether the appeal is upheld",
    "warned": "whether the caller was warned that the call would end (3.4.warn)",
    "with": "the officer or team asked for",
}

# kind: (annotation of the argument, its default, annotation of the property, how it is read)
KINDS = {
    "flag": ("bool", "False", "bool", "self._flag({name})"),
    "text": ("str", '""', "str", "self._text({name})"),
    "texts": ("Iterable[str]", "()", "tuple[str, ...]", "self._texts({name})"),
    "date": ("Union[date, str, None]", "None", "Optional[date]", "self._day({name})"),
    "indexes": ("Optional[Iterable[int]]", "None", "Optional[tuple[int, ...]]", "self._indexes({name})"),
    "role": ("Union[Role, str, None]", "None", "Optional[str]", "self._role({name})"),
    "roles": ("Iterable[Union[Role, str]]", "()", "tuple[str, ...]", "self._roles({name})"),
    "restrictions": ("Iterable[Union[Restriction, Mapping[str, Any]]]", "()", "tuple[Restriction, ...]",
                     "self._restrictions({name})"),
}
for _kind, _enum in (("behaviours", "Behaviour"), ("statements", "Statement")):
    KINDS[_kind] = (f"Iterable[Union[{_enum}, str]]", "()", f"tuple[{_enum}, ...]", f"self._names({{name}}, {_enum})")
for _kind, _enum in (("channel", "Channel"), ("matter", "Matter")):
    KINDS[_kind] = (f"Union[{_enum}, str, None]", "None", f"Optional[{_enum}]", f"self._perhaps({{name}}, {_enum})")
for _kind, _enum, _default in (("against", "Against", "Against.warning"), ("scope", "Scope", "Scope.service"),
                               ("recommendation", "Recommendation", ""), ("change", "ExclusionChange", ""),
                               ("duty", "DutyName", "")):
    KINDS[_kind] = (f"Union[{_enum}, str]", _default, _enum, f"self._name({{name}}, {_enum})")


def compiled():
    """The compiled part of the build, without the package around it."""
    (path,) = (ROOT / "build/python/upc").glob("_core*.so")
    spec = importlib.util.spec_from_file_location("_core", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def described(header, enum, names):
    """For each name, what its enumerator's comment says, where there is one."""
    if header is None:
        return [""] * len(names)
    text = (ROOT / "include/upc" / header).read_text(encoding="utf-8")
    body = re.search(rf"enum class {enum}\b[^{{]*\{{(.*?)\}};", text, re.DOTALL)[1]
    found = []
    for line in body.splitlines():
        code, _, comment = line.partition("///<")
        words = re.findall(r"\w+", code)
        found += [""] * max(len(words) - 1, 0)
        if words:
            found.append(re.sub(r'^"\w+": ', "", comment.strip()))
    if len(found) != len(names):
        raise SystemExit(f"{header}: {enum} has {len(found)} enumerators, its table {len(names)} names")
    return found


def identifier(name):
    return name + "_" if keyword.iskeyword(name) else name


def sentence(text):
    return text[:1].upper() + text[1:] + ("" if text.endswith(".") else ".")


def enums(core):
    lines = [NOTE + '"""The names of the contract as enumerations. Each is the string that files spell it with as well."""\n',
             "from ._names import Name\n"]
    vocabulary = core.vocabulary()
    lines.append("__all__ = [\n" + "".join(f'    "{name}",\n' for name in sorted(ENUMS)) + "]\n")
    for name, (doc, header) in ENUMS.items():
        _, names = vocabulary[name]
        out = [f'\nclass {name}(Name):\n    """{doc}"""\n']
        for value, comment in zip(names, described(header, name, names)):
            out.append(f'    {identifier(value)} = "{value}"')
            if comment:
                out.append(f'    """{sentence(comment)}"""')
        lines.append("\n".join(out) + "\n")
    lines.append("\nfor _name in __all__:\n    globals()[_name].__module__ = \"upc\"\n")
    return "\n".join(lines)


def class_name(type_name):
    return "".join(part.capitalize() for part in type_name.split("_"))


def wrapped(text, indent, first):
    return textwrap.fill(text, 118, initial_indent=first, subsequent_indent=indent)


def event_class(type_name, fields, doc):
    """The class of one type of event."""
    own = sorted(fields, key=lambda field: not field[2])  # required ones first, else in their order
    is_contact = type_name == "contact_received"
    arguments, described_arguments, passed, properties = [], [], [], []

    def argument(name, annotation, default, text):
        python = identifier(name)
        arguments.append(f"        {python}: {annotation}{' = ' + default if default else ''},")
        described_arguments.append(wrapped(f"{python}: {text}.", " " * 12, " " * 8))
        passed.append(f'"{name}": {python}')

    when = "Union[datetime, str, None]"
    if is_contact:
        argument("at", "Union[datetime, str]", "", "the local time, without a time zone; minutes are the finest kept")
    argument("by", "Union[Role, str]", "", "the office in which somebody acted, a deputy's included")
    for name, kind, required in own:
        if required:
            argument(name, KINDS[kind][0], "", FIELDS[name])
    if not is_contact:
        argument("on", "Union[date, str, None]", "None", "the day")
        argument("at", when, "None", "in its place the local time, without a time zone")
    for name, kind, required in own:
        if not required:
            argument(name, KINDS[kind][0], KINDS[kind][1], FIELDS[name])
    argument("person", "str", '""', "opaque: who it was, so that one person in two offices can be noticed")
    argument("ref", "str", '""', "opaque: the council's own reference")
    for name, kind, _ in fields:
        _, _, annotation, read = KINDS[kind]
        properties.append(f"    @property\n    def {identifier(name)}(self) -> {annotation}:\n"
                          f'        """{sentence(FIELDS[name])}"""\n        return {read.format(name=repr(name).replace(chr(39), chr(34)))}\n')
    given = textwrap.fill(", ".join(passed), 112, initial_indent=" " * 12, subsequent_indent=" " * 12,
                          break_long_words=False)
    return (
        f'class {class_name(type_name)}(Event):\n    """{sentence(doc)}\n\n    Args:\n' + "\n".join(described_arguments)
        + '\n\n    Raises:\n        Error: something is malformed, with a pointer to it, such as ``/by``.\n    """\n\n'
        + "    __slots__ = ()\n"
        + f'    _type_name = "{type_name}"\n\n'
        + "    def __init__(\n        self,\n        *,\n" + "\n".join(arguments) + "\n    ) -> None:\n"
        + "        self._read({\n" + given + ",\n        })\n\n"
        + "\n".join(properties)
    ).rstrip("\n") + "\n"


def events(core):
    table = core.event_table()
    docs = described("vocabulary/event_type.hpp", "EventType", [name for name, _ in table])
    names = sorted(class_name(name) for name, _ in table)
    imports = sorted({enum for _, fields in table for _, kind, _ in fields
                      for enum in re.findall(r"\b(?:Behaviour|Statement|Channel|Matter|Against|Scope|Recommendation|"
                                             r"ExclusionChange|DutyName)\b", " ".join(KINDS[kind]))} | {"Role"})
    text = NOTE + '"""A class for each type of event, its fields as keyword arguments. See `Event`."""\n\n'
    text += "from __future__ import annotations\n\n"
    text += "from collections.abc import Iterable, Mapping\nfrom datetime import date, datetime\n"
    text += "from typing import Any, Optional, Union\n\n"
    text += "from ._event import Event, register\nfrom .answers import Restriction\n"
    text += "from .enums import " + ", ".join(imports) + "\n\n"
    text += "__all__ = [\n" + "".join(f'    "{name}",\n' for name in names) + "]\n\n\n"
    text += "\n\n".join(event_class(name, fields, doc) for (name, fields), doc in zip(table, docs))
    text += "\n\nregister(\n" + "".join(f"    {class_name(name)},\n" for name, _ in table) + ")\n"
    return text


TYPES = (  # what pybind11 writes, and what a type checker wants
    (r"\b(upc\.)?_core\.|\bupc\.", ""),
    (r"typing\.SupportsInt \| typing\.SupportsIndex", "int"),
    (r"typing\.SupportsFloat \| typing\.SupportsIndex", "float"),
    (r"collections\.abc\.(Sequence|Iterable|Callable)", r"\1"),
    (r"typing\.Any|\bobject\b|typing_extensions\.Buffer|\bBuffer\b", "Any"),  # typing has Buffer from 3.12 on
    (r"datetime\.date", "date"),
    (r"\bdict\b(?!\[)", "dict[str, Any]"),
    (r"\blist\b(?!\[)", "list[Any]"),
    (r"\btuple\b(?!\[)", "tuple[Any, ...]"),
)


PROPERTIES = {("Case", "latest"): "Optional[date]"}  # an absent date is None


def typed(signature):
    for found, written in TYPES:
        signature = re.sub(found, written, signature)
    return re.sub(r"(\w[\w\[\], .]*?) \| None\b", r"Optional[\1]", signature)


def signatures(function):
    """The signatures in a docstring of pybind11: one, or those of each overload."""
    first, _, rest = (function.__doc__ or "").partition("\n")
    if "Overloaded function." in rest:
        return re.findall(r"^\d+\. (\w+\(.*)$", rest, re.MULTILINE)
    return [first]


def stub_of_function(name, function, indent, *, static=False):
    out = []
    if getattr(function, "__text_signature__", None) and "->" not in (function.__doc__ or "").partition("\n")[0]:
        arguments = re.sub(r"\$self", "self", function.__text_signature__)[1:-1]
        parts = []
        for part in arguments.split(", "):
            argument, _, default = part.partition("=")
            plain = argument in ("self", "*", "/")
            parts.append(argument if plain else f"{argument}: Any" + (f" = {default}" if default else ""))
        return [f"{indent}def {name}({', '.join(parts)}) -> Any: ..."]
    found = signatures(function)
    for signature in found:
        if len(found) > 1:
            out.append(f"{indent}@overload")
        if static:
            out.append(f"{indent}@staticmethod")
        signature = typed(re.sub(r"\(self: [\w.]+", "(self", signature))
        if indent and not static:
            signature = re.sub(r"\(arg0: \w+", "(self", signature)
        out.append(f"{indent}def {signature}: ...")
    return out


def stub(core):
    text = NOTE + '"""What type checkers read of the compiled part."""\n\n'
    text += "from collections.abc import Sequence\nfrom datetime import date\nfrom typing import Any, Optional, overload\n\n"
    text += "__version__: str\n"
    for name, cls in sorted(vars(core).items()):
        if not isinstance(cls, type):
            continue
        out = []
        for member, value in sorted(vars(cls).items()):
            if isinstance(value, property):
                kind = PROPERTIES.get((name, member)) or typed(value.fget.__doc__.partition("\n")[0].partition("->")[2].strip())
                out += ["    @property", f"    def {member}(self) -> {kind}: ..."]
            elif isinstance(value, staticmethod):
                out += stub_of_function(member, getattr(cls, member), "    ", static=True)
            elif callable(value) and (not member.startswith(("__", "_pybind11")) or
                                      (member == "__init__" and "self: " in (value.__doc__ or ""))):
                out += stub_of_function(member, value, "    ")
        if not any("def __init__" in line for line in out):
            out.insert(0, "    def __init__(self, /, *args: Any, **kwargs: Any) -> None: ...  # raises TypeError")
        text += f"\nclass {name}:\n" + "\n".join(out) + "\n"
    functions = [stub_of_function(name, value, "") for name, value in sorted(vars(core).items())
                 if callable(value) and not isinstance(value, type) and not name.startswith("__")]
    return text + "\n" + "\n".join(line for lines in functions for line in lines) + "\n"


def main():
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    core = compiled()
    for name, write in (("enums.py", enums), ("events.py", events), ("_core.pyi", stub)):
        (target / name).write_text(write(core), encoding="utf-8")


if __name__ == "__main__":
    main()
