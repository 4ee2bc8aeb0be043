import { client, useCreationKey } from "../../../shared/api";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, TextField, tell } from "../../../shared/ui";
import { useRefresh } from "../queries";
import { groupRules } from "../rules";
import { strings } from "../strings";
import styles from "./GroupsPanel.module.css";

export function AddGroup() {
  const say = useStrings(strings);
  const refresh = useRefresh();
  const key = useCreationKey();
  const form = useProblemForm({
    defaultValues: { name: "" },
    slugs: { "group-name-taken": { field: "name", text: () => say("groupTaken") } },
  });
  const { errors, isSubmitting } = form.formState;
  const add = form.send(async (values) => {
    const body = { name: values.name.trim() };
    await client.POST("/api/groups", { body, params: key.for(body) });
    key.done();
    form.reset();
    tell(say("groupAdded", { name: body.name }));
    await refresh();
  });
  return (
    <>
      <h2>{say("ownGroup")}</h2>
      <form className={styles.add} onSubmit={add} noValidate>
        <TextField
          label={say("name")}
          placeholder={say("ownPlaceholder")}
          autoComplete="off"
          error={errors.name?.message}
          {...form.register("name", groupRules)}
        />
        <ProblemNote error={form.failure} />
        <Button type="submit" small isPending={isSubmitting}>
          {say("addGroup")}
        </Button>
      </form>
    </>
  );
}
