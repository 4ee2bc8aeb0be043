-- What an owner says about backups comes from what they read of it.
alter table backup add column version bigint not null default 1;
