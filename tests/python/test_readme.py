# SPDX-License-Identifier: BSL-1.0
"""What README.md shows is what happens today."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMAND = os.environ.get("UPC_COMMAND", str(ROOT / "build/bin/upc"))
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def output(*command, **options):
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True, cwd=ROOT, **options).stdout


def test_the_screen_is_what_the_command_prints():
    command = shlex.split(re.search(r"`build/bin/upc (evaluate [^`]*)`:", README)[1])
    assert output(COMMAND, *command).strip("\n") == blocks("text")[0].strip("\n")


def test_the_contact_is_what_the_command_prints():
    command = shlex.split(re.search(r"`build/bin/upc (contact [^`]*)` asks", README)[1])
    assert output(COMMAND, *command) == blocks("text")[1]


def test_the_working_days_are_what_the_command_prints():
    command = shlex.split(re.search(r"`build/bin/upc (workdays [^`]*)`:", README)[1])
    assert output(COMMAND, *command) == blocks("text")[3]


def test_the_python_lines_print_what_is_said(tmp_path):
    (tmp_path / "snippet.py").write_text(blocks("python")[0], encoding="utf-8")
    paths = [str(ROOT / "build/python"), os.environ.get("PYTHONPATH", "")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}
    assert output(sys.executable, str(tmp_path / "snippet.py"), env=environment) == blocks("text")[2]


def test_the_cpp_lines_print_what_is_said(tmp_path):
    (tmp_path / "snippet.cpp").write_text(blocks("cpp")[0], encoding="utf-8")
    build = ROOT / "build/release"
    boost = [f"-I{os.environ['Boost_ROOT']}/include"] if "Boost_ROOT" in os.environ else []
    output("c++", "-std=c++17", f"-I{ROOT}/include", f"-I{build}/generated", *boost, "-Wall", "-Wextra", "-Werror",
           str(tmp_path / "snippet.cpp"), str(build / "src/libupc.a"), "-o", str(tmp_path / "snippet"))
    assert output(str(tmp_path / "snippet")) == blocks("text")[2]


@pytest.fixture(scope="module", name="home")
def installed_as_readme_says(tmp_path_factory):
    """A home with the library in it, installed by the line that README gives."""
    if not (ROOT / "build/release/src/libupc_json.a").exists():
        pytest.skip("needs the release build")
    home = tmp_path_factory.mktemp("home")
    output("sh", "-euc", blocks("sh")[0], env={**os.environ, "HOME": str(home)})
    return home


def typed(lines, folder, home):
    """What the lines print, typed in a folder with the C++ program of README and nothing else of ours."""
    environment = {**os.environ, "HOME": str(home), "CCACHE_DISABLE": "1"}
    boost = os.environ.get("Boost_ROOT")
    if boost:
        environment["CPLUS_INCLUDE_PATH"] = f"{boost}/include"
    (folder / "main.cpp").write_text(blocks("cpp")[0], encoding="utf-8")
    run = subprocess.run(["sh", "-euc", lines], cwd=folder, env=environment, capture_output=True, encoding="utf-8")
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout


def test_the_cmake_lines_build_the_program(tmp_path, home):
    (tmp_path / "CMakeLists.txt").write_text(blocks("cmake")[0], encoding="utf-8")
    assert typed(blocks("sh")[1], tmp_path, home).endswith(blocks("text")[2])


def test_the_lines_without_cmake_build_the_program(tmp_path, home):
    assert typed(blocks("sh")[2], tmp_path, home) == blocks("text")[2]


def test_every_block_of_code_is_tried_here():
    assert {language: len(blocks(language)) for language in set(re.findall(r"^```(\w+)", README, re.MULTILINE))} == {
        "text": 4, "python": 1, "cpp": 1, "c": 1, "cmake": 1, "sh": 3, "mermaid": 1}


def test_the_c_lines_print_what_is_said(tmp_path):
    (tmp_path / "snippet.c").write_text(blocks("c")[0], encoding="utf-8")
    folder = ROOT / "build/release/src"
    output("cc", "-std=c99", f"-I{ROOT}/include", "-Wall", "-Wextra", "-Wpedantic", "-Werror", str(tmp_path / "snippet.c"),
           f"-L{folder}", "-lupc_c", f"-Wl,-rpath,{folder}", "-o", str(tmp_path / "snippet"))
    said = re.search(r"/\* (\{.*?), \.\.\. \*/", blocks("c")[0])[1]
    assert output(str(tmp_path / "snippet")).startswith(said)


def test_make_targets_and_paths_exist():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"^    make (\w+)", README, re.MULTILINE):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)
    for row in re.findall(r"^\| `([\w/]+)` \|", README, re.MULTILINE):
        assert (ROOT / row).is_dir()
    count = int(re.search(r"shows (\d+) cases", README)[1])
    assert count == len(list((ROOT / "examples/cases").glob("*.json")))


def test_status_names_the_commands_that_there_are():
    there, missing = re.search(r"^There: (.*?)^Not there yet: (.*?)^## ", README, re.MULTILINE | re.DOTALL).groups()
    listed = output(COMMAND, "--help").partition("Subcommands:")[2] or pytest.fail("no subcommands in --help")
    subcommands = set(re.findall(r"^  ([a-z][\w-]*)", listed, re.MULTILINE))
    assert subcommands == set(re.findall(r"`upc ([\w-]+)`", there))
    assert not subcommands & set(re.findall(r"`upc ([\w-]+)`", missing))


def test_the_diagram_is_the_one_that_the_command_draws():
    (drawn,) = re.findall(r"^```mermaid\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    assert drawn == output(COMMAND, "diagram", "case")
