# SPDX-License-Identifier: BSL-1.0
"""upc.schema: JSON Schemas that fit what the package takes and gives."""

import json

import jsonschema
import pytest
import upc
from hypothesis import given, settings
from hypothesis import strategies as st

from histories import histories
from test_evaluate import as_text

VALIDATORS = {name: jsonschema.Draft202012Validator(upc.schema(name)) for name in ("case", "event", "evaluation")}


@pytest.mark.parametrize("name", VALIDATORS)
def test_they_are_schemas(name):
    schema = upc.schema(name)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    VALIDATORS[name].check_schema(schema)


@settings(max_examples=50)
@given(histories(), st.sampled_from(["enforce", "audit"]))
def test_they_fit_every_history_and_its_evaluation(history, mode):
    text = json.loads(as_text(history))
    VALIDATORS["case"].validate(text)
    for event in text["events"]:
        VALIDATORS["event"].validate(event)
    VALIDATORS["evaluation"].validate(upc.evaluate(history, mode=mode))


def test_they_refuse():
    assert not VALIDATORS["case"].is_valid({"schema": "upc-case/1"})
    assert not VALIDATORS["event"].is_valid({"type": "behaviour_reported", "on": "2013-04-02"})
    assert not VALIDATORS["evaluation"].is_valid({})


@pytest.mark.parametrize("name", ["", "cases", "Case", "state\0"])
def test_unknown_schemas(name):
    with pytest.raises(upc.Error, match='"case", "event", "evaluation", "state", "report" or "edition"'):
        upc.schema(name)
