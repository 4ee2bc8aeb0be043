import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { roleQuery } from "../../shared/api";
import { useChange } from "../../shared/changes";
import { goalsQuery } from "../../shared/goal";
import { msg, useT } from "../../shared/i18n";
import { ProblemNote } from "../../shared/problems";
import { Fold, Options, SelectField } from "../../shared/ui";
import { askedBeside } from "./answers";
import { changeSituation } from "./changes";
import type { Situation, SituationForm } from "./types";

const kindLabels = {
  goal: msg("Goal"),
  clause: msg("Responsibility"),
  theme: msg("Theme"),
  item: msg("Item"),
  advice: msg("Advice"),
};

type Part = { kind: keyof typeof kindLabels; key: string; words: string };
const nameOf = ({ kind, key }: Part) => `${kind} ${key}`;

/**
 * The goal or responsibility that a situation belongs to. What came out of answers is chosen on its own page, where a
 * situation begins that names nobody.
 */
export function BelongsTo({ situation }: { situation: Situation & { form: SituationForm } }) {
  const t = useT();
  const { change, error } = useChange();
  const { id, goalId, thread } = situation;
  const named = situation.answers.some(({ person }) => person);
  const { data: goals = [] } = useQuery(goalsQuery);
  const { data: role } = useQuery(roleQuery);
  const known: Part[] = [
    ...goals
      .filter(
        (goal) =>
          goal.id === goalId ||
          (!["reached", "dropped"].includes(goal.state) &&
            // The server names nobody beside what came out of answers.
            !(named && goal.thread && goal.thread.kind !== "clause")),
      )
      .map(({ id: key, title: words }) => ({ kind: "goal" as const, key, words })),
    ...(role?.value.clauses ?? []).map(({ id: key, text: words }) => ({
      ...{ kind: "clause" as const, key, words },
    })),
  ];
  const here = thread ?? known.find(({ kind, key }) => kind === "goal" && key === goalId);
  const from = thread ?? goals.find(({ id: each }) => each === goalId)?.thread;
  const alone = askedBeside(situation.form, from) !== situation.form;
  const parts = [
    ...known.filter((part) => !here || nameOf(part) !== nameOf(here)),
    ...(here ? [here] : []),
  ];
  if (parts.length === 0) return null;
  const choose = (part: Part | undefined) => {
    const goal = part?.kind === "goal" ? part.key : null;
    const hung = part && part.kind !== "goal" ? { kind: part.kind, key: part.key } : null;
    const shown = { goalId: goal, thread: hung && part };
    void change(
      {
        ...changeSituation(situation, { goalId: goal, thread: hung }),
        optimistic: [{ change: id, fields: shown }],
      },
      { said: t("Saved") },
    );
  };
  return (
    <Fold label={t("Belongs to")} about={here ? here.words : t("nothing")}>
      <SelectField
        label={t("Belongs to")}
        value={here ? nameOf(here) : ""}
        onChange={({ target }) => choose(parts.find((part) => nameOf(part) === target.value))}
      >
        <option value="">{t("nothing")}</option>
        <Options
          of={parts.map((part) => [nameOf(part), `${t(kindLabels[part.kind])}: ${part.words}`])}
        />
      </SelectField>
      {here && (
        <Link
          to={here.kind === "goal" ? `/grow/${here.key}` : `/role?open=${here.kind}.${here.key}`}
        >
          {here.kind === "goal" ? t("Open goal") : t("Open in your role")}
        </Link>
      )}
      {alone && situation.form.fields.some(({ other }) => other) && (
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
