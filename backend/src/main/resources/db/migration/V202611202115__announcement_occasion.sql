-- What is announced: the results of the survey (its own id) or an edition of what a lead decided on its themes. Each is told
-- once to each person.
alter table announcement add column occasion uuid;
update announcement set occasion = survey_id;
alter table announcement alter column occasion set not null;
alter table announcement drop constraint announcement_pkey;
alter table announcement add primary key (survey_id, person_id, occasion);
create index announcement_occasion on announcement (occasion);
