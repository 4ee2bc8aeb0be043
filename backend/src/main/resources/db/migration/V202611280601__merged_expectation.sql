-- What a merge did to the expectation of the theme that stays (theme_id): undo and redo do it as well.
alter table theme_step add column expectation_before uuid, add column expectation_after uuid;
