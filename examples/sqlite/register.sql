-- SPDX-License-Identifier: BSL-1.0
-- A register of cases in SQLite that asks in its queries. The table holds what each case has come to; its history may
-- be kept elsewhere, or not at all.
--
--   sqlite3 :memory: -cmd '.load build/release/src/upc_sqlite' < examples/sqlite/register.sql

CREATE TABLE register (
  case_id  TEXT PRIMARY KEY,
  customer TEXT NOT NULL,
  state    TEXT NOT NULL CHECK (json_extract(upc_validate(state), '$.valid'))
);

-- Two cases from their histories; upc_state keeps what they have come to.
INSERT INTO register VALUES
  ('HM-1', 'C-17', upc_state('{"schema": "upc-case/1", "case_id": "HM-1", "service": "housing management", "events": [
     {"type": "behaviour_reported", "on": "2023-03-06", "by": "officer", "behaviours": ["repeat_calls"]},
     {"type": "behaviour_assessed", "on": "2023-03-08", "by": "service_manager", "unreasonable": true,
      "reasons": "Thirty calls a day."},
     {"type": "warning_issued", "on": "2023-03-10", "by": "head_of_service", "consulted": ["service_director"],
      "states": ["restricted_contact_may_follow", "appeal_process"], "copied_to": ["service_feedback_officer"]},
     {"type": "behaviour_reported", "on": "2023-04-20", "by": "officer", "behaviours": ["repeat_calls"]},
     {"type": "restrictions_determined", "on": "2023-04-26", "by": "group_director",
      "consulted": ["monitoring_officer"], "reasons": "The calls went on.", "adjustments_considered": true,
      "evidence": ["call log"], "restrictions": [{"kind": "telephone_hours",
        "windows": [{"days": ["tue", "thu"], "from": "10:00", "to": "12:00"}]}]}]}')),
  ('CT-2', 'C-23', upc_state('{"schema": "upc-case/1", "case_id": "CT-2", "service": "council tax", "events": [
     {"type": "behaviour_reported", "on": "2023-05-09", "by": "officer", "behaviours": ["refuses_decision"]}]}'));

-- May this customer ring us now?
SELECT case_id, json_extract(upc_contact(state, '{"at": "2023-05-17T10:30", "channel": "telephone"}'), '$.disposition')
  FROM register WHERE customer = 'C-17';

-- What is due this week, and what waits without a date, the soonest first?
SELECT register.case_id, json_extract(due.value, '$.name'), coalesce(json_extract(due.value, '$.due'), 'no date')
  FROM register, json_each(upc_due(state, '2024-04-22', 7), '$.due') AS due
  ORDER BY json_extract(due.value, '$.due') IS NULL, json_extract(due.value, '$.due'), register.case_id,
           json_extract(due.value, '$.raised');

-- Something happens: what becomes of it, and what to keep now.
UPDATE register
   SET state = json_extract(upc_apply(state, '{"type": "behaviour_assessed", "on": "2023-05-15", "by": "service_manager",
                                               "unreasonable": false, "reasons": "One letter."}'), '$.state')
 WHERE case_id = 'CT-2';
SELECT case_id, json_extract(state, '$.state.stage') FROM register WHERE case_id = 'CT-2';

-- Fifteen working days from a letter.
SELECT upc_workday_add('2023-03-10', 15), upc_workday_between('2023-03-10', '2023-03-31');
