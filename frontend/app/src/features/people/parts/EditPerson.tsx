import { limits } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { checkEmail } from "../../../shared/email";
import { Form } from "../../../shared/form";
import { useT } from "../../../shared/i18n";
import { Dialog, Options, useGroupName } from "../../../shared/ui";
import { changePerson } from "../queries";
import { useEmailTaken } from "../rules";
import type { Group, Person } from "../types";

type Props = { person: Person; groups: Group[]; onClose: () => void };
type Values = { name: string; email: string; language: "" | "en" | "de"; groupId: string };

export function EditPerson({ person, groups, onClose }: Props) {
  const t = useT();
  const groupName = useGroupName();
  const { change } = useChange();
  const taken = useEmailTaken();
  const { name, email = "", language = "", groupId } = person;
  return (
    <Dialog open heading={t("Edit {{name}}", { name })} onClose={onClose}>
      <Form<Values>
        limits={limits.PersonChange}
        typed={`person.${person.id}`}
        kinds={{ email: "email" }}
        slugs={{ "email-taken": taken }}
        start={{ name, email, language, groupId }}
        onSave={async (said) => {
          const fields = {
            ...{ name: said.name.trim(), email: said.email.trim() || null },
            ...{ language: said.language || null, groupId: said.groupId },
          };
          await change(changePerson(person, fields), {
            said: t("{{name}} changed", { name: fields.name }),
          });
          onClose();
        }}
        onLeave={onClose}
      >
        {({ Text, Select, Buttons }) => (
          <>
            <Text name="name" label={t("Name")} autoComplete="off" required />
            <Text
              name="email"
              label={t("Email (optional)")}
              type="email"
              autoComplete="off"
              validate={checkEmail}
            />
            <Select name="language" label={t("Email language")}>
              <option value="">{t("same as mine")}</option>
              <option value="en">{t("English", { context: "language" })}</option>
              <option value="de">{t("German")}</option>
            </Select>
            <Select
              name="groupId"
              label={t("Group")}
              hint={t("Open surveys keep the groups they were launched with.")}
            >
              <Options of={groups.map((group) => [group.id, groupName(group)])} />
            </Select>
            <Buttons save={t("Save")} cancel={t("Cancel")} />
          </>
        )}
      </Form>
    </Dialog>
  );
}
