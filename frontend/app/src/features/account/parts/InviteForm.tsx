import { useState } from "react";
import { client, limits, queries, type Schemas, useCreationKey } from "../../../shared/api";
import { checkEmail } from "../../../shared/email";
import { Form } from "../../../shared/form";
import { useT } from "../../../shared/i18n";
import { Choice, CopyButton } from "../../../shared/ui";
import styles from "../Account.module.css";
import { invitationsQuery } from "../queries";

/** Makes a one-time link and shows it once; the owner passes it on. */
export function InviteForm() {
  const t = useT();
  const key = useCreationKey();
  const [made, setMade] = useState<Schemas["MemberInvitation"]>();
  const text = () => t("This address already has an account or an open invitation.");
  return (
    <section className="panel sheet">
      <h2>{t("Invite someone")}</h2>
      <p className="note">
        {t("You get a link to pass on yourself. It works once, within seven days.")}
      </p>
      <Form
        className={styles.link}
        limits={limits.MemberInvitationDraft}
        kinds={{ email: "email" }}
        slugs={{ "email-taken": { field: "email", text } }}
        start={{ name: "", email: "", role: "lead" as "lead" | "reader" }}
        onSave={async ({ name, email, role }, { reset }) => {
          const body = { name: name.trim(), email: email.trim(), role };
          const params = key.for(body);
          setMade((await client.POST("/api/member-invitations", { body, params })).data);
          key.done();
          reset();
          await queries.invalidateQueries({ queryKey: invitationsQuery.queryKey });
        }}
      >
        {({ Text, Buttons }, { register }) => (
          <>
            <Text name="name" label={t("Name")} autoComplete="off" required />
            <Text
              name="email"
              label={t("Email")}
              type="email"
              autoComplete="off"
              required
              validate={checkEmail}
            />
            <fieldset>
              <legend>{t("As")}</legend>
              <Choice
                title={t("lead")}
                note={t("Runs their own surveys.")}
                value="lead"
                {...register("role")}
              />
              <Choice
                title={t("reader")}
                note={t("Reads what leads share.")}
                value="reader"
                {...register("role")}
              />
            </fieldset>
            <Buttons save={t("Create link")} />
          </>
        )}
      </Form>
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
