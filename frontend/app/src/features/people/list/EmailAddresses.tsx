import { limits, slugOf } from "../../../shared/api";
import { useChange } from "../../../shared/changes";
import { checkEmail } from "../../../shared/email";
import { Form } from "../../../shared/form";
import { inWords, useT } from "../../../shared/i18n";
import { Crumb, PageHead } from "../../../shared/layout";
import { explain } from "../../../shared/problems";
import { tell } from "../../../shared/ui";
import { useGroupNames } from "../groups";
import { changePerson } from "../queries";
import { useEmailTaken } from "../rules";
import type { Group, Person } from "../types";
import styles from "./list.module.css";
import { Who } from "./Who";

/** At most this many are shown at once; more follow as these get an address. */
const most = 100;

type Props = { people: Person[]; groups: Group[] };

/** One table with a field for everyone without an address. What is right is saved, and what is not is marked. */
export function EmailAddresses({ people, groups }: Props) {
  const t = useT();
  const groupName = useGroupNames(groups);
  const { change } = useChange();
  const taken = useEmailTaken();
  const without = people.filter(({ email }) => !email);
  const rows = without.slice(0, most);
  /** @returns what is wrong with an address, if it could not be saved */
  const save = async (person: Person, email: string): Promise<string | undefined> => {
    const checked = checkEmail(email);
    if (checked !== true) return checked;
    try {
      await change(changePerson(person, { email }));
      return undefined;
    } catch (error) {
      return slugOf(error) === "email-taken" ? taken.text() : explain(error).title;
    }
  };
  return (
    <>
      <Crumb way={[{ to: "/people", name: t("People") }]} here={t("Add email addresses")} />
      <PageHead
        heading={
          without.length === 0
            ? t("Everyone has an email address")
            : t(
                "One of {{all}} people has no email address | {{first}} of {{all}} people have no email address",
                { count: without.length, all: people.length },
              )
        }
        title={t("Add email addresses")}
      >
        {t("You only need an address to email someone a link. Without one, you print the link.")}
      </PageHead>
      {rows.length > 0 && (
        <Form<Record<string, string>>
          className={styles.emails}
          typed="emails"
          start={Object.fromEntries(rows.map(({ id }) => [id, ""]))}
          onSave={async (said, { setError, setValue }) => {
            const written = rows.filter(({ id }) => said[id]?.trim());
            let wrong = 0;
            for (const person of written) {
              const message = await save(person, said[person.id]?.trim() ?? "");
              if (message) setError(person.id, { message }, { shouldFocus: wrong++ === 0 });
              else setValue(person.id, "");
            }
            const count = written.length - wrong;
            if (count > 0) tell(t("One address saved | {{first}} addresses saved", { count }));
            return wrong === 0;
          }}
        >
          {({ Text, Save, Failure }, { watch, setValue }) => {
            const said = watch();
            const count = rows.filter(({ id }) => said[id]?.trim()).length;
            return (
              <>
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{t("Name")}</th>
                      <th scope="col">{t("Group")}</th>
                      <th scope="col">{t("Email address")}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map((person, at) => (
                      <tr key={person.id} data-row={person.id}>
                        <th scope="row">
                          <Who person={person} groups={groups} />
                        </th>
                        <td className="note">{groupName(person.groupId)}</td>
                        <td>
                          <Text
                            name={person.id}
                            type="email"
                            autoComplete="off"
                            maxLength={limits.PersonChange.email.maxLength}
                            label={
                              <span className="sr">
                                {t("Email address of {{name}}", { name: person.name })}
                              </span>
                            }
                            onPaste={(event) => {
                              // An empty cell of a column stays empty, so that no address moves to another person.
                              const lines = event.clipboardData
                                .getData("text")
                                .replace(/\r?\n$/, "")
                                .split(/\r?\n/)
                                .map((each) => each.trim());
                              if (lines.length < 2) return;
                              event.preventDefault();
                              for (const [below, line] of lines.entries()) {
                                const row = rows[at + below];
                                if (row && line) setValue(row.id, line);
                              }
                            }}
                          />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
                <div className={styles.save}>
                  <p className="note">
                    {count === 0
                      ? t("You can paste several lines into a field. Each line fills one row.")
                      : t(
                          "You’ve entered one address. The others can stay empty. | You’ve entered {{words}} addresses. The others can stay empty.",
                          { count, words: inWords(count) },
                        )}
                  </p>
                  <Save>{t("Save addresses")}</Save>
                </div>
                <Failure />
              </>
            );
          }}
        </Form>
      )}
    </>
  );
}
