-- A halted survey keeps its keys and its boxes until it is cancelled, by itself when this time has come (docs/adr/0058).
alter table survey add column cancels_at timestamptz;
update survey set cancels_at = now() + interval '14 days' where state = 'running' and halted is not null;
alter table survey drop constraint survey_cancel_reason_check;
alter table survey add constraint survey_cancel_reason_check
  check (cancel_reason in ('by-lead', 'by-owner', 'keys-lost', 'halted'));
