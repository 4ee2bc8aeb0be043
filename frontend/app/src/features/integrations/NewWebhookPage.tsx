import { useState } from "react";
import { useNavigate } from "react-router";
import { client, useCreationKey, useMe } from "../../shared/api";
import { useStrings } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { CannotRead } from "./parts/CannotRead";
import { MadeSecret } from "./parts/MadeSecret";
import { WebhookForm, type WebhookValues } from "./parts/WebhookForm";
import { strings } from "./strings";
import { type Webhook, webhooksChanged } from "./webhooks";

const usual: WebhookValues = {
  url: "",
  format: "json",
  types: ["survey.closed", "survey.results_ready"],
};

export function Component() {
  const say = useStrings(strings);
  const { role } = useMe();
  const key = useCreationKey();
  const navigate = useNavigate();
  const [made, setMade] = useState<Webhook>();
  const way = [{ to: "/integrations", name: say("title") }];
  if (role === "reader") {
    return <PageHead heading={say("leadsOnly")} title={say("webhooks.new")} />;
  }
  if (made) {
    return (
      <>
        <Crumb way={way} here={say("secret")} />
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
    else navigate("/integrations");
  };
  return (
    <>
      <Crumb way={way} here={say("webhooks.new")} />
      <PageHead heading={say("webhook.heading")} title={say("webhooks.new")}>
        {say("webhook.lede")}
      </PageHead>
      <div className="split">
        <WebhookForm values={usual} action={say("webhook.make")} onSend={make} />
        <aside className="side" aria-label={say("cannot.aside")}>
          <CannotRead />
        </aside>
      </div>
    </>
  );
}
