-- As the provider says it at joining; null with a password, or where the provider does not say.
alter table member add column given_name text;
alter table member alter column given_name set statistics 0;
