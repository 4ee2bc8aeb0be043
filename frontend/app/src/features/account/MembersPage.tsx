import { useQuery } from "@tanstack/react-query";
import { useMe } from "../../shared/api";
import { useStrings } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { Skeleton, useHeadingFocus } from "../../shared/ui";
import { Invitations } from "./parts/Invitations";
import { InviteForm } from "./parts/InviteForm";
import { MemberRow } from "./parts/MemberRow";
import { Roles } from "./parts/Roles";
import { type Member, membersQuery } from "./queries";
import { strings } from "./strings";

export function Component() {
  const say = useStrings(strings);
  const { role } = useMe();
  // Who gives the ownership away had the focus on a page that is gone.
  useHeadingFocus(role);
  return role === "owner" ? (
    <Members />
  ) : (
    <>
      <PageHead heading={say("ownersOnly")} title={say("members")} />
      <Roles />
    </>
  );
}

function Members() {
  const say = useStrings(strings);
  const { data: members, error, refetch } = useQuery(membersQuery);
  return (
    <>
      <PageHead
        heading={members ? say("membersFinding", { count: members.length }) : say("members")}
        title={say("members")}
      >
        {say("membersLede")}
      </PageHead>
      <div className="split">
        <div>
          {error && <ProblemNote error={error} onRetry={refetch} />}
          {!members && !error && <Skeleton />}
          {members && <Rows members={members} />}
          <Invitations />
          <Roles />
        </div>
        <aside className="side" aria-label={say("inviteTitle")}>
          <InviteForm />
        </aside>
      </div>
    </>
  );
}

function Rows({ members }: { members: Member[] }) {
  // It went back from the question to the row of whoever is removed, and goes with that.
  useHeadingFocus(String(members.length));
  return (
    <ul className="rows">
      {members.map((member) => (
        <MemberRow key={member.id} member={member} />
      ))}
    </ul>
  );
}
