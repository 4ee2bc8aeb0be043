import { useState } from "react";
import { client, slugOf, useInstallation, useMe } from "../api";
import { Form } from "../form";
import { useT } from "../i18n";
import { ButtonLink, Cancel, Dialog } from "../ui";

type Work = () => Promise<unknown>;

/** Runs what outlasts the session; where the server wants the password first, `dialog` asks for it. */
export function useConfirmed() {
  const [waiting, setWaiting] = useState<Work>();
  const confirmed = async (work: Work) => {
    try {
      await work();
    } catch (error) {
      if (slugOf(error) !== "confirmation-needed") throw error;
      setWaiting(() => work);
    }
  };
  const close = () => setWaiting(undefined);
  const { hasPassword } = useMe();
  const dialog =
    waiting &&
    (hasPassword ? (
      <ConfirmPassword work={waiting} onClose={close} />
    ) : (
      <SignInAgain onClose={close} />
    ));
  return { confirmed, dialog };
}

/** A member without a password shows who they are at their provider, and comes back to this page. */
function SignInAgain({ onClose }: { onClose: () => void }) {
  const t = useT();
  const { providers } = useInstallation();
  const back = encodeURIComponent(window.location.pathname);
  return (
    <Dialog open onClose={onClose} heading={t("Sign in again first")}>
      <p>
        {t(
          "You signed in more than ten minutes ago. Sign in again, then come back to this page and repeat the last step.",
        )}
      </p>
      <div className="row">
        {providers.map(({ name, path }) => (
          <ButtonLink key={path} look="primary" to={`${path}?return=${back}`} reloadDocument>
            {t("Sign in with {{provider}}", { provider: name })}
          </ButtonLink>
        ))}
        <Cancel />
      </div>
    </Dialog>
  );
}

function ConfirmPassword({ work, onClose }: { work: Work; onClose: () => void }) {
  const t = useT();
  const text = () => t("This isn’t your current password.");
  return (
    <Dialog open onClose={onClose} heading={t("Enter your password")}>
      <p>{t("Tenward asks again before you change how you sign in or create a token.")}</p>
      <Form
        className="field"
        slugs={{ "wrong-password": { field: "password", text } }}
        start={{ password: "" }}
        onLeave={onClose}
        onSave={async (body) => {
          await client.POST("/api/sessions/current/confirmation", { body });
          await work();
          onClose();
        }}
      >
        {({ Password, Buttons }) => (
          <>
            <Password
              name="password"
              label={t("Current password")}
              autoComplete="current-password"
              required
            />
            <Buttons save={t("Continue")} cancel={t("Cancel")} />
          </>
        )}
      </Form>
    </Dialog>
  );
}
