import { useQuery } from "@tanstack/react-query";
import { client, queries, type Schemas } from "../../../shared/api";
import { formatDay, useStrings } from "../../../shared/i18n";
import { explain, ProblemNote } from "../../../shared/problems";
import { Button, leaveRow, tell } from "../../../shared/ui";
import styles from "../Account.module.css";
import { invitationsQuery } from "../queries";
import { strings } from "../strings";

/** Invitations that nobody has accepted yet. */
export function Invitations() {
  const say = useStrings(strings);
  const { data: invitations, error, refetch } = useQuery(invitationsQuery);
  const revoke = async ({ id, name }: Schemas["MemberInvitation"], pressed: Element) => {
    try {
      await client.DELETE("/api/member-invitations/{memberInvitationId}", {
        params: { path: { memberInvitationId: id } },
      });
      tell(say("revoked", { name }));
      leaveRow(pressed);
    } catch (failure) {
      tell(say("notDone", { problem: explain(failure).title }));
    }
    await queries.invalidateQueries({ queryKey: invitationsQuery.queryKey });
  };
  if (error) {
    return <ProblemNote error={error} onRetry={refetch} />;
  }
  if (!invitations?.length) {
    return null;
  }
  return (
    <section className={styles.part} aria-labelledby="invited">
      <h2 id="invited">{say("invited")}</h2>
      <ul className="rows">
        {invitations.map((invitation) => (
          <li key={invitation.id}>
            <div>
              <b>{invitation.name}</b>
              <span className="meta">
                {invitation.email}, {say(`role.${invitation.role}`)},{" "}
                {say("until", { day: formatDay(invitation.expiresAt) })}
              </span>
            </div>
            <Button
              small
              aria-label={say("revokeOf", { name: invitation.name })}
              onPress={({ target }) => revoke(invitation, target)}
            >
              {say("revoke")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
