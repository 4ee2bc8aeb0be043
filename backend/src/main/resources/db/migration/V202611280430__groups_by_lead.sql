-- The unique indexes are partial, so that a lead's groups were found by reading everybody's.
create index stakeholder_group_lead on stakeholder_group (lead_id);
