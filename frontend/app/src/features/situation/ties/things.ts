import { useQuery } from "@tanstack/react-query";
import { allQuery, roleQuery, type Schemas } from "../../../shared/api";
import { sayShortDay } from "../../../shared/days";
import { goalsQuery } from "../../../shared/goal";
import { msg, useT } from "../../../shared/i18n";
import { contactsQuery } from "../../../shared/talk";
import { askedBeside, sourceOf } from "../answers";
import type { Situation, SituationForm, Tie } from "../types";

const tieLabels = {
  clause: msg("Responsibility"),
  theme: msg("Theme"),
  goal: msg("Goal"),
  task: msg("Task"),
  "one-on-one": msg("One-on-one"),
} as const;

/** Says what a situation belongs to, with the kind of thing. */
export function useTieWords() {
  const t = useT();
  return ({ kind, words, day }: Pick<Tie, "kind" | "words" | "day">): string =>
    [t("{{word}}: {{text}}", { word: t(tieLabels[kind]), text: words }), day && sayShortDay(day)]
      .filter(Boolean)
      .join(", ");
}

/** What a situation has: someone who is named, or a source in anonymous answers. The server takes nothing that has the other. */
type Beside = { isNamed: boolean; isBesideAnswers: boolean };

/** Things of the lead that a situation can be tied to: responsibilities, open goals, milestones and tasks, and the next one-on-ones. */
export function useThings({ isNamed, isBesideAnswers }: Beside): Tie[] {
  const { data: goals = [] } = useQuery(goalsQuery);
  const { data: role } = useQuery(roleQuery);
  const { data: tasks = [] } = useQuery(allQuery("/api/tasks", { state: "open" }));
  const { data: contacts = [] } = useQuery(contactsQuery);
  const isFree = (thread: Schemas["Thread"] | undefined) =>
    !isNamed || !thread || thread.kind === "clause";
  return [
    ...(role?.value.clauses ?? [])
      .filter(({ leftOut }) => !leftOut)
      .map(({ id, text: words }) => ({ kind: "clause" as const, id, words })),
    ...goals
      .filter(({ state, thread }) => !["reached", "dropped"].includes(state) && isFree(thread))
      .map(({ id, title: words }) => ({ kind: "goal" as const, id, words })),
    ...tasks
      .filter(({ thread, person }) => isFree(thread) && !(isBesideAnswers && person))
      .map(({ id, text: words }) => ({ kind: "task" as const, id, words })),
    ...contacts.flatMap(({ person, nextTalk }) =>
      nextTalk && !isBesideAnswers
        ? { kind: "one-on-one" as const, id: nextTalk.id, words: person.name, day: nextTalk.day }
        : [],
    ),
  ];
}

/** The form without the questions that may not be asked where the situation belongs. */
export function useAskedBeside(situation: Situation & { form: SituationForm }): SituationForm {
  const { form, goalId, ties } = situation;
  const { data: goals } = useQuery({ ...goalsQuery, enabled: !!goalId || !!ties?.length });
  return askedBeside(form, sourceOf(situation, goals));
}
