# SPDX-License-Identifier: BSL-1.0
"""What a notebook shows: a case as a page, its timeline and state machines as SVG. Every text is escaped."""

from __future__ import annotations

from datetime import date
from html import escape as _escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .casework import Case

_INK, _MUTED, _GOOD, _BAD, _RULE = "#1f2933", "#52606d", "#1b6e4b", "#a4262c", "#cbd2d9"
_FONT = "font-family:system-ui,sans-serif"


def escape(text: str) -> str:
    """The text as HTML and XML have it; what is no character there becomes a question mark."""
    return _escape("".join(
        each if each in "\t\n\r" or " " <= each <= "\ud7ff" or "\ue000" <= each <= "\ufffd" or each > "\uffff" else "?"
        for each in text
    ))


def words(name: str) -> str:
    """A name of the contract as words."""
    return name.replace("_", " ")


def case_page(case: Case) -> str:
    """The case as HTML: where it stands, what happened, deadlines and duties."""
    title = escape(case.case_id or "Case")
    if case.service:
        title += ", " + escape(case.service)
    state = case.state
    badges = [_badge(words(state.stage), _INK)]
    if state.appeal != "none":
        badges.append(_badge("appeal " + words(state.appeal), _MUTED))
    if state.safety != "none":
        badges.append(_badge("exclusion " + words(state.safety), _BAD))
    if case.mode != "enforce":
        badges.append(_badge(case.mode, _MUTED))
    parts = [f'<div style="{_FONT};color:{_INK}"><p><strong>{title}</strong> {" ".join(badges)}</p>']
    if not case.is_whole:
        parts.append("<p>Restored: what happened before is not kept.</p>")
    rows = [
        [entry["on"], words(entry["type"]), words(entry["by"]), _became(entry), "<br>".join(map(escape, entry["because"]))]
        for entry in history(case)
    ]
    parts.append(_table("What happened", ["day", "event", "by", "", "clauses, or why not"], rows, raw=(3, 4)))
    deadlines = [[str(held.date), words(held.name), "passed" if held.passed else "", held.clause] for held in case.deadlines()]
    parts.append(_table("Deadlines", ["last day", "deadline", "", "clause"], deadlines))
    duties = [
        [words(held.duty), ", ".join(map(words, held.bearers)), str(held.raised), str(held.due or ""), words(held.status),
         held.clause]
        for held in case.duties()
    ]
    parts.append(_table("Duties", ["duty", "whose", "raised", "due", "status", "clause"], duties))
    return "".join(parts) + "</div>"


def history(case: Case) -> list[dict[str, Any]]:
    """What became of each event that the case has kept; of a restored case only that it was."""
    entries = case.evaluate()["events"] if case.is_whole else []
    told = []
    for place, event in enumerate(case.events):
        entry = entries[place] if entries else {}
        because = [f"{reason['message']} ({reason['clause']})" for reason in
                   [*entry.get("reasons", []), *entry.get("breaches", [])]]
        told.append({
            "on": str(event.on), "type": event.type.value, "by": str(event.by), "accepted": entry.get("accepted"),
            "disposition": entry.get("disposition"), "breached": bool(entry.get("breaches")),
            "because": because or [", ".join(entry.get("clauses", []))],
        })
    return told


def _became(entry: dict[str, Any]) -> str:
    if entry["accepted"] is None:
        return "applied"
    if not entry["accepted"]:
        return f'<span style="color:{_BAD};font-weight:600">refused</span>'
    if entry["breached"]:
        return f'<span style="color:{_BAD};font-weight:600">in breach</span>'
    return f'<span style="color:{_GOOD}">{escape(words(entry["disposition"] or "accepted"))}</span>'


def _badge(text: str, colour: str) -> str:
    return (f'<span style="background:{colour};color:#fff;border-radius:4px;padding:1px 7px;font-size:90%">'
            f"{escape(text)}</span>")


def _table(caption: str, heads: list[str], rows: list[list[str]], raw: tuple[int, ...] = ()) -> str:
    if not rows:
        return ""
    cell = 'style="text-align:left;vertical-align:top;padding:2px 10px 2px 0"'
    head = "".join(f"<th {cell}>{escape(text)}</th>" for text in heads)
    body = "".join(
        "<tr>" + "".join(f"<td {cell}>{text if place in raw else escape(text)}</td>" for place, text in enumerate(row)) + "</tr>"
        for row in rows
    )
    return (f'<table><caption style="text-align:left;font-weight:600">{escape(caption)}</caption>'
            f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>")


def _svg(width: int, height: int, title: str, parts: list[str]) -> str:
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
            f'role="img" style="{_FONT};font-size:12px"><title>{escape(title)}</title>'
            f'<rect width="{width}" height="{height}" fill="#fff"/>' + "".join(parts) + "</svg>")


