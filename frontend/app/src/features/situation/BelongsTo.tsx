import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { useChange } from "../../shared/changes";
import { goalsQuery } from "../../shared/goal";
import { formatList, useT } from "../../shared/i18n";
import { ProblemNote } from "../../shared/problems";
import { Button, Fold, Options, SelectField } from "../../shared/ui";
import { askedBeside, sourceOf } from "./answers";
import { changeSituation, changeTies } from "./changes";
import { lineName, lineNumbers } from "./lines/lines";
import { useThings, useTieWords } from "./ties/things";
import type { Situation, SituationForm, Tie } from "./types";

const wayTo = ({ kind, id }: Pick<Tie, "kind" | "id">): string | undefined =>
  ({
    clause: `/role?open=clause.${id}`,
    theme: `/role?open=theme.${id}`,
    goal: `/grow/${id}`,
    "one-on-one": `/people?talk=${id}`,
    task: undefined,
  })[kind];

/**
 * Shows and changes what a situation and its lines belong to. A theme is chosen on its own page, because a situation that
 * begins there names nobody.
 */
export function BelongsTo({ situation }: { situation: Situation & { form: SituationForm } }) {
  const t = useT();
  const say = useTieWords();
  const { change, error } = useChange();
  const { id, goalId, thread, form, ties = [] } = situation;
  const named =
    situation.answers.some(({ person }) => person) ||
    ties.some(({ kind }) => kind === "one-on-one");
  const { data: goals = [] } = useQuery(goalsQuery);
  const source = sourceOf(situation, goals);
  const things = useThings({ isNamed: named, isBesideAnswers: source !== undefined });
  const goal = goals.find((each) => each.id === goalId);
  const alone = askedBeside(form, source) !== form;
  const loosen = () =>
    void change(
      {
        ...changeSituation(situation, { goalId: null, thread: null }),
        optimistic: [{ change: id, fields: { goalId: null, thread: null } }],
      },
      { said: t("Saved") },
    );
  const tie = (next: Tie[]) => void change(changeTies(situation, next), { said: t("Saved") });
  // The page shows the goal or part it began at beside its ties.
  const began = thread ?? (goal && { kind: "goal" as const, key: goal.id, words: goal.title });
  const rows = [
    ...(began
      ? [
          {
            key: "began",
            words: began.words,
            way:
              began.kind === "goal"
                ? `/grow/${began.key}`
                : `/role?open=${began.kind}.${began.key}`,
            line: undefined,
            remove: loosen,
          },
        ]
      : []),
    ...ties.map((each) => ({
      key: [each.kind, each.id, each.line].join(),
      words: say(each),
      way: wayTo(each),
      line: each.line && lineName(situation, each.line, t("Line")),
      remove: () => tie(ties.filter((other) => other !== each)),
    })),
  ];
  if (things.length + rows.length === 0) return null;
  return (
    <Fold
      label={t("Belongs to")}
      about={rows.length > 0 ? formatList(rows.map(({ words }) => words)) : t("nothing")}
    >
      {rows.length > 0 && (
        <ul className="rows">
          {rows.map(({ key, words, way, line, remove }) => (
            <li key={key}>
              <div>
                <p dir="auto">{way ? <Link to={way}>{words}</Link> : words}</p>
                {line && (
                  <p className="meta" dir="auto">
                    {line}
                  </p>
                )}
              </div>
              <Button
                small
                look="plain"
                aria-label={t("{{word}}: {{text}}", { word: t("Remove"), text: words })}
                onPress={remove}
              >
                {t("Remove")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {things.length > 0 && (
        <AddTie {...{ situation, things }} onAdd={(each) => tie([...ties, each])} />
      )}
      {alone && form.fields.some(({ other }) => other) && (
        <p className="note">
          {t(
            "This situation belongs to something that came out of answers. So it names nobody, and you can’t share it. To share it, choose something else here.",
          )}
        </p>
      )}
      <ProblemNote error={error} />
    </Fold>
  );
}

type AddProps = {
  situation: Situation & { form: SituationForm };
  things: Tie[];
  onAdd: (tie: Tie) => void;
};

const nameOf = ({ kind, id }: Tie) => `${kind} ${id}`;

/** Ties the record to the thing that is chosen or, if it has lines, the line that is chosen before. */
function AddTie({ situation, things, onAdd }: AddProps) {
  const t = useT();
  const say = useTieWords();
  const { form, answers, ties = [] } = situation;
  const numbers = lineNumbers(answers);
  const [chosen, setLine] = useState<number>();
  const line = numbers.find((each) => each === chosen) ?? (form.ties ? numbers[0] : undefined);
  const free = things.filter(
    (each) => !ties.some((tie) => nameOf(tie) === nameOf(each) && tie.line === line),
  );
  // The kinds that the form asks for come first.
  const asked = (each: Tie) => (form.ties?.includes(each.kind) ? 0 : 1);
  return (
    <div className="row">
      {numbers.length > 0 && (
        <SelectField
          label={t("Which line?")}
          value={line ?? ""}
          onChange={({ target }) => setLine(Number(target.value) || undefined)}
        >
          <option value="">{t("The whole record")}</option>
          <Options of={numbers.map((each) => [each, lineName(situation, each, t("Line"))])} />
        </SelectField>
      )}
      <SelectField
        label={t("Add what it belongs to")}
        value=""
        onChange={({ target }) => {
          const thing = free.find((each) => nameOf(each) === target.value);
          if (thing) onAdd({ ...thing, ...(line && { line }) });
        }}
      >
        <option value="">{t("Choose")}</option>
        <Options
          of={free.toSorted((a, b) => asked(a) - asked(b)).map((each) => [nameOf(each), say(each)])}
        />
      </SelectField>
    </div>
  );
}
