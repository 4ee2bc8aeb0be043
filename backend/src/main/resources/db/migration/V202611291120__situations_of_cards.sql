-- What cards left becomes situations (docs/adr/0115). Tasks and log entries stay as they are; the reminder of an update stays a
-- task, and what gives or costs energy (`fit`) never was a card.
insert into situation
  (situation_id, workspace_id, member_id, template, form, title, day, state, note, answers, words, task_id, created_at)
with kinds (card, template, name, note) as (
  values
    ('not-yet', 'say-no', '{"en": "I must say no or not yet", "de": "Ich muss Nein oder „noch nicht“ sagen"}'::jsonb, '{"en": "Write a kind reply that isn’t a yes.", "de": "Schreib eine freundliche Antwort, die kein Ja ist."}'::jsonb),
    ('mine-to-solve', 'brought-problem', '{"en": "Someone brings me a problem", "de": "Jemand kommt mit einem Problem zu mir"}', '{"en": "Decide whether you solve it or they do.", "de": "Entscheide, ob du es löst oder die andere Person."}'),
    ('what-to-share', 'share', '{"en": "I know something they don’t know yet", "de": "Ich weiß etwas, das andere noch nicht wissen"}', '{"en": "Check whether, when and where you can share it.", "de": "Prüfe, ob, wann und wo du es weitergeben kannst."}'),
    ('update', 'update', '{"en": "I write an update", "de": "Ich schreibe ein Update"}', '{"en": "Four parts for one audience, begun from this week’s log.", "de": "Vier Teile für eine Zielgruppe, mit einem Anfang aus dem Log dieser Woche."}'),
    ('delegate', 'hand-over', '{"en": "I hand something over", "de": "Ich gebe etwas ab"}', '{"en": "Say result, limits and day. Read what they understood.", "de": "Sag Ergebnis, Grenzen und Tag. Lies, was verstanden wurde."}'),
    ('bridge', 'other-terms', '{"en": "Someone thinks in different terms", "de": "Jemand denkt in anderen Begriffen"}', '{"en": "Say your message as risk, time, money or customers.", "de": "Sag deine Botschaft als Risiko, Zeit, Geld oder für die Kundschaft."}'),
    ('may-share', 'share', '{"en": "I know something they don’t know yet", "de": "Ich weiß etwas, das andere noch nicht wissen"}', '{"en": "Check whether, when and where you can share it.", "de": "Prüfe, ob, wann und wo du es weitergeben kannst."}'),
    ('disagreement', 'i-disagree', '{"en": "I disagree with someone", "de": "Ich bin anderer Meinung"}', '{"en": "Find out what they see before you answer.", "de": "Finde heraus, was die andere Person sieht, bevor du antwortest."}')
), questions (place, card, field, kind, label, choices) as (
  values
    (1, 'not-yet', 'outcome', 'choice', '{"en": "What do I reply?", "de": "Was antworte ich?"}'::jsonb, '[{"key": "not-now", "name": {"en": "Not now", "de": "Jetzt nicht"}}, {"key": "no", "name": {"en": "No", "de": "Nein"}}]'::jsonb),
    (2, 'not-yet', 'person', 'person', '{"en": "Who asked?", "de": "Wer hat gefragt?"}', null),
    (3, 'not-yet', 'sentence', 'text', '{"en": "What did I write?", "de": "Was habe ich geschrieben?"}', null),
    (4, 'mine-to-solve', 'outcome', 'choice', '{"en": "What did I do?", "de": "Was habe ich getan?"}', '[{"key": "listened", "name": {"en": "I listened", "de": "Ich habe zugehört"}}, {"key": "asked", "name": {"en": "I asked questions", "de": "Ich habe Fragen gestellt"}}, {"key": "pointed", "name": {"en": "I pointed to someone", "de": "Ich habe an jemanden verwiesen"}}, {"key": "took", "name": {"en": "I took the task", "de": "Ich habe die Aufgabe übernommen"}}]'),
    (5, 'mine-to-solve', 'person', 'person', '{"en": "Who came to me?", "de": "Wer kam zu mir?"}', null),
    (6, 'mine-to-solve', 'text', 'text', '{"en": "What was it about?", "de": "Worum ging es?"}', null),
    (7, 'mine-to-solve', 'minutes', 'minutes', '{"en": "Minutes spent", "de": "Minuten"}', null),
    (8, 'what-to-share', 'outcome', 'choice', '{"en": "Who should know?", "de": "Wer sollte es wissen?"}', '[{"key": "team", "name": {"en": "The team", "de": "Das Team"}}, {"key": "upward", "name": {"en": "Upward", "de": "Leute über mir"}}, {"key": "sideways", "name": {"en": "Sideways", "de": "Leute neben mir"}}]'),
    (9, 'what-to-share', 'text', 'text', '{"en": "What do I want to share?", "de": "Was will ich weitergeben?"}', null),
    (10, 'what-to-share', 'feared', 'text', '{"en": "What am I afraid will happen?", "de": "Was befürchte ich?"}', null),
    (11, 'what-to-share', 'day', 'day', '{"en": "When?", "de": "Wann?"}', null),
    (12, 'update', 'outcome', 'choice', '{"en": "For whom?", "de": "Für wen?"}', '[{"key": "upward", "name": {"en": "Upward", "de": "Für Leute über mir"}}, {"key": "sideways", "name": {"en": "Sideways", "de": "Für Leute neben mir"}}, {"key": "team", "name": {"en": "The team", "de": "Fürs Team"}}]'),
    (13, 'update', 'text', 'text', '{"en": "What did I write?", "de": "Was habe ich geschrieben?"}', null),
    (14, 'update', 'people', 'people', '{"en": "Who gets it?", "de": "Wer bekommt es?"}', null),
    (15, 'delegate', 'person', 'person', '{"en": "To whom?", "de": "An wen?"}', null),
    (16, 'delegate', 'text', 'text', '{"en": "What is it about?", "de": "Worum geht es?"}', null),
    (17, 'delegate', 'said', 'text', '{"en": "What did I say?", "de": "Was habe ich gesagt?"}', null),
    (18, 'delegate', 'day', 'day', '{"en": "When will I check in?", "de": "Wann frage ich nach?"}', null),
    (19, 'delegate', 'minutes', 'minutes', '{"en": "How big is it, in minutes?", "de": "Wie groß ist die Aufgabe, in Minuten?"}', null),
    (20, 'bridge', 'person', 'person', '{"en": "Who?", "de": "Wer?"}', null),
    (21, 'bridge', 'care', 'text', '{"en": "What do they care about, in their own words?", "de": "Was ist ihnen wichtig, in ihren Worten?"}', null),
    (22, 'bridge', 'ten-percent', 'text', '{"en": "If they’re 10% right, which 10% is it?", "de": "Wenn sie zu 10 % recht haben: Welche 10 % sind das?"}', null),
    (23, 'bridge', 'shared-goal', 'text', '{"en": "Which goal do we have in common?", "de": "Welches Ziel haben wir gemeinsam?"}', null),
    (24, 'bridge', 'sentence', 'text', '{"en": "My message, in my own words", "de": "Meine Botschaft in meinen Worten"}', null),
    (25, 'bridge', 'as-risk', 'text', '{"en": "The same message as a risk", "de": "Dasselbe als Risiko"}', null),
    (26, 'bridge', 'as-time', 'text', '{"en": "The same message in terms of time", "de": "Dasselbe als Zeit"}', null),
    (27, 'bridge', 'as-money', 'text', '{"en": "The same message in terms of money", "de": "Dasselbe als Geld"}', null),
    (28, 'bridge', 'as-customers', 'text', '{"en": "What it means for customers", "de": "Was es für Kundinnen und Kunden heißt"}', null),
    (29, 'may-share', 'person', 'person', '{"en": "Who?", "de": "Wer?"}', null),
    (30, 'may-share', 'allowed', 'text', '{"en": "Am I allowed to share it?", "de": "Darf ich es weitergeben?"}', null),
    (31, 'may-share', 'context', 'text', '{"en": "What context do they need to understand it?", "de": "Welchen Hintergrund brauchen sie, um es zu verstehen?"}', null),
    (32, 'may-share', 'carry', 'text', '{"en": "Can the team handle it now?", "de": "Kann das Team gerade damit umgehen?"}', null),
    (33, 'may-share', 'decision', 'text', '{"en": "Share it now, share it later, or not mine to share", "de": "Jetzt teilen, später teilen, oder es steht mir nicht zu"}', null),
    (34, 'may-share', 'share-on', 'text', '{"en": "When and where?", "de": "Wann und wo?"}', null),
    (35, 'may-share', 'feared', 'text', '{"en": "What I’m afraid will happen", "de": "Was ich befürchte"}', null),
    (36, 'may-share', 'came', 'text', '{"en": "Afterwards: what happened", "de": "Danach: was passiert ist"}', null),
    (37, 'disagreement', 'person', 'person', '{"en": "With whom?", "de": "Mit wem?"}', null),
    (38, 'disagreement', 'care', 'text', '{"en": "What do they see that I don’t?", "de": "Was sehen sie, das ich nicht sehe?"}', null),
    (39, 'disagreement', 'their-way', 'text', '{"en": "What happens if they get their way?", "de": "Was passiert, wenn sie sich durchsetzen?"}', null),
    (40, 'disagreement', 'feared', 'text', '{"en": "What would I be afraid of then?", "de": "Wovor hätte ich dann Angst?"}', null),
    (41, 'disagreement', 'shared-goal', 'text', '{"en": "What do we both want?", "de": "Was wollen wir beide?"}', null)
), entries as (
  select e.*, split_part(e.text, E'\n', 1) as line,
    case when e.person_id is null then '[]' else jsonb_build_array(jsonb_build_object('id', e.person_id, 'name', e.person_name)) end
      as person
  from entry e
  -- What happened with a task of a card stands with that task.
  where not exists (select from task t where t.task_id = e.task_id and t.card is not null)
), tasks as (
  select t.*, (t.created_at at time zone 'UTC')::date as day,
    case when t.state in ('done', 'dropped', 'handed') then 'done' else 'open' end as becomes,
    left((select string_agg(e.text, E'\n' order by e.created_at) from entry e where e.task_id = t.task_id), 4000) as happened,
    case when t.text <> left(t.text, 200) then t.text end as whole,
    case when t.person_id is null then '[]' else jsonb_build_array(jsonb_build_object('id', t.person_id, 'name', t.person_name)) end
      as person
  from task t
), told (card, workspace_id, member_id, title, day, state, note, task_id, created_at, texts, people) as (
  -- Its first line is the reply and the request, the rest is what was written.
  select card, workspace_id, member_id, left(regexp_replace(line, '^(Not now|No|Jetzt nicht|Nein): ', ''), 200),
    day, 'done', null, null::uuid, created_at,
    jsonb_build_object(
      'outcome', outcome,
      'sentence', case when length(line) > 200 then text else nullif(substr(text, length(line) + 2), '') end),
    person
  from entries where card = 'not-yet'
  union all
  select card, workspace_id, member_id, left(line, 200), day, 'done', null,
    (select t.task_id from task t
      where t.member_id = e.member_id and t.card = e.card and t.text = left(e.text, 300)
        and t.person_id is not distinct from e.person_id
      order by t.created_at limit 1),
    created_at,
    jsonb_build_object(
      'outcome', outcome,
      'text', case when text <> left(line, 200) then text end,
      'minutes', case when minutes <= 1440 then minutes::text end),
    person
  from entries e where card = 'mine-to-solve'
  union all
  select card, workspace_id, member_id, null, day, 'done', null, null, created_at,
    jsonb_build_object('outcome', outcome, 'text', text),
    (select coalesce(jsonb_agg(distinct jsonb_build_object('id', readers.person_id, 'name', readers.person_name)), '[]')
      from entry readers
      where readers.member_id = e.member_id and readers.day = e.day and readers.kind = 'touch' and readers.card = 'update'
        and readers.outcome is not distinct from e.outcome and readers.person_id is not null)
  from entries e where card = 'update' and kind = 'did' and task_id is null
  union all
  select card, workspace_id, member_id, left(text, 200), day, becomes, happened, task_id, created_at,
    case card
      when 'delegate' then jsonb_build_object('text', whole, 'said', note, 'day', due_on, 'minutes', case when minutes <= 1440 then minutes::text end)
      else jsonb_build_object('outcome', outcome, 'text', whole, 'feared', note, 'day', due_on)
    end,
    case card when 'delegate' then person else '[]' end
  from tasks where card in ('delegate', 'what-to-share')
  union all
  select card, workspace_id, member_id, left(text, 200), day, becomes, happened, task_id, created_at,
    jsonb_build_object('outcome', 'took', 'text', whole), person
  from tasks t
  where card = 'mine-to-solve'
    and not exists (
      select from entry e
      where e.member_id = t.member_id and e.card = t.card and e.task_id is null and left(e.text, 300) = t.text
        and e.person_id is not distinct from t.person_id)
  union all
  select exercise ->> 'kind', workspace_id, member_id, null, day, case state when 'planned' then 'open' else 'done' end, null,
    null, created_at,
    (select jsonb_object_agg(answer ->> 'question', answer ->> 'text') from jsonb_array_elements(exercise -> 'answers') answer),
    case when person_id is null then '[]' else jsonb_build_array(jsonb_build_object('id', person_id, 'name', person_name)) end
  from talk cross join jsonb_array_elements(cards::jsonb) exercise
  where jsonb_array_length(exercise -> 'answers') > 0
), rows as materialized (
  select gen_random_uuid() as id, told.* from told
), answers as (
  select r.id, q.*, r.texts ->> q.field as text,
    jsonb_build_object('field', q.field, 'text', r.texts ->> q.field) as answer
  from rows r join questions q using (card)
  where q.kind not in ('person', 'people') and r.texts ->> q.field is not null
    and (q.choices is null or q.choices @> jsonb_build_array(jsonb_build_object('key', r.texts ->> q.field)))
  union all
  select r.id, q.*, null, jsonb_build_object('field', q.field, 'person', person)
  from rows r join questions q using (card) cross join jsonb_array_elements(r.people) person
  where q.kind in ('person', 'people')
), answered as (
  select id, json_agg(answer order by place) as answers,
    string_agg(text, E'\n' order by place) filter (where kind = 'text') as words
  from answers group by id
), asked as (
  select r.id,
    json_agg(jsonb_strip_nulls(jsonb_build_object('key', field, 'label', label, 'kind', kind, 'choices', choices)) order by place)
      as fields
  from rows r join questions q using (card)
  where (r.id, field) in (select id, field from answers)
    -- A form has at least one question.
    or place = (select min(place) from questions first where first.card = r.card)
  group by r.id
)
select r.id, r.workspace_id, r.member_id, k.template,
  json_build_object('name', k.name, 'note', k.note, 'fields', asked.fields),
  r.title, r.day, r.state, r.note, coalesce(answered.answers, '[]'),
  concat_ws(E'\n', r.title, r.note, answered.words), r.task_id, r.created_at
from rows r join kinds k using (card) join asked using (id) left join answered using (id);

alter table talk drop column cards;
