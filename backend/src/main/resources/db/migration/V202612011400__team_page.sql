-- The page of a team (docs/adr/0161): what its lead ticks for everyone with the link.
create table team_page (
  member_id uuid primary key references member on delete cascade,
  workspace_id uuid not null references workspace,
  agreement boolean not null default false,
  decisions boolean not null default false,
  version bigint not null default 0
);

-- One that was replaced or ended stays, so that its page can say so.
create table team_link (
  -- SHA-256 of the secret.
  link_hash bytea primary key,
  workspace_id uuid not null references workspace,
  member_id uuid not null references member on delete cascade,
  ended boolean not null default false
);
create unique index team_link_member on team_link (member_id) where not ended;
alter table team_link alter link_hash set statistics 0;

-- Whether a situation stands on the page, with the answers that its template has for the team.
alter table situation add column team boolean not null default false;

-- Whether no word of the decision repeats a comment, so that others than the respondents may read it. Known of what is published from now on.
alter table edition_theme add column for_team boolean not null default false;
