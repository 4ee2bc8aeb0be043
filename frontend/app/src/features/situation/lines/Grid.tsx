import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useState } from "react";
import { groupsQuery, peopleQuery, useMe } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { inLanguage, useT } from "../../../shared/i18n";
import { Options } from "../../../shared/ui";
import { answerWith, peopleOf } from "../answers";
import { changeLines } from "../changes";
import type { Situation, SituationForm, SituationQuestion } from "../types";
import styles from "./grid.module.css";
import { lineName, lineNumbers } from "./lines";

/** So many people are all columns of the grid; of more, the team and who is named. */
const few = 12;

const arrows: Record<string, [number, number]> = {
  ...{ ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] },
};

type Props = { situation: Situation & { form: SituationForm }; questions: SituationQuestion[] };
type Column = { id: string; name: string };

/**
 * Lines by people: a dot for who answers the first question for one person, a ring for the second. A press goes from one to
 * the next; the arrow keys move between the cells, of which one is in the order of the tab key.
 */
export function Grid({ situation, questions }: Props) {
  const t = useT();
  const { change } = useChange();
  const { id: me } = useMe();
  const people = useSuspenseQuery(peopleQuery).data;
  const groups = useQuery(groupsQuery).data ?? [];
  const [added, setAdded] = useState<readonly string[]>([]);
  const [[row, column], setAt] = useState([0, 0]);
  const [first, second] = questions.filter(({ kind }) => kind === "person");
  if (!first || !second) return null;
  const { answers } = situation;
  const numbers = lineNumbers(answers);
  const at = ({ key }: SituationQuestion, line: number) => peopleOf(answers, key, line)[0]?.id;
  const named = new Set(numbers.flatMap((line) => [at(first, line), at(second, line)]));
  const team = groups.filter(({ kind }) => kind === "team").map(({ id }) => id);
  const columns: Column[] = [
    ...(first.you || second.you ? [{ id: me, name: t("You") }] : []),
    ...people.filter(
      ({ id, groupId }) =>
        people.length <= few || named.has(id) || added.includes(id) || team.includes(groupId),
    ),
  ];
  const others = people.filter(({ id }) => !columns.some((each) => each.id === id));
  const of = (person: string, line: number) =>
    [first, second].find((question) => at(question, line) === person);
  /** From none to the second, to the first, and to none again. */
  const press = (person: Column, line: number) => {
    const now = of(person.id, line);
    const next = now === undefined ? second : now === second ? first : undefined;
    const without = [first, second].reduce(
      (all, { key }) =>
        at({ key } as SituationQuestion, line) === person.id ? answerWith(all, key, line, []) : all,
      answers,
    );
    const after = next ? answerWith(without, next.key, line, [{ person }]) : without;
    void change(changeLines(situation, { ...situation, answers: after }), {
      said: t("Line saved"),
    });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const [down = 0, right = 0] = arrows[event.key] ?? [];
    const next = [row + down, column + right];
    const cell = event.currentTarget.querySelector<HTMLElement>(`[data-cell="${next}"]`);
    if (!(event.target instanceof HTMLButtonElement) || !cell || (!down && !right)) return;
    event.preventDefault();
    cell.focus();
  };
  const sayState = (question: SituationQuestion | undefined) =>
    question ? inLanguage(question.label) : t("empty");
  return (
    <>
      <table
        className={styles.grid}
        style={{ "--n": columns.length } as React.CSSProperties}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col">{situation.form.line ? inLanguage(situation.form.line) : t("Line")}</th>
            {columns.map(({ id, name }) => (
              <th key={id} scope="col" dir="auto" title={name}>
                {firstName(name, columns)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbers.map((line, down) => {
            const name = lineName(situation, line, t("Line"));
            const isThin = !at(first, line) || !at(second, line);
            return (
              <tr key={line} className={isThin ? styles.thin : undefined}>
                <th scope="row" dir="auto">
                  {name}
                </th>
                {columns.map((person, right) => (
                  <td key={person.id}>
                    <button
                      type="button"
                      data-cell={[down, right]}
                      tabIndex={down === row && right === column ? 0 : -1}
                      aria-label={t("{{stage}}, {{name}}: {{state}}", {
                        ...{ stage: name, name: person.name },
                        state: sayState(of(person.id, line)),
                      })}
                      onFocus={() => setAt([down, right])}
                      onClick={() => press(person, line)}
                    >
                      <Dot of={dotOf(of(person.id, line), first)} />
                    </button>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={styles.key}>
        {[first, second].map((question) => (
          <span key={question.key}>
            <Dot of={dotOf(question, first)} /> {inLanguage(question.label)}
          </span>
        ))}
        <span>{t("Press a cell to change it.")}</span>
      </p>
      {others.length > 0 && (
        <select
          className={`in in-s ${styles.add}`}
          aria-label={t("Add person")}
          value=""
          onChange={({ target }) => setAdded([...added, target.value])}
        >
          <option value="">{t("Add person")}</option>
          <Options of={others.map(({ id, name }) => [id, name])} />
        </select>
      )}
    </>
  );
}

const dotOf = (question: SituationQuestion | undefined, first: SituationQuestion) =>
  question === undefined ? "none" : question === first ? "dot" : "ring";

const Dot = ({ of }: { of: "dot" | "ring" | "none" }) => (
  <svg className={styles[of]} viewBox="0 0 22 22" aria-hidden="true">
    <circle cx="11" cy="11" r={of === "none" ? 1.5 : 8} />
  </svg>
);

/** The first name, unless two columns have the same. */
function firstName(name: string, columns: Column[]): string {
  const [first = name] = name.split(" ");
  return columns.filter((each) => each.name.split(" ")[0] === first).length > 1 ? name : first;
}
