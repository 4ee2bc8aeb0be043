import type { KeyboardEvent, RefObject } from "react";
import { uuid } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { tellStep } from "../../../shared/ui";
import type { Role } from "../types";
import {
  changeRoleClause,
  changeSection,
  fitsMerged,
  mergeWithNext,
  mergeWithPrevious,
  move,
  neighbour,
  sectionOf,
  splitClause,
  takenIn,
  waits,
} from "./clauses";
import type { RowProps } from "./rowProps";

/** Returns the actions on one clause; each can be undone and keeps the focus near. */
export function useClauseActions(props: RowProps, row: RefObject<HTMLLIElement | null>) {
  const { clause, at, role, history, onOpen, onEdit, onSaid } = props;
  const t = useT();
  const above = neighbour(role, clause.id, -1);
  const below = neighbour(role, clause.id, 1);
  const act = (edit: (role: Role) => Role, said: string, focusId?: string, what?: string) => {
    history.change(edit);
    tellStep(said, history);
    focusSoon(focusId, what);
  };
  const merge = (edit: (role: Role) => Role, into?: string) =>
    act(edit, t("Merged into one."), into, writtenOrButton);
  const moveBy = (by: 1 | -1) => {
    if (!(by === 1 ? below : above)) return;
    history.change((now) => move(now, clause.id, by));
    onSaid(t("Now {{at}} of {{all}}.", { at: at + 1 + by, all: takenIn(role).length }));
    focusSoon(clause.id);
  };
  return {
    above,
    below,
    mergesAbove: above !== undefined && fitsMerged(above, clause),
    mergesBelow: below !== undefined && fitsMerged(clause, below),
    mergeAbove: () => merge((now) => mergeWithPrevious(now, clause.id), above?.id),
    mergeBelow: () => merge((now) => mergeWithNext(now, clause.id), clause.id),
    leaveOut: () =>
      act(
        (now) => changeRoleClause(now, clause.id, { leftOut: true }),
        t("Left out."),
        below?.id ?? above?.id,
      ),
    section: sectionOf(role, clause),
    leaveSectionOut: () => {
      const section = sectionOf(role, clause);
      const last = section.at(-1)?.id ?? clause.id;
      act(
        (now) => changeSection(now, section, true),
        t("Left out."),
        (neighbour(role, last, 1) ?? neighbour(role, section[0]?.id ?? clause.id, -1))?.id,
      );
    },
    moveBy,
    split: (cursor: number) => {
      act((now) => splitClause(now, clause.id, cursor, uuid()), t("Split into two."), clause.id);
      onEdit(undefined);
    },
    enter: () => focusSoon(clause.id, "textarea"),
    /** Moves on to the next clause that still needs an interpretation. */
    goOn: () => {
      const next = takenIn(role)
        .slice(at + 1)
        .find(waits);
      if (next) onEdit({ id: next.id, what: "meaning" });
      else if (waits(clause)) onOpen(undefined);
      else onEdit(undefined);
      focusSoon(next?.id ?? clause.id, next ? "textarea" : button);
    },
    close: () => {
      onEdit(undefined);
      focusSoon(clause.id);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const target = event.target as Element;
      // Keys pressed in a menu of the row bubble here, too.
      if (target.matches("textarea, input") || !row.current?.contains(target)) return;
      if (event.key === "Escape" && props.open) {
        onOpen(undefined);
        focusSoon(clause.id);
      }
      if (!event.altKey) return;
      if (event.key === "ArrowUp" || event.key === "ArrowDown") {
        event.preventDefault();
        moveBy(event.key === "ArrowUp" ? -1 : 1);
      }
    },
  };
}

const button = "button:not([disabled])";
/** Its first button would end the writing, and so would a blank that is typed. */
const writtenOrButton = `:is(textarea, ${button})`;

/** The first thing that can be done with a sentence, or the first of another kind, once it is drawn. */
export function focusSoon(id: string | undefined, what = button): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-clause="${id}"] ${what}`)?.focus(),
    ),
  );
}
