import { useState } from "react";
import { client, ifMatch, limits, type Versioned, versioned } from "../../../shared/api";
import { Form } from "../../../shared/form";
import { useT } from "../../../shared/i18n";
import { RowButton, useFocusBack } from "../../../shared/ui";
import styles from "../agreement.module.css";
import { agreementChanged, agreementPath } from "../queries";
import type { Agreement, AgreementClause } from "../types";

type Props = {
  agreement: Versioned<Agreement>;
  clause: AgreementClause;
};

/** Shows what the lead replies to objections; those who voted read it behind their link. */
export function Answer({ agreement: { value, etag }, clause }: Props) {
  const { id: clauseId, text: about, answer = "" } = clause;
  const t = useT();
  const [open, setOpen] = useState(false);
  const opener = useFocusBack(open);
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
        <RowButton
          word={t(answer ? "Edit reply" : "Reply")}
          about={about}
          look="outline"
          ref={opener}
          onPress={() => setOpen(true)}
        />
      </>
    );
  }
  return (
    <Form
      className=""
      aria-label={about}
      limits={limits.ObjectionAnswer}
      start={{ text: answer }}
      onSave={async ({ text }) => {
        const params = { ...agreementPath(value.id), ...ifMatch(etag) };
        const body = { clauseId, text: text.trim() };
        await agreementChanged(
          await versioned(client.POST("/api/agreements/{agreementId}/answers", { params, body })),
        );
        setOpen(false);
      }}
      onLeave={() => setOpen(false)}
    >
      {({ Lines, Buttons }) => (
        <>
          <Lines
            name="text"
            autoFocus
            label={t("Your reply")}
            hint={t("Everyone who voted can read it at their link. Leave it blank to remove it.")}
          />
          <Buttons small look="outline" save={t("Save reply")} cancel={t("Cancel")} />
        </>
      )}
    </Form>
  );
}
