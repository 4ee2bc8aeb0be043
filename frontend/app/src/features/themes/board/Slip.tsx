import { memo } from "react";
import { say } from "../../../shared/i18n";
import { nameOfGroup, Sign } from "../../../shared/ui";
import type { Material } from "../store/material";
import type { Group } from "../types";
import styles from "./board.module.css";
import { useDesk } from "./desk";
import { slipRef } from "./slips";
import { boardStrings } from "./strings";

type Props = {
  id: string;
  /** How many more stand under it that say nearly the same; their number where they are shown themselves. */
  alike: number;
  unfolded: boolean;
  chosen: boolean;
  /** The Tab key comes here from outside of the list. */
  first: boolean;
  /** Of the reader: whoever shows thousands asks for it once. */
  language: string;
};

/** One expectation: a quote, its group where that may be known, and its menu. What is pressed is heard by the board. */
export const Slip = memo(function Slip({ id, alike, unfolded, chosen, first }: Props) {
  const { material } = useDesk().store.view();
  const text = material.textOf(id);
  const more = alike > 0 && !unfolded ? say(boardStrings, "slip.alike", { count: alike }) : "";
  const about = aboutOf(id, material, more);
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
        <Source id={id} material={material} />
        {alike > 0 && (
          <p className={styles.source}>
            <button type="button" className={styles.plain} data-unfold={id} tabIndex={-1}>
              {unfolded ? (
                say(boardStrings, "slip.fold")
              ) : (
                <>
                  <b>× {alike + 1}</b> {more}
                </>
              )}
            </button>
          </p>
        )}
        <button
          type="button"
          className={styles.dots}
          data-move={id}
          tabIndex={-1}
          aria-label={say(boardStrings, "slip.menu")}
        />
      </div>
    </div>
  );
});

/** What is heard behind its words, of which a list makes no name by itself. */
function aboutOf(id: string, material: Material, more: string): string {
  const group = material.groupOf(id);
  const from = material.commentOf(id)
    ? group && nameOfGroup(group)
    : say(boardStrings, "slip.role");
  return [from, more].filter(Boolean).join(", ");
}

function Source({ id, material }: { id: string; material: Material }) {
  const group = material.groupOf(id);
  const comment = material.commentOf(id);
  const { start = 0, end = 0 } = material.statement(id) ?? {};
  const more = comment && end - start < comment.text.trim().length;
  if (comment && !group && !more) return null;
  return (
    <p className={styles.source}>
      {group && <From group={group} spare={spareOf(material.groups, group.id)} />}
      {!comment && <span>{say(boardStrings, "slip.role")}</span>}
      {more && (
        <button type="button" className={styles.plain} data-whole={id} tabIndex={-1}>
          {say(boardStrings, "slip.whole")}
        </button>
      )}
    </p>
  );
}

function From({ group, spare }: { group: Group; spare: number }) {
  return (
    <span>
      <Sign kind={group.kind} spare={spare} /> {nameOfGroup(group)}
    </span>
  );
}

type Groups = readonly { id: string; kind: string }[];

/** Which spare sign a group has that the lead named: its place among those. */
export const spareOf = (groups: Groups, id: string): number =>
  Math.max(
    0,
    groups.filter(({ kind }) => kind === "own").findIndex((group) => group.id === id),
  );
