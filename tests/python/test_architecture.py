# SPDX-License-Identifier: BSL-1.0
"""ARCHITECTURE.md speaks of what is there, and leaves no area out."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")


def areas_of_the_order():
    order = re.search(r"^AREAS = \((.*?)\)$", (ROOT / "tests/headers/areas.py").read_text(encoding="utf-8"), re.MULTILINE)
    return re.findall(r'"(\w+)"', order[1])


def test_each_path_that_it_names_is_there():
    paths = re.findall(r"`((?:include|src|bindings|cmake|tests|examples)(?:/[\w./-]+)?)`", TEXT)
    assert len(paths) > 20
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_it_lists_every_area_in_the_order_that_a_test_holds_them_to():
    listed = re.findall(r"^\| `(\w+)` \|", TEXT, re.MULTILINE)
    assert listed == areas_of_the_order()
    made_of_cpp = {path.name for path in (ROOT / "include/upc").iterdir() if path.is_dir() and list(path.rglob("*.hpp"))}
    assert set(listed) == made_of_cpp


def test_it_says_what_compiles_each_area():
    sources = {f"src/{path.name}" for path in (ROOT / "src").glob("*.cpp")} - {"src/boost_json.cpp"}
    assert sources <= set(re.findall(r"`(src/\w+\.cpp)`", TEXT))


def test_it_is_a_page():
    assert len(TEXT.splitlines()) <= 80


def test_the_functions_that_it_names_stand_where_it_says():
    for function, path in re.findall(r"`([\w:]+)` \(`(\S+)`\)", TEXT):
        assert re.search(rf"\b{re.escape(function)}\b", (ROOT / path).read_text(encoding="utf-8")), (function, path)
