-- Nothing proposes a tension any more: the lead marks it. What nobody has answered goes.
delete from theme_tension where state = 'proposed';
alter table theme_tension
  drop constraint theme_tension_state_check,
  add check (state in ('confirmed', 'dismissed'));
