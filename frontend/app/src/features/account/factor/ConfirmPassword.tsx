import { useState } from "react";
import { client, slugOf } from "../../../shared/api";
import { Form } from "../../../shared/form";
import { useT } from "../../../shared/i18n";
import { Dialog } from "../../../shared/ui";

type Work = () => Promise<unknown>;

/** Runs what changes how a member signs in; where the server wants the password first, `dialog` asks for it. */
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
  const dialog = waiting && (
    <ConfirmPassword work={waiting} onClose={() => setWaiting(undefined)} />
  );
  return { confirmed, dialog };
}

function ConfirmPassword({ work, onClose }: { work: Work; onClose: () => void }) {
  const t = useT();
  const text = () => t("This isn’t your current password.");
  return (
    <Dialog open onClose={onClose} heading={t("Enter your password")}>
      <p>{t("Tenward asks again before you change how you sign in.")}</p>
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
