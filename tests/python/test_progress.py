# SPDX-License-Identifier: BSL-1.0
"""`upc evaluate --ndjson` on a terminal says how far it is; in a pipe it does not."""

import json
import os
import pty
import select
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMAND = os.environ.get("UPC_COMMAND", str(ROOT / "build/bin/upc"))
CASE = json.dumps(json.loads((ROOT / "examples/cases/03-an-appeal-one-day-late.json").read_text(encoding="utf-8")))
ARGUMENTS = [COMMAND, "evaluate", "--ndjson", "--format", "json", "-"]


def read_while(descriptor, seconds):
    said = b""
    while select.select([descriptor], [], [], seconds)[0]:
        try:
            part = os.read(descriptor, 4096)
        except OSError:  # the other end of a terminal is closed
            break
        if not part:
            break
        said += part
    return said


def test_a_line_of_progress_is_written_again_and_again_and_goes_away():
    try:
        terminal, other_end = pty.openpty()
    except OSError as error:
        pytest.skip(f"no pseudo-terminal can be had here: {error}")
    with open(os.devnull, "wb") as nowhere:
        run = subprocess.Popen(ARGUMENTS, stdin=subprocess.PIPE, stdout=nowhere, stderr=other_end)
    os.close(other_end)
    said, lines = b"", 0
    while said.count(b"a second") < 2 and lines < 300:  # until it was renewed once
        run.stdin.write(CASE.encode() + b"\n")
        run.stdin.flush()
        lines += 1
        said += read_while(terminal, 0.1)
    run.stdin.close()
    said += read_while(terminal, 30)
    os.close(terminal)
    assert run.wait() == 0
    text = said.decode().replace("\r\n", "\n")
    pieces = text.split("\r\x1b[K")
    assert len(pieces) >= 3, text
    assert all(piece.endswith(" a second") and " lines, " in piece for piece in pieces[:-1])
    assert pieces[-1].startswith("upc: ") and str(lines) in pieces[-1]


def test_in_a_pipe_there_is_the_summary_alone():
    done = subprocess.run(ARGUMENTS, input=f"{CASE}\n{CASE}\n", capture_output=True, text=True, check=True)
    assert done.stderr.count("\n") == 1 and "\r" not in done.stderr and done.stderr.startswith("upc: ")
