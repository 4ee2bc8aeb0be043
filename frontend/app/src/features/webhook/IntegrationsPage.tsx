import { useQueries, useQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { useMe } from "../../shared/api";
import { ProposingTools } from "../../shared/evidence";
import { formatList, useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { ProblemNote } from "../../shared/problems";
import { Banner, ButtonLink, Section, Skeleton } from "../../shared/ui";
import { Assistants } from "./parts/Assistants";
import { CannotRead } from "./parts/CannotRead";
import { EditWebhook } from "./parts/EditWebhook";
import { NewWebhook } from "./parts/NewWebhook";
import { WebhookRow } from "./parts/WebhookRow";
import { NewToken } from "./token/NewToken";
import { type ApiToken, tokensQuery } from "./token/queries";
import { RenewToken } from "./token/RenewToken";
import { TokenRow } from "./token/TokenRow";
import styles from "./webhook.module.css";
import {
  deliveriesQuery,
  hasFailed,
  useWebhookName,
  type Webhook,
  webhooksQuery,
} from "./webhooks";

/** Tokens and webhooks; or, as the address says, the form of one of them. */
export function Component() {
  const [query] = useSearchParams();
  const added = query.get("new");
  const tokenId = query.get("renew");
  const webhookId = query.get("webhook");
  if (added === "token") return <NewToken />;
  if (added === "webhook") return <NewWebhook />;
  if (tokenId) return <RenewToken key={tokenId} tokenId={tokenId} />;
  if (webhookId) return <EditWebhook key={webhookId} webhookId={webhookId} />;
  return <Integrations />;
}

function Integrations() {
  const t = useT();
  const isLead = useMe().role !== "reader";
  const tokens = useQuery(tokensQuery);
  const webhooks = useQuery({ ...webhooksQuery, enabled: isLead });
  const hooks = isLead ? webhooks.data : [];
  const finding = useFinding(tokens.data, hooks);
  return (
    <>
      <PageHead
        heading={finding ?? t("Integrations")}
        title={t("Integrations")}
        actions={
          <>
            <ButtonLink look="primary" to="/settings/tools?new=token">
              {t("New token")}
            </ButtonLink>
            {isLead && <ButtonLink to="/settings/tools?new=webhook">{t("New webhook")}</ButtonLink>}
          </>
        }
      >
        {t(
          "A token lets one tool do some of what you can do here, and nothing more. No token can find out who gave an anonymous answer, because Tenward doesn’t know.",
        )}
      </PageHead>
      <div className="split">
        <div>
          <Section className={styles.section} heading={t("Tokens")}>
            <ProblemNote error={tokens.error} onRetry={tokens.refetch} />
            {!tokens.data && !tokens.error && <Skeleton />}
            {tokens.data && <Tokens tokens={tokens.data} />}
          </Section>
          {isLead && (
            <Section className={styles.section} heading={t("Webhooks")}>
              <ProblemNote error={webhooks.error} onRetry={webhooks.refetch} />
              {!webhooks.data && !webhooks.error && <Skeleton />}
              {webhooks.data && <LostAddresses webhooks={webhooks.data} />}
              {webhooks.data && <Webhooks webhooks={webhooks.data} />}
            </Section>
          )}
          {isLead && (
            <section className={styles.section} aria-labelledby="evidence">
              <h2 id="evidence">{t("Tools that propose evidence")}</h2>
              <p className="note">
                {t("A tool can propose lines for your log. You decide which of them are evidence.")}
              </p>
              <ProposingTools />
            </section>
          )}
          {isLead && <Assistants />}
        </div>
        <aside className="side" aria-label={t("Limits of tokens")}>
          <CannotRead />
        </aside>
      </div>
    </>
  );
}

/**
 * Says how many there are of each, and how many of the last deliveries failed; undefined until
 * known.
 */
function useFinding(tokens?: ApiToken[], webhooks?: Webhook[]): string | undefined {
  const t = useT();
  const failed = useQueries({
    queries: (webhooks ?? []).map(({ id }) => deliveriesQuery(id)),
    combine: (all) => all.flatMap(({ data }) => data ?? []).filter(hasFailed).length,
  });
  if (!tokens || !webhooks) return undefined;
  const count = tokens.length;
  if (webhooks.length === 0)
    return t("No tool has access yet | One tool has access | {{count}} tools have access", {
      count,
    });
  const parts = [
    t("no token | one token | {{count}} tokens", { count }),
    t("one webhook | {{count}} webhooks", { count: webhooks.length }),
    ...(failed > 0
      ? [t("one failed delivery | {{count}} failed deliveries", { count: failed })]
      : []),
  ];
  const list = formatList(parts);
  return list.charAt(0).toUpperCase() + list.slice(1);
}

function Tokens({ tokens }: { tokens: ApiToken[] }) {
  const t = useT();
  // The focus goes with the row of what is revoked.
  if (tokens.length === 0) {
    return <p className="note">{t("No tokens yet.")}</p>;
  }
  return (
    <ul className="rows">
      {tokens.map((token) => (
        <TokenRow key={token.id} token={token} />
      ))}
    </ul>
  );
}

/** Lists what has to be entered again after a restore without keys. */
function LostAddresses({ webhooks }: { webhooks: Webhook[] }) {
  const t = useT();
  const nameOf = useWebhookName();
  const lost = webhooks.filter((webhook) => webhook.lost);
  if (lost.length === 0) return null;
  return (
    <Banner>
      <b>
        {t("Enter one address again | Enter {{count}} addresses again", { count: lost.length })}.
      </b>{" "}
      {t("After a restore without the folder of keys, Tenward can’t read them.")}
      <ul>
        {lost.map((webhook) => (
          <li key={webhook.id}>
            <Link to={`/settings/tools?webhook=${webhook.id}`}>{nameOf(webhook)}</Link>:{" "}
            {formatList(webhook.types)}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

function Webhooks({ webhooks }: { webhooks: Webhook[] }) {
  const t = useT();
  if (webhooks.length === 0) {
    return (
      <p className="note">
        {t(
          "No webhooks yet. A webhook tells a bot, a chat channel or another tool what happens in Tenward.",
        )}
      </p>
    );
  }
  return (
    <>
      <ul className="rows">
        {webhooks.map((webhook) => (
          <WebhookRow key={webhook.id} webhook={webhook} />
        ))}
      </ul>
      <p className="note">
        {t(
          "Each delivery says what happened, when, and where to read it. It never contains a rating, a comment or anyone’s name.",
        )}
      </p>
    </>
  );
}
