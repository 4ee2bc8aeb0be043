import { useChange } from "../../../shared/changes";
import { useT } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, Dialog, SelectField, TextField, useGroupName } from "../../../shared/ui";
import type { Group, Person } from "../launchRules";
import { changePerson } from "../queries";
import { personEmailRules, personNameRules } from "../rules";
import { type EmailLanguage, LanguageOptions } from "./LanguageOptions";

type Props = { person: Person; groups: Group[]; onClose: () => void };

const valuesOf = ({ name, email = "", language, groupId }: Person) => ({
  name,
  email,
  language: (language ?? "") as EmailLanguage,
  groupId,
});

export function EditPerson({ person, groups, onClose }: Props) {
  const t = useT();
  const groupName = useGroupName();
  const { change } = useChange();
  const form = useProblemForm({
    defaultValues: valuesOf(person),
    typed: `person.${person.id}`,
    kinds: { email: "email" },
    slugs: {
      "email-taken": {
        field: "email",
        text: () => t("This address is already in your list or in the archive."),
      },
    },
  });
  const { errors, isSubmitting } = form.formState;
  const save = form.send(async ({ name, email, language, groupId }) => {
    const body = {
      name: name.trim(),
      email: email.trim() || null,
      language: language || null,
      groupId,
    };
    await change(changePerson(person, body), {
      said: t("{{name}} changed", { name: body.name }),
    });
    onClose();
  });
  return (
    <Dialog open heading={t("Edit {{name}}", { name: person.name })} onClose={onClose}>
      <form className="field" onSubmit={save} noValidate style={{ gap: "var(--s-4)" }}>
        <TextField
          label={t("Name")}
          error={errors.name?.message}
          autoComplete="off"
          {...form.register("name", personNameRules)}
        />
        <TextField
          label={t("Email (optional)")}
          type="email"
          error={errors.email?.message}
          autoComplete="off"
          {...form.register("email", personEmailRules)}
        />
        <SelectField
          label={t("Email language")}
          error={errors.language?.message}
          {...form.register("language")}
        >
          <LanguageOptions own={t("same as mine")} />
        </SelectField>
        <SelectField
          label={t("Group")}
          hint={t("Open surveys keep the groups they were launched with.")}
          error={errors.groupId?.message}
          {...form.register("groupId")}
        >
          {groups.map((group) => (
            <option key={group.id} value={group.id}>
              {groupName(group)}
            </option>
          ))}
        </SelectField>
        <ProblemNote error={form.failure} />
        <div className="row">
          <Button look="primary" type="submit" isPending={isSubmitting}>
            {t("Save")}
          </Button>
          <Button onPress={() => form.discard(onClose)}>{t("Back")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
