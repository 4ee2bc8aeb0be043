import { GripVertical } from "lucide-react";
import { type KeyboardEvent, useRef } from "react";
import { inLanguage, msg, useT } from "../../../../shared/i18n";
import { Button, Icon, Menu, MenuItem, useDragged, useDropArea } from "../../../../shared/ui";
import type { Question } from "../../types";
import styles from "./form.module.css";
import { QuestionAnchors } from "./QuestionAnchors";
import { QuestionFields } from "./QuestionFields";
import { isWritten } from "./questions";

export type RowActions = {
  change: (question: Question, key: string) => void;
  move: (by: -1 | 1) => void;
  /** Another question takes this one's place. */
  take: (id: string) => void;
  /** Undefined where there is no room for one more. */
  duplicate: (() => void) | undefined;
  remove: () => void;
  toggle: () => void;
};

type Props = RowActions & {
  question: Question;
  /** Its number, from 1. */
  n: number;
  last: boolean;
  open: boolean;
  faultOf: (field: string) => string | undefined;
};

export function QuestionRow({ question, n, last, open, faultOf, ...act }: Props) {
  const t = useT();
  const head = useRef<HTMLDivElement>(null);
  useDragged(head, question.id);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
    const grip = (event.target as Element).id === gripOf(question.id);
    if (!(event.altKey || grip) || !by) return;
    event.preventDefault();
    act.move(by);
  };
  return (
    <li ref={useDropArea(act.take)} onKeyDown={onKeyDown}>
      <div ref={head} className={styles.head}>
        <button
          type="button"
          id={gripOf(question.id)}
          className={styles.grip}
          aria-label={t("Move question {{n}} with the arrow keys", { n })}
        >
          <Icon of={GripVertical} />
        </button>
        <div>
          <h3 className={isWritten(question) ? undefined : styles.empty}>
            {n}. {isWritten(question) ? inLanguage(question.text) : t("No text yet")}
          </h3>
          <p className="meta">
            {t(question.kind === "open" ? "Open question." : "Rated from 1 to 10.")}{" "}
            {question.example && t("Also asks for an example.")}{" "}
            {question.advice && t("Also asks what would make it a 10.")}
          </p>
        </div>
        <Button
          small
          look="plain"
          aria-expanded={open}
          aria-label={t(open ? "Done editing question {{n}}" : "Edit question {{n}}", { n })}
          onPress={act.toggle}
        >
          {t(open ? msg("Done", { context: "close" }) : msg("Edit", { context: "text" }))}
        </Button>
        <Menu label={t("More actions for question {{n}}", { n })}>
          {n > 1 && <MenuItem onAction={() => act.move(-1)}>{t("Move up")}</MenuItem>}
          {!last && <MenuItem onAction={() => act.move(1)}>{t("Move down")}</MenuItem>}
          {act.duplicate && <MenuItem onAction={act.duplicate}>{t("Duplicate")}</MenuItem>}
          <MenuItem stop onAction={act.remove}>
            {t("Delete")}
          </MenuItem>
        </Menu>
      </div>
      {open ? (
        <QuestionFields question={question} change={act.change} faultOf={faultOf} />
      ) : (
        <QuestionAnchors of={question} />
      )}
    </li>
  );
}

export const gripOf = (id: string): string => `grip-${id}`;
