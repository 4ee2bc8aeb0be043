import { useState } from "react";
import { client, type Schemas, uuid, versioned } from "../../shared/api";
import { Form } from "../../shared/form";
import { useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { AboutLink, OpenedLink } from "../../shared/link";
import { Section } from "../../shared/ui";
import growth from "./growth.module.css";
import { SharedGoal } from "./share/SharedGoal";

/** A goal behind its link, for helpers, who have no account. */
export function Component() {
  const t = useT();
  return (
    <OpenedLink
      name="goal-link"
      heading={t("A goal you can help with")}
      read={(secret) => versioned(client.POST("/api/goals/open", { body: { secret } }))}
      once
    >
      {(open, secret) => <Helper open={open} secret={secret} />}
    </OpenedLink>
  );
}

function Helper({ open, secret }: { open: Schemas["HelperGoal"]; secret: string }) {
  const t = useT();
  const { lead, operator, goal } = open;
  return (
    <div className={growth.doc}>
      <PageHead heading={goal.title} title={t("A goal you can help with")}>
        {t("This is {{lead}}’s goal. A line from you can help.", { lead })}
      </PageHead>
      <SharedGoal of={goal} />
      <Section className={growth.sec} heading={t("Your line for {{lead}}", { lead })}>
        <LineForm lead={lead} secret={secret} />
      </Section>
      <AboutLink operator={operator}>
        {t(
          "This page ends with the goal. It needs no account, no cookie and no email. It isn’t a survey: {{lead}} reads your line with the name you enter.",
          { lead },
        )}
      </AboutLink>
    </div>
  );
}

const inOneLine = (text: string) => text.replace(/\s+/g, " ").trim();

type Values = { text: string; name: string };

/** Keeps what is typed through a reload of this tab, until the server has it. */
function LineForm({ lead, secret }: { lead: string; secret: string }) {
  const t = useT();
  // Nobody is signed in here, and the device may be anybody's: it goes with the tab. Each link has its own.
  const key = `tenward.guest.line.${secret.slice(0, 8)}`;
  // Sent twice it is one line.
  const [id, setId] = useState(uuid);
  const [isSent, setSent] = useState(false);
  const [kept] = useState<Partial<Values>>(() => JSON.parse(sessionStorage.getItem(key) ?? "{}"));
  const keep = (typed: Values) => sessionStorage.setItem(key, JSON.stringify(typed));
  const ended = () => t("This link has ended. Your text stays here, so that you can copy it.");
  return (
    <Form<Values>
      slugs={{ "not-found": { field: "text", text: ended } }}
      start={{ text: "", name: "", ...kept }}
      onSave={async ({ text, ...typed }, { reset }) => {
        setSent(false);
        const name = inOneLine(typed.name);
        const body = { secret, id, text: inOneLine(text), ...(name && { name }) };
        await client.POST("/api/goals/open/lines", { body });
        reset({ text: "", name: typed.name });
        keep({ text: "", name: typed.name });
        setId(uuid());
        setSent(true);
      }}
      onChange={({ currentTarget }) => {
        setSent(false);
        keep(Object.fromEntries(new FormData(currentTarget)) as Values);
      }}
    >
      {({ Lines, Text, Buttons }) => (
        <>
          <Lines name="text" label={t("Your line")} rows={3} required={t("Write a line first.")} />
          <Text
            name="name"
            label={t("Your name (optional)")}
            hint={t("{{lead}} sees it with your line. It isn’t verified.", { lead })}
            autoComplete="name"
          />
          <Buttons save={t("Send")}>
            <span className="meta" role="status">
              {isSent && t("Sent. {{lead}} can read it now.", { lead })}
            </span>
          </Buttons>
        </>
      )}
    </Form>
  );
}
