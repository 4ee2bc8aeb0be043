-- Whose mail it is: an address is put right on the survey's page or among the people, and given to somebody else. Null in
-- mails from before, which are known by their address. No foreign key: a mail goes with its invite or with its person.
alter table mail add column person_id uuid;
