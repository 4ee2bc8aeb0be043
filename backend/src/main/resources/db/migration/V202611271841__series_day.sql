-- When a talk that was moved, held early or kept off a weekend would have been: its series goes on from there.
alter table talk
  add column series_day date,
  add column series_start text,
  -- ANALYZE copies values, which outlive their rows (V202611261640).
  alter column series_start set statistics 0;
