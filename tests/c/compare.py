#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""The answers through C are those of the command, byte for byte, over every example case.

Usage: compare.py LIBRARY (the command is UPC_COMMAND of the environment)
"""

import ctypes
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
COMMAND = os.environ["UPC_COMMAND"]
CONTACTS = (
    {"at": "2026-05-12T10:30", "channel": "telephone"},
    {"at": "2026-05-12T10:30", "channel": "in_person", "establishment": "the library", "matter": "pending"},
    {"at": "2026-05-12T10:30", "channel": "email", "matter": "addressed", "with": "tenancy officer 4"},
)
EVENT = {"type": "behaviour_reported", "on": "2026-05-12", "by": "officer", "behaviours": ["repeat_calls"]}
AS_OF = "2026-05-12"
LANGUAGES = ("en", "cy")
MODES = ("enforce", "audit")


class Library:
    """Calls that make a text: the text, or the message of the error."""

    def __init__(self, path):
        self.c = ctypes.CDLL(path)
        self.c.upc_text_data.restype = ctypes.c_void_p
        self.c.upc_text_size.restype = ctypes.c_size_t
        self.c.upc_error_message.restype = ctypes.c_char_p

    def text(self, name, *arguments):
        given = []
        for one in arguments:
            if isinstance(one, bytes):
                given += [ctypes.c_char_p(one), ctypes.c_size_t(len(one))]
            else:
                given.append(one if one is None else ctypes.c_int32(one))
        made, error = ctypes.c_void_p(), ctypes.c_void_p()
        status = getattr(self.c, name)(None, *given, ctypes.byref(made), ctypes.byref(error))
        if status != 0:
            message = self.c.upc_error_message(error).decode()
            self.c.upc_error_release(error)
            return f"status {status}: {message}"
        text = ctypes.string_at(self.c.upc_text_data(made), self.c.upc_text_size(made)).decode()
        self.c.upc_text_release(made)
        return text


def command(*arguments):
    done = subprocess.run([COMMAND, *arguments], capture_output=True, encoding="utf-8", check=False, cwd=ROOT)
    return done.stdout.rstrip("\n") if done.returncode == 0 else done.stderr


def main():
    with tempfile.TemporaryDirectory() as folder:
        compare_all(Library(sys.argv[1]), folder)


def compare_all(library, folder):
    compared = 0
    different = []

    def compare(what, found, expected):
        nonlocal compared
        compared += 1
        if found != expected:
            different.append(f"{what}\n  C:       {found[:300]}\n  command: {expected[:300]}")

    cases = sorted((ROOT / "examples/cases").glob("*.json"))
    assert len(cases) > 40
    for number, path in enumerate(cases):
        text = path.read_bytes()
        language = number % 2
        mode = number // 2 % 2
        options = ("--format", "json", "--lang", LANGUAGES[language])
        compare(f"evaluate {path.name}", library.text("upc_evaluate", text, b"", mode, language),
                command("evaluate", path, "--mode", MODES[mode], *options))
        day = json.loads(text)["events"][-1].get("on") or json.loads(text)["events"][-1]["at"][:10]
        compare(f"evaluate {path.name} as of {day}", library.text("upc_evaluate", text, day.encode(), mode, language),
                command("evaluate", path, "--as-of", day, "--mode", MODES[mode], *options))
        state = library.text("upc_state", text, b"", mode)
        compare(f"state {path.name}", state, command("state", path, "--mode", MODES[mode]))
        state_file = pathlib.Path(folder) / "state.json"
        state_file.write_text(state, encoding="utf-8")
        contact = json.dumps(CONTACTS[number % len(CONTACTS)])
        compare(f"contact {path.name}", library.text("upc_contact", state.encode(), contact.encode()),
                command("contact", state_file, contact, "--format", "json"))
        compare(f"due {path.name}", library.text("upc_due", state.encode(), AS_OF.encode(), -1, language),
                command("due", state_file, "--as-of", AS_OF, *options))
        compare(f"due of the history {path.name}", library.text("upc_due", text, AS_OF.encode(), 400, language),
                command("due", path, "--as-of", AS_OF, "--within", "400d", *options))
        if json.loads(text).get("kind", "upc") == "upc":
            compare(f"apply {path.name}", library.text("upc_apply", state.encode(), json.dumps(EVENT).encode(), language),
                    command("apply", state, json.dumps(EVENT), "--lang", LANGUAGES[language]))
    for name, days in (("2013-04-10", 15), ("2026-11-27", -9)):
        out = ctypes.create_string_buffer(11)
        assert library.c.upc_workday_add(None, name.encode(), ctypes.c_size_t(10), ctypes.c_int32(days), out, None) == 0
        compare(f"workdays add {name}", out.value.decode(),
                command("workdays", "add", name, "--", str(days)).partition("\n")[0])
    print("\n".join(different) if different else f"{compared} answers are the same")
    sys.exit(1 if different else 0)


main()
