-- A survey may be a vote on clauses of a role agreement.
alter table survey add column purpose text not null default 'form' check (purpose in ('form', 'vote'));
alter table survey alter column purpose set statistics 0;

-- Versions of what a lead agreed on with others. Its state follows from the vote, the day and later versions.
create table agreement (
  agreement_id uuid primary key,
  workspace_id uuid not null references workspace,
  member_id uuid not null references member on delete cascade,
  number integer not null check (number > 0),
  word text not null,
  -- JSON, as a list of AgreementClause.
  clauses text not null default '[]',
  -- JSON, as a list of the contract's LeftOutTheme; written when it is proposed or agreed.
  left_out text not null default '[]',
  -- The vote; gone with its draft.
  survey_id uuid references survey on delete set null,
  agreed_on date,
  -- Where and with whom, unless by a vote.
  talk text check (talk is null or agreed_on is not null),
  visible text not null default 'me' check (visible in ('me', 'workspace', 'link')),
  link_hash bytea unique,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null default 0,
  unique (member_id, number),
  check (visible = 'me' or agreed_on is not null),
  check ((link_hash is null) = (visible <> 'link'))
);
create index agreement_survey on agreement (survey_id) where survey_id is not null;
create index agreement_workspace on agreement (workspace_id) where visible <> 'me';
alter table agreement
  alter column word set statistics 0, alter column clauses set statistics 0, alter column left_out set statistics 0,
  alter column talk set statistics 0, alter column visible set statistics 0, alter column link_hash set statistics 0;
