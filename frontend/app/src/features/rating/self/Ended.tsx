import { formatDay, inLanguage, useStrings } from "../../../shared/i18n";
import { Crumb, PageHead } from "../../../shared/layout";
import { ButtonLink } from "../../../shared/ui";
import { entryOf } from "./entries";
import styles from "./rating.module.css";
import { ratingStrings } from "./strings";
import type { Item, RatedSurvey, SelfRating } from "./types";

/** What the lead said, as it stands for good. */
export function Ended({ rating, survey }: { rating: SelfRating; survey: RatedSurvey }) {
  const say = useStrings(ratingStrings);
  const how = rating.state === "waived" ? "waived" : "finished";
  const ready = survey.resultsReady;
  return (
    <>
      <Crumb
        way={[
          { to: "/gaps", name: say("step") },
          { to: `/surveys/${survey.id}`, name: survey.title },
        ]}
        here={say("here")}
      />
      <PageHead
        heading={say(`h1.${how}`)}
        title={say("title.of", { title: survey.title })}
        actions={
          <ButtonLink look="primary" to={`/surveys/${survey.id}${ready ? "/results" : ""}`}>
            {say(ready ? "read-results" : "to-survey")}
          </ButtonLink>
        }
      >
        {say(`lede.${how}`, { day: formatDay(rating.endedAt ?? "") })}
      </PageHead>
      <ul className={styles.ended}>
        {rating.items.map((item) => (
          <Said key={item.questionId} item={item} />
        ))}
      </ul>
    </>
  );
}

function Said({ item }: { item: Item }) {
  const say = useStrings(ratingStrings);
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
        <p className="meta">{say(mark ? "left" : "no-rating")}</p>
      )}
      {example && <Words label={say("example")} text={example} />}
      {typeof mark === "number" && reason && (
        <Words label={say(mark === 10 ? "proof" : "why-not")} text={reason} />
      )}
    </li>
  );
}

function Words({ label, text }: { label: string; text: string }) {
  return (
    <div className={styles.words}>
      <p className="meta">{label}</p>
      <p className="voice">{text}</p>
    </div>
  );
}
