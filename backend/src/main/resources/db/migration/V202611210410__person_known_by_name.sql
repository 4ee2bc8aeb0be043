-- The repeat rule knows somebody again by their name, too, who was removed and added with another address, or with none.
alter table audience add column name_key uuid;
