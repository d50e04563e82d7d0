# SPDX-License-Identifier: BSL-1.0
"""The types of the package: strict, and what they say of the compiled part is so."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "build/python"
SETTINGS = ROOT / "pyproject.toml"


def run(*arguments):
    environment = {**os.environ, "MYPYPATH": str(PACKAGE), "PYTHONPATH": str(PACKAGE)}
    return subprocess.run([sys.executable, "-m", *arguments], capture_output=True, text=True, check=False, cwd=PACKAGE,
                          env=environment)


def test_package_and_examples_are_strictly_typed(tmp_path):
    cache = f"--cache-dir={ROOT / 'build/mypy'}"
    for what in (["-p", "upc"], sorted(map(str, (ROOT / "examples").glob("*.py")))):
        checked = run("mypy", "--strict", cache, f"--config-file={SETTINGS}", *what)
        assert checked.returncode == 0, checked.stdout


def test_a_wrong_use_is_found(tmp_path):
    wrong = tmp_path / "wrong.py"
    wrong.write_text("import upc\nupc.WarningIssued(by=3)\nupc.Case().state.stag\n", encoding="utf-8")
    checked = run("mypy", "--strict", f"--cache-dir={ROOT / 'build/mypy'}", f"--config-file={SETTINGS}", str(wrong))
    assert checked.returncode == 1 and "wrong.py:2" in checked.stdout and "wrong.py:3" in checked.stdout


def test_the_types_are_those_of_the_module():
    checked = run("mypy.stubtest", "upc", f"--mypy-config-file={SETTINGS}", "--allowlist",
                  str(ROOT / "bindings/stubtest.txt"))
    assert checked.returncode == 0, checked.stdout
