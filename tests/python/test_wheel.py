# SPDX-License-Identifier: BSL-1.0
"""The source distribution, the wheel made from it, and what a fresh environment has after `pip install`."""

import email
import os
import re
import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
VERSION = re.search(r'UPC_VERSION "(.*)"', (ROOT / "include/upc/version.hpp").read_text())[1]
CASE = ROOT / "examples/cases/03-an-appeal-one-day-late.json"
BACKEND = "import scikit_build_core.build as backend, sys; print(getattr(backend, sys.argv[1])(sys.argv[2]))"


def run(*command, **options):
    done = subprocess.run(command, capture_output=True, text=True, check=False, **options)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
    return done.stdout


@pytest.fixture(scope="module")
def sdist(tmp_path_factory):
    """The source distribution of this tree."""
    folder = tmp_path_factory.mktemp("sdist")
    run(sys.executable, "-c", BACKEND, "build_sdist", str(folder), cwd=ROOT)
    (path,) = folder.glob("*.tar.gz")
    return path


@pytest.fixture(scope="module")
def wheel(sdist, tmp_path_factory):
    """A wheel of the source distribution, which is all that there is in its folder."""
    folder = tmp_path_factory.mktemp("wheel")
    shutil.unpack_archive(sdist, folder)
    source = folder / f"upc-{VERSION}"
    # What the build of this tree compiled is taken from ccache: the two have the same paths from their tops.
    environment = {**os.environ, "CXX": os.environ.get("CXX", "c++"), "CCACHE_BASEDIR": str(source), "CCACHE_NOHASHDIR": "1",
                   "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])}
    run(sys.executable, "-c", BACKEND, "build_wheel", str(folder), cwd=source, env=environment)
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def fresh(wheel, tmp_path_factory):
    """A new virtual environment with the wheel and nothing else: the folder of its commands."""
    folder = tmp_path_factory.mktemp("venv")
    venv.create(folder, with_pip=False)
    python = folder / "bin/python"
    run(sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-index", "--no-deps", str(wheel))
    return folder / "bin"


def outside(tmp_path):
    """Options that keep what is installed from finding this tree."""
    return {"cwd": tmp_path, "env": {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}}


def test_the_source_distribution_holds_what_a_build_needs(sdist):
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    for needed in ("CMakeLists.txt", "pyproject.toml", "LICENSE", "README.md", "include/upc/version.hpp",
                   "src/editions/rct-2013.json", "bindings/module.cpp", "bindings/upc/py.typed"):
        assert needed in names
    assert not {name for name in names if name.startswith(("build", "tests", ".git"))}


def test_the_wheel_holds_the_package_and_the_command(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        facts = email.message_from_bytes(archive.read(f"upc-{VERSION}.dist-info/METADATA"))
    package = {f"upc/{path.name}" for path in (ROOT / "bindings/upc").iterdir() if path.suffix in (".py", ".pyi", ".typed")}
    assert package <= names and f"upc-{VERSION}.data/scripts/upc" in names
    assert [name for name in names if name.startswith("upc/_core") and name.endswith(".so")]
    others = {name for name in names if not name.startswith(("upc/", f"upc-{VERSION}."))}
    assert not others
    assert facts["Version"] == VERSION and facts["Requires-Python"] == ">=3.9" and facts["License"] == "BSL-1.0"
    assert set(facts.get_all("Provides-Extra")) == {"arrow", "notebook"}
    assert not [name for name in facts if name in ("Home-page", "Project-URL", "Download-URL")]


def test_what_is_installed_works(fresh, tmp_path):
    options = outside(tmp_path)
    code = ("import sys, upc; assert upc.__file__.startswith(sys.prefix), upc.__file__; assert 'numpy' not in sys.modules; "
            "print(upc.__version__, bool(upc.Case().apply(upc.BehaviourReported(on='2013-04-02', by='officer', "
            "behaviours=['repeat_calls']))), upc.workdays.add(__import__('datetime').date(2013, 4, 10), 15))")
    assert run(str(fresh / "python"), "-c", code, **options).split() == [VERSION, "True", "2013-05-01"]
    assert run(str(fresh / "upc"), "--version", **options).split()[-1] == VERSION


def test_the_installed_command_says_what_the_built_one_says(fresh, tmp_path, upc_command):
    options = outside(tmp_path)
    assert run(str(fresh / "upc"), "evaluate", str(CASE), **options) == upc_command("evaluate", str(CASE)).stdout
    malformed = tmp_path / "malformed.json"
    malformed.write_text("{}", encoding="utf-8")
    for arguments, status in ((["evaluate", "--strict", str(CASE)], 1), (["evaluate", str(malformed)], 2)):
        done = subprocess.run([str(fresh / "upc"), *arguments], capture_output=True, check=False, **options)
        assert done.returncode == status == upc_command(*arguments).returncode
