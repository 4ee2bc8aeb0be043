-- Somebody who is not offered for new surveys, and stays for those that asked them; null for everybody else.
alter table person add column archived_at timestamptz;
