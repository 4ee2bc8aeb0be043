-- SHA-256 of the secret of its link for helpers.
alter table goal add link_hash bytea unique;
alter table goal alter link_hash set statistics 0;

-- Under which name somebody left it with that link; empty if unsigned.
alter table entry add helper text;
alter table entry add check (helper is null or thread_kind is null or thread_kind = 'clause');
alter table entry alter helper set statistics 0;
