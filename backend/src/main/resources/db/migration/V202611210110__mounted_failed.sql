-- The operator has mounted a model for other languages than English, and it could not be loaded when the board was gathered.
alter table board add column mounted_failed boolean not null default false;
