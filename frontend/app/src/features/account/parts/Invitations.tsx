import { useQuery } from "@tanstack/react-query";
import { client, queries, type Schemas } from "../../../shared/api";
import { formatDay, useT } from "../../../shared/i18n";
import { explain, ProblemNote } from "../../../shared/problems";
import { Button, Section, tell } from "../../../shared/ui";
import styles from "../Account.module.css";
import { roleLabels } from "../labels";
import { invitationsQuery } from "../queries";

/** Invitations that nobody has accepted yet. */
export function Invitations() {
  const t = useT();
  const { data: invitations, error, refetch } = useQuery(invitationsQuery);
  const revoke = async ({ id, name }: Schemas["MemberInvitation"]) => {
    try {
      await client.DELETE("/api/member-invitations/{memberInvitationId}", {
        params: { path: { memberInvitationId: id } },
      });
      tell(t("{{name}}’s link no longer works", { name }));
    } catch (failure) {
      tell(t("That didn’t work: {{problem}}.", { problem: explain(failure).title }));
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
    <Section className={styles.part} heading={t("Invited")}>
      <ul className="rows">
        {invitations.map((invitation) => (
          <li key={invitation.id}>
            <div>
              <b>{invitation.name}</b>
              <span className="meta">
                {invitation.email}, {t(roleLabels[invitation.role])},{" "}
                {t("until {{day}}", { day: formatDay(invitation.expiresAt) })}
              </span>
            </div>
            <Button
              small
              aria-label={t("Revoke {{name}}’s invitation", { name: invitation.name })}
              onPress={() => revoke(invitation)}
            >
              {t("Revoke", { context: "invitation" })}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
