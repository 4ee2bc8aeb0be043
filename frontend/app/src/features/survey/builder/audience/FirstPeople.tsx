import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import {
  below,
  client,
  ProblemError,
  queries,
  useCreationKey,
  versioned,
} from "../../../../shared/api";
import { useT } from "../../../../shared/i18n";
import { faultText, ProblemNote } from "../../../../shared/problems";
import { useTyped } from "../../../../shared/saving/typed";
import { Button, Options, SelectField, TextArea, useGroupName } from "../../../../shared/ui";
import type { Audience, SurveyGroup } from "../../types";
import styles from "../builder.module.css";

type Props = { groups: SurveyGroup[]; ask: (audience: Audience) => void };

/** Asks for the first names in place, which are added to the people and to this survey. */
export function FirstPeople({ groups, ask }: Props) {
  const t = useT();
  const nameOf = useGroupName();
  const key = useCreationKey();
  const [typed, setTyped, forget] = useTyped("first-people");
  const [groupId, setGroupId] = useState(
    (groups.find(({ kind }) => kind === "team") ?? groups[0])?.id ?? "",
  );
  const names = typed
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const add = useMutation({
    mutationFn: async () => {
      const body = { people: names.map((name) => ({ name, groupId })) };
      const params = key.for(body);
      return (await versioned(client.POST("/api/people/batches", { params, body }))).value;
    },
    onSuccess: async ({ people }) => {
      key.done();
      forget(typed);
      ask([{ groupId, personIds: people.map(({ id }) => id) }]);
      await Promise.all(
        ["/api/people", "/api/groups"].map((path) =>
          queries.invalidateQueries({ queryKey: below(path) }),
        ),
      );
    },
  });
  const refused = add.error instanceof ProblemError ? add.error.faults[0] : undefined;
  return (
    <form
      noValidate
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <TextArea
        label={t("Names, one a line")}
        hint={t("They’re kept in People, so you can ask them again.")}
        error={refused && faultText(refused)}
        value={typed}
        rows={5}
        onChange={({ target }) => {
          setTyped(target.value);
          add.reset();
        }}
      />
      <SelectField
        label={t("Group")}
        value={groupId}
        onChange={({ target }) => setGroupId(target.value)}
      >
        <Options of={groups.map((group) => [group.id, nameOf(group)])} />
      </SelectField>
      {!refused && <ProblemNote error={add.error} />}
      <div className="row">
        <Button type="submit" isDisabled={names.length === 0} isPending={add.isPending}>
          {t("Add {{count}} person | Add {{count}} people", { count: names.length })}
        </Button>
        <Link to="/people/add">{t("Import a list instead")}</Link>
      </div>
    </form>
  );
}
