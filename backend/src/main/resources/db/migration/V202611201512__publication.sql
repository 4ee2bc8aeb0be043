-- What a lead lets respondents read of a release, with their own word. It is the lead's doing, so it has times; what was
-- answered still has none.
create table publication (
  survey_id uuid primary key references survey on delete cascade,
  workspace_id uuid not null references workspace,
  published boolean not null default false,
  word text not null default '',
  ratings boolean not null default true,
  comments text not null default 'none' check (comments in ('none', 'marked', 'all')),
  -- The comments that were marked when it was published: marking another one later publishes nothing.
  comment_ids uuid[] not null default '{}',
  published_at timestamptz,
  changed_at timestamptz,
  taken_back_at timestamptz,
  version bigint not null default 0
);

-- The lead's own "important". Ids of comments are random, so that a mark says nothing about who wrote.
create table comment_mark (
  comment_id uuid primary key,
  workspace_id uuid not null,
  survey_id uuid not null
);
create index comment_mark_survey on comment_mark (survey_id);
