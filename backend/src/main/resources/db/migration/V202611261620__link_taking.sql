-- A link is taken when it left by any other way than the launch's own mail to the person it was made for.
-- Rows are only ever added, one per person and survey. Which invite it was stands nowhere.
create table link_taking (
  workspace_id uuid not null references workspace,
  survey_id uuid not null references survey on delete cascade,
  person_id uuid not null,
  launch_group_id uuid not null references launch_group on delete cascade,
  -- In the time zone of the survey.
  taken_on date not null,
  -- Whether the link had no ballot then: whoever took it may have answered, as a decline can be taken back.
  unused boolean not null,
  primary key (survey_id, person_id)
);

alter table invite
  -- Its ballot, if one comes, may be the lead's; it counts nothing towards what is shown. Goes with the invite at close.
  add column taken_unused boolean not null default false;

alter table survey
  -- The lead handed out every link, by choice or as nobody has an address; null until launch.
  add column all_handed_out boolean;
update survey set all_handed_out = (delivery = 'links') where launched_at is not null;

alter table audience
  -- Set at close: their link was taken, came back or never left, so that no released block holds them for sure.
  add column excluded boolean not null default false;
