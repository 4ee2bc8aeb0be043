import { useNavigate } from "react-router";
import { goalStrings, newGoalAt } from "../../../shared/goal";
import { useStrings } from "../../../shared/i18n";
import { Menu, MenuItem } from "../../../shared/ui";
import { roleStrings } from "../strings";
import type { RowProps } from "./rowProps";
import type { useClauseActions } from "./useClauseActions";

type Props = Pick<RowProps, "clause" | "at" | "onEdit"> & {
  actions: ReturnType<typeof useClauseActions>;
};

/** All that can be done with a sentence besides saying what it means. */
export function ClauseMenu({ clause, at, onEdit, actions }: Props) {
  const say = useStrings(roleStrings);
  const sayGoal = useStrings(goalStrings);
  const navigate = useNavigate();
  const editText = () => onEdit({ id: clause.id, what: "text" });
  return (
    <Menu label={say("menu", { at: at + 1, text: clause.text })}>
      <MenuItem onAction={editText}>{say("menu.edit")}</MenuItem>
      <MenuItem onAction={editText}>{say("menu.split")}</MenuItem>
      {actions.mergesAbove && (
        <MenuItem onAction={actions.mergeAbove}>{say("menu.above")}</MenuItem>
      )}
      {actions.mergesBelow && (
        <MenuItem onAction={actions.mergeBelow}>{say("menu.below")}</MenuItem>
      )}
      {actions.above && <MenuItem onAction={() => actions.moveBy(-1)}>{say("menu.up")}</MenuItem>}
      {actions.below && <MenuItem onAction={() => actions.moveBy(1)}>{say("menu.down")}</MenuItem>}
      <MenuItem onAction={() => navigate(newGoalAt({ kind: "clause", id: clause.id }))}>
        {sayGoal("make")}
      </MenuItem>
      <MenuItem onAction={actions.leaveOut}>{say("menu.out")}</MenuItem>
    </Menu>
  );
}
