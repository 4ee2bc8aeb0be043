-- Which of the two ended a pairing.
alter table pairing add ended_by text check (ended_by in ('coach', 'coachee'));
