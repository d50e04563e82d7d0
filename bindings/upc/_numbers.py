# SPDX-License-Identifier: BSL-1.0
"""Whole numbers as the compiled part takes them."""

from __future__ import annotations

from operator import index
from typing import Any


def number(n: Any) -> int:
    """The number as the compiled part takes it: beyond that, every number is as much out of range."""
    return max(-(1 << 62), min(1 << 62, index(n)))
