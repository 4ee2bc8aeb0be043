-- What a lead asks one person by name about one thing of theirs (docs/adr/0162). It is about one of these; the words of a thing
-- are read where it stands.
create table question (
  question_id uuid primary key,
  workspace_id uuid not null references workspace,
  member_id uuid not null references member on delete cascade,
  -- A person who is brought back has their questions again; erasure deletes them.
  person_id uuid not null,
  about_kind text not null check (about_kind in ('clause', 'responsibility', 'task', 'goal', 'record')),
  about_id uuid not null,
  -- Questions go with the row that they are about. A generated column would not come back from a backup.
  task_id uuid references task on delete cascade
    check (task_id is not distinct from case about_kind when 'task' then about_id end),
  goal_id uuid references goal on delete cascade
    check (goal_id is not distinct from case about_kind when 'goal' then about_id end),
  situation_id uuid references situation on delete cascade
    check (situation_id is not distinct from case about_kind when 'record' then about_id end),
  -- Of a record.
  line int check (line is null or about_kind = 'record'),
  text text not null,
  -- What the thing said when the person was asked or the answer confirmed.
  words text not null,
  asked_at timestamptz not null,
  waiting boolean not null,
  answer text,
  answered_at timestamptz,
  reply text,
  replied_at timestamptz,
  confirmed_at timestamptz,
  removed_at timestamptz,
  version bigint not null default 0,
  check (waiting or answer is not null),
  check ((answer is null) = (answered_at is null)),
  check ((reply is null) = (replied_at is null)),
  check (answer is not null or reply is null and confirmed_at is null)
);
create index question_task on question (task_id);
create index question_goal on question (goal_id);
create index question_situation on question (situation_id);
create index question_person on question (person_id);
create index question_member on question (member_id);
alter table question
  alter about_kind set statistics 0,
  alter text set statistics 0,
  alter words set statistics 0,
  alter answer set statistics 0,
  alter reply set statistics 0;

-- What people understood of tasks. What neither of the two could see any more counts as taken back.
insert into question (question_id, workspace_id, member_id, person_id, about_kind, about_id, task_id, text, words, asked_at, waiting,
  answer, answered_at, reply, replied_at, confirmed_at, removed_at)
select gen_random_uuid(), u.workspace_id, t.member_id, u.person_id, 'task', u.task_id, u.task_id,
  case m.language when 'de' then 'Was hast du verstanden?' else 'What did you understand?' end,
  coalesce(case when u.state = 'confirmed' then u.confirmed_task end, t.text),
  coalesce(u.sent_at, t.created_at), u.state = 'asked',
  u.text, u.sent_at, u.correction, u.corrected_at, u.confirmed_at,
  case when t.person_id is distinct from u.person_id or t.goal_id is not null or t.state = 'dropped' or not t.theirs or not t.shared
    then now() end
from understanding u join task t using (task_id) join member m using (member_id);
delete from understanding;

create trigger history after update on question for each row when (old.* is distinct from new.*)
  execute function keep_history('question', 'question_id', 'member_id', 'text', 'answer', 'reply');
create trigger history_end after delete on question for each row execute function drop_history('question', 'question_id');
