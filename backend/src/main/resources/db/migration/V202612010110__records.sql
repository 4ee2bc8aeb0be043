-- What a situation counts, until when it lasts and when it comes up again (docs/adr/0158).
alter table situation
  add until date check (until >= day),
  add every text check (every in ('week', 'month', 'quarter', 'year')),
  -- JSON, a list of the contract's SituationLineState.
  add line_states text not null default '[]',
  -- The earliest day of an open line, so that To do opens the lines of few rows.
  add next_line_on date;
alter table situation alter every set statistics 0, alter line_states set statistics 0;
create index situation_latest on situation (member_id, template, day, created_at);

create or replace trigger history after update on situation for each row when (old.* is distinct from new.*)
  execute function keep_history('situation', 'situation_id', 'member_id', 'title', 'answers', 'outcome', 'look_again_on', 'state', 'until');
