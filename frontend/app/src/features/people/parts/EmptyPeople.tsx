import { Link } from "react-router";
import { client, useCreationKey } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, EmptyRule, SelectField, TextField, useGroupName } from "../../../shared/ui";
import type { Group } from "../launchRules";
import { useRefresh } from "../queries";
import { personEmailRules, personNameRules } from "../rules";
import styles from "./EmptyPeople.module.css";

type Props = {
  groups: Group[];
  /** Told of the group that the first person joins, before they are shown in it. */
  onAdded: (groupId: string) => void;
};

/** One sentence, one step, on an empty rule. */
export function EmptyPeople({ groups, onAdded }: Props) {
  const t = useT();
  const groupName = useGroupName();
  const refresh = useRefresh();
  const key = useCreationKey();
  const form = useProblemForm({
    defaultValues: { name: "", email: "", groupId: groups[0]?.id ?? "" },
    kinds: { email: "email" },
    slugs: {
      "email-taken": {
        field: "email",
        text: () => t("This address is already in your list or in the archive."),
      },
    },
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
      <PageHead heading={t("Nobody here yet")} title={t("People")}>
        {t(
          "Start with the people who’d be the first to notice if you changed how you work: your team, your manager, product.",
        )}
      </PageHead>
      <EmptyRule />
      <form className={styles.form} onSubmit={add} noValidate>
        <TextField
          label={t("Name")}
          autoComplete="off"
          error={errors.name?.message}
          {...form.register("name", personNameRules)}
        />
        <SelectField
          label={t("Group")}
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
          label={t("Email (optional)")}
          type="email"
          autoComplete="off"
          error={errors.email?.message}
          {...form.register("email", personEmailRules)}
        />
        <div className={styles.go}>
          <ProblemNote error={form.failure} />
          <div className="row">
            <Button look="primary" type="submit" isPending={isSubmitting}>
              {t("Add the first person")}
            </Button>
            <Link to="/people/add">{t("Paste a list or choose a file")}</Link>
            <Link to="/people?show=archived">{t("Archive")}</Link>
          </div>
        </div>
      </form>
    </>
  );
}
