import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useT } from "../../../shared/i18n";
import { Crumb, PageHead, useNavigateIfHere } from "../../../shared/layout";
import { explain, ProblemNote } from "../../../shared/problems";
import { Button, Confirm, Section, Skeleton, tell } from "../../../shared/ui";
import {
  changeWebhook,
  removeWebhook,
  replaceSecret,
  useWebhookName,
  type Webhook,
  webhookQuery,
} from "../webhooks";
import { MadeSecret } from "./MadeSecret";
import { WebhookForm } from "./WebhookForm";

export function EditWebhook({ webhookId }: { webhookId: string }) {
  const t = useT();
  const { data, error, refetch } = useQuery(webhookQuery(webhookId));
  const [fresh, setFresh] = useState<Webhook>();
  const nameOf = useWebhookName();
  const name = data && nameOf(data.value);
  const way = [{ to: "/settings/tools", name: t("Integrations") }];
  if (fresh) {
    return (
      <>
        <Crumb way={way} here={t("Secret")} />
        <MadeSecret webhook={fresh} />
      </>
    );
  }
  return (
    <>
      <Crumb way={way} here={name ?? t("Webhooks")} />
      <PageHead
        heading={name ? t("Edit webhook {{url}}", { url: name }) : t("Webhooks")}
        title={t("Webhooks")}
      >
        {t(
          "Deliveries contain IDs, counts and a link. Nothing in them changes with a single answer, so they can’t show when someone answered.",
        )}
      </PageHead>
      <ProblemNote error={error} onRetry={refetch} />
      {!data && !error && <Skeleton />}
      {data && <Change webhook={data.value} etag={data.etag} onSecret={setFresh} />}
    </>
  );
}

type Props = { webhook: Webhook; etag: string; onSecret: (webhook: Webhook) => void };

function Change({ webhook, etag, onSecret }: Props) {
  const t = useT();
  const navigateIfHere = useNavigateIfHere();
  const [asked, setAsked] = useState(false);
  const { format, types, lost } = webhook;
  const url = lost ? "" : webhook.url;
  const name = useWebhookName()(webhook);
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (failure) {
      setAsked(false);
      tell(t("That did not work. {{problem}}", { problem: explain(failure).title }));
    }
  };
  const replace = () => attempt(async () => onSecret(await replaceSecret(webhook)));
  const remove = () =>
    attempt(async () => {
      await removeWebhook(webhook);
      navigateIfHere("/settings/tools");
      tell(t("Webhook removed."));
    });
  return (
    <div className="split">
      <WebhookForm
        values={{ url, format, types }}
        action={t("Save")}
        onSend={async (values) => {
          const resumed = lost ? { ...values, state: "active" as const } : values;
          const saved = await changeWebhook(webhook, resumed, etag);
          if (saved.secret && saved.format === "json") {
            onSecret(saved);
            return;
          }
          navigateIfHere("/settings/tools");
          tell(t("Saved."));
        }}
      />
      <aside className="side" aria-label={t("Secret")}>
        <Section className="panel sheet" heading={t("Secret")}>
          <p className="note">
            {t(
              "Your tool uses it to check that a delivery comes from Tenward. If it’s been exposed, replace it. Both secrets sign for 24 hours.",
            )}
          </p>
          <div className="row">
            <Button small onPress={replace}>
              {t("Replace secret")}
            </Button>
            <Button small onPress={() => setAsked(true)}>
              {t("Remove")}
            </Button>
          </div>
        </Section>
      </aside>
      <Confirm
        open={asked}
        onClose={() => setAsked(false)}
        heading={t("Remove the webhook {{url}}?", { url: name })}
        action={t("Remove")}
        onConfirm={remove}
      >
        <p>{t("Nothing more will be sent there, and its deliveries will no longer be listed.")}</p>
      </Confirm>
    </div>
  );
}
