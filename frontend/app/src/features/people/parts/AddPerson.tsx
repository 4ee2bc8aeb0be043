import { client, useCreationKey } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, FieldMessage } from "../../../shared/ui";
import type { Group } from "../launchRules";
import { useRefresh } from "../queries";
import { personEmailRules, personNameRules } from "../rules";
import styles from "./GroupSections.module.css";
import { type EmailLanguage, LanguageOptions } from "./LanguageOptions";

/** The empty row at the end of a group is the form; after each person it is empty again. */
export function AddPerson({
  group,
  name,
  autoFocus,
}: {
  group: Group;
  name: string;
  autoFocus: boolean;
}) {
  const t = useT();
  const refresh = useRefresh();
  const key = useCreationKey();
  const form = useProblemForm({
    defaultValues: { name: "", email: "", language: "" as EmailLanguage },
    typed: `new-person.${group.id}`,
    kinds: { email: "email" },
    slugs: {
      "email-taken": {
        field: "email",
        text: () => t("This address is already in your list or in the archive."),
      },
    },
  });
  const { errors, isSubmitting } = form.formState;
  const add = form.send(async (values) => {
    const email = values.email.trim();
    const mails = email && { email, ...(values.language && { language: values.language }) };
    const body = { name: values.name.trim(), groupId: group.id, ...mails };
    await client.POST("/api/people", { body, params: key.for(body) });
    key.done();
    await refresh();
    form.reset(undefined, { keepFieldsRef: true });
    form.setFocus("name");
  });
  return (
    <form
      className={styles.add}
      onSubmit={add}
      aria-label={t("Add to {{group}}", { group: name })}
      noValidate
    >
      <div className="field">
        <input
          className="in in-s"
          aria-label={t("Name, {{group}}", { group: name })}
          placeholder={t("Name")}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the reader has just asked for this row
          autoFocus={autoFocus}
          aria-invalid={Boolean(errors.name)}
          aria-describedby={`${group.id}-name`}
          {...form.register("name", personNameRules)}
        />
        <FieldMessage id={`${group.id}-name`} text={errors.name?.message} />
      </div>
      <div className="field">
        <input
          className="in in-s"
          type="email"
          aria-label={t("Email, {{group}}", { group: name })}
          placeholder={t("Email (optional)")}
          autoComplete="off"
          aria-invalid={Boolean(errors.email)}
          aria-describedby={`${group.id}-email`}
          {...form.register("email", personEmailRules)}
        />
        <FieldMessage id={`${group.id}-email`} text={errors.email?.message} />
        {form.watch("email").trim() && (
          <select
            className="in in-s"
            aria-label={t("Email language, {{group}}", { group: name })}
            aria-invalid={Boolean(errors.language)}
            {...form.register("language")}
          >
            <LanguageOptions own={t("Emails in my language")} />
          </select>
        )}
      </div>
      <Button type="submit" small isPending={isSubmitting}>
        {t("Add")}
      </Button>
      {Boolean(form.failure) && (
        <div className={styles.failed}>
          <ProblemNote error={form.failure} />
        </div>
      )}
    </form>
  );
}
