import { useQueries, useQuery } from "@tanstack/react-query";
import { useMe } from "../../shared/api";
import { formatList, useStrings } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { ButtonLink, Skeleton, useHeadingFocus } from "../../shared/ui";
import styles from "./Integrations.module.css";
import { CannotRead } from "./parts/CannotRead";
import { TokenRow } from "./parts/TokenRow";
import { WebhookRow } from "./parts/WebhookRow";
import { type ApiToken, tokensQuery } from "./queries";
import { strings } from "./strings";
import { deliveriesQuery, hasFailed, type Webhook, webhooksQuery } from "./webhooks";

export function Component() {
  const say = useStrings(strings);
  const isLead = useMe().role !== "reader";
  const tokens = useQuery(tokensQuery);
  const webhooks = useQuery({ ...webhooksQuery, enabled: isLead });
  const hooks = isLead ? webhooks.data : [];
  const finding = useFinding(tokens.data, hooks);
  return (
    <>
      <PageHead
        heading={finding ?? say("title")}
        title={say("title")}
        actions={
          <>
            <ButtonLink look="primary" to="/integrations/new">
              {say("new")}
            </ButtonLink>
            {isLead && (
              <ButtonLink to="/integrations/webhooks/new">{say("webhooks.new")}</ButtonLink>
            )}
          </>
        }
      >
        {say("lede")}
      </PageHead>
      <div className="split">
        <div>
          <section className={styles.section} aria-labelledby="tokens">
            <h2 id="tokens">{say("tokens")}</h2>
            <ProblemNote error={tokens.error} onRetry={tokens.refetch} />
            {!tokens.data && !tokens.error && <Skeleton />}
            {tokens.data && <Tokens tokens={tokens.data} />}
          </section>
          {isLead && (
            <section className={styles.section} aria-labelledby="webhooks">
              <h2 id="webhooks">{say("webhooks")}</h2>
              <ProblemNote error={webhooks.error} onRetry={webhooks.refetch} />
              {!webhooks.data && !webhooks.error && <Skeleton />}
              {webhooks.data && <Webhooks webhooks={webhooks.data} />}
            </section>
          )}
        </div>
        <aside className="side" aria-label={say("cannot.aside")}>
          <CannotRead />
        </aside>
      </div>
    </>
  );
}

/** How many of each, and how many of the last deliveries failed; nothing until that is known. */
function useFinding(tokens?: ApiToken[], webhooks?: Webhook[]): string | undefined {
  const say = useStrings(strings);
  const failed = useQueries({
    queries: (webhooks ?? []).map(({ id }) => deliveriesQuery(id)),
    combine: (all) => all.flatMap(({ data }) => data ?? []).filter(hasFailed).length,
  });
  if (!tokens || !webhooks) return undefined;
  const count = tokens.length;
  if (webhooks.length === 0) return say("finding", { count });
  const parts = [
    say("finding.tokens", { count }),
    say("finding.webhooks", { count: webhooks.length }),
    ...(failed > 0 ? [say("finding.failed", { count: failed })] : []),
  ];
  const list = formatList(parts);
  return list.charAt(0).toUpperCase() + list.slice(1);
}

function Tokens({ tokens }: { tokens: ApiToken[] }) {
  const say = useStrings(strings);
  // The focus goes with the row of what is revoked.
  useHeadingFocus(String(tokens.length));
  if (tokens.length === 0) {
    return <p className="note">{say("tokens.none")}</p>;
  }
  return (
    <ul className="rows">
      {tokens.map((token) => (
        <TokenRow key={token.id} token={token} />
      ))}
    </ul>
  );
}

function Webhooks({ webhooks }: { webhooks: Webhook[] }) {
  const say = useStrings(strings);
  if (webhooks.length === 0) {
    return <p className="note">{say("webhooks.none")}</p>;
  }
  return (
    <>
      <ul className="rows">
        {webhooks.map((webhook) => (
          <WebhookRow key={webhook.id} webhook={webhook} />
        ))}
      </ul>
      <p className="note">{say("deliveries.note")}</p>
    </>
  );
}
