import { useState } from "react";
import { client, useCreationKey, useMe } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { Crumb, PageHead, useNavigateIfHere } from "../../../shared/layout";
import { type Webhook, webhooksChanged } from "../webhooks";
import { CannotRead } from "./CannotRead";
import { MadeSecret } from "./MadeSecret";
import { WebhookForm, type WebhookValues } from "./WebhookForm";

const usual: WebhookValues = {
  url: "",
  format: "json",
  types: ["survey.closed", "survey.results_ready"],
};

export function NewWebhook() {
  const t = useT();
  const { role } = useMe();
  const key = useCreationKey();
  const navigateIfHere = useNavigateIfHere();
  const [made, setMade] = useState<Webhook>();
  const way = [{ to: "/settings/tools", name: t("Integrations") }];
  if (role === "reader") {
    return (
      <PageHead heading={t("Only leads and owners can use tokens")} title={t("New webhook")} />
    );
  }
  if (made) {
    return (
      <>
        <Crumb way={way} here={t("Secret")} />
        <MadeSecret webhook={made} />
      </>
    );
  }
  const make = async (body: WebhookValues) => {
    const { data } = await client.POST("/api/webhooks", { body, params: key.for(body) });
    key.done();
    await webhooksChanged();
    // A chat checks no signature.
    if (data?.format === "json") setMade(data);
    else navigateIfHere("/settings/tools");
  };
  return (
    <>
      <Crumb way={way} here={t("New webhook")} />
      <PageHead heading={t("New webhook")} title={t("New webhook")}>
        {t(
          "Deliveries contain IDs, counts and a link. Nothing in them changes with a single answer, so they can’t show when someone answered.",
        )}
      </PageHead>
      <div className="split">
        <WebhookForm values={usual} action={t("Create webhook")} onSend={make} />
        <aside className="side" aria-label={t("Limits of tokens")}>
          <CannotRead />
        </aside>
      </div>
    </>
  );
}
