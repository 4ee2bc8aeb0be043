-- The secret address of a calendar that is read every hour, and what came of that.
create table calendar_address (
  member_id uuid primary key references member on delete cascade,
  workspace_id uuid not null references workspace,
  -- With a key that lies beside the keys of surveys (docs/adr/0103).
  encrypted bytea not null,
  due_at timestamptz not null,
  -- The last reading that worked, and what it brought.
  read_at timestamptz,
  days integer,
  minutes integer,
  left_out integer,
  unknown_zones text[],
  -- Of the last attempt.
  failure text
);
alter table calendar_address
  alter column encrypted set statistics 0,
  alter column unknown_zones set statistics 0,
  alter column failure set statistics 0;

-- Where the minutes of a day were read from.
alter table meeting_day add column source text check (source in ('file', 'address'));
alter table meeting_day alter column source set statistics 0;
update meeting_day set source = 'file' where calendar is not null;
