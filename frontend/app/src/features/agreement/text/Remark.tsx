import { useState } from "react";
import { limits } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, TextArea, TextField, useFocusBack } from "../../../shared/ui";
import type { TextClause } from "../types";

type Values = { name: string; text: string };
type Props = {
  clause: TextClause;
  /** Without an account: they say who they are, and nobody verifies it. */
  asksName?: boolean;
  onSend: (remark: Values) => Promise<unknown>;
};

/** What a reader says to a clause; its lead reads it in their log. */
export function Remark({ clause, asksName = false, onSend }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [isSent, setSent] = useState(false);
  const opener = useFocusBack(open);
  const { register, send, reset, formState, failure } = useProblemForm<Values>({
    defaultValues: { name: "", text: "" },
  });
  const { errors, isSubmitting } = formState;
  const save = send(async ({ name, text }) => {
    await onSend({
      name: name.trim(),
      text: text.trim().replace(/\s*\n\s*/g, asksName ? " " : "\n"),
    });
    reset();
    setOpen(false);
    setSent(true);
  });
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
    <form className="no-print" onSubmit={save} noValidate>
      {asksName && (
        <TextField
          autoFocus
          autoComplete="name"
          label={t("Your name")}
          hint={t("Not anonymous. Your name isn’t verified.")}
          maxLength={limits.OpenRemark.name.maxLength}
          error={errors.name?.message}
          {...register("name", {
            validate: (name) => Boolean(name.trim()) || t("Enter your name."),
          })}
        />
      )}
      <TextArea
        autoFocus={!asksName}
        dir="auto"
        label={t("Your comment")}
        hint={t("The lead sees it with your name.")}
        maxLength={limits.OpenRemark.text.maxLength}
        error={errors.text?.message}
        {...register("text", { validate: (text) => Boolean(text.trim()) || t("Enter a comment.") })}
      />
      <ProblemNote error={failure} />
      <div className="row">
        <Button small look="primary" type="submit" isPending={isSubmitting}>
          {t("Send")}
        </Button>
        <Button small look="plain" onPress={() => setOpen(false)}>
          {t("Cancel")}
        </Button>
      </div>
    </form>
  );
}
