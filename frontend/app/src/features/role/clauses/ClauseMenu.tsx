import { useNavigate } from "react-router";
import { newGoalAt } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { Menu, MenuItem } from "../../../shared/ui";
import type { RowProps } from "./rowProps";
import type { useClauseActions } from "./useClauseActions";

type Props = Pick<RowProps, "clause" | "at" | "onEdit"> & {
  actions: ReturnType<typeof useClauseActions>;
};

/** Offers all actions on a clause except for its meaning. */
export function ClauseMenu({ clause, at, onEdit, actions }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const editText = () => onEdit({ id: clause.id, what: "text" });
  return (
    <Menu label={t("Edit responsibility {{at}}: {{text}}", { at: at + 1, text: clause.text })}>
      <MenuItem onAction={editText}>{t("Edit wording")}</MenuItem>
      <MenuItem onAction={editText}>{t("Split")}</MenuItem>
      {actions.mergesAbove && (
        <MenuItem onAction={actions.mergeAbove}>{t("Merge with previous")}</MenuItem>
      )}
      {actions.mergesBelow && (
        <MenuItem onAction={actions.mergeBelow}>{t("Merge with next")}</MenuItem>
      )}
      {actions.above && <MenuItem onAction={() => actions.moveBy(-1)}>{t("Move up")}</MenuItem>}
      {actions.below && <MenuItem onAction={() => actions.moveBy(1)}>{t("Move down")}</MenuItem>}
      <MenuItem onAction={() => navigate(newGoalAt({ kind: "clause", id: clause.id }))}>
        {t("Create goal")}
      </MenuItem>
      <MenuItem onAction={() => window.print()}>{t("Print")}</MenuItem>
      <MenuItem onAction={actions.leaveOut}>{t("Leave out")}</MenuItem>
      {clause.heading && actions.section.length > 1 && (
        <MenuItem onAction={actions.leaveSectionOut}>
          {t("Leave out all of “{{heading}}”", { heading: clause.heading })}
        </MenuItem>
      )}
    </Menu>
  );
}
