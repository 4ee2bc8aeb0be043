-- What a lead shares of a situation with the one person whom it names (docs/adr/0115), and what came in over links.
alter table situation
  -- Keys of questions.
  add shared text[] not null default '{}',
  -- JSON, a list of the contract's SituationReply. It stays when the lead no longer shares the question.
  add replies text not null default '[]',
  add replies_read_at timestamptz,
  -- Nothing that somebody else reads hangs on what may have come out of anonymous answers.
  add check (shared = '{}' or thread_kind is null and goal_id is null);
alter table situation alter shared set statistics 0, alter replies set statistics 0;

-- Whether the person accepted the correction, or the lead confirmed the text.
alter table understanding add accepted boolean not null default false;
update understanding set accepted = true where state = 'confirmed' and correction is not null;

-- Until when the lead has read what came in over a person's links.
alter table person_link add read_at timestamptz not null default now();
alter table person_link alter read_at drop default;
