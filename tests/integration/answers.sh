# SPDX-License-Identifier: BSL-1.0
#
# Sourced by the parts that show a customer system in another language: that it says what the command says.
# Usage: same_answers PROGRAM...   (PROGRAM CASE NOW TODAY prints what a call meets, and then what is due within 7 days)

same_answers() {
  for case in examples/cases/16-who-may-ring-and-when.json examples/cases/34-two-new-issues.json \
    examples/cases/22-an-anonymous-writer-gives-a-name.json; do
    now=2026-05-12T10:30
    today=2026-05-12
    build/bin/upc state "$case" >"$work/state.json"
    {
      build/bin/upc contact "$work/state.json" "{\"at\": \"$now\", \"channel\": \"telephone\"}" --format json
      build/bin/upc due "$work/state.json" --as-of "$today" --within 7d --format json
    } >"$work/expected"
    for held in "$case" "$work/state.json"; do
      "$@" "$held" "$now" "$today" >"$work/found"
      diff "$work/expected" "$work/found"
    done
  done
  # What is wrong is said with its place.
  printf '{"schema": "upc-case/1", "evnts": []}' >"$work/bad.json"
  if "$@" "$work/bad.json" "$now" "$today" >"$work/found" 2>"$work/complaint"; then
    echo "a malformed case should fail" >&2
    return 1
  fi
  grep -q 'held: /evnts: expected' "$work/complaint" || {
    cat "$work/complaint" >&2
    return 1
  }
  echo "the answers are the command's"
}
