import { type FormEvent, type KeyboardEvent, useId, useRef } from "react";
import { useNavigate } from "react-router";
import {
  type ChangeAnswer,
  tellRefusal,
  typedAt,
  useChange,
  useTyped,
  withdrawOr,
} from "../../../shared/changes";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, useGroupName } from "../../../shared/ui";
import { plainNames } from "../add/plainNames";
import { useSums } from "../add/sums";
import { useAdding } from "../add/useAdding";
import { addPerson, removePerson, useRefresh } from "../queries";
import type { Group, Person } from "../types";
import styles from "./list.module.css";

const key = "people.names";
const mostLines = 8;

type Props = {
  groups: Group[];
  /** The list includes archived people. */
  people: Person[];
  primary?: boolean;
};

/** One field for one name or many. Lines that need a look go on where each is told by itself. */
export function AddNames({ groups, people, primary = false }: Props) {
  const t = useT();
  const id = useId();
  const sums = useSums();
  const groupName = useGroupName();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const { work, write } = useAdding(groups, people);
  const [text, keep, forget] = useTyped(key);
  const { change, error } = useChange();
  const field = useRef<HTMLTextAreaElement>(null);
  const add = async (plain: NonNullable<ReturnType<typeof plainNames>>) => {
    const wishes = plain.map(({ line, draft }) => addPerson(draft, key, line));
    const back = async (answer?: Promise<ChangeAnswer | undefined>) => {
      const made = (await answer)?.value as Person | undefined;
      if (made) await removePerson(made.id).then(refresh).catch(tellRefusal);
    };
    const said = sums.done({ ready: plain.length, moved: 0, back: 0 });
    const undoRest = () =>
      wishes.slice(1).map((each, at) => withdrawOr(each, () => back(answers[at + 1])));
    const answers: Promise<ChangeAnswer | undefined>[] = wishes.map((each, at) =>
      change(each, at === 0 ? { said, undo: back, undoRest } : {}),
    );
    forget(text);
    const settled = await Promise.allSettled(answers);
    const refused = plain.filter((_, at) => settled[at]?.status === "rejected");
    // Before what has been written meanwhile.
    const lines = [...refused.map(({ line }) => line), ...typedAt(key).split("\n")];
    if (refused.length > 0) keep([...new Set(lines)].filter(Boolean).join("\n"));
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    field.current?.focus();
    if (!text.trim()) return;
    const plain = plainNames(text, groups, people);
    if (plain) {
      void add(plain);
    } else {
      if ("text" in work.list) {
        write([work.list.text, text].filter(Boolean).join("\n"));
        forget(text);
      }
      void navigate("/people/add");
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  return (
    <form onSubmit={onSubmit}>
      <div className={styles.add}>
        <label className="sr" htmlFor={id}>
          {t("Add people")}
        </label>
        <textarea
          ref={field}
          id={id}
          className="in"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          rows={Math.min(mostLines, text.split("\n").length)}
          placeholder={t("Names, one per line, or paste a list")}
          aria-describedby={`${id}-h`}
          value={text}
          onKeyDown={onKeyDown}
          onChange={({ target }) => keep(target.value)}
        />
        <Button type="submit" {...(primary && { look: "primary" })}>
          {t("Add")}
        </Button>
      </div>
      <p className="meta" id={`${id}-h`}>
        {t("Write the group after a comma: “Tom Ashworth, manager”. Without a group: {{group}}.", {
          group: groups[0] ? groupName(groups[0]) : "",
        })}
      </p>
      <ProblemNote error={error} />
    </form>
  );
}
