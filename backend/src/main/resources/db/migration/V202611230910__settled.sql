-- A close was tried: the same answers are opened in every further try, and nobody hands in, signs or declines any more.
alter table survey add column settled boolean not null default false;
