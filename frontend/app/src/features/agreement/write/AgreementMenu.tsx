import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { client, ifMatch } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { useNavigateIfHere } from "../../../shared/layout";
import { ProblemNote } from "../../../shared/problems";
import { Confirm, Menu, MenuItem } from "../../../shared/ui";
import { agreementPath, everythingChanged } from "../queries";
import type { Agreement, AgreementHistory } from "../types";

type Props = {
  agreement: Agreement;
  history: AgreementHistory;
  steps: { undo: boolean; redo: boolean };
  /** The version that was agreed last, where there is one. */
  agreed: number | undefined;
  compares: boolean;
  onCompare: (compares: boolean) => void;
};

/** Offers actions on the whole draft. Deleted, its clauses stay in the role. */
export function AgreementMenu(props: Props) {
  const { agreement, history, steps, agreed, compares, onCompare } = props;
  const { id, number } = agreement;
  const t = useT();
  const navigateIfHere = useNavigateIfHere();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: async () => {
      // The draft goes with its unsaved text.
      await history.saved().catch(() => {});
      const params = { ...agreementPath(id), ...ifMatch(history.now().etag) };
      await client.DELETE("/api/agreements/{agreementId}", { params });
    },
    onSuccess: async () => {
      history.forget();
      await navigateIfHere("/role/agreement", { replace: true });
      await everythingChanged();
    },
  });
  return (
    <>
      <Menu label={t("More: undo, redo, compare, delete draft")}>
        <MenuItem isDisabled={!steps.undo} onAction={() => history.undo()}>
          {t("Undo")}
        </MenuItem>
        <MenuItem isDisabled={!steps.redo} onAction={() => history.redo()}>
          {t("Redo")}
        </MenuItem>
        {agreed && (
          <MenuItem onAction={() => onCompare(!compares)}>
            {compares
              ? t("Hide comparison")
              : t("Compare with version {{number}}", { number: agreed })}
          </MenuItem>
        )}
        <MenuItem stop onAction={() => setAsking(true)}>
          {t("Delete draft")}
        </MenuItem>
      </Menu>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        heading={t("Delete the draft of version {{number}}?", { number })}
        action={t("Delete draft")}
        onConfirm={() => remove.mutate()}
        pending={remove.isPending}
      >
        <ProblemNote error={remove.error} />
        <p>{t("Its clauses stay in your role. If you’ve prepared a vote, that’s deleted too.")}</p>
      </Confirm>
    </>
  );
}
