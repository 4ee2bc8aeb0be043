import { queries, useMe } from "../../../shared/api";
import { formatDay, useT } from "../../../shared/i18n";
import { explain } from "../../../shared/problems";
import { Button, ButtonLink, tell } from "../../../shared/ui";
import { runByLabels } from "../labels";
import styles from "../webhook.module.css";
import { type ApiToken, revokeToken, tokensQuery } from "./queries";

/** Days are of UTC, as the server counts them. */
const day = (date: string) => formatDay(`${date}T12:00:00Z`, "UTC");

export function TokenRow({ token }: { token: ApiToken }) {
  const t = useT();
  const me = useMe();
  const revoke = async () => {
    try {
      await revokeToken(token);
      tell(t("{{name}} no longer works.", { name: token.name }));
    } catch (failure) {
      tell(t("The token still works. {{problem}}", { problem: explain(failure).title }));
    }
    await queries.invalidateQueries({ queryKey: tokensQuery.queryKey });
  };
  const over = token.expiresOn < new Date().toISOString().slice(0, 10);
  return (
    <li>
      <div className={styles.token}>
        <b>{token.name}</b>
        <span className={styles.granted}>
          {token.scopes.map((scope) => (
            <code key={scope}>{scope}</code>
          ))}
        </span>
        <span className="meta">
          {token.memberId !== me.id && `${token.memberName}, `}
          <code>{token.start}…</code>,{" "}
          {token.lastUsedOn
            ? t("last used on {{day}}", { day: day(token.lastUsedOn) })
            : t("never used")}
          , {t(over ? "expired on {{day}}" : "expires on {{day}}", { day: day(token.expiresOn) })}
        </span>
        {token.reader && (
          <span className="meta">
            {t("Surveys you launch name {{name}}, {{runBy}}.", {
              name: token.reader.name,
              runBy: t(runByLabels[token.reader.runBy]),
            })}
          </span>
        )}
      </div>
      <div className="row">
        {token.memberId === me.id && me.role !== "reader" && (
          <ButtonLink
            small
            aria-label={t("Renew secret: {{name}}", { name: token.name })}
            to={`/settings/tools?renew=${token.id}`}
          >
            {t("Renew secret")}
          </ButtonLink>
        )}
        <Button small aria-label={t("Revoke {{name}}", { name: token.name })} onPress={revoke}>
          {t("Revoke")}
        </Button>
      </div>
    </li>
  );
}
