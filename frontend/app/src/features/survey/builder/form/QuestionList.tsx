import { Plus } from "lucide-react";
import { useLayoutEffect, useRef, useState } from "react";
import { msg, useT } from "../../../../shared/i18n";
import { Button, FieldMessage, Icon, tellStep } from "../../../../shared/ui";
import type { Question } from "../../types";
import type { DraftHistory } from "../draft/useDraft";
import { Cost } from "./Cost";
import styles from "./form.module.css";
import { gripOf, QuestionRow } from "./QuestionRow";
import {
  duplicated,
  fresh,
  hasSpaceFor,
  type Kind,
  movedQuestion,
  placed,
  replaced,
  withoutQuestion,
} from "./questions";

type Props = {
  questions: Question[];
  /** `key` is what is typed into, empty for a step of its own. */
  change: (questions: Question[], key: string) => void;
  history: DraftHistory;
  /** Returns the fault at a place in the list, `""` for all of it or `1/text`. */
  faultOf: (place: string) => string | undefined;
};

const addLabels = {
  item: msg("Add rating"),
  open: msg("Add open question"),
};

/** The form: its questions in their order, each to be rewritten, moved, doubled or deleted. */
export function QuestionList({ questions, change, history, faultOf }: Props) {
  const t = useT();
  const [open, setOpen] = useState<string>();
  const [said, setSaid] = useState("");
  const focus = useFocusAfter();
  const apply = (next: Question[], words: string, grip?: string) => {
    if (next === questions) return;
    change(next, "");
    setSaid(words);
    if (grip) focus(gripOf(grip));
  };
  const placeIn = (next: Question[], id: string) => {
    const n = 1 + next.findIndex((question) => question.id === id);
    apply(next, t("Question moved to position {{n}} of {{of}}.", { n, of: next.length }), id);
  };
  const add = (kind: Kind) => {
    const question = fresh(kind);
    change([...questions, question], "");
    setOpen(question.id);
  };
  const remove = (question: Question, at: number) => {
    const next = questions[at + 1] ?? questions[at - 1];
    change(withoutQuestion(questions, question.id), "");
    tellStep(t("Question {{n}} deleted", { n: at + 1 }), history);
    focus(next ? gripOf(next.id) : "add-item");
  };
  return (
    <div className={styles.form}>
      <ol className={styles.list} aria-label={t("The questions")}>
        {questions.map((question, at) => (
          <QuestionRow
            key={question.id}
            question={question}
            n={at + 1}
            last={at === questions.length - 1}
            open={open === question.id}
            faultOf={(field) => faultOf(`${at}/${field}`)}
            toggle={() => setOpen(open === question.id ? undefined : question.id)}
            change={(by, key) => change(replaced(questions, by), key)}
            move={(by) => placeIn(movedQuestion(questions, question.id, by), question.id)}
            take={(id) => placeIn(placed(questions, id, at), id)}
            duplicate={
              hasSpaceFor(questions, question.kind)
                ? () => apply(duplicated(questions, question.id), t("Question duplicated."))
                : undefined
            }
            remove={() => remove(question, at)}
          />
        ))}
      </ol>
      {questions.length === 0 && <p className="note">{t("No questions yet. Add at least one.")}</p>}
      <FieldMessage text={faultOf("")} />
      <div className="row">
        {(["item", "open"] as const).map((kind) => (
          <Button
            key={kind}
            id={`add-${kind}`}
            small
            isDisabled={!hasSpaceFor(questions, kind)}
            onPress={() => add(kind)}
          >
            <Icon of={Plus} />
            {t(addLabels[kind])}
          </Button>
        ))}
      </div>
      <Cost of={questions} />
      <p className="sr" role="status">
        {said}
      </p>
    </div>
  );
}

/** Moves the focus to an element once the page shows it where it now is. */
function useFocusAfter(): (id: string) => void {
  const wanted = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = undefined;
  });
  return (id) => {
    wanted.current = id;
  };
}
