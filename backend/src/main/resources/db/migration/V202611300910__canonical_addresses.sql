-- Addresses of accounts become canonical as EmailAddress writes them: in the lower case of Unicode, composed. PostgreSQL's own
-- lower case took "İ" for "i", so that one account had many spellings, each with guesses of its own.
drop index member_email;
drop index member_invitation_email;

-- If two accounts have one canonical address, the first keeps it. The other can no longer sign in by it, and an owner sees both.
update member m set email = one.canonical
from (
  select member_id, canonical, row_number() over (partition by canonical order by email <> canonical, created_at, member_id) as place
  from member, lateral (select normalize(lower(email collate "und-x-icu"), nfc) as canonical) c
) one
where one.member_id = m.member_id and one.place = 1 and m.email <> one.canonical;
create unique index member_email on member (email);

delete from member_invitation i
using (
  select member_invitation_id, row_number() over (
    partition by workspace_id, normalize(lower(email collate "und-x-icu"), nfc) order by expires_at desc, member_invitation_id) as place
  from member_invitation
) one
where one.member_invitation_id = i.member_invitation_id and one.place > 1;
update member_invitation set email = normalize(lower(email collate "und-x-icu"), nfc);
create unique index member_invitation_email on member_invitation (workspace_id, email);
