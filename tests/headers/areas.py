#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""What may include what, and that a function a user may call is one that the shared library shows.

Usage: areas.py SOURCE
"""

import pathlib
import re
import sys

# An area may include itself and those before it.
AREAS = ("vocabulary", "calendar", "policy", "restriction", "casework", "correspondence", "registry", "interchange")
# What stands in include/upc itself: below all areas.
GROUND = ("version.hpp", "export.hpp", "config.hpp", "error.hpp")
# detail/ is for its own area, but for these: appendix 2 runs on the machinery of a case, the registry lists its rules.
BORROWED = {
    "correspondence": {"casework"},
    "registry": {"casework", "correspondence"},
}
# A user's header takes no detail, but for the tables of a calendar, which make adding and counting two look-ups.
LIGHT_DETAIL = {("calendar/working_days.hpp", "calendar/detail/calendar_tables.hpp")}
# The only headers that may include Boost.MSM, and no header includes Boost.JSON.
MSM = "casework/detail/machine.hpp"
# Parts that are no library: what they may take of detail/ besides the headers for users.
OUTSIDE = {
    "src/cli": set(),
    "bindings": set(),
    "examples": set(),
    "src/interchange": {"casework/detail/soundness.hpp"},
}


def includes(text):
    """Each header that is included, and whether only where the library is of headers alone."""
    inline = False
    for line in text.splitlines():
        if line.startswith("#ifdef UPC_HEADER_ONLY"):
            inline = True
        elif line.startswith("#e"):  # #else, #endif
            inline = False
        elif match := re.match(r"#include [<\"]([^>\"]+)[>\"]", line):
            yield match[1], inline


def kind(path):
    return next((part for part in ("detail", "impl") if part in pathlib.PurePath(path).parts), "user")


def faults_of(path, text):
    """What is wrong with one header of include/upc, given by its path there."""
    own = path.split("/")[0] if "/" in path else None
    if own and own not in AREAS:
        yield f"{own} is not in the list of areas"
        return
    if own is None and path not in GROUND:
        yield "only " + ", ".join(GROUND) + " stand below the areas"
    for name, inline in includes(text):
        if name.startswith("boost/"):
            if "boost/msm/" in name and path != MSM:
                yield f"it includes {name}: only {MSM} may"
            if "boost/json" in name or name.endswith("gregorian/gregorian.hpp"):
                yield f"it includes {name}: no header may"
            continue
        if not name.startswith("upc/"):
            continue
        other = name[len("upc/"):]
        theirs = other.split("/")[0] if "/" in other else None
        if own is None or theirs is None:
            if theirs is not None or other not in GROUND or (own is None and path != "error.hpp" and
                                                             GROUND.index(other) >= GROUND.index(path)):
                yield f"it includes {other}: the ground knows no area, and nothing above itself"
            continue
        if AREAS.index(theirs) > AREAS.index(own):
            yield f"it includes {other}: {theirs} comes after {own}"
        if kind(other) == "impl" and not (inline and kind(path) != "impl"):
            yield f"it includes {other}: bodies are included by headers, and only with UPC_HEADER_ONLY"
        if kind(other) == "impl" and theirs != own:
            yield f"it includes {other}, the bodies of another area"
        if kind(other) == "detail":
            if kind(path) == "user" and (path, other) not in LIGHT_DETAIL:
                yield f"it includes {other}: no header for users may"
            if theirs != own and theirs not in BORROWED.get(own, ()):
                yield f"it includes {other}, which is for {theirs} alone"


OTHER = r"(?:template|using|inline|constexpr|struct|class|enum|namespace|static_assert|extern)\b|UPC_"


def unmarked(text):
    """Functions in a header for users whose body is elsewhere, without UPC_API: a program could not link them."""
    lines, inside = text.splitlines(), False
    for number, line in enumerate(lines):
        if line.startswith("UPC_BEGIN_NAMESPACE"):
            inside = True
        elif line.startswith("UPC_END_NAMESPACE"):
            inside = False
        if not inside or "(" not in line or not re.match(rf"(?!{OTHER})[A-Za-z_:\[]", line):
            continue
        whole = line
        while not re.search(r"[;{]", re.sub(r"//.*|= \{\}", "", whole)):
            number += 1
            whole += " " + lines[number].strip()
        if re.sub(r"//.*|= \{\}", "", whole).rstrip().endswith(";"):
            yield line.strip()


def outside(source):
    for folder, allowed in OUTSIDE.items():
        for path in sorted((source / folder).rglob("*.?pp")):
            for name, _ in includes(path.read_text(encoding="utf-8")):
                other = name[len("upc/"):]
                if name.startswith("upc/") and kind(other) != "user" and other not in allowed:
                    yield f"{path.relative_to(source)}: it includes {other}, which is not for it"


def self_test():
    """Each rule finds what it is for."""
    wrong = {
        ("calendar/x.hpp", "#include <upc/policy/edition.hpp>"): "comes after",
        ("casework/x.hpp", "#include <upc/casework/detail/machine.hpp>"): "no header for users",
        ("casework/x.hpp", "#include <upc/casework/impl/case.ipp>"): "bodies are included by headers",
        ("restriction/impl/x.ipp", "#include <upc/policy/detail/x.hpp>"): "for policy alone",
        ("casework/detail/x.hpp", "#include <boost/msm/back/state_machine.hpp>"): "only casework/detail/machine.hpp",
        ("policy/x.hpp", "#include <boost/json.hpp>"): "no header may",
        ("config.hpp", "#include <upc/calendar/date.hpp>"): "the ground knows no area",
        ("wiki/x.hpp", ""): "not in the list",
        ("x.hpp", ""): "stand below the areas",
    }
    for (path, text), expected in wrong.items():
        found = list(faults_of(path, text))
        assert any(expected in fault for fault in found), (path, text, found)
    own = "#ifdef UPC_HEADER_ONLY\n#include <upc/casework/impl/case.ipp>\n#endif\n"
    assert not list(faults_of("casework/case.hpp", own))
    header = "UPC_BEGIN_NAMESPACE\nUPC_API int a();\nstd::string b(int n,\n      int m = {});\ninline int c() { return 1; }\n"
    assert list(unmarked(header)) == ["std::string b(int n,"], list(unmarked(header))


def main():
    self_test()
    source = pathlib.Path(sys.argv[1])
    root = source / "include/upc"
    faults, count = [], 0
    for path in sorted(root.rglob("*.?pp")):
        name, text = str(path.relative_to(root)), path.read_text(encoding="utf-8")
        count += 1
        faults += [f"include/upc/{name}: {fault}" for fault in faults_of(name, text)]
        if kind(name) == "user":
            faults += [f"include/upc/{name}: UPC_API is missing before {line}" for line in unmarked(text)]
    faults += outside(source)
    if missing := [area for area in AREAS if not (root / area).is_dir()]:
        faults.append(f"areas that are not there: {missing}")
    assert count > 100, count
    print("\n".join(faults) if faults else f"{count} headers keep to the order of the areas")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
