-- Who has which stage of a lead's project is a situation now, as the template who-has-what asks it. Whoever is neither one of the lead's people nor the
-- lead any more was shown as nobody, and is left out. The table project_stages is empty from now on and goes in the next version.
insert into situation (situation_id, workspace_id, member_id, template, form, day, state, answers, words, created_at)
select gen_random_uuid(), workspace_id, member_id, 'who-has-what',
  '{"name":{"en":"Who has what?","de":"Wer hat was?"},"note":{"en":"Each stage takes two names. One person has it, and another grows into it.","de":"Jeder Abschnitt braucht zwei Namen. Eine Person hat ihn, und eine andere wächst hinein."},"words":{"en":"stages, responsibilities of the team, bus factor, successor, deputy, grid, matrix, stand in","de":"Abschnitte, Zuständigkeiten im Team, Nachfolge, Vertretung, Raster, Matrix, Stellvertretung"},"fields":[{"key":"about","label":{"en":"Which project is it?","de":"Um welches Projekt geht es?"},"kind":"line"}],"line":{"en":"Stage","de":"Abschnitt"},"lines":[{"key":"what","label":{"en":"Which stage is it?","de":"Welcher Abschnitt ist es?"},"hint":{"en":"Design, build, review, release, on call","de":"Entwurf, Bau, Review, Release, Bereitschaft"},"kind":"line"},{"key":"holder","label":{"en":"Who has it?","de":"Wer hat ihn?"},"kind":"person","you":true},{"key":"learner","label":{"en":"Who grows into it?","de":"Wer wächst hinein?"},"kind":"person","you":true}],"firstLines":5,"ticks":true,"outcomes":[{"key":"two","name":{"en":"Every stage has two names","de":"Jeder Abschnitt hat zwei Namen"}},{"key":"over","name":{"en":"The project is over","de":"Das Projekt ist vorbei"}}],"leaves":[{"kind":"goal","label":{"en":"Create goal for a stage with one name","de":"Ziel für einen Abschnitt mit einem Namen anlegen"},"text":["what"],"missing":"learner"},{"kind":"task","label":{"en":"Add tasks to find a second name","de":"Aufgaben anlegen, um einen zweiten Namen zu finden"},"text":["what"],"missing":"learner"},{"kind":"task","label":{"en":"Add tasks to find who has it","de":"Aufgaben anlegen, um zu klären, wer ihn hat"},"text":["what"],"missing":"holder"}],"counts":[{"field":"what","how":"filled","by":"person","of":"holder"},{"field":"what","how":"filled","by":"person","of":"learner"}],"flags":[{"kind":"missing","field":"holder"},{"kind":"missing","field":"learner"}],"grid":true}',
  (now() at time zone 'UTC')::date, 'open', told.answers, told.words, now()
from project_stages p, lateral (
  select jsonb_agg(answer order by place, field)::text as answers, string_agg(answer ->> 'text', chr(10) order by place) as words
  from jsonb_array_elements(p.stages::jsonb) with ordinality each (stage, place), lateral (
    select 1 as field, jsonb_build_object('field', 'what', 'line', place, 'text', stage ->> 'name', 'changedOn', (now() at time zone 'UTC')::date) as answer
    union all
    select 2, jsonb_build_object('field', question, 'line', place, 'person', jsonb_build_object('id', who.id, 'name', who.name),
      'changedOn', (now() at time zone 'UTC')::date)
    from (values ('holder', stage ->> 'holderId'), ('learner', stage ->> 'learnerId')) named (question, id)
      join (
        select person_id as id, name from person where lead_id = p.member_id
        union all select member_id, name from member where member_id = p.member_id) who on who.id = named.id::uuid
    ) said
) told
where told.answers is not null;
delete from project_stages;
