# SPDX-License-Identifier: BSL-1.0
import os
import subprocess
from pathlib import Path

import hypothesis
import pytest

ROOT = Path(__file__).resolve().parents[2]

hypothesis.settings.register_profile(
    "upc",
    deadline=None,  # machines differ
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("upc")


@pytest.fixture(scope="session")
def root():
    """The top folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def upc_command():
    """Runs the command upc: arguments and standard input in, a finished process out."""
    path = os.environ.get("UPC_COMMAND") or str(ROOT / "build/bin/upc")

    def run(*arguments, text=""):
        return subprocess.run([path, *arguments], input=text, capture_output=True, encoding="utf-8", check=False)

    return run
