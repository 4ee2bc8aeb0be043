-- All mails wait in one table. An invitation, a reminder and an earlier close belong to an invite and go with it. An announcement
-- (something was published) and a notice (a link was taken) have none: no row that joins a person and an invite outlives the close.
alter table mail
  alter column invite_id drop not null,
  -- Of an announcement they are the person's when it leaves.
  alter column name drop not null,
  alter column address drop not null,
  alter column language drop not null,
  alter column launch_address drop not null,
  -- What is announced: the results of the survey (its own id) or an edition of what a lead decided on its themes.
  add column occasion uuid,
  drop constraint mail_kind_check,
  add constraint mail_kind_check check (
    case kind
      when 'announcement' then
        num_nulls(person_id, occasion) = 0 and num_nonnulls(invite_id, name, address, language, launch_address) = 0
      when 'link-taken' then
        num_nulls(name, address, language) = 0 and num_nonnulls(invite_id, person_id, occasion, launch_address) = 0
      else
        kind in ('invitation', 'reminder', 'closing')
        and num_nulls(invite_id, name, address, language, launch_address) = 0 and occasion is null
    end);
-- Each occasion is told once to each person.
create unique index mail_occasion on mail (occasion, survey_id, person_id);

insert into mail (mail_id, workspace_id, survey_id, person_id, occasion, kind, state, due_at, changed_at, attempts)
select gen_random_uuid(), workspace_id, survey_id, person_id, occasion, 'announcement', state, due_at, due_at, attempts
from announcement;
drop table announcement;

insert into mail (mail_id, workspace_id, survey_id, name, address, language, kind, state, due_at, changed_at)
select notice_id, workspace_id, survey_id, name, address, language, 'link-taken', 'waiting', due_at, due_at
from taking_notice;
drop table taking_notice;

delete from scheduled_tasks where task_name = 'send-announcements';
