import { client, uuid } from "../../shared/api";
import { useT } from "../../shared/i18n";
import { explain } from "../../shared/problems";
import { tell } from "../../shared/ui";
import type { Person } from "./launchRules";
import { archivePerson, movePerson, removePerson, useRefresh } from "./queries";

/** All of it happens at once and can be undone; only what it means for surveys is said before somebody is deleted. */
export function useMoveAndRemove(groupName: (groupId: string) => string) {
  const t = useT();
  const refresh = useRefresh();

  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      tell(t("That didn’t work: {{problem}}.", { problem: explain(error).title }));
    }
    await refresh();
  };

  const move = (person: Person, to: string, onDone: () => void) =>
    attempt(async () => {
      await movePerson(person.id, to);
      tell(t("{{name}} moved to {{group}}", { name: person.name, group: groupName(to) }), () =>
        attempt(() => movePerson(person.id, person.groupId)),
      );
      onDone();
    });

  const archive = (person: Person, onDone: () => void) =>
    attempt(async () => {
      await archivePerson(person.id, true);
      tell(t("{{name}} archived", { name: person.name }), () =>
        attempt(() => archivePerson(person.id, false)),
      );
      onDone();
    });

  const bringBack = (person: Person, onDone: () => void) =>
    attempt(async () => {
      await archivePerson(person.id, false);
      tell(
        t("{{name}} restored to {{group}}", {
          name: person.name,
          group: groupName(person.groupId),
        }),
        () => attempt(() => archivePerson(person.id, true)),
      );
      onDone();
    });

  const addAgain = async (person: Person, key: string) => {
    const { id, name, email, language, groupId, archivedAt } = person;
    const body = {
      id,
      name,
      groupId,
      ...(email ? { email } : {}),
      ...(language ? { language } : {}),
      ...(archivedAt ? { archived: true } : {}),
    };
    await client.POST("/api/people", { body, params: { header: { "Idempotency-Key": key } } });
    tell(
      t("{{name}} is back in {{group}}, and in the drafts they were part of.", {
        name,
        group: groupName(groupId),
      }),
    );
  };

  const remove = (person: Person, onDone?: () => void) =>
    attempt(async () => {
      const removed = await removePerson(person.id);
      const key = uuid();
      tell(t("{{name}} deleted", { name: removed.name }), () =>
        attempt(() => addAgain(removed, key)),
      );
      onDone?.();
    });

  return { move, archive, bringBack, remove };
}
