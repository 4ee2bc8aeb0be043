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
