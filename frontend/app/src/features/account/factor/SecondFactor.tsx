import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { client, queries, type Schemas, useMe } from "../../../shared/api";
import { useConfirmed } from "../../../shared/confirmation";
import { Form } from "../../../shared/form";
import { formatDay, formatShortDay, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Confirm, RowButton, Section, Skeleton, tell } from "../../../shared/ui";
import styles from "../Account.module.css";
import { membersChanged, secondFactorQuery } from "../queries";
import { CodeAppDialog } from "./CodeAppDialog";
import { createPasskey, isKnownDevice } from "./passkey";
import { RecoveryCodes } from "./RecoveryCodes";

type Asked = "app" | "remove-app" | "new-codes" | Schemas["Passkey"];

/** What a member signs in with beside the password: passkeys, codes from an app, recovery codes. */
export function SecondFactor() {
  const t = useT();
  const me = useMe();
  const { data, error, refetch } = useQuery(secondFactorQuery);
  const { confirmed, dialog } = useConfirmed();
  const [asked, setAsked] = useState<Asked>();
  const [codes, setCodes] = useState<string[]>();
  const [failure, setFailure] = useState<unknown>();
  const [deviceKnown, setDeviceKnown] = useState(false);
  const close = () => {
    setAsked(undefined);
    setFailure(undefined);
  };

  const issue = async () => {
    const issued = await client.POST("/api/me/recovery-codes");
    setCodes(issued.data?.codes);
  };
  /** Closes what was asked, and with the first factor shows the codes for the day on which it is lost. */
  const change = (work: () => Promise<unknown>, done: string) =>
    confirmed(async () => {
      await work();
      close();
      tell(done);
      await queries.invalidateQueries({ queryKey: secondFactorQuery.queryKey });
      const now = await queries.ensureQueryData(secondFactorQuery);
      const has = now.codeAppSince || now.passkeys.length > 0;
      if (has && now.recoveryCodesLeft === 0) await issue();
      await queries.invalidateQueries({ queryKey: secondFactorQuery.queryKey });
      await membersChanged();
    });
  const orSay = (work: Promise<unknown>) => work.catch(setFailure);

  const addPasskey = async (name: string) => {
    setDeviceKnown(false);
    const made = await createPasskey(me, data?.passkeys ?? []).catch((error: unknown) => {
      if (!isKnownDevice(error)) throw error;
      setDeviceKnown(true);
    });
    if (!made) return false;
    const body = { name, ...made };
    await change(() => client.POST("/api/me/passkeys", { body }), t("Passkey added"));
    return true;
  };

  if (!data) {
    return error ? <ProblemNote error={error} onRetry={refetch} /> : <Skeleton lines={3} />;
  }
  const has = data.codeAppSince !== undefined || data.passkeys.length > 0;
  return (
    <Section className={styles.part} heading={t("Second factor")}>
      <p>
        {t(
          has
            ? "After your password, Tenward asks for one of these. A passkey also works alone."
            : "A second factor protects your account even if someone knows your password. Adding one signs you out of other browsers and ends your API tokens.",
        )}
      </p>
      <h3>{t("Passkeys")}</h3>
      <ul className={data.passkeys.length > 0 ? "rows" : undefined}>
        {data.passkeys.map((passkey) => (
          <li key={passkey.id}>
            <div>
              <b dir="auto">{passkey.name}</b>
              <span className="meta">
                {t("added on {{day}}", { day: formatShortDay(passkey.addedAt) })}
                {passkey.lastUsedAt &&
                  t(", last used on {{day}}", { day: formatDay(passkey.lastUsedAt) })}
              </span>
            </div>
            <RowButton word={t("Remove")} about={passkey.name} onPress={() => setAsked(passkey)} />
          </li>
        ))}
      </ul>
      <Form
        className="field"
        start={{ name: "" }}
        onSave={async ({ name }, { reset }) => (await addPasskey(name)) && reset()}
      >
        {({ Text, Buttons }) => (
          <>
            <Text
              name="name"
              label={t("Name of the new passkey")}
              hint={t("For example the device that it’s on.")}
              maxLength={100}
              error={
                deviceKnown
                  ? t("This device already has a passkey for your account. Use another device.")
                  : undefined
              }
              required
            />
            <Buttons save={t("Add passkey")} look="outline" />
          </>
        )}
      </Form>
      <h3>{t("Codes from an app")}</h3>
      <p>
        {data.codeAppSince
          ? t("Set up on {{day}}.", { day: formatDay(data.codeAppSince) })
          : t("An authenticator app on your phone shows a new code every 30 seconds.")}
      </p>
      <div className="row">
        <Button onPress={() => setAsked("app")}>
          {t(data.codeAppSince ? "Replace app" : "Set up app")}
        </Button>
        {data.codeAppSince && (
          <Button onPress={() => setAsked("remove-app")}>{t("Remove app")}</Button>
        )}
      </div>
      {has && (
        <>
          <h3>{t("Recovery codes")}</h3>
          <p>
            {t("You have 1 code left. | You have {{count}} codes left.", {
              count: data.recoveryCodesLeft,
            })}{" "}
            {t("Each signs you in once if you lose your app or passkey.")}
          </p>
          <Button onPress={() => setAsked("new-codes")}>{t("Make new codes")}</Button>
        </>
      )}
      {asked === "app" && (
        <CodeAppDialog onSave={(work) => change(work, t("The app is set up"))} onClose={close} />
      )}
      {asked === "new-codes" && (
        <Confirm
          open
          heading={t("Make new recovery codes?")}
          action={t("Make new codes")}
          onConfirm={() =>
            orSay(
              confirmed(async () => {
                await issue();
                close();
                await queries.invalidateQueries({ queryKey: secondFactorQuery.queryKey });
              }),
            )
          }
          onClose={close}
        >
          <p>{t("Your earlier codes stop working.")}</p>
          <ProblemNote error={failure} />
        </Confirm>
      )}
      {asked === "remove-app" && (
        <Confirm
          open
          heading={t("Remove the app?")}
          action={t("Remove app")}
          onConfirm={() =>
            orSay(change(() => client.DELETE("/api/me/code-app"), t("The app is removed")))
          }
          onClose={close}
        >
          <p>{t("Its codes no longer sign you in.")}</p>
          <ProblemNote error={failure} />
        </Confirm>
      )}
      {typeof asked === "object" && (
        <Confirm
          open
          heading={t("Remove the passkey {{name}}?", { name: asked.name })}
          action={t("Remove passkey")}
          onConfirm={() =>
            orSay(
              change(
                () =>
                  client.DELETE("/api/me/passkeys/{passkeyId}", {
                    params: { path: { passkeyId: asked.id } },
                  }),
                t("Passkey removed"),
              ),
            )
          }
          onClose={close}
        >
          <p>{t("It no longer signs you in. Delete it on your device as well.")}</p>
          <ProblemNote error={failure} />
        </Confirm>
      )}
      {dialog}
      {codes && <RecoveryCodes codes={codes} onClose={() => setCodes(undefined)} />}
    </Section>
  );
}
