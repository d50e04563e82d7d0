# SPDX-License-Identifier: BSL-1.0
"""The one exception of the package."""

from __future__ import annotations


class Error(ValueError):
    """Malformed input, or a date outside the years that the calendar covers. Nothing has been changed then.

    What a policy forbids is never an exception: it is a refusal, with its reasons.

    Attributes:
        code: ``"malformed"`` or ``"out_of_range"``.
        pointer: JSON Pointer (RFC 6901) to the place in the input, such as ``"/events/2/type"``; empty for the whole
            input, or where there is no input to point into.
        expected: what was expected there, with the nearest known name for an unknown one.
    """

    code: str
    pointer: str
    expected: str

    def __init__(self, pointer: str, expected: str, code: str = "malformed") -> None:
        super().__init__(pointer, expected, code)  # all of them, so that copies and pickles are whole
        self.pointer = pointer
        self.expected = expected
        self.code = code

    def __str__(self) -> str:
        return f"{self.pointer}: expected {self.expected}" if self.pointer else f"expected {self.expected}"


Error.__module__ = "upc"
