import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { useChange } from "../../shared/changes";
import { sayShortDay } from "../../shared/days";
import { formatShortDay, inLanguage, useT } from "../../shared/i18n";
import { ProblemNote } from "../../shared/problems";
import { useAnswerWords } from "../../shared/situation";
import { contactQuery } from "../../shared/talk";
import { Pair, Section } from "../../shared/ui";
import { answerText, peopleOf } from "./answers";
import { changeSituation } from "./changes";
import styles from "./situation.module.css";
import type { Situation, SituationForm, SituationQuestion } from "./types";

/**
 * Shows what the person named in a situation sees of it on their link: ticked answers, and their
 * own beside.
 */
export function Shared({ situation }: { situation: Situation & { form: SituationForm } }) {
  const t = useT();
  const say = useAnswerWords();
  const { change, error } = useChange();
  const { form, answers, day, shared = [], replies = [] } = situation;
  const who = form.fields.find(({ kind }) => kind === "person");
  const [person] = who ? peopleOf(answers, who.key) : [];
  const { data } = useQuery({ ...contactQuery(person?.id ?? ""), enabled: person !== undefined });
  const ofThem = (key: string) =>
    replies.find(({ field, person: by }) => field === key && by.id === person?.id);
  const rows = form.fields.filter(
    ({ key, kind, other }) =>
      other &&
      kind !== "person" &&
      kind !== "people" &&
      (ofThem(key) || other === "answer" || answerText(answers, key)),
  );
  if (!person || rows.length === 0) return null;
  const { id, name } = person;
  const tick = ({ key, other }: SituationQuestion, on: boolean) => {
    const next = on ? [...shared, key] : shared.filter((each) => each !== key);
    const shown =
      other === "answer"
        ? t("{{name}} can answer on their link", { name })
        : t("{{name}} sees it on their link", { name });
    const said = on ? shown : t("{{name}} no longer sees it", { name });
    void change(changeSituation({ ...situation, shared }, { shared: next }), { said }).catch(
      () => {},
    );
  };
  return (
    <Section className={styles.part} heading={t("Share with {{name}}", { name })}>
      {data?.value.linked === false && (
        <p className="note">
          <Link to={`/people/${id}`}>
            {t("{{name}} has no link yet. Create it on their page.", { name })}
          </Link>
        </p>
      )}
      <ul className={styles.shared}>
        {rows.map((question) => {
          const { key, other } = question;
          const label = inLanguage(question.label);
          const word =
            other === "answer"
              ? t("{{name}} can answer on their link", { name })
              : t("Show to {{name}} on their link", { name });
          const reply = ofThem(key);
          const mine = answers.find(({ field }) => field === key);
          return (
            <li key={key}>
              <p dir="auto">
                <b>{label}</b>
              </p>
              {reply && (
                <dl className={styles.pairs}>
                  {mine?.text && (
                    <Pair
                      of={t("You, {{day}}", { day: sayShortDay(mine.changedOn ?? day) })}
                      dir="auto"
                    >
                      {say(question, mine.text)}
                    </Pair>
                  )}
                  <Pair
                    of={t("{{name}}, {{day}}", { name, day: formatShortDay(reply.sentAt) })}
                    dir="auto"
                  >
                    {say(question, reply.text)}
                  </Pair>
                </dl>
              )}
              <label>
                <input
                  type="checkbox"
                  aria-label={t("{{word}}: {{text}}", { word, text: label })}
                  checked={shared.includes(key)}
                  onChange={({ target }) => tick(question, target.checked)}
                />{" "}
                {word}
              </label>
              {other === "answer" && mine?.text && !reply && (
                <p className="note">
                  {t("{{name}} sees what you wrote once they have answered.", { name })}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      <ProblemNote error={error} />
    </Section>
  );
}
