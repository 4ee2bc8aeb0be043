-- Which of the two ended a pairing.
alter table pairing add ended_by text check (ended_by in ('coach', 'coachee'));
-- Statistics copy values, which outlive their rows.
alter table pairing alter column ended_by set statistics 0;
