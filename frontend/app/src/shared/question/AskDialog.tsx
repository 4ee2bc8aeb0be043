import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { limits, peopleQuery, useMe } from "../api";
import { useChange } from "../changes";
import { Form } from "../form";
import { formatList, inWords, useT } from "../i18n";
import { Button, CopyButton, Dialog, Options, RowButton, useFocusBack } from "../ui";
import { QuestionRows } from "./QuestionRows";
import { askPeople, type PersonQuestion, type QuestionAbout, unask } from "./queries";
import styles from "./question.module.css";

type Props = {
  about: QuestionAbout;
  /** What the thing says. */
  words: string;
  /** Is asked unless the reader chooses others. */
  person?: PersonQuestion["person"] | undefined;
};

/** Asks people about one thing, then offers the words by which they learn of it. */
export function AskDialog({ about, words, person, onClose }: Props & { onClose: () => void }) {
  const t = useT();
  const { name } = useMe();
  const { data: all = [] } = useQuery(peopleQuery);
  const { change, error } = useChange();
  const [people, setPeople] = useState(person ? [person] : []);
  const [asked, setAsked] = useState<string>();
  const typed = `question.${about.id}.${about.line ?? ""}`;
  const names = formatList(people.map((each) => each.name));
  const left = all.filter(({ id }) => !people.some((each) => each.id === id));
  const heading = asked ? t("You asked {{name}}", { name: names }) : t("Ask about this");
  return (
    <Dialog open onClose={onClose} heading={heading}>
      <blockquote className={styles.thing} dir="auto">
        {words}
      </blockquote>
      {asked ? (
        <div className="form">
          <p className="note">
            {t(
              "They read the question on their link. Tenward sends no email: send them these words, if you like. People without a link get one on their page.",
            )}
          </p>
          <p className={styles.told} dir="auto">
            {t("{{name}} asks you about “{{words}}”: {{text}}", { name, words, text: asked })}
          </p>
          <div className="row">
            <CopyButton
              text={t("{{name}} asks you about “{{words}}”: {{text}}", {
                ...{ name, words, text: asked },
              })}
            />
            <Button look="plain" onPress={onClose}>
              {t("Close")}
            </Button>
          </div>
        </div>
      ) : (
        <Form
          limits={limits.PersonQuestionDraft}
          typed={typed}
          start={{ text: "" }}
          error={error}
          onLeave={onClose}
          onSave={async ({ text }) => {
            const said = t("Asked: {{names}}", { names });
            const wish = askPeople({ about, words, people, text: text.trim() }, typed);
            await change(wish, { said, undo: unask });
            setAsked(text.trim());
          }}
        >
          {({ Lines, Save }, { discard }) => (
            <>
              <div className="field">
                <label htmlFor="to">{t("To", { context: "people" })}</label>
                {people.length > 0 && (
                  <ul className={styles.to}>
                    {people.map(({ id, name: who }) => (
                      <li key={id}>
                        {who}
                        <RowButton
                          word={t("Remove")}
                          about={who}
                          onPress={() => setPeople(people.filter((each) => each.id !== id))}
                        />
                      </li>
                    ))}
                  </ul>
                )}
                {left.length > 0 && people.length < 40 && (
                  <select
                    id="to"
                    className="in"
                    value=""
                    onChange={({ target }) => {
                      const one = all.find(({ id }) => id === target.value);
                      if (one) setPeople([...people, { id: one.id, name: one.name }]);
                    }}
                  >
                    <option value="">{t("Add person")}</option>
                    <Options of={left.map(({ id, name: who }) => [id, who])} />
                  </select>
                )}
              </div>
              <Lines
                name="text"
                label={t("Your question")}
                hint={t(
                  "Each of them answers at their own link, under their name. They don’t read each other’s answers.",
                )}
                required={t("Write your question.")}
                validate={() => people.length > 0 || t("Choose a person")}
                rows={3}
                autoFocus={person !== undefined}
              />
              <div className="row">
                <Save>
                  {t("Ask | Ask {{words}} people", {
                    ...{ count: Math.max(people.length, 1), words: inWords(people.length) },
                  })}
                </Save>
                <Button look="plain" onPress={() => discard(onClose)}>
                  {t("Cancel")}
                </Button>
              </div>
            </>
          )}
        </Form>
      )}
    </Dialog>
  );
}

/** Shows what people were asked about a thing, and a button that asks more. */
export function AskAbout({ children, ...props }: Props & { children?: ReactNode }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const opener = useFocusBack(asking);
  return (
    <div className={styles.about}>
      <QuestionRows about={props.about} />
      <div className="row no-print">
        {children}
        <RowButton
          word={t("Ask about this")}
          about={props.words}
          ref={opener}
          onPress={() => setAsking(true)}
        />
      </div>
      {asking && <AskDialog {...props} onClose={() => setAsking(false)} />}
    </div>
  );
}
