# SPDX-License-Identifier: BSL-1.0
"""What an error quotes of an input is text, wherever it is shortened."""

import pytest
import upc

REPORT = {"type": "behaviour_reported", "on": "2013-04-02", "by": "officer", "behaviours": ["repeat_calls"]}
CONTACT = {"type": "contact_received", "at": "2013-04-02T10:00", "by": "officer", "channel": "letter"}


@pytest.mark.parametrize("text", ["é" * 59, "x" + "é" * 59, "€" * 40, "x€" * 40, "😀" * 40, "xxx" + "😀" * 40])
@pytest.mark.parametrize("place", ["type", "by", "on", "at", "from"])
def test_a_long_name_is_shortened_between_characters(text, place):
    event = {**CONTACT, "at": text} if place == "at" else {**REPORT, place: text}
    if place == "from":
        event = {"type": "restrictions_determined", "on": "2013-04-02", "by": "group_director", "restrictions": [
            {"kind": "telephone_hours", "windows": [{"days": ["mon"], "from": text, "to": "10:00"}]}]}
    with pytest.raises(upc.Error) as caught:
        upc.Case().apply(event)
    assert caught.value.pointer.endswith(place)
    start = caught.value.expected.index('not "') + 5
    shown = caught.value.expected[start:caught.value.expected.index("…")]
    assert shown and text.startswith(shown)
