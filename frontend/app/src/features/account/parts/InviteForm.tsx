import { useState } from "react";
import { client, queries, type Schemas, useCreationKey } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, Choice, CopyButton, TextField } from "../../../shared/ui";
import styles from "../Account.module.css";
import { invitationsQuery } from "../queries";
import { emailRules, nameRules } from "../rules";

/** Makes a one-time link and shows it once; the owner passes it on. */
export function InviteForm() {
  const t = useT();
  const key = useCreationKey();
  const [made, setMade] = useState<Schemas["MemberInvitation"]>();
  const form = useProblemForm({
    defaultValues: { name: "", email: "", role: "lead" as "lead" | "reader" },
    kinds: { email: "email" },
    slugs: {
      "email-taken": {
        field: "email",
        text: () => t("This address already has an account or an open invitation."),
      },
    },
  });
  const { errors, isSubmitting } = form.formState;
  const invite = form.send(async ({ name, email, role }) => {
    const body = { name: name.trim(), email: email.trim(), role };
    const { data } = await client.POST("/api/member-invitations", { body, params: key.for(body) });
    key.done();
    setMade(data);
    form.reset();
    await queries.invalidateQueries({ queryKey: invitationsQuery.queryKey });
  });
  return (
    <section className="panel sheet">
      <h2>{t("Invite someone")}</h2>
      <p className="note">
        {t("You get a link to pass on yourself. It works once, within seven days.")}
      </p>
      <form className={styles.link} onSubmit={invite} noValidate>
        <TextField
          label={t("Name")}
          autoComplete="off"
          error={errors.name?.message}
          {...form.register("name", nameRules)}
        />
        <TextField
          label={t("Email")}
          type="email"
          autoComplete="off"
          error={errors.email?.message}
          {...form.register("email", emailRules)}
        />
        <fieldset>
          <legend>{t("As")}</legend>
          <Choice
            title={t("lead")}
            note={t("Runs their own surveys.")}
            value="lead"
            {...form.register("role")}
          />
          <Choice
            title={t("reader")}
            note={t("Reads what leads share.")}
            value="reader"
            {...form.register("role")}
          />
        </fieldset>
        <ProblemNote error={form.failure} />
        <div>
          <Button look="primary" type="submit" isPending={isSubmitting}>
            {t("Create link")}
          </Button>
        </div>
      </form>
      {made?.link && (
        <div className={styles.link} role="status">
          <h3>{t("Link for {{name}}", { name: made.name })}</h3>
          <code className="in">{made.link}</code>
          <div className="row">
            <CopyButton text={made.link} label={t("Copy link")} />
          </div>
          <p className="note">
            {t("Copy it now. It’s only shown once, because the server keeps no copy.")}
          </p>
        </div>
      )}
    </section>
  );
}
