import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate, useParams } from "react-router";
import { useStrings } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { explain, ProblemNote } from "../../shared/problems";
import { Button, Confirm, Skeleton, tell } from "../../shared/ui";
import { MadeSecret } from "./parts/MadeSecret";
import { WebhookForm } from "./parts/WebhookForm";
import { strings } from "./strings";
import {
  changeWebhook,
  removeWebhook,
  replaceSecret,
  type Webhook,
  webhookQuery,
} from "./webhooks";

export function Component() {
  const say = useStrings(strings);
  const { webhookId = "" } = useParams();
  const { data, error, refetch } = useQuery(webhookQuery(webhookId));
  const [fresh, setFresh] = useState<Webhook>();
  const way = [{ to: "/integrations", name: say("title") }];
  if (fresh) {
    return (
      <>
        <Crumb way={way} here={say("secret")} />
        <MadeSecret webhook={fresh} />
      </>
    );
  }
  return (
    <>
      <Crumb way={way} here={data?.value.url ?? say("webhooks")} />
      <PageHead
        heading={data ? say("webhook.change.heading", { url: data.value.url }) : say("webhooks")}
        title={say("webhooks")}
      >
        {say("webhook.lede")}
      </PageHead>
      <ProblemNote error={error} onRetry={refetch} />
      {!data && !error && <Skeleton />}
      {data && <Change webhook={data.value} etag={data.etag} onSecret={setFresh} />}
    </>
  );
}

type Props = { webhook: Webhook; etag: string; onSecret: (webhook: Webhook) => void };

function Change({ webhook, etag, onSecret }: Props) {
  const say = useStrings(strings);
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const { url, format, types } = webhook;
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (failure) {
      setAsked(false);
      tell(say("webhook.failed", { problem: explain(failure).title }));
    }
  };
  const replace = () => attempt(async () => onSecret(await replaceSecret(webhook)));
  const remove = () =>
    attempt(async () => {
      await removeWebhook(webhook);
      navigate("/integrations");
      tell(say("webhook.removed"));
    });
  return (
    <div className="split">
      <WebhookForm
        values={{ url, format, types }}
        action={say("webhook.save")}
        onSend={async (values) => {
          await changeWebhook(webhook, values, etag);
          navigate("/integrations");
          tell(say("webhook.saved"));
        }}
      />
      <aside className="side" aria-label={say("secret")}>
        <section className="panel sheet" aria-labelledby="secret">
          <h2 id="secret">{say("secret")}</h2>
          <p className="note">{say("secret.note")}</p>
          <div className="row">
            <Button small onPress={replace}>
              {say("secret.replace")}
            </Button>
            <Button small onPress={() => setAsked(true)}>
              {say("webhook.remove")}
            </Button>
          </div>
        </section>
      </aside>
      <Confirm
        open={asked}
        onClose={() => setAsked(false)}
        heading={say("webhook.removeTitle", { url })}
        action={say("webhook.remove")}
        onConfirm={remove}
      >
        <p>{say("webhook.removeText")}</p>
      </Confirm>
    </div>
  );
}
