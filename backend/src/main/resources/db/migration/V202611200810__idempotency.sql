-- What a creating call answered, for 24 hours. Request and answer are protected by keys derived from
-- the client's Idempotency-Key, of which only the SHA-256 stands here. No row comes from a respondent route.
create table idempotency (
  workspace_id uuid not null,
  member_id uuid not null,
  key_hash bytea not null,
  operation text not null,
  fingerprint bytea not null,
  -- Both are null only inside the transaction that does the work.
  status smallint,
  answer bytea,
  created_at timestamptz not null,
  primary key (workspace_id, member_id, key_hash)
);
create index idempotency_created_at on idempotency (created_at);
