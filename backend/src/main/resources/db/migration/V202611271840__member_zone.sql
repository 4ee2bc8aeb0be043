-- What "today" and times of day mean to a member (docs/adr/0093).
alter table member
  -- An IANA name; null until their browser or they said it.
  add column zone text,
  -- ANALYZE copies values, which outlive their rows (V202611261640).
  alter column zone set statistics 0;

-- UTC stood there without a choice.
update member m set zone = nullif(s.zone, 'UTC') from week_settings s where s.member_id = m.member_id;
alter table week_settings drop column zone;
