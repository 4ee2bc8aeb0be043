import { t } from "../../../../shared/i18n";
import { nameOfGroup } from "../../../../shared/ui";
import type { Material } from "../../state/material";
import styles from "../board.module.css";
import { slipRef } from "./slips";
import type { Stack } from "./stacked";

type Props = {
  stack: Stack;
  material: Material;
  chosen: boolean;
  /** The Tab key comes here from outside of the list. */
  first: boolean;
};

/** The row of one expectation. What stands in it is drawn by {@link drawContents}; what is pressed is heard by the board. */
export function Slip({ stack, material, chosen, first }: Props) {
  const text = material.textOf(stack.id);
  const about = aboutOf(stack, material);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be laid out as slips
    <div
      ref={slipRef}
      role="row"
      className={styles.slip}
      data-slip={stack.id}
      draggable
      aria-label={about ? `${text} ${about}` : text}
      aria-selected={chosen}
      tabIndex={first ? 0 : -1}
    />
  );
}

/** What is heard behind its words, of which a list makes no name by itself. */
function aboutOf({ id, alike, open }: Stack, material: Material): string {
  const group = material.groupOf(id);
  const from = material.commentOf(id) ? group && nameOfGroup(group) : t("From your role");
  const more =
    alike > 0 &&
    !open &&
    t("and {{count}} similar quote | and {{count}} similar quotes", { count: alike });
  return [from, more].filter(Boolean).join(", ");
}
