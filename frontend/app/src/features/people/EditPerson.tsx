import { useEffect, useRef, useState } from "react";
import { slugOf } from "../../shared/api";
import { useStrings } from "../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../shared/problems";
import { Button, Dialog, SelectField, TextField, useGroupName } from "../../shared/ui";
import { changePerson, readPerson, useRefresh } from "./data";
import { type Language, LanguageOptions } from "./LanguageOptions";
import type { Group, Person } from "./launchRules";
import { emailRules, nameRules } from "./rules";
import { strings } from "./strings";

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
  const etag = useRef("");
  const [theirs, setTheirs] = useState<Person>();
  const form = useProblemForm({
    defaultValues: valuesOf(person),
    kinds: { email: "email" },
    slugs: { "email-taken": { field: "email", text: () => say("emailTaken") } },
  });
  const { errors, isSubmitting } = form.formState;
  const { reset } = form;

  useEffect(() => {
    let stale = false;
    readPerson(person.id).then(
      (read) => {
        if (!stale) {
          etag.current = read.etag;
          reset(valuesOf(read.value), { keepDirtyValues: true });
        }
      },
      // Saving reads it again and says what is wrong.
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, [person.id, reset]);

  const save = form.send(async ({ name, email, language, groupId }) => {
    etag.current ||= (await readPerson(person.id)).etag;
    const body = {
      name: name.trim(),
      email: email.trim() || null,
      language: language || null,
      groupId,
    };
    try {
      await changePerson(person.id, etag.current, body);
    } catch (error) {
      if (slugOf(error) === "changed-meanwhile") {
        const now = await readPerson(person.id);
        etag.current = now.etag;
        setTheirs(now.value);
      }
      throw error;
    }
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
