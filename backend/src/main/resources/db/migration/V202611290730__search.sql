-- What a lead wrote is found by its words (docs/adr/0113), in both languages and without accents. Signs part words: else an address,
-- a path or a tag would be one.
create function folded(text text) returns text language sql immutable parallel safe
return translate(lower(text), 'àáâãäåçèéêëìíîïñòóôõöøùúûüýÿčćęłńśšžźżğőű/\.:@_-<>&=',
  'aaaaaaceeeeiiiinoooooouuuuyyccelnsszzzgou           ');

create function searched_words(text text) returns tsvector language sql immutable parallel safe
return to_tsvector('pg_catalog.simple', folded(text)) || to_tsvector('pg_catalog.english', folded(text))
  || to_tsvector('pg_catalog.german', folded(text));

-- What a goal was adjusted for.
create function goal_reasons(earlier text) returns text language sql immutable parallel safe
return jsonb_path_query_array(earlier::jsonb, '$[*].why')::text;

create index goal_words on goal
  using gin (searched_words(title || ' ' || coalesce(sign, '') || ' ' || goal_reasons(earlier)));
create index task_words on task using gin (searched_words(text || ' ' || coalesce(note, '')));
create index entry_words on entry using gin (searched_words(text));
create index contact_words on contact using gin (searched_words(coalesce(why, '') || ' ' || coalesce(would_like, '')));
create index talk_words on talk
  using gin (searched_words(coalesce(purpose, '') || ' ' || coalesce(preparation, '') || ' ' || coalesce(tried, '')));
create index talk_point_words on talk_point using gin (searched_words(text));
create index theme_words on theme
  using gin (searched_words(coalesce(name, '') || ' ' || reason || ' ' || coalesce(horizon, '')));

-- ANALYZE copies values, which outlive their rows (V202611261640).
alter index goal_words alter column 1 set statistics 0;
alter index task_words alter column 1 set statistics 0;
alter index entry_words alter column 1 set statistics 0;
alter index contact_words alter column 1 set statistics 0;
alter index talk_words alter column 1 set statistics 0;
alter index talk_point_words alter column 1 set statistics 0;
alter index theme_words alter column 1 set statistics 0;
