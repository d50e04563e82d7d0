# SPDX-License-Identifier: BSL-1.0
"""The package as a whole."""

import doctest
import re
import subprocess
import sys

import upc


def test_the_version_is_that_of_the_header(root):
    header = (root / "include/upc/version.hpp").read_text(encoding="utf-8")
    assert upc.__version__ == re.search(r'UPC_VERSION "(.*)"', header).group(1)


def test_the_names_are_all_there():
    for name in upc.__all__:
        value = getattr(upc, name)
        if isinstance(value, type) or callable(value):
            assert value.__module__ in ("upc", "upc.workdays"), name


def test_what_the_docstrings_show_is_so():
    for module in (upc, upc.workdays):
        result = doctest.testmod(module, extraglobs={"upc": upc})
        assert result.attempted > 0 and result.failed == 0


def test_importing_needs_neither_numpy_nor_another_package():
    code = "import sys; import upc; print(sorted(m for m in sys.modules if m in ('numpy', 'hypothesis', 'pybind11')))"
    said = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"
