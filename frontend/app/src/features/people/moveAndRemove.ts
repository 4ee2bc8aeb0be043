import { client, uuid } from "../../shared/api";
import { changeLater, tellRefusal, useChange } from "../../shared/changes";
import { useT } from "../../shared/i18n";
import { explain } from "../../shared/problems";
import { tell } from "../../shared/ui";
import { changePerson, removePerson, useRefresh } from "./queries";
import type { Person } from "./types";

/**
 * Moves and removes people at once, with undo; only a deletion asks first, because it affects
 * surveys.
 */
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

  const { change } = useChange();
  const put = (
    person: Person,
    to: { groupId: string } | { archived: boolean },
    onGo?: () => void,
  ) => {
    const { name, groupId, archivedAt } = person;
    const isMove = "groupId" in to;
    const group = groupName(isMove ? to.groupId : groupId);
    const said = isMove
      ? t("{{name}} moved to {{group}}", { name, group })
      : t(
          to.archived
            ? "{{name}} archived. A link for {{name}} rests until you restore them."
            : "{{name}} restored to {{group}}",
          { name, group },
        );
    onGo?.();
    const back = isMove ? { groupId } : { archived: archivedAt !== undefined };
    const undo = () => changeLater(changePerson({ ...person, ...to }, back));
    change(changePerson(person, to), { said, undo }).catch(tellRefusal);
  };

  const move = (person: Person, to: string) => put(person, { groupId: to });
  const archive = (person: Person, onGo?: () => void) => put(person, { archived: true }, onGo);
  const bringBack = (person: Person) => put(person, { archived: false });

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

  const remove = (person: Person, notes: boolean, onDone?: () => void) =>
    attempt(async () => {
      const removed = await removePerson(person.id, notes);
      const key = uuid();
      tell(t("{{name}} deleted", { name: removed.name }), () =>
        attempt(() => addAgain(removed, key)),
      );
      onDone?.();
    });

  return { move, archive, bringBack, remove };
}
