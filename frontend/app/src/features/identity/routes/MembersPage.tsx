import { useQuery } from "@tanstack/react-query";
import { useMe } from "../../../shared/api";
import { formatDay, useStrings } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import { ProblemNote } from "../../../shared/problems";
import { Ghost } from "../../../shared/ui";
import styles from "../Account.module.css";
import { Invitations } from "../Invitations";
import { InviteForm } from "../InviteForm";
import { membersQuery } from "../members";
import { strings } from "../strings";

export function Component() {
  const say = useStrings(strings);
  const { role } = useMe();
  return role === "owner" ? (
    <Members />
  ) : (
    <PageHead heading={say("ownersOnly")} title={say("members")} />
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
          {!members && !error && <Ghost />}
          <ul className="rows">
            {members?.map(({ id, name, email, role, createdAt }) => (
              <li key={id}>
                <div>
                  <b className={styles.name}>{name}</b>
                  <span className="meta">{email}</span>
                </div>
                <span className="note">
                  {say(`role.${role}`)}, {say("since", { day: formatDay(createdAt) })}
                </span>
              </li>
            ))}
          </ul>
          <Invitations />
        </div>
        <aside className="side" aria-label={say("inviteTitle")}>
          <InviteForm />
        </aside>
      </div>
    </>
  );
}
