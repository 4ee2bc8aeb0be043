import { client, uuid } from "../../shared/api";
import { useStrings } from "../../shared/i18n";
import { explain } from "../../shared/problems";
import { tell } from "../../shared/ui";
import { movePerson, removePerson, useRefresh } from "./data";
import type { Person } from "./launchRules";
import { strings } from "./strings";

/** Both happen at once and can be undone; nobody is asked "are you sure". */
export function useMoveAndRemove(groupName: (groupId: string) => string) {
  const say = useStrings(strings);
  const refresh = useRefresh();

  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      tell(say("notDone", { problem: explain(error).title }));
    }
    await refresh();
  };

  const move = (person: Person, to: string) =>
    attempt(async () => {
      await movePerson(person.id, to);
      tell(say("moved", { name: person.name, group: groupName(to) }), () =>
        attempt(() => movePerson(person.id, person.groupId)),
      );
    });

  const bringBack = async ({ name, email, groupId }: Person, key: string) => {
    const body = { name, groupId, ...(email ? { email } : {}) };
    await client.POST("/api/people", { body, params: { header: { "Idempotency-Key": key } } });
    tell(say("broughtBack", { name, group: groupName(groupId) }));
  };

  const remove = (person: Person) =>
    attempt(async () => {
      const removed = await removePerson(person.id);
      const key = uuid();
      tell(say("removed", { name: removed.name }), () => attempt(() => bringBack(removed, key)));
    });

  return { move, remove };
}
