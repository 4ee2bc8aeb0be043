import { useState } from "react";
import { client, ifMatch, type Versioned, versioned } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, TextArea, useFocusBack } from "../../../shared/ui";
import styles from "../agreement.module.css";
import { agreementChanged, agreementPath } from "../queries";
import { type Agreement, agreementLimits } from "../types";

type Props = {
  agreement: Versioned<Agreement>;
  clauseId: string;
  answer: string | undefined;
};

/** What the lead replies to objections; those who voted read it behind their link. */
export function Answer({ agreement: { value, etag }, clauseId, answer = "" }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const opener = useFocusBack(open);
  const { register, send, formState, failure } = useProblemForm<{ text: string }>({
    defaultValues: { text: answer },
  });
  const save = send(async ({ text }) => {
    const params = { ...agreementPath(value.id), ...ifMatch(etag) };
    const body = { clauseId, text: text.trim() };
    await agreementChanged(
      await versioned(client.POST("/api/agreements/{agreementId}/answers", { params, body })),
    );
    setOpen(false);
  });
  if (!open) {
    return (
      <>
        {answer && (
          <>
            <p className="note">{t("Your reply")}</p>
            <p className={styles.answer} dir="auto">
              {answer}
            </p>
          </>
        )}
        <Button small ref={opener} onPress={() => setOpen(true)}>
          {t(answer ? "Edit reply" : "Reply")}
        </Button>
      </>
    );
  }
  return (
    <form onSubmit={save} noValidate>
      <TextArea
        dir="auto"
        autoFocus
        label={t("Your reply")}
        hint={t("Everyone who voted can read it at their link. Leave it blank to remove it.")}
        maxLength={agreementLimits.answer}
        error={formState.errors.text?.message}
        {...register("text")}
      />
      <ProblemNote error={failure} />
      <div className="row">
        <Button small type="submit" isPending={formState.isSubmitting}>
          {t("Save reply")}
        </Button>
        <Button small look="plain" onPress={() => setOpen(false)}>
          {t("Cancel")}
        </Button>
      </div>
    </form>
  );
}
