import { useQuery } from "@tanstack/react-query";
import { useMe } from "../../shared/api";
import { useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { Folds, Skeleton, useHeadingFocus } from "../../shared/ui";
import { Demand } from "./factor/Demand";
import { Invitations } from "./parts/Invitations";
import { InviteForm } from "./parts/InviteForm";
import { MemberRow } from "./parts/MemberRow";
import { MembersTrail } from "./parts/MembersTrail";
import { Roles } from "./parts/Roles";
import { SignOn } from "./parts/SignOn";
import { type Member, membersQuery } from "./queries";

export function Component() {
  const t = useT();
  const { role } = useMe();
  // Who gives the ownership away had the focus on a page that is gone.
  useHeadingFocus(role);
  return role === "owner" ? (
    <Members />
  ) : (
    <>
      <PageHead heading={t("Only owners can see the members")} title={t("Members")} />
      <Roles />
    </>
  );
}

function Members() {
  const t = useT();
  const { data: members, error, refetch } = useQuery(membersQuery);
  return (
    <>
      <PageHead
        heading={
          members ? t("1 member | {{first}} members", { count: members.length }) : t("Members")
        }
        title={t("Members")}
      >
        {t("Each lead has their own people and surveys. Owners can’t see those of other leads.")}
      </PageHead>
      <div className="split">
        <div>
          {error && <ProblemNote error={error} onRetry={refetch} />}
          {!members && !error && <Skeleton />}
          {members && <Rows members={members} />}
          <Invitations />
          <SignOn />
          <Demand />
          <Roles />
          <Folds>
            <MembersTrail />
          </Folds>
        </div>
        <aside className="side" aria-label={t("Invite someone")}>
          <InviteForm />
        </aside>
      </div>
    </>
  );
}

function Rows({ members }: { members: Member[] }) {
  // It went back from the question to the row of whoever is removed, and goes with that.
  return (
    <ul className="rows">
      {members.map((member) => (
        <MemberRow key={member.id} member={member} />
      ))}
    </ul>
  );
}
