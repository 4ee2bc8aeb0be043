import { msg, useT } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, Dialog, SelectField, TextField, useGroupName } from "../../../shared/ui";
import type { Group, Person } from "../launchRules";
import { changePerson, readPerson, useRefresh } from "../queries";
import { emailRules, nameRules } from "../rules";
import { type Language, LanguageOptions } from "./LanguageOptions";
import { useNewest } from "./useNewest";

type Props = { person: Person; groups: Group[]; onClose: () => void };

const valuesOf = ({ name, email = "", language, groupId }: Person) => ({
  name,
  email,
  language: (language ?? "") as Language,
  groupId,
});

const languageLabels = {
  own: msg("same as mine"),
  en: msg("English", { context: "language" }),
  de: msg("German"),
};

/** Changes start from what the server has now; when somebody else was faster, both texts are shown. */
export function EditPerson({ person, groups, onClose }: Props) {
  const t = useT();
  const groupName = useGroupName();
  const refresh = useRefresh();
  const form = useProblemForm({
    defaultValues: valuesOf(person),
    kinds: { email: "email" },
    slugs: {
      "email-taken": {
        field: "email",
        text: () => t("This address is already in your list or in the archive."),
      },
    },
  });
  const { errors, isSubmitting } = form.formState;
  const { theirs, change } = useNewest(person.id, readPerson, (newest) =>
    form.reset(valuesOf(newest), { keepDirtyValues: true }),
  );

  const save = form.send(async ({ name, email, language, groupId }) => {
    const body = {
      name: name.trim(),
      email: email.trim() || null,
      language: language || null,
      groupId,
    };
    await change((etag) => changePerson(person.id, etag, body));
    onClose();
    await refresh();
  });

  const nowText = (field: "name" | "email") => {
    const mine = form.watch(field);
    if (!theirs || (theirs[field] ?? "") === mine) {
      return undefined;
    }
    return theirs[field]
      ? t("Someone changed this to “{{value}}”. Saving replaces it with your version above.", {
          value: theirs[field],
        })
      : t("Someone removed this. Saving restores your version above.");
  };
  const theirGroup = groups.find(({ id }) => id === theirs?.groupId);

  return (
    <Dialog open heading={t("Edit {{name}}", { name: person.name })} onClose={onClose}>
      <form className="field" onSubmit={save} noValidate style={{ gap: "var(--s-4)" }}>
        <TextField
          label={t("Name")}
          hint={nowText("name")}
          error={errors.name?.message}
          autoComplete="off"
          {...form.register("name", nameRules)}
        />
        <TextField
          label={t("Email (optional)")}
          type="email"
          hint={nowText("email")}
          error={errors.email?.message}
          autoComplete="off"
          {...form.register("email", emailRules)}
        />
        <SelectField
          label={t("Email language")}
          hint={
            theirs && (theirs.language ?? "") !== form.watch("language")
              ? t(
                  "Someone changed this to “{{value}}”. Saving replaces it with your version above.",
                  { value: t(languageLabels[theirs.language ?? "own"]) },
                )
              : undefined
          }
          error={errors.language?.message}
          {...form.register("language")}
        >
          <LanguageOptions own={t("same as mine")} />
        </SelectField>
        <SelectField
          label={t("Group")}
          hint={
            theirGroup && theirGroup.id !== form.watch("groupId")
              ? t(
                  "Someone changed this to “{{value}}”. Saving replaces it with your version above.",
                  { value: groupName(theirGroup) },
                )
              : t("Open surveys keep the groups they were launched with.")
          }
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
          <Button onPress={onClose}>{t("Back")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
