-- JSON, a list of the contract's SituationTieDraft: what a situation or one of its lines is tied to. No foreign keys: a tie to what is gone is not shown.
alter table situation add column ties text not null default '[]';
alter table situation alter column ties set statistics 0;
