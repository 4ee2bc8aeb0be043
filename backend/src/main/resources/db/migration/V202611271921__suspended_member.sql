-- Who cannot sign in until an owner lifts it.
alter table member add column suspended_at timestamptz;
