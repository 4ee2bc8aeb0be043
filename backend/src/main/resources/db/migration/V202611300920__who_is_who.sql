-- Which member a user of the directory is, and since when the member is suspended because of it. Until now the address of
-- the moment said so: an owner has to suspend whoever is no longer found by it.
alter table scim_user
  add column member_id uuid unique references member on delete set null,
  add column suspended_at timestamptz;

-- Links those who have one another only.
with pair as (
  select u.id, m.member_id, count(*) over (partition by u.id) as members, count(*) over (partition by m.member_id) as users
  from scim_user u
    cross join lateral (select distinct normalize(lower(address collate "und-x-icu"), nfc) as email
      from unnest(array[u.email, u.user_name]) address) a
    join member m on m.workspace_id = u.workspace_id and m.email = a.email
)
update scim_user u set member_id = m.member_id, suspended_at = case when not u.active then m.suspended_at end
from pair join member m using (member_id)
where pair.id = u.id and pair.members = 1 and pair.users = 1;
