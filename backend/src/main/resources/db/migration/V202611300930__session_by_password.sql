-- A session that a password or passkey alone opened counts for nothing where only a provider signs in.
alter table session add column by_password boolean not null default false;
update session s set by_password = true
where confirmed_at is not null and not exists (select from provider_session p where p.session_id = s.session_id);
alter table session alter column by_password drop default;
