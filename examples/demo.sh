#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
#
# Usage: examples/demo.sh   (`make demo` builds the command first)
# Shows what the command says of every case in examples/cases, and ends with a table of them all.

set -eu
cd "$(dirname "$0")/.."
upc=build/bin/upc
python=build/venv/bin/python
[ -x "$python" ] || python=python3
if [ ! -x "$upc" ]; then
  echo "demo: $upc is not there yet; run: make demo" >&2
  exit 1
fi

bold= plain=
if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then
  bold=$(printf '\033[1m') plain=$(printf '\033[0m')
fi
rule=--------------------------------------------------------------------------------

table='
import json, sys

rows = [("Case", "Where it stands", "Appeal", "Safety exclusion", "Acts", "Refused")]
for line in sys.stdin:
    case = json.loads(line)
    state = {"appeal": "-", "safety": "-"}  # anonymous correspondence has neither
    state.update({part: name.replace("_", " ") for part, name in case["state"].items()})
    refused = sum(not event["accepted"] for event in case["events"])
    rows.append((case["case_id"], state.get("stage") or state["protocol"], state["appeal"], state["safety"],
                 str(len(case["events"])), str(refused) if refused else "-"))
widths = [max(map(len, column)) for column in zip(*rows)]
for row in rows:
    cells = [cell.ljust(width) for cell, width in zip(row, widths)]
    cells[-2:] = [cell.rjust(width) for cell, width in zip(row[-2:], widths[-2:])]
    print("  " + "  ".join(cells))
'

for case in examples/cases/*.json; do
  number=${case##*/}
  printf '%s\n%s%s. ' "$rule" "$bold" "${number%%-*}"
  sed -n 's/^  "x_shows": "\(.*\)",$/\1/p' "$case"
  printf '%s%s\n\n' "$plain" "$case"
  "$upc" evaluate "$case"
done

printf '%s\n%sAll of them%s\n\n' "$rule" "$bold" "$plain"
"$upc" evaluate --format json examples/cases/*.json | "$python" -c "$table"
cat <<END

Try next:
  # Was the policy adhered to?
  $upc evaluate examples/cases/10-a-review-held-late.json --mode audit
  # As it looked while there was time to appeal
  $upc evaluate examples/cases/03-an-appeal-one-day-late.json --as-of 2022-04-20
  # The same for another program
  $upc evaluate examples/cases/16-who-may-ring-and-when.json --format json
  # 15 working days over Easter
  $upc workdays add 2022-04-11 15
END
