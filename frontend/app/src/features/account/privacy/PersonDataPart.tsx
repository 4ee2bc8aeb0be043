import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { client, limits, queries } from "../../../shared/api";
import { checkEmail } from "../../../shared/email";
import { Form } from "../../../shared/form";
import { formatDay, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { saveFile } from "../../../shared/saveFile";
import { Button, Confirm, Pair, Section, Skeleton, tell, useGroupName } from "../../../shared/ui";
import styles from "../Account.module.css";
import { roleLabels } from "../labels";
import { factLabels, fateLabels, type PersonData, partLabels, personDataQuery } from "./privacy";

/** What is stored about somebody, to hand over or to erase. */
export function PersonDataPart() {
  const t = useT();
  const [email, setEmail] = useState("");
  return (
    <Section className={styles.part} heading={t("What is stored about a person")}>
      <p className="note">
        {t(
          "You see what identifies the person, and how much each lead has about them. You can’t see a lead’s private notes.",
        )}
      </p>
      <Form
        limits={limits.PersonAddress}
        kinds={{ email: "email" }}
        start={{ email: "" }}
        onSave={async (typed) => setEmail(typed.email.trim())}
      >
        {({ Text, Buttons }) => (
          <>
            <Text
              name="email"
              type="email"
              label={t("Their email")}
              required
              validate={checkEmail}
            />
            <Buttons save={t("Show data")} look="outline" />
          </>
        )}
      </Form>
      {email && <Found key={email} email={email} />}
    </Section>
  );
}

function Found({ email }: { email: string }) {
  const t = useT();
  const query = { ...personDataQuery(email), staleTime: 0 };
  const { data, error, refetch } = useQuery(query);
  const ask = useMutation({
    mutationFn: () => client.POST("/api/person-data/hand-over", { body: { email } }),
    onSuccess: () => tell(t("Each lead has a task to hand over their notes")),
  });
  const [erasing, setErasing] = useState(false);
  if (!data) {
    return error ? <ProblemNote error={error} onRetry={refetch} /> : <Skeleton />;
  }
  if (data.parts.length === 0) {
    return <p role="status">{t("Nothing is stored about this address in this workspace.")}</p>;
  }
  return (
    <>
      <Parts data={data} />
      <div className={`row ${styles.apart}`}>
        <Button onPress={() => download(data)}>{t("Download as JSON")}</Button>
        <Button onPress={() => print()}>{t("Print")}</Button>
        <Button isPending={ask.isPending} onPress={() => ask.mutate()}>
          {t("Ask leads")}
        </Button>
        <Button onPress={() => setErasing(true)}>{t("Erase person")}</Button>
      </div>
      <p className={`meta ${styles.apart}`}>
        {t(
          "“Ask leads” gives each lead a task: to hand over within 30 days what they wrote about this person.",
        )}
      </p>
      <ProblemNote error={ask.error} />
      {erasing && <Erase data={data} onClose={() => setErasing(false)} />}
    </>
  );
}

const groupKinds = ["team", "lead", "product", "client", "manager"] as const;

function Parts({ data }: { data: PersonData }) {
  const t = useT();
  const nameOf = useGroupName();
  const said = (label: PersonData["parts"][number]["facts"][number]["label"], text: string) => {
    if (label === "added-on" || label === "archived-on")
      return formatDay(`${text}T12:00:00Z`, "UTC");
    if (label === "role") return t(roleLabels[text as keyof typeof roleLabels]);
    const kind = groupKinds.find((each) => each === text);
    return label === "group" && kind ? nameOf({ kind }) : text;
  };
  return (
    <ul className={`rows ${styles.stored}`}>
      {data.parts.map(({ kind, lead, count, fate, facts }) => (
        <li key={`${kind} ${lead} ${facts[0]?.text}`}>
          <p>
            <b>{t(partLabels[kind])}</b>
            {facts.length === 0 && ` · ${count}`}
            {lead && ` · ${lead}`}
          </p>
          {facts.length > 0 && (
            <dl>
              {facts.map(({ label, text }) => (
                <Pair key={`${label} ${text}`} of={t(factLabels[label])} dir="auto">
                  {said(label, text)}
                </Pair>
              ))}
            </dl>
          )}
          <p className="meta">{t(fateLabels[fate])}</p>
        </li>
      ))}
    </ul>
  );
}

function Erase({ data: { email, parts }, onClose }: { data: PersonData; onClose: () => void }) {
  const t = useT();
  const waits = parts.some(({ fate }) => fate === "waits");
  const erase = useMutation({
    mutationFn: () => client.POST("/api/person-data/erasure", { body: { email } }),
    onSuccess: async () => {
      tell(t("The person has been erased. Their leads have a task."));
      onClose();
      await queries.invalidateQueries({ queryKey: personDataQuery(email).queryKey });
    },
  });
  return (
    <Confirm
      open
      heading={t("Erase {{email}}?", { email })}
      action={t("Erase person")}
      onConfirm={() => erase.mutate()}
      pending={erase.isPending}
      onClose={onClose}
    >
      {waits && (
        <p className="stop" role="alert">
          {t(
            "A survey that asked this person is running. Erase the person once the survey is over and its keys are destroyed.",
          )}
        </p>
      )}
      <ul>
        {parts
          .filter(({ fate }) => fate !== "kept")
          .map(({ kind, lead, count, fate }) => (
            <li key={`${kind} ${lead}`}>
              {t(partLabels[kind])} ({count}): {t(fateLabels[fate])}
            </li>
          ))}
      </ul>
      <p>
        {t(
          "Anonymous results stay as they are. Which surveys asked this person stays until 60 days after each survey ended, for the rule that an answer counts in one survey only.",
        )}
      </p>
      <p className="note">
        {t(
          "Each lead gets a task to look through their own notes. The task names the person and is deleted after 30 days. You can’t undo this. Remove the person from your HR system or directory first, or they come back.",
        )}
      </p>
      <ProblemNote error={erase.error} />
    </Confirm>
  );
}

const download = (data: PersonData) =>
  saveFile(`person-data-${data.readAt.slice(0, 10)}.json`, JSON.stringify(data, null, 2));
