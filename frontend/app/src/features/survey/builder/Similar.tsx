import { queries } from "../../../shared/api";
import { formatDay, formatList, inLanguage, msg, useT } from "../../../shared/i18n";
import { Button } from "../../../shared/ui";
import { surveyQuery } from "../queries";
import type { SimilarAudience, Survey } from "../types";
import styles from "./builder.module.css";
import type { DraftHistory } from "./draft/useDraft";

type Props = { similar: SimilarAudience; survey: Survey; history: DraftHistory };
type Person = SimilarAudience["people"][number];

const changes = ["joined", "left", "moved"] as const;
/** So many names are read; of more only the number. */
const mostNames = 5;

const moveSentences = {
  left: msg(
    "{{names}} was asked then but isn’t asked now. | {{names}} were asked then but aren’t asked now.",
  ),
  moved: msg("{{names}} would be grouped with different people this time."),
  joined: msg("{{names}} has joined since {{day}}. | {{names}} have joined since {{day}}."),
};

/** Why the draft cannot be launched beside other surveys, by name, and what is possible instead. */
export function Similar({ similar, survey, history }: Props) {
  const t = useT();
  const namesOf = useNames();
  const titlesOf = useTitles();
  const { surveys, people } = similar;
  const day = formatDay(surveys[0]?.launchedAt ?? "");
  return (
    <section className={styles.similar} aria-labelledby="similar">
      <h3 id="similar">{t("You can’t launch yet: individual answers could be identified")}</h3>
      <p>
        {t("{{surveys}} already asked some of these people some of these questions.", {
          surveys: titlesOf(surveys),
        })}{" "}
        {changes
          .map((change) => people.filter((person) => person.change === change))
          .filter((some) => some.length > 0)
          .map((some) =>
            t(moveSentences[some[0]?.change ?? "moved"], {
              count: some.length,
              names: namesOf(some),
              day,
            }),
          )
          .join(" ")}{" "}
        {t(
          "Comparing the two surveys would reveal one person’s answer: {{names}}. | Comparing the surveys would reveal what these few people said.",
          { count: people.length, names: namesOf(people) },
        )}
      </p>
      <h4>{t("What you can do instead")}</h4>
      <Ways similar={similar} survey={survey} history={history} />
    </section>
  );
}

function Ways({ similar, survey, history }: Props) {
  const t = useT();
  const titlesOf = useTitles();
  const { samePeopleAs, possibleOn, questions, surveys } = similar;
  const concerned = survey.questions.filter(({ id }) => questions.includes(id));
  return (
    <ul>
      {samePeopleAs && <SamePeople similar={similar} history={history} as={samePeopleAs} />}
      {concerned.length < survey.questions.length && survey.purpose === "form" ? (
        <li>
          <Button
            small
            onPress={() => history.change(() => ({ questions: without(survey, questions) }))}
          >
            {t("Leave out these questions")}
          </Button>{" "}
          {formatList(concerned.map(({ text }) => t("“{{text}}”", { text: inLanguage(text) })))}
        </li>
      ) : (
        <li>{t("Ask something else. All your questions are affected.")}</li>
      )}
      <li>
        {possibleOn
          ? t("Launch on {{day}} or later.", { day: formatDay(possibleOn) })
          : t("Wait until 60 days after {{surveys}} has closed, or cancel one of the two.", {
              surveys: titlesOf(surveys.filter(({ over }) => !over)),
            })}
      </li>
    </ul>
  );
}

function SamePeople({ similar, history, as }: Omit<Props, "survey"> & { as: string }) {
  const t = useT();
  const namesOf = useNames();
  const { surveys, people, possibleOn } = similar;
  const then = surveys.find(({ surveyId }) => surveyId === as)?.launchedAt ?? "";
  const joined = people.filter(({ change }) => change === "joined");
  return (
    <li>
      <Button small onPress={() => void askAs(history, as)}>
        {t("Ask the same people as on {{day}}", { day: formatDay(then) })}
      </Button>{" "}
      {joined.length > 0 &&
        possibleOn &&
        t("Ask {{names}} from {{day}}.", { names: namesOf(joined), day: formatDay(possibleOn) })}
    </li>
  );
}

async function askAs(history: DraftHistory, surveyId: string): Promise<void> {
  const { value } = await queries.fetchQuery(surveyQuery(surveyId));
  history.change(() => ({ audience: value.audience }));
}

const without = ({ questions }: Survey, ids: string[]) =>
  questions.filter(({ id }) => !ids.includes(id));

function useTitles(): (surveys: SimilarAudience["surveys"]) => string {
  const t = useT();
  return (surveys) =>
    formatList(
      surveys.map(({ title, launchedAt }) =>
        t("“{{title}}” ({{day}})", { title, day: formatDay(launchedAt) }),
      ),
    );
}

function useNames(): (people: Person[]) => string {
  const t = useT();
  return (people) => {
    const names = people.map(({ name }) => name ?? t("Someone you removed"));
    const more = names.length - mostNames;
    return formatList(
      more > 1 ? [...names.slice(0, mostNames), t("{{count}} more", { count: more })] : names,
    );
  };
}
