-- Invitations and reminders by mail. A row of mail is the only thing anywhere that joins a person and an invite: it goes
-- with its invite, in the transaction that closes or cancels the survey (anonymity.md, "What the server stores"). Texts,
-- links and secrets of mails are stored nowhere.

alter table person
  -- Of their mails; null is the lead's own.
  add column language text check (language in ('en', 'de'));

alter table survey
  -- Whether people with an address get a mail, or all links stand on the sheet.
  add column delivery text not null default 'links' check (delivery in ('mail', 'links')),
  -- The lead's own words in the invitation.
  add column message text not null default '',
  add column reminders integer not null default 2 check (reminders between 0 and 2),
  -- From launch by mail: when invitations leave, and whether the lead holds them.
  add column mail_leaves_at timestamptz,
  add column mail_held boolean not null default false;

create table mail (
  mail_id uuid primary key,
  workspace_id uuid not null references workspace,
  survey_id uuid not null references survey on delete cascade,
  invite_id uuid not null unique references invite on delete cascade,
  name text not null,
  address text not null,
  language text not null check (language in ('en', 'de')),
  kind text not null check (kind in ('invitation', 'reminder')),
  -- sending: handed to the mail server since changed_at, by a process that has not come back with its answer yet.
  -- unknown: there was none; it is never sent again unless the lead says so. returned: the lead says that it came back.
  state text not null check (state in ('waiting', 'sending', 'sent', 'refused', 'unknown', 'returned')),
  due_at timestamptz not null,
  changed_at timestamptz not null,
  attempts integer not null default 0,
  -- What the mail server said, in short.
  reason text not null default ''
);
create index mail_survey on mail (survey_id);
create index mail_due on mail (due_at) where state in ('waiting', 'sending');

create table reminder (
  reminder_id uuid primary key,
  workspace_id uuid not null references workspace,
  survey_id uuid not null references survey on delete cascade,
  number integer not null check (number in (1, 2)),
  sends_at timestamptz not null,
  -- From when it was due: to how many, and that it is over.
  begun_at timestamptz,
  recipients integer,
  unique (survey_id, number)
);
create index reminder_due on reminder (sends_at) where begun_at is null;
