import { sayDay } from "../../../shared/days";
import { formatDay, formatList, inLanguage, Rich, useT } from "../../../shared/i18n";
import { Button, Section, tellStep, useGroupName } from "../../../shared/ui";
import { type InexactLine, inexactLines, isRated } from "../privacy/inexact";
import type { PrivacyPreview, Survey, SurveyChange } from "../types";
import styles from "./builder.module.css";
import { withoutPeople } from "./draft/audience";
import type { DraftHistory } from "./draft/useDraft";

type Props = { preview: PrivacyPreview; survey: Survey; history: DraftHistory };

/** Shows which groups get no figures for what, why and until when, with ways out. */
export function Inexact({ preview, survey, history }: Props) {
  const t = useT();
  const lines = inexactLines(preview, survey);
  if (lines.length === 0) return null;
  return (
    <Section className={styles.inexact} level={3} heading={t("Asked again within 60 days")}>
      <p>
        {t(
          "Within 60 days, an answer to a question counts in the figures of one of your surveys at most. People read this before they answer. You can also wait and keep this survey as a draft. Whether it gets figures is decided when you launch it.",
        )}
      </p>
      <ul>
        {lines.map((line) => (
          <li key={JSON.stringify([line.block.id, line.questions[0]?.id])}>
            <Line line={line} survey={survey} />
            <Ways line={line} survey={survey} history={history} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Line({ line, survey }: { line: InexactLine; survey: Survey }) {
  const t = useT();
  const nameOf = useGroupName();
  const { block, causes, figuresFrom, questions, rated } = line;
  const all = survey.questions.filter(isRated).length;
  const part = questions.length < survey.questions.length && rated < all;
  const values = {
    group: block.person ?? nameOf(block),
    day: sayDay(figuresFrom),
    count: rated,
    all,
    because: formatList(
      causes.map(({ asked, of, launchedAt, title, byName }) =>
        t(
          byName
            ? "{{count}} of {{of}} was asked by name on {{day}} | {{count}} of {{of}} were asked by name on {{day}}"
            : "{{count}} of {{of}} was asked on {{day}} (“{{title}}”) | {{count}} of {{of}} were asked on {{day}} (“{{title}}”)",
          { count: asked, of, day: formatDay(launchedAt), title },
        ),
      ),
    ),
  };
  return (
    <>
      <p>
        <Rich
          say={
            rated === 0
              ? "<b>{{group}}: whatever they write again can be recognised,</b> because {{because}}."
              : rated === all
                ? "<b>{{group}}: no figures before {{day}},</b> because {{because}}."
                : "<b>{{group}}: no figures for {{count}} of {{all}} items before {{day}},</b> because {{because}}."
          }
          values={values}
          parts={{ b: <strong /> }}
        />
      </p>
      {part && (
        <p className="note" dir="auto">
          {formatList(questions.map(({ text }) => t("“{{text}}”", { text: inLanguage(text) })))}
        </p>
      )}
    </>
  );
}

/** Each can be undone like any other change of the draft. What is voted on is changed in the agreement. */
function Ways({ line, survey, history }: Omit<Props, "preview"> & { line: InexactLine }) {
  const t = useT();
  const { audience, purpose } = survey;
  const others = survey.questions.filter(({ id }) => !line.questions.some((one) => one.id === id));
  const rest = withoutPeople(audience, line.personIds);
  const leaveOut = (change: SurveyChange) => {
    history.change(() => change);
    tellStep(t("Left out of this survey"), history);
  };
  return (
    <div className="row">
      {rest.some(({ personIds }) => personIds.length > 0) && line.personIds.length > 0 && (
        <Button small onPress={() => leaveOut({ audience: rest })}>
          {t("Leave out one person | Leave out {{count}} people", {
            count: line.personIds.length,
          })}
        </Button>
      )}
      {purpose === "form" && others.length > 0 && (
        <Button small onPress={() => leaveOut({ questions: others })}>
          {t("Leave out one question | Leave out {{count}} questions", {
            count: line.questions.length,
          })}
        </Button>
      )}
    </div>
  );
}
