import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { below, client, groupsQuery, limits, useCreationKey } from "../../../shared/api";
import { Form } from "../../../shared/form";
import { homeQuery } from "../../../shared/home";
import { useT } from "../../../shared/i18n";
import { contactsQuery } from "../../../shared/talk";
import { Cancel, Dialog, Options, tell, useGroupName } from "../../../shared/ui";
import styles from "./palette.module.css";

type Props = {
  /** This text was typed while the dialog loaded. */
  start: string;
  onClose: () => void;
};

/** A name and a group; all else is added on their page. */
export function NewPersonDialog({ start, onClose }: Props) {
  const t = useT();
  return (
    <Dialog open onClose={onClose} heading={t("Add person")}>
      <Fields start={start} onClose={onClose} />
    </Dialog>
  );
}

function Fields({ start, onClose }: Props) {
  const t = useT();
  const queries = useQueryClient();
  const groups = useSuspenseQuery(groupsQuery).data;
  const groupName = useGroupName();
  const key = useCreationKey();
  return (
    <Form
      limits={limits.PersonDraft}
      typed="new-person.anywhere"
      start={{ name: start, groupId: groups[0]?.id ?? "" }}
      onSave={async ({ name, groupId }, form) => {
        const body = { name: name.trim(), groupId };
        await client.POST("/api/people", { body, params: key.for(body) });
        key.done();
        form.reset();
        const changed = [
          ...[groupsQuery.queryKey, homeQuery.queryKey, contactsQuery.queryKey],
          ...[below("/api/people"), below("/api/surveys")],
        ];
        await Promise.all(changed.map((queryKey) => queries.invalidateQueries({ queryKey })));
        tell(t("Added: {{name}}", { name: body.name }));
        onClose();
      }}
    >
      {({ Text, Select, Failure, Save }) => (
        <>
          <div className={styles.person}>
            <Text name="name" label={t("Name")} required autoComplete="off" autoFocus />
            <Select name="groupId" label={t("Group")}>
              <Options of={groups.map((group) => [group.id, groupName(group)])} />
            </Select>
          </div>
          <Failure />
          <div className="row">
            <Save>{t("Add")}</Save>
            <Cancel />
          </div>
        </>
      )}
    </Form>
  );
}
