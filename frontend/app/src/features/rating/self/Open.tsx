import type { Versioned } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { Crumb, PageHead } from "../../../shared/layout";
import { SaveState, SaveTrouble, type Tab } from "../../../shared/saving";
import { entryWith } from "./entries";
import { Finish } from "./Finish";
import { ItemFields } from "./ItemFields";
import { headings, ledes } from "./labels";
import { isClause } from "./RatingAnchors";
import { RatingClashes } from "./RatingClashes";
import styles from "./rating.module.css";
import { SelfRatingGuide } from "./SelfRatingGuide";
import type { RatedSurvey, SelfRating } from "./types";
import { useEnding } from "./useEnding";
import { useRatingDraft } from "./useRatingDraft";

type Props = { initial: Versioned<SelfRating>; survey: RatedSurvey; tab: Tab };

/** Everything is saved as it is typed; finishing it is the one step that cannot be taken back. */
export function Open({ initial, survey, tab }: Props) {
  const t = useT();
  const [view, typed] = useRatingDraft(initial, tab);
  const { rating, changes, saving } = view;
  const ending = useEnding(survey, typed);
  const entries = rating.items.map((item) => entryWith(item, changes));
  const done = entries.filter(({ mark }) => mark !== undefined).length;
  const kind = survey.state === "running" ? "running" : "first";
  const faults = ending.faults.concat(saving.is === "refused" ? saving.faults : []);
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
        heading={t(headings[kind])}
        title={t("Your self-rating: {{title}}", { title: survey.title })}
        actions={<SaveState of={saving} />}
      >
        {t(ledes[kind])}
      </PageHead>
      <SaveTrouble of={saving} typed={typed} clashTitle={t("This has been changed in another tab")}>
        {(clashes) => <RatingClashes of={clashes} rating={rating} />}
      </SaveTrouble>
      <div className="split">
        <form className={styles.items} noValidate onSubmit={(event) => event.preventDefault()}>
          {rating.items.map((item, at) => (
            <ItemFields
              key={item.questionId}
              surveyId={survey.id}
              item={item}
              entry={entryWith(item, changes)}
              place={t("{{at}} of {{all}}", { at: at + 1, all: rating.items.length })}
              change={(parts) => {
                ending.forget();
                typed.change({ [item.questionId]: parts });
              }}
              faultAt={(field) => faults.find(({ pointer }) => pointer === `/items/${at}/${field}`)}
            />
          ))}
          <Finish
            running={kind === "running"}
            progress={t("{{done}} of {{all}} done", { done, all: entries.length })}
            allTens={entries.every(({ mark }) => mark === 10)}
            fault={faults.find(({ pointer }) => pointer === "/items")}
            unsaved={ending.unsaved && saving.is !== "saved"}
            ending={ending}
          />
        </form>
        <SelfRatingGuide clauses={rating.items.every(isClause)} />
      </div>
    </>
  );
}
