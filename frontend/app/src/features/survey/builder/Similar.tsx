import { queries } from "../../../shared/api";
import { formatDay, formatList, inLanguage, useStrings } from "../../../shared/i18n";
import { Button } from "../../../shared/ui";
import { surveyQuery } from "../queries";
import type { SimilarAudience, Survey } from "../types";
import styles from "./builder.module.css";
import type { Draft } from "./draft/Draft";
import { similarStrings } from "./similarStrings";

type Props = { similar: SimilarAudience; survey: Survey; draft: Draft };
type Person = SimilarAudience["people"][number];

const changes = ["joined", "left", "moved"] as const;
/** So many names are read; of more only the number. */
const mostNames = 5;

/** Why the draft cannot be launched beside other surveys, by name, and what is possible instead. */
export function Similar({ similar, survey, draft }: Props) {
  const say = useStrings(similarStrings);
  const namesOf = useNames();
  const titlesOf = useTitles();
  const { surveys, people } = similar;
  const day = formatDay(surveys[0]?.launchedAt ?? "");
  return (
    <section className={styles.similar} aria-labelledby="similar">
      <h3 id="similar">{say("title")}</h3>
      <p>
        {say("asked", { surveys: titlesOf(surveys) })}{" "}
        {changes
          .map((change) => people.filter((person) => person.change === change))
          .filter((some) => some.length > 0)
          .map((some) =>
            say(some[0]?.change ?? "moved", { count: some.length, names: namesOf(some), day }),
          )
          .join(" ")}{" "}
        {say("shows", { count: people.length, names: namesOf(people) })}
      </p>
      <h4>{say("ways")}</h4>
      <Ways similar={similar} survey={survey} draft={draft} />
    </section>
  );
}

function Ways({ similar, survey, draft }: Props) {
  const say = useStrings(similarStrings);
  const titlesOf = useTitles();
  const { samePeopleAs, possibleOn, questions, surveys } = similar;
  const concerned = survey.questions.filter(({ id }) => questions.includes(id));
  return (
    <ul>
      {samePeopleAs && <SamePeople similar={similar} draft={draft} as={samePeopleAs} />}
      {concerned.length < survey.questions.length && survey.purpose === "form" ? (
        <li>
          <Button small onPress={() => draft.change({ questions: without(survey, questions) })}>
            {say("leave-out")}
          </Button>{" "}
          {formatList(concerned.map(({ text }) => say("question", { text: inLanguage(text) })))}
        </li>
      ) : (
        <li>{say("other-questions")}</li>
      )}
      <li>
        {possibleOn
          ? say("launch", { day: formatDay(possibleOn) })
          : say("running", { surveys: titlesOf(surveys.filter(({ over }) => !over)) })}
      </li>
    </ul>
  );
}

function SamePeople({ similar, draft, as }: Omit<Props, "survey"> & { as: string }) {
  const say = useStrings(similarStrings);
  const namesOf = useNames();
  const { surveys, people, possibleOn } = similar;
  const then = surveys.find(({ surveyId }) => surveyId === as)?.launchedAt ?? "";
  const joined = people.filter(({ change }) => change === "joined");
  return (
    <li>
      <Button small onPress={() => void askAs(draft, as)}>
        {say("same-people", { day: formatDay(then) })}
      </Button>{" "}
      {joined.length > 0 &&
        possibleOn &&
        say("joined-later", { names: namesOf(joined), day: formatDay(possibleOn) })}
    </li>
  );
}

async function askAs(draft: Draft, surveyId: string): Promise<void> {
  const { value } = await queries.fetchQuery(surveyQuery(surveyId));
  draft.change({ audience: value.audience });
}

const without = ({ questions }: Survey, ids: string[]) =>
  questions.filter(({ id }) => !ids.includes(id));

function useTitles(): (surveys: SimilarAudience["surveys"]) => string {
  const say = useStrings(similarStrings);
  return (surveys) =>
    formatList(
      surveys.map(({ title, launchedAt }) => say("survey", { title, day: formatDay(launchedAt) })),
    );
}

function useNames(): (people: Person[]) => string {
  const say = useStrings(similarStrings);
  return (people) => {
    const names = people.map(({ name }) => name ?? say("removed"));
    const more = names.length - mostNames;
    return formatList(
      more > 1 ? [...names.slice(0, mostNames), say("more", { count: more })] : names,
    );
  };
}
