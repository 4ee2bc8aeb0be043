import { limits } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { checkEmail } from "../../../shared/email";
import { Form } from "../../../shared/form";
import { useT } from "../../../shared/i18n";
import { Crumb, PageHead } from "../../../shared/layout";
import { changePerson } from "../queries";
import { useEmailTaken } from "../rules";
import type { Group, Person } from "../types";
import styles from "./list.module.css";
import { Who } from "./Who";

/** At most this many are shown at once; more follow as these get an address. */
const most = 100;

/** Everyone who has no address yet gets a field. */
export function EmailAddresses({ people, groups }: { people: Person[]; groups: Group[] }) {
  const t = useT();
  const without = people.filter(({ email }) => !email);
  return (
    <>
      <Crumb way={[{ to: "/people", name: t("People") }]} here={t("Add email addresses")} />
      <PageHead
        heading={
          without.length === 0
            ? t("Everyone has an email address")
            : t("One person has no email address | {{first}} people have no email address", {
                count: without.length,
              })
        }
        title={t("Add email addresses")}
      >
        {t("Tenward only needs an address to email someone a link. Without one, you print it.")}
      </PageHead>
      <ul className={`${styles.list} ${styles.emails}`}>
        {without.slice(0, most).map((person) => (
          <Row key={person.id} person={person} groups={groups} />
        ))}
      </ul>
    </>
  );
}

function Row({ person, groups }: { person: Person; groups: Group[] }) {
  const t = useT();
  const { name } = person;
  const { change } = useChange();
  const taken = useEmailTaken();
  return (
    <li data-row={person.id}>
      <Who person={person} groups={groups} />
      <Form
        className={styles.email}
        limits={limits.PersonChange}
        typed={`email.${person.id}`}
        kinds={{ email: "email" }}
        slugs={{ "email-taken": taken }}
        start={{ email: "" }}
        onSave={async ({ email }) => {
          const said = t("{{name}} changed", { name });
          if (email.trim()) await change(changePerson(person, { email: email.trim() }), { said });
        }}
      >
        {({ Text, Save, Failure }) => (
          <>
            <Text
              name="email"
              type="email"
              className="in in-s"
              autoComplete="off"
              label={<span className="sr">{t("Email address of {{name}}", { name })}</span>}
              validate={checkEmail}
            />
            <Save small look="outline">
              {t("Save")}
            </Save>
            <Failure />
          </>
        )}
      </Form>
    </li>
  );
}
