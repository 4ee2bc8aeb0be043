import { memo } from "react";
import { useT } from "../../../../shared/i18n";
import { Sign, useGroupName } from "../../../../shared/ui";
import type { Material } from "../../state/material";
import styles from "../board.module.css";
import { spareInBoardGroup } from "../groups";
import { slipRef } from "./slips";

type Props = ReturnType<Material["stacked"]>[number] & {
  material: Material;
  chosen: boolean;
  /** The Tab key comes here from outside of the list. */
  first: boolean;
};

/** One expectation: its quote, its group where that may be known, and its buttons, whose presses the board hears. */
export const Slip = memo(function Slip({ id, alike, open, material, chosen, first }: Props) {
  const t = useT();
  const nameOf = useGroupName();
  const text = material.textOf(id);
  const comment = material.commentOf(id);
  const group = material.groupOf(id);
  const { start = 0, end = 0 } = material.statement(id) ?? {};
  const isPart = comment !== undefined && end - start < comment.text.trim().length;
  const more = t("and {{count}} similar quote | and {{count}} similar quotes", { count: alike });
  // What is heard behind its words, of which a list makes no name by itself.
  const from = comment ? group && nameOf(group) : t("From your role");
  const about = [from, alike > 0 && !open && more].filter(Boolean).join(", ");
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot be laid out as slips
    <div
      ref={slipRef}
      role="row"
      className={styles.slip}
      data-slip={id}
      draggable
      aria-label={about ? `${text} ${about}` : text}
      aria-selected={chosen}
      tabIndex={first ? 0 : -1}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its row has the focus */}
      <div role="gridcell" className={styles.cell}>
        <blockquote className={styles.quote} dir="auto">
          {text}
        </blockquote>
        {(from || isPart) && (
          <p className={styles.source}>
            {group && (
              <span>
                <Sign kind={group.kind} spare={spareInBoardGroup(material.groups, group.id)} />{" "}
                {nameOf(group)}
              </span>
            )}
            {!comment && <span>{from}</span>}
            {isPart && (
              <button type="button" tabIndex={-1} data-whole="" className={styles.plain}>
                {t("Whole comment")}
              </button>
            )}
          </p>
        )}
        {alike > 0 && (
          <p className={styles.source}>
            <button type="button" tabIndex={-1} data-unfold="" className={styles.plain}>
              {open ? (
                t("Show only one")
              ) : (
                <>
                  <b>{`× ${alike + 1}`}</b> {more}
                </>
              )}
            </button>
          </p>
        )}
        <button
          type="button"
          tabIndex={-1}
          data-move=""
          className={styles.dots}
          aria-label={t("Move")}
        />
      </div>
    </div>
  );
});
