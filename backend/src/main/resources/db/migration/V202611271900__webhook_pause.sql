-- No second attempt to one webhook begins before then, unless the first one has ended.
alter table webhook add column busy_until timestamptz;
-- When Tenward paused it because its deliveries had failed for three days.
alter table webhook add column paused_at timestamptz check (paused_at is null or state = 'paused');
-- Whether its lead was told so by mail.
alter table webhook add column pause_mailed boolean not null default false;
create index webhook_paused on webhook (member_id) where paused_at is not null;
