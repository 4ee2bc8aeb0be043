import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { Schemas } from "../../../shared/api";
import { useChange, useTyped } from "../../../shared/changes";
import { formatWeekday, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { addPoint, contactQuery, talkQuery } from "../../../shared/talk";
import { Button } from "../../../shared/ui";
import styles from "./ritual.module.css";

type Talk = Schemas["TalkSummary"];

/** The contract's longest item of an agenda. */
const longest = 300;

/** One question for each person whom the lead meets this week. */
export function Questions({ talks }: { talks: Talk[] }) {
  const t = useT();
  return (
    <>
      <p className="note">
        {t(
          "The suggestions come from your steps and your log, never from a survey. Enter takes one.",
        )}
      </p>
      <ul className={styles.rows}>
        {talks.map((talk) => (
          <Question key={talk.id} talk={talk} />
        ))}
      </ul>
    </>
  );
}

/** Adds the question to the agenda. */
function Question({ talk }: { talk: Talk }) {
  const t = useT();
  const key = `question.${talk.id}`;
  const [text, keep, forget] = useTyped(key);
  const { change, error } = useChange();
  const suggestion = useSuggestion(talk);
  const add = () => {
    const asked = text.trim() || suggestion;
    void change(addPoint(talk.id, { text: asked }, key), { said: t("Added to the agenda") });
    forget(text);
  };
  return (
    <li>
      <div>
        <Link to={`/people?talk=${talk.id}`}>{talk.with}</Link>
        <p className="meta">
          {[formatWeekday(talk.day, "UTC"), talk.start].filter(Boolean).join(" ")}
        </p>
      </div>
      <div className={`row ${styles.more}`}>
        <input
          className="in"
          maxLength={longest}
          placeholder={suggestion}
          aria-label={t("Question for {{name}}", { name: talk.with })}
          value={text}
          onChange={({ target }) => keep(target.value)}
          onKeyDown={({ key: pressed, ctrlKey }) => pressed === "Enter" && !ctrlKey && add()}
        />
        <Button small aria-label={t("Add to agenda: {{name}}", { name: talk.with })} onPress={add}>
          {t("Add to agenda")}
        </Button>
      </div>
      <ProblemNote error={error} />
    </li>
  );
}

/** Suggests a question from the last step, or else from the lead's last entry about the person. */
function useSuggestion({ id }: Talk): string {
  const t = useT();
  const talk = useQuery(talkQuery(id)).data?.value;
  const personId = talk?.person?.id ?? "";
  const { data } = useQuery({ ...contactQuery(personId), enabled: !!personId });
  const step = talk?.lastSteps[0]?.text;
  const line = data?.value.lines[0]?.text;
  const said = step
    ? t("“{{text}}”: how did that go?", { text: step })
    : line
      ? t("“{{text}}”: what has come of that?", { text: line })
      : t("What should I know that I don’t?");
  return said.length > longest ? t("What should I know that I don’t?") : said;
}
