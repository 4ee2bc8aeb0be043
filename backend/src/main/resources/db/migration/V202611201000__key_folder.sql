-- In which folder the keys of a survey were written: another folder, such as one that is not mounted, proves nothing
-- about them. And by what a person is known again who was removed and added once more (repeat rule).
alter table survey add column key_folder uuid;
alter table audience add column person_key uuid;
