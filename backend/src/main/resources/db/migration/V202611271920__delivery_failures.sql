-- Why an attempt failed, in words that say what to look at.
alter table delivery drop constraint delivery_failure_check;
alter table delivery add constraint delivery_failure_check check (failure in
  ('refused', 'no-answer', 'unreachable', 'unknown-host', 'connection-refused', 'tls-failed', 'private-address'));
