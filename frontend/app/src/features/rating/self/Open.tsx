import { useT } from "../../../shared/i18n";
import { Crumb, PageHead } from "../../../shared/layout";
import { SaveState } from "../../../shared/saving";
import { entryOf, withEntry } from "./entries";
import { Finish } from "./Finish";
import { ItemFields } from "./ItemFields";
import { headings, ledes } from "./labels";
import styles from "./rating.module.css";
import { SelfRatingGuide } from "./SelfRatingGuide";
import type { RatedSurvey } from "./types";
import { useEnding } from "./useEnding";
import { useRatingDraft } from "./useRatingDraft";

/** Everything is saved as it is typed; finishing it is the one step that cannot be taken back. */
export function Open({ survey }: { survey: RatedSurvey }) {
  const t = useT();
  const { value: rating, saving, history } = useRatingDraft(survey.id);
  const ending = useEnding(survey, history);
  const entries = rating.items.map(entryOf);
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
      <div className="split">
        <form className={styles.items} noValidate onSubmit={(event) => event.preventDefault()}>
          {rating.items.map((item, at) => (
            <ItemFields
              key={item.questionId}
              surveyId={survey.id}
              item={item}
              entry={entryOf(item)}
              place={t("{{at}} of {{all}}", { at: at + 1, all: rating.items.length })}
              change={(parts) => {
                ending.forget();
                history.change(
                  ({ items }) => ({
                    items: items.map((each) =>
                      each.questionId === item.questionId ? withEntry(each, parts) : each,
                    ),
                  }),
                  `${item.questionId} ${Object.keys(parts)}`,
                );
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
        <SelfRatingGuide />
      </div>
    </>
  );
}
