import { useState } from "react";
import { limits } from "../../../shared/api";
import { Form } from "../../../shared/form";
import { useT } from "../../../shared/i18n";
import { Button, useFocusBack } from "../../../shared/ui";
import type { TextClause } from "../types";

type Values = { name: string; text: string };
type Props = {
  clause: TextClause;
  /** A reader without an account enters a name, which is not verified. */
  asksName?: boolean;
  onSend: (remark: Values) => Promise<unknown>;
};

/** Lets a reader comment on a clause; its lead reads the comment in their log. */
export function Remark({ clause, asksName = false, onSend }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [isSent, setSent] = useState(false);
  const opener = useFocusBack(open);
  if (!open) {
    return (
      <div className="no-print">
        <Button
          small
          look="plain"
          ref={opener}
          aria-label={t("Comment on: {{text}}", { text: clause.text })}
          onPress={() => setOpen(true)}
        >
          {t("Comment", { context: "verb" })}
        </Button>
        <p className="note" role="status">
          {isSent && t("Sent. The lead can read it in their log.")}
        </p>
      </div>
    );
  }
  return (
    <Form
      className="no-print"
      limits={limits.OpenRemark}
      start={{ name: "", text: "" }}
      onSave={async ({ name, text }) => {
        await onSend({
          name: name.trim(),
          text: text.trim().replace(/\s*\n\s*/g, asksName ? " " : "\n"),
        });
        setOpen(false);
        setSent(true);
      }}
      onLeave={() => setOpen(false)}
    >
      {({ Text, Lines, Buttons }) => (
        <>
          {asksName && (
            <Text
              name="name"
              autoFocus
              autoComplete="name"
              label={t("Your name")}
              hint={t("Not anonymous. Your name isn’t verified.")}
              required={t("Enter your name.")}
            />
          )}
          <Lines
            name="text"
            autoFocus={!asksName}
            label={t("Your comment")}
            hint={t("The lead sees it with your name.")}
            required={t("Enter a comment.")}
          />
          <Buttons small save={t("Send")} cancel={t("Cancel")} />
        </>
      )}
    </Form>
  );
}
