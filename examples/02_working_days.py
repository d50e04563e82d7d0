# SPDX-License-Identifier: BSL-1.0
"""The last day to appeal against a warning letter sent before Easter, in a council that works on Maundy Thursday and
in one that is closed on it."""

import datetime

import upc

WINDOW = 15
letter = datetime.date(2023, 4, 3)
maundy_thursday = datetime.date(2023, 4, 6)

print(f"Letter of {letter}, {WINDOW} working days to appeal")
print(f"Without a closure: until {upc.workdays.add(letter, WINDOW)}")
print(f"Closed on {maundy_thursday}: until {upc.workdays.add(letter, WINDOW, closures=[maundy_thursday])}")
