-- What a shipped theme that nobody renamed is called in German; its name is the English one then. Editions from before have the one that
-- their lead read, and keep it.
alter table edition_theme add column name_de text;
