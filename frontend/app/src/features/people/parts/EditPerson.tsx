import { useStrings } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, Dialog, SelectField, TextField, useGroupName } from "../../../shared/ui";
import type { Group, Person } from "../launchRules";
import { changePerson, readPerson, useRefresh } from "../queries";
import { emailRules, nameRules } from "../rules";
import { strings } from "../strings";
import { type Language, LanguageOptions } from "./LanguageOptions";
import { useNewest } from "./useNewest";

type Props = { person: Person; groups: Group[]; onClose: () => void };

const valuesOf = ({ name, email = "", language, groupId }: Person) => ({
  name,
  email,
  language: (language ?? "") as Language,
  groupId,
});

/** Changes start from what the server has now; when somebody else was faster, both texts are shown. */
export function EditPerson({ person, groups, onClose }: Props) {
  const say = useStrings(strings);
  const groupName = useGroupName();
  const refresh = useRefresh();
  const form = useProblemForm({
    defaultValues: valuesOf(person),
    kinds: { email: "email" },
    slugs: { "email-taken": { field: "email", text: () => say("emailTaken") } },
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
    return theirs[field] ? say("now", { value: theirs[field] }) : say("nowNone");
  };
  const theirGroup = groups.find(({ id }) => id === theirs?.groupId);

  return (
    <Dialog open heading={say("editHeading", { name: person.name })} onClose={onClose}>
      <form className="field" onSubmit={save} noValidate style={{ gap: "var(--s-4)" }}>
        <TextField
          label={say("name")}
          hint={nowText("name")}
          error={errors.name?.message}
          autoComplete="off"
          {...form.register("name", nameRules)}
        />
        <TextField
          label={say("emailIf")}
          type="email"
          hint={nowText("email")}
          error={errors.email?.message}
          autoComplete="off"
          {...form.register("email", emailRules)}
        />
        <SelectField
          label={say("mailsIn")}
          hint={
            theirs && (theirs.language ?? "") !== form.watch("language")
              ? say("now", { value: say(`mailsIn.${theirs.language ?? "own"}`) })
              : undefined
          }
          error={errors.language?.message}
          {...form.register("language")}
        >
          <LanguageOptions own={say("mailsIn.own")} />
        </SelectField>
        <SelectField
          label={say("group")}
          hint={
            theirGroup && theirGroup.id !== form.watch("groupId")
              ? say("now", { value: groupName(theirGroup) })
              : say("runningNote")
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
            {say("save")}
          </Button>
          <Button onPress={onClose}>{say("back")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
