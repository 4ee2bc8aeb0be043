-- A close that was moved earlier is told at once to those who have not answered.
alter table mail
  drop constraint mail_kind_check,
  add constraint mail_kind_check check (kind in ('invitation', 'reminder', 'closing')),
  -- The closing time in the last mail that left; null before the first.
  add column told_closes_at timestamptz;
update mail m set told_closes_at = s.closes_at
from survey s where s.survey_id = m.survey_id and m.attempts > 0;
