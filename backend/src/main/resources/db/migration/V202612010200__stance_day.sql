-- A version keeps when each person said what they said by name (docs/adr/0155).
alter table agreement_stance add column noted_at timestamptz;
alter table agreement_stance alter column noted_at set statistics 0;
update agreement_stance s set noted_at = a.asked_by_name_at from agreement a where a.agreement_id = s.agreement_id;
