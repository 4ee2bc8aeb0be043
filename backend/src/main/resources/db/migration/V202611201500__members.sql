-- Since when a member has their role, and the name of the owner who gave it to them; both null for the role they joined with.
alter table member add column role_since timestamptz;
alter table member add column role_given_by text;
-- An owner may cancel what somebody has running who has left.
alter table survey drop constraint survey_cancel_reason_check;
alter table survey add constraint survey_cancel_reason_check
  check (cancel_reason in ('by-lead', 'by-owner', 'keys-lost'));
