import { useState } from "react";
import { client, useMe } from "../../../shared/api";
import { Form } from "../../../shared/form";
import { useT } from "../../../shared/i18n";
import { QrCode } from "../../../shared/qr";
import { Dialog } from "../../../shared/ui";
import { addressOfSecret, digits, drawSecret, inFours } from "./codeApp";

type Props = { onSave: (work: () => Promise<unknown>) => Promise<void>; onClose: () => void };

/** The app reads the secret, and a code of it shows that it has. */
export function CodeAppDialog({ onSave, onClose }: Props) {
  const t = useT();
  const { email } = useMe();
  const [secret] = useState(drawSecret);
  const wrong = () => t("This code is wrong. Check that the clock of your phone is right.");
  return (
    <Dialog open onClose={onClose} heading={t("Set up an app for codes")}>
      <p>{t("Scan this with an authenticator app, or type the key into it.")}</p>
      <QrCode text={addressOfSecret(secret, email)} label={t("QR code with the key of the app")} />
      <p>
        <code className="in">{inFours(secret)}</code>
      </p>
      <Form
        className="field"
        slugs={{ "bad-code": { field: "code", text: wrong } }}
        start={{ code: "" }}
        onLeave={onClose}
        onSave={async ({ code }) => {
          const body = { secret, code: digits(code) };
          await onSave(() => client.PUT("/api/me/code-app", { body }));
        }}
      >
        {({ Text, Buttons }) => (
          <>
            <Text
              name="code"
              label={t("Code that the app shows")}
              inputMode="numeric"
              autoComplete="one-time-code"
              validate={(code: string) =>
                /^\d{6}$/.test(digits(code)) || t("Enter the six digits.")
              }
            />
            <Buttons save={t("Save")} cancel={t("Cancel")} />
          </>
        )}
      </Form>
    </Dialog>
  );
}
