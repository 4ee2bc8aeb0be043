-- Of an announcement of a handover: who hears it, who tells them, and on which day they said it back.
alter table task add audience text, add teller text, add heard_on date;
alter table task add check (audience is not null or teller is null and heard_on is null);
alter table task add check (audience is null or goal_id is not null);
alter table task alter audience set statistics 0, alter teller set statistics 0;

update task set audience = told.audience
from (values
  ('Tell the team: who tells them, when and how', 'The team'),
  ('Dem Team Bescheid sagen: wer, wann und wie', 'Das Team'),
  ('Tell the stakeholders: who tells them, when and how', 'The stakeholders'),
  ('Den Stakeholdern Bescheid sagen: wer, wann und wie', 'Die Stakeholder'),
  ('Tell leadership: who tells them, when and how', 'The leadership'),
  ('Der Leitung Bescheid sagen: wer, wann und wie', 'Die Leitung')) as told (text, audience)
where task.text = told.text and goal_id in (select goal_id from goal where kind = 'handover');
