import { useQuery } from "@tanstack/react-query";
import { Fragment, type ReactNode } from "react";
import { Link, useLocation } from "react-router";
import type { Schemas } from "../api";
import { dayOf, sayShortDay, today } from "../days";
import { goalsQuery } from "../goal";
import { type Message, msg, Rich, useT } from "../i18n";
import { useMinutes } from "../minutes";
import type { ShownTask, TimeBlock } from "./blocks";
import { isPlanned } from "./labels";

type Props = {
  task?: ShownTask | undefined;
  block?: TimeBlock | undefined;
  /** The day that it stands on, which is not said again. */
  on?: string | undefined;
  /** The page says this about the source; null if the heading of the list says it. */
  source?: ReactNode;
};

/** Shows where a task comes from, how long it takes, when it was due, and what became of it. */
export function TaskSource({ task, block, on, source: said }: Props) {
  const t = useT();
  const minutes = useMinutes();
  const own = useSource(said === undefined ? task : undefined);
  const sayDue = useDue();
  const { dueOn, theirDay, state = "open", mark, doneAt } = task ?? {};
  const { doneOn = doneAt && dayOf(doneAt) } = task ?? {};
  const length = block?.minutes ?? task?.minutes;
  const open = state !== "done" && state !== "dropped";
  const ended = { day: doneOn ? sayShortDay(doneOn) : "" };
  const parts = [
    said ?? own,
    task ? undefined : t(block && !isPlanned(block) ? "not planned" : "block"),
    length && minutes(length),
    dueOn && dueOn !== on && open && sayDue(dueOn, state),
    theirDay && open && t("they said {{day}}", { day: sayShortDay(theirDay) }),
    state === "done" &&
      doneOn &&
      doneOn !== on &&
      t(mark === "milestone" ? "reached on {{day}}" : "done on {{day}}", ended),
    state === "dropped" && t(isDeclined(task) ? "you replied “No”" : "dropped"),
    state === "not-now" && !dueOn && t("you replied “Not now”"),
    block?.person?.name,
  ].filter(Boolean);
  return parts.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
    <Fragment key={at}>
      {at > 0 && ", "}
      {part}
    </Fragment>
  ));
}

function useDue() {
  const t = useT();
  return (day: string, state: Schemas["TaskState"]) => {
    const said = { day: sayShortDay(day) };
    const late = day < today();
    if (state === "not-now") {
      return late ? t("back since {{day}}", said) : t("comes back on {{day}}", said);
    }
    if (state === "asked") {
      return late ? t("reply was due on {{day}}", said) : t("reply due {{day}}", said);
    }
    if (day === today()) return t("due today");
    return late ? t("was due on {{day}}", said) : t("due {{day}}", said);
  };
}

/** Tells whether a task is a request to which the lead said no. */
const isDeclined = (task: ShownTask | undefined) =>
  task?.state === "dropped" && task.outcome === "no";

/** Names the source of a task: one alone, so that a person is never beside results of answers. */
function useSource(task: ShownTask | undefined): ReactNode {
  const { goalId, state, talkId, person, thread, mark, by } = task ?? {};
  const { pathname } = useLocation();
  const { data: goals } = useQuery({ ...goalsQuery, enabled: !!goalId });
  const say = (words: Message, to?: string, named = "") => (
    <Rich
      say={words}
      values={{ name: named }}
      parts={{ a: to && to !== pathname ? <Link to={to} /> : <span /> }}
    />
  );
  if (goalId) {
    const title = goals?.find(({ id }) => id === goalId)?.title;
    if (!title) return say(msg("Step of <a>a goal</a>"), `/grow/${goalId}`);
    return say(
      mark === "milestone" ? msg("Milestone of <a>{{name}}</a>") : msg("Step of <a>{{name}}</a>"),
      `/grow/${goalId}`,
      title,
    );
  }
  const them = person && `/people/${person.id}`;
  if (state === "asked" || state === "not-now" || isDeclined(task)) {
    return person
      ? say(msg("Asked by <a>{{name}}</a>"), them, person.name)
      : say(msg("Someone asked"));
  }
  if (state === "waiting") {
    return person
      ? say(msg("You’re waiting for <a>{{name}}</a>"), them, person.name)
      : say(msg("You’re waiting for this"));
  }
  if (state === "handed" && person) {
    return say(msg("Handed over to <a>{{name}}</a>"), them, person.name);
  }
  if (by === "other" && person) return say(msg("Promised by <a>{{name}}</a>"), them, person.name);
  if (talkId) {
    return person
      ? say(msg("Agreed with <a>{{name}}</a>"), `/people/${person.id}?talk=${talkId}`, person.name)
      : say(msg("Agreed in a <a>session</a>"), `/people?talk=${talkId}`);
  }
  if (person) return say(msg("Promised to <a>{{name}}</a>"), them, person.name);
  if (thread)
    return say(msg("For <a>{{name}}</a>"), `/role?open=${thread.kind}.${thread.key}`, thread.words);
  return undefined;
}
