import { Link } from "react-router";
import { client, useCreationKey } from "../../../shared/api";
import { useStrings } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, EmptyRule, SelectField, TextField, useGroupName } from "../../../shared/ui";
import type { Group } from "../launchRules";
import { useRefresh } from "../queries";
import { emailRules, nameRules } from "../rules";
import { strings } from "../strings";
import styles from "./EmptyPeople.module.css";

type Props = {
  groups: Group[];
  /** Told of the group that the first person joins, before they are shown in it. */
  onAdded: (groupId: string) => void;
};

/** One sentence, one step, on an empty rule. */
export function EmptyPeople({ groups, onAdded }: Props) {
  const say = useStrings(strings);
  const groupName = useGroupName();
  const refresh = useRefresh();
  const key = useCreationKey();
  const form = useProblemForm({
    defaultValues: { name: "", email: "", groupId: groups[0]?.id ?? "" },
    kinds: { email: "email" },
    slugs: { "email-taken": { field: "email", text: () => say("emailTaken") } },
  });
  const { errors, isSubmitting } = form.formState;
  const add = form.send(async ({ name, email, groupId }) => {
    const body = { name: name.trim(), groupId, ...(email.trim() && { email: email.trim() }) };
    await client.POST("/api/people", { body, params: key.for(body) });
    key.done();
    onAdded(groupId);
    await refresh();
  });
  return (
    <>
      <PageHead heading={say("emptyTitle")} title={say("people")}>
        {say("emptyLede")}
      </PageHead>
      <EmptyRule />
      <form className={styles.form} onSubmit={add} noValidate>
        <TextField
          label={say("name")}
          autoComplete="off"
          error={errors.name?.message}
          {...form.register("name", nameRules)}
        />
        <SelectField
          label={say("group")}
          error={errors.groupId?.message}
          {...form.register("groupId")}
        >
          {groups.map((group) => (
            <option key={group.id} value={group.id}>
              {groupName(group)}
            </option>
          ))}
        </SelectField>
        <TextField
          label={say("emailIf")}
          type="email"
          autoComplete="off"
          error={errors.email?.message}
          {...form.register("email", emailRules)}
        />
        <div className={styles.go}>
          <ProblemNote error={form.failure} />
          <div className="row">
            <Button look="primary" type="submit" isPending={isSubmitting}>
              {say("addFirst")}
            </Button>
            <Link to="/people/paste">{say("pasteInstead")}</Link>
            <Link to="/people/import">{say("importInstead")}</Link>
            <Link to="/people/archived">{say("archive")}</Link>
          </div>
        </div>
      </form>
    </>
  );
}
