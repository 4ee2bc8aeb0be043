alter table invite
  -- A row says so itself; nothing about an answer is there by default.
  alter column taken_unused drop default;

alter table link_taking
  -- Nobody took it: it never left by a mail to its person alone.
  add column at_launch boolean not null default false;

alter table mail
  -- Where the invitation was to go at launch; whoever is there is told when their link is taken.
  add column launch_address text,
  -- When the first mail to its present address left; null before.
  add column left_at timestamptz;
update mail set launch_address = address, left_at = case when told_closes_at is not null then changed_at end;
alter table mail alter column launch_address set not null;

alter table released_rating
  -- So many of the answers at most came through links that somebody may have used in another's place.
  add column taken integer not null default 0;
alter table released_rating alter column taken drop default;

alter table released_participation
  add column taken integer not null default 0;
alter table released_participation alter column taken drop default;

-- A mail to somebody whose link was taken. The row goes once the mail has left.
create table taking_notice (
  notice_id uuid primary key,
  workspace_id uuid not null references workspace,
  survey_id uuid not null references survey on delete cascade,
  name text not null,
  address text not null,
  language text not null check (language in ('en', 'de')),
  due_at timestamptz not null
);
create index taking_notice_due on taking_notice (due_at);
