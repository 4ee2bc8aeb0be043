-- What a lead's role consists of, and what each clause means here and now. One for each lead who wrote something.
create table lead_role (
  member_id uuid primary key references member on delete cascade,
  workspace_id uuid not null references workspace,
  -- The contract's RoleSource as JSON; null where all is written by hand.
  source text,
  -- A JSON list of the contract's RoleClause.
  clauses text not null default '[]',
  changed_at timestamptz not null,
  version bigint not null default 0
);
