import { useState } from "react";
import { client } from "../../../shared/api";
import { Form } from "../../../shared/form";
import { useT } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import { Button } from "../../../shared/ui";
import { signInWithPasskey } from "./passkey";

type Props = { onDone: () => Promise<void>; onBack: () => void };

/** The password was right, and the member has a second factor. */
export function SecondStep({ onDone, onBack }: Props) {
  const t = useT();
  const [failure, setFailure] = useState<unknown>();
  const byPasskey = async () => {
    try {
      setFailure(undefined);
      if (await signInWithPasskey()) await onDone();
    } catch (error) {
      setFailure(error);
    }
  };
  const wrong = () => t("This code is wrong, or it has been used before.");
  const late = () => t("You have five minutes for this step. Go back and sign in again.");
  return (
    <>
      <PageHead heading={t("One more step")}>
        {t("Your password is right. Enter a code from your app, or use a passkey.")}
      </PageHead>
      <Form
        slugs={{
          "bad-code": { field: "code", text: wrong },
          "wrong-credentials": { field: "code", text: late },
        }}
        start={{ code: "" }}
        error={failure}
        onLeave={onBack}
        onSave={async ({ code }) => {
          await client.POST("/api/sessions/second-step", { body: { code: code.trim() } });
          await onDone();
        }}
      >
        {({ Text, Buttons }) => (
          <section>
            <Text
              name="code"
              label={t("Code")}
              hint={t("Six digits from your app, or one of your recovery codes.")}
              autoComplete="one-time-code"
              maxLength={40}
              required
              autoFocus
            />
            <Buttons save={t("Sign in")} cancel={t("Back")}>
              <Button onPress={byPasskey}>{t("Use a passkey")}</Button>
            </Buttons>
          </section>
        )}
      </Form>
    </>
  );
}
