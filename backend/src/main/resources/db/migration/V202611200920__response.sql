-- What was answered. No table here has a time, a sequence, or a reference to invite, ballot, person or member.

create table answer (
  workspace_id uuid not null,
  survey_id uuid not null,
  launch_group_id uuid not null,
  token_hash bytea not null,
  -- A sealed answer may stand under one token only: both halves of the box are unique in a survey.
  wrapped_key_hash bytea not null,
  sealed_hash bytea not null,
  -- 16,796 bytes of ciphertext: 256 wrapped key, 12 nonce, 16,512 padded answer, 16 tag.
  box bytea not null check (octet_length(box) = 16796),
  primary key (survey_id, token_hash),
  unique (survey_id, wrapped_key_hash),
  unique (survey_id, sealed_hash)
);
alter table answer alter column box set storage external;

-- After close: the sorted hashes of all tokens, so that everybody sees that theirs was received.
create table receipt (
  workspace_id uuid not null,
  survey_id uuid not null,
  token_hash bytea not null,
  rejected boolean not null,
  primary key (survey_id, token_hash)
);

-- The release, written once at close by the release rules. Ids are random, so their order says nothing.
create table released_participation (
  workspace_id uuid not null,
  survey_id uuid not null,
  launch_group_id uuid not null,
  kind text not null,
  name text,
  named boolean not null,
  invited integer not null,
  answered integer not null,
  position integer not null,
  primary key (survey_id, launch_group_id)
);

create table released_rating (
  released_rating_id uuid primary key,
  workspace_id uuid not null,
  survey_id uuid not null,
  question_id text not null,
  -- total: everybody in a shown block; block: one launch group; smaller: the merged block.
  block text not null check (block in ('total', 'block', 'smaller')),
  launch_group_id uuid,
  -- Launch groups that joined Smaller groups for this item.
  merged uuid[] not null default '{}',
  n integer not null,
  mean numeric(3, 1) not null,
  low integer not null,
  middle integer not null,
  high integer not null,
  -- Counts of 1 to 10, only where every shown block of the item has 2k.
  histogram integer[],
  position integer not null
);
create index released_rating_survey on released_rating (survey_id, question_id);

create table comment (
  comment_id uuid primary key,
  workspace_id uuid not null,
  survey_id uuid not null,
  question_id text not null,
  field text not null check (field in ('answer', 'example', 'advice')),
  -- Set only where the release rules allow a group label.
  launch_group_id uuid,
  text text not null
);
create index comment_survey on comment (survey_id, question_id, field, comment_id);

-- The answer of a person who was told beforehand that it carries their name.
create table named_answer (
  named_answer_id uuid primary key,
  workspace_id uuid not null,
  survey_id uuid not null,
  launch_group_id uuid not null,
  name text not null,
  question_id text not null,
  rating integer check (rating between 1 and 10),
  answer text,
  example text,
  advice text
);
create index named_answer_survey on named_answer (survey_id);
