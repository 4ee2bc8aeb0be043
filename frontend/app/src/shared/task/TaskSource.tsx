import { useQuery } from "@tanstack/react-query";
import { Fragment, type ReactElement } from "react";
import { Link } from "react-router";
import { sayDay, sayWeekday, today } from "../days";
import { goalsQuery } from "../goal";
import { type Message, msg, Rich, useT } from "../i18n";
import { useMinutes } from "../minutes";
import type { ShownTask, TimeBlock } from "./blocks";

type Props = {
  task?: ShownTask | undefined;
  block?: TimeBlock | undefined;
  /** The day that it stands on, which is not said again. */
  on?: string | undefined;
};

/** Where a task comes from, how long it takes, and when it was due. */
export function TaskSource({ task, block, on }: Props) {
  const t = useT();
  const minutes = useMinutes();
  const source = useSource(task);
  const { dueOn, state = "open" } = task ?? {};
  const length = block?.minutes ?? task?.minutes;
  const over = state !== "done" && state !== "dropped";
  const parts = [
    source,
    task ? undefined : t("block"),
    length && minutes(length),
    dueOn &&
      dueOn !== on &&
      over &&
      (dueOn < today()
        ? t("was due on {{day}}", { day: sayWeekday(dueOn) })
        : t("due {{day}}", { day: sayDay(dueOn) })),
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

/** What gave it to the lead: one thing, so that a person never stands beside what came of answers. */
function useSource(task: ShownTask | undefined): ReactElement | undefined {
  const { goalId, state, talkId, person, thread, mark } = task ?? {};
  const { data: goals } = useQuery({ ...goalsQuery, enabled: !!goalId });
  const say = (words: Message, to?: string, named = "") => (
    <Rich say={words} values={{ name: named }} parts={{ a: to ? <Link to={to} /> : <span /> }} />
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
  if (state === "asked" || state === "not-now") {
    return person
      ? say(msg("Asked by <a>{{name}}</a>"), them, person.name)
      : say(msg("Someone asked"));
  }
  if (state === "waiting") {
    return person
      ? say(msg("You’re waiting for <a>{{name}}</a>"), them, person.name)
      : say(msg("You’re waiting for this"));
  }
  if (talkId) {
    return person
      ? say(msg("Agreed with <a>{{name}}</a>"), `/talks/${talkId}`, person.name)
      : say(msg("Agreed in a <a>session</a>"), `/talks/${talkId}`);
  }
  if (person) return say(msg("Promised to <a>{{name}}</a>"), them, person.name);
  if (thread)
    return say(msg("For <a>{{name}}</a>"), `/thread/${thread.kind}/${thread.key}`, thread.words);
  return undefined;
}
