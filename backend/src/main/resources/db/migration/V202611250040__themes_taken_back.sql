-- When the respondents of a survey could read no theme any more. It stays when the board goes: they have read it.
create table themes_taken_back (
  survey_id uuid primary key references survey on delete cascade,
  workspace_id uuid not null references workspace,
  at timestamptz not null
);

insert into themes_taken_back (survey_id, workspace_id, at)
select s.survey_id, s.workspace_id, max(p.taken_back_at)
from board_publication p
  join edition e on e.board_id = p.board_id and e.number >= p.since
  join edition_theme t using (edition_id)
  join survey s on s.survey_id = t.survey_id
where p.taken_back_at is not null
group by s.survey_id, s.workspace_id;

-- And surveys that a later edition left out.
insert into themes_taken_back (survey_id, workspace_id, at)
select s.survey_id, s.workspace_id, max(after.at)
from (
    select e.board_id, t.survey_id, max(e.number) as number
    from edition e join edition_theme t using (edition_id)
    group by e.board_id, t.survey_id) last
  join edition after on after.board_id = last.board_id and after.number = last.number + 1
  join survey s on s.survey_id = last.survey_id
group by s.survey_id, s.workspace_id
on conflict (survey_id) do update set at = greatest(themes_taken_back.at, excluded.at);
