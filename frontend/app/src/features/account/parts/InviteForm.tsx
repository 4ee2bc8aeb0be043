import { useState } from "react";
import { client, queries, type Schemas, useCreationKey } from "../../../shared/api";
import { useStrings } from "../../../shared/i18n";
import { ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, Choice, CopyButton, TextField } from "../../../shared/ui";
import styles from "../Account.module.css";
import { invitationsQuery } from "../queries";
import { emailRules, nameRules } from "../rules";
import { strings } from "../strings";

/** Makes a one-time link and shows it once; the owner passes it on. */
export function InviteForm() {
  const say = useStrings(strings);
  const key = useCreationKey();
  const [made, setMade] = useState<Schemas["MemberInvitation"]>();
  const form = useProblemForm({
    defaultValues: { name: "", email: "", role: "lead" as "lead" | "reader" },
    kinds: { email: "email" },
    slugs: { "email-taken": { field: "email", text: () => say("emailTaken") } },
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
      <h2>{say("inviteTitle")}</h2>
      <p className="note">{say("inviteNote")}</p>
      <form className={styles.link} onSubmit={invite} noValidate>
        <TextField
          label={say("name")}
          autoComplete="off"
          error={errors.name?.message}
          {...form.register("name", nameRules)}
        />
        <TextField
          label={say("email")}
          type="email"
          autoComplete="off"
          error={errors.email?.message}
          {...form.register("email", emailRules)}
        />
        <fieldset>
          <legend>{say("inviteAs")}</legend>
          <Choice
            title={say("role.lead")}
            note={say("inviteAs.lead")}
            value="lead"
            {...form.register("role")}
          />
          <Choice
            title={say("role.reader")}
            note={say("inviteAs.reader")}
            value="reader"
            {...form.register("role")}
          />
        </fieldset>
        <ProblemNote error={form.failure} />
        <div>
          <Button look="primary" type="submit" isPending={isSubmitting}>
            {say("inviteGo")}
          </Button>
        </div>
      </form>
      {made?.link && (
        <div className={styles.link} role="status">
          <h3>{say("linkFor", { name: made.name })}</h3>
          <code className="in">{made.link}</code>
          <div className="row">
            <CopyButton text={made.link} label={say("copyLink")} />
          </div>
          <p className="note">{say("linkOnce")}</p>
        </div>
      )}
    </section>
  );
}
