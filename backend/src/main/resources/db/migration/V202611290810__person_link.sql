-- One lasting link of a person (docs/adr/0114). A replaced one stays, so that its page can say so.
create table person_link (
  -- SHA-256 of the secret.
  link_hash bytea primary key,
  workspace_id uuid not null references workspace,
  member_id uuid not null references member on delete cascade,
  person_id uuid not null references person on delete cascade,
  -- Null for one that was made for a single one-on-one: it shows no promises from elsewhere.
  made_at timestamptz,
  replaced boolean not null default false
);
create index person_link_person on person_link (person_id);
create index person_link_member on person_link (member_id);
alter table person_link alter link_hash set statistics 0;

insert into person_link (link_hash, workspace_id, member_id, person_id)
select t.link_hash, t.workspace_id, t.member_id, t.person_id
from talk t join person p on p.person_id = t.person_id and p.lead_id = t.member_id
where t.link_hash is not null;
update talk set link_hash = null where person_id is not null;
alter table talk add check (link_hash is null or pairing_id is not null);

-- What the one who does a task understood, and what the lead says to it.
create table understanding (
  task_id uuid primary key references task on delete cascade,
  workspace_id uuid not null references workspace,
  -- Another person who does the task later does not read it.
  person_id uuid not null,
  state text not null check (state in ('asked', 'sent', 'confirmed', 'corrected')),
  text text,
  sent_at timestamptz,
  correction text,
  corrected_at timestamptz,
  confirmed_at timestamptz,
  version bigint not null default 0,
  check ((state = 'asked') = (text is null)),
  check ((text is null) = (sent_at is null)),
  check ((correction is null) = (corrected_at is null)),
  check (state <> 'corrected' or correction is not null),
  check ((state = 'confirmed') = (confirmed_at is not null))
);
alter table understanding alter text set statistics 0, alter correction set statistics 0;

-- A problem that was taken over is a promise to nobody: its words are the lead's own.
update task t set card = 'mine-to-solve', version = t.version + 1
from entry e
where e.member_id = t.member_id and e.person_id = t.person_id and e.card = 'mine-to-solve'
  and t.card is null and t.talk_id is null and t.goal_id is null and t.text = left(e.text, 300);
