import { queries, useMe } from "../../../shared/api";
import { formatDay, useStrings } from "../../../shared/i18n";
import { explain } from "../../../shared/problems";
import { Button, ButtonLink, leaveRow, tell } from "../../../shared/ui";
import styles from "../Integrations.module.css";
import { type ApiToken, revokeToken, tokensQuery } from "../queries";
import { strings } from "../strings";

/** Days are of UTC, as the server counts them. */
const day = (date: string) => formatDay(`${date}T12:00:00Z`, "UTC");

export function TokenRow({ token }: { token: ApiToken }) {
  const say = useStrings(strings);
  const me = useMe();
  const revoke = async (pressed: Element) => {
    try {
      await revokeToken(token);
      tell(say("revoked", { name: token.name }));
      leaveRow(pressed);
    } catch (failure) {
      tell(say("notRevoked", { problem: explain(failure).title }));
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
          {token.lastUsedOn ? say("used", { day: day(token.lastUsedOn) }) : say("neverUsed")},{" "}
          {say(over ? "expired" : "until", { day: day(token.expiresOn) })}
        </span>
        {token.reader && (
          <span className="meta">
            {say("readerIs", {
              name: token.reader.name,
              runBy: say(`runBy.${token.reader.runBy}`),
            })}
          </span>
        )}
      </div>
      <div className="row">
        {token.memberId === me.id && me.role !== "reader" && (
          <ButtonLink
            small
            aria-label={say("renewOf", { name: token.name })}
            to={`/integrations/tokens/${token.id}`}
          >
            {say("renew")}
          </ButtonLink>
        )}
        <Button
          small
          aria-label={say("revokeOf", { name: token.name })}
          onPress={({ target }) => revoke(target)}
        >
          {say("revoke")}
        </Button>
      </div>
    </li>
  );
}
