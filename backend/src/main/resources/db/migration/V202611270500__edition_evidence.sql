-- What came of a decision, in words that the lead copied from their log or wrote. JSON, as a list of the contract's ThemeEvidence.
alter table board_publication add column evidence text not null default '[]';
alter table board_publication alter column evidence set statistics 0;
alter table edition_theme add column evidence text;
alter table edition_theme alter column evidence set statistics 0;
