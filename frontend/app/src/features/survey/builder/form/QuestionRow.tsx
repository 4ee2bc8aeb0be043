import { GripVertical } from "lucide-react";
import type { KeyboardEvent } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { inLanguage, useStrings } from "../../../../shared/i18n";
import { Button, Icon, Menu, MenuItem } from "../../../../shared/ui";
import type { Question } from "../../types";
import { Anchors } from "./Anchors";
import styles from "./form.module.css";
import { QuestionFields } from "./QuestionFields";
import { isWritten } from "./questions";
import { formStrings } from "./strings";
import { useReorder } from "./useReorder";

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
  const say = useStrings(formStrings);
  const { row, dragProps, dragButtonProps, dropProps, isDragging, isDropTarget } = useReorder(
    question.id,
    act.take,
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
    if (!event.altKey || !by) return;
    event.preventDefault();
    act.move(by);
  };
  return (
    <li
      ref={row}
      {...dropProps}
      className={isDropTarget && !isDragging ? styles.target : undefined}
      onKeyDown={onKeyDown}
    >
      <div {...dragProps} className={styles.head}>
        <AriaButton
          {...dragButtonProps}
          id={gripOf(question.id)}
          className={styles.grip ?? ""}
          aria-label={say("grip", { n })}
        >
          <Icon of={GripVertical} />
        </AriaButton>
        <div>
          <h3 className={isWritten(question) ? undefined : styles.empty}>
            {n}. {isWritten(question) ? inLanguage(question.text) : say("no-text")}
          </h3>
          <p className="meta">
            {say(question.kind === "open" ? "open" : "rated")} {question.example && say("example")}{" "}
            {question.advice && say("advice")}
          </p>
        </div>
        <Button
          small
          look="plain"
          aria-expanded={open}
          aria-label={say(open ? "done.label" : "edit.label", { n })}
          onPress={act.toggle}
        >
          {say(open ? "done" : "edit")}
        </Button>
        <Menu label={say("menu.label", { n })}>
          {n > 1 && <MenuItem onAction={() => act.move(-1)}>{say("up")}</MenuItem>}
          {!last && <MenuItem onAction={() => act.move(1)}>{say("down")}</MenuItem>}
          {act.duplicate && <MenuItem onAction={act.duplicate}>{say("duplicate")}</MenuItem>}
          <MenuItem stop onAction={act.remove}>
            {say("delete")}
          </MenuItem>
        </Menu>
      </div>
      {open ? (
        <QuestionFields question={question} change={act.change} faultOf={faultOf} />
      ) : (
        <Anchors of={question} />
      )}
    </li>
  );
}

export const gripOf = (id: string): string => `grip-${id}`;
