-- Surveys that repeat one another: the id of the first of them, which names itself once it was repeated.
alter table survey add column series_id uuid;
create index survey_series on survey (series_id) where series_id is not null;
