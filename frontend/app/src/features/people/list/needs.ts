import type { Schemas } from "../../../shared/api";
import type { Contact } from "../../../shared/talk";
import { isAsked } from "../../../shared/task";
import { isDrifting } from "../person/rule";

type Task = Schemas["Task"];
type Because =
  | { kind: "talk" | "contact"; contact: Contact }
  | { kind: "late-reply" | "reply" | "promise"; task: Task };
/** Why one of the people needs the reader. */
export type Need = Because & { personId: string };

const by =
  <T>(say: (of: T) => string) =>
  (one: T, other: T) =>
    say(one).localeCompare(say(other));

/** Who needs the reader, each person once: a meeting today, a late reply, a reply, a late promise, a late contact. */
export function needsOf(contacts: Contact[], tasks: Task[], today: string): Need[] {
  const isLate = ({ dueOn }: Task) => dueOn !== undefined && dueOn < today;
  const meeting = contacts.filter(({ nextTalk }) => nextTalk?.day === today);
  const asked = tasks.filter((task) => isAsked(task, today)).sort(by((task) => task.createdAt));
  // What somebody is named for at a goal, they do.
  const promised = tasks.filter(
    (task) => task.state === "open" && isLate(task) && (!task.goalId || task.talkId),
  );
  const all: Because[] = [
    ...meeting
      .sort(by(({ nextTalk }) => nextTalk?.start ?? ""))
      .map((contact) => ({ kind: "talk" as const, contact })),
    ...asked.filter(isLate).map((task) => ({ kind: "late-reply" as const, task })),
    ...asked.map((task) => ({ kind: "reply" as const, task })),
    ...promised
      .sort(by(({ dueOn }) => dueOn ?? ""))
      .map((task) => ({ kind: "promise" as const, task })),
    ...contacts
      .filter(isDrifting)
      .sort((one, other) => other.overdueDays - one.overdueDays)
      .map((contact) => ({ kind: "contact" as const, contact })),
  ];
  const needs = new Map<string, Need>();
  for (const each of all) {
    const personId = "contact" in each ? each.contact.person.id : each.task.person?.id;
    if (personId && !needs.has(personId)) needs.set(personId, { ...each, personId });
  }
  return [...needs.values()];
}