def _text(x: float, y: float, text: str, *, anchor: str = "start", colour: str = _INK, bold: bool = False) -> str:
    weight = ' font-weight="600"' if bold else ""
    return f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}" fill="{colour}"{weight}>{escape(text)}</text>'


def ladder(title: str, steps: list[tuple[str, str, str, str, str]]) -> str:
    """Steps between states: a line down for each state, an arrow across for each step, in their order."""
    states: list[str] = []
    for start, _, _, end, _ in steps:
        states += [state for state in (start, end) if state not in states]
    labels = [words(event) + (f" [{when}]" if when else "") + f", {clause}" for _, event, when, _, clause in steps]
    between = 140
    left = 70
    top, row = 44, 34
    across = [left + between * place for place in range(len(states))]
    # A label begins at its arrow's left end: the picture is as wide as the longest one needs, at 7 units a letter.
    ends = [min(across[states.index(start)], across[states.index(end)]) + 8 + 7 * len(label)
            for (start, _, _, end, _), label in zip(steps, labels)]
    width = int(max([*ends, across[-1] + left])) if states else left
    height = top + row * len(steps) + 24
    parts = [f'<defs><marker id="upc-head" markerWidth="8" markerHeight="8" refX="7" refY="4" orient="auto">'
             f'<path d="M0,0 L8,4 L0,8 z" fill="{_INK}"/></marker></defs>']
    for x, state in zip(across, states):
        final = all(start != state for start, _, _, _, _ in steps)
        parts.append(f'<line x1="{x}" y1="{top - 8}" x2="{x}" y2="{height - 12}" stroke="{_RULE}"/>')
        parts.append(_text(x, 24, words(state) + (" (final)" if final else ""), anchor="middle", bold=True))
    for place, ((start, _, _, end, _), label) in enumerate(zip(steps, labels)):
        y = top + row * place + 26
        x1, x2 = across[states.index(start)], across[states.index(end)]
        parts.append(f'<circle cx="{x1}" cy="{y}" r="3" fill="{_INK}"/>')
        parts.append(f'<line x1="{x1}" y1="{y}" x2="{x2}" y2="{y}" stroke="{_INK}" marker-end="url(#upc-head)"/>')
        parts.append(f'<rect x="{min(x1, x2) + 6}" y="{y - 18}" width="{7 * len(label)}" height="14" fill="#fff"/>')
        parts.append(_text(min(x1, x2) + 8, y - 7, label))
    return _svg(width, height, title, parts)


def timeline(case: Case) -> str:
    """The history of a case as SVG: time goes down to scale, events to its right, deadlines to its left."""
    events = history(case)
    ends = [(held.date, words(held.name)) for held in case.deadlines()]
    days = [date.fromisoformat(entry["on"]) for entry in events] + [day for day, _ in ends]
    title = f"{case.case_id or 'Case'}: {words(case.state.stage)}"
    if not days:
        return _svg(600, 60, title, [_text(20, 36, title + ": nothing has happened", bold=True)])
    first, last = min(days), max(days)
    row, top, line = 18, 50, 200
    places = max(len(events), len(ends))
    length = max(row * places, 120)

    def scaled(day: date) -> float:
        return top + length * (day - first).days / max((last - first).days, 1)

    parts = [_text(20, 26, title, bold=True)]
    height = float(top + length)
    texts = [f"{entry['on']}  {words(entry['type'])}, {words(entry['by'])}" for entry in events]
    y = float(top) - row
    for entry, text in zip(events, texts):
        at = scaled(date.fromisoformat(entry["on"]))
        y = max(y + row, at)
        colour = _BAD if entry["accepted"] is False or entry["breached"] else _INK
        became = "" if entry["accepted"] in (True, None) else ": refused"
        parts.append(f'<circle cx="{line}" cy="{at:g}" r="4" fill="{colour}"/>')
        parts.append(f'<path d="M{line + 4},{at:g} L{line + 24},{y:g}" stroke="{_RULE}" fill="none"/>')
        parts.append(_text(line + 28, y + 4, text + became, colour=colour))
    height = max(height, y)
    y = float(top) - row
    for day, name in sorted(ends):
        at = scaled(day)
        y = max(y + row, at)
        parts.append(f'<path d="M{line - 4},{at:g} L{line - 24},{y:g}" stroke="{_MUTED}" fill="none"/>')
        parts.append(_text(line - 28, y + 4, f"{day}  {name}", anchor="end", colour=_MUTED))
    height = max(height, y)
    parts.insert(0, f'<line x1="{line}" y1="{top}" x2="{line}" y2="{top + length}" stroke="{_RULE}" stroke-width="3"/>')
    width = line + 48 + 7 * max((len(text) + 9 for text in texts), default=40)
    return _svg(width, int(height + 24), title, parts)
