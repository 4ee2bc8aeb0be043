-- Whoever is brought back goes on after this version: what was read before the removal is not what they are then.
alter table removed_person add column version bigint not null default 0;
