import { formatDay, inLanguage, useT } from "../../../shared/i18n";
import { Crumb, PageHead } from "../../../shared/layout";
import { ButtonLink } from "../../../shared/ui";
import { entryOf } from "./entries";
import { headings, ledes } from "./labels";
import styles from "./rating.module.css";
import type { RatedSurvey, RatingItem, SelfRating } from "./types";

/** Shows what the lead said, as it stands for good. */
export function Ended({ rating, survey }: { rating: SelfRating; survey: RatedSurvey }) {
  const t = useT();
  const how = rating.state === "waived" ? "waived" : "finished";
  const ready = survey.resultsReady;
  return (
    <>
      <Crumb
        way={[
          { to: "/gaps", name: t("Rate") },
          { to: `/surveys/${survey.id}`, name: survey.title },
        ]}
        here={t("Your self-rating")}
      />
      <PageHead
        heading={t(headings[how])}
        title={t("Your self-rating: {{title}}", { title: survey.title })}
        actions={
          <ButtonLink look="primary" to={`/surveys/${survey.id}${ready ? "/answers" : ""}`}>
            {t(ready ? "Read answers" : "Go to survey")}
          </ButtonLink>
        }
      >
        {t(ledes[how], { day: formatDay(rating.endedAt ?? "") })}
      </PageHead>
      <ul className={styles.ended}>
        {rating.items.map((item) => (
          <Said key={item.questionId} item={item} />
        ))}
      </ul>
    </>
  );
}

function Said({ item }: { item: RatingItem }) {
  const t = useT();
  const { mark, example, whyNot, proof } = entryOf(item);
  const reason = mark === 10 ? proof : whyNot;
  return (
    <li>
      <h2>{inLanguage(item.text)}</h2>
      {typeof mark === "number" ? (
        <p className={styles.mark}>
          <i className={styles.bar} aria-hidden="true" /> {mark}
        </p>
      ) : (
        <p className="meta">{t(mark ? "You chose “I can’t say”" : "No rating")}</p>
      )}
      {example && <LabelledText label={t("An example you remember")} text={example} />}
      {typeof mark === "number" && reason && (
        <LabelledText
          label={t(mark === 10 ? "What shows that it’s a 10?" : "Why not a 10?")}
          text={reason}
        />
      )}
    </li>
  );
}

function LabelledText({ label, text }: { label: string; text: string }) {
  return (
    <div className={styles.words}>
      <p className="meta">{label}</p>
      <p className="voice">{text}</p>
    </div>
  );
}
