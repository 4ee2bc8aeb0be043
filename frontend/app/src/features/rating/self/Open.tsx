import type { Versioned } from "../../../shared/api";
import { useStrings } from "../../../shared/i18n";
import { Crumb, PageHead } from "../../../shared/layout";
import { SaveState, SaveTrouble, type Tab } from "../../../shared/saving";
import { Aside } from "./Aside";
import { ClashLines } from "./ClashLines";
import { entryWith } from "./entries";
import { Finish } from "./Finish";
import { ItemFields } from "./ItemFields";
import styles from "./rating.module.css";
import { ratingStrings } from "./strings";
import type { RatedSurvey, SelfRating } from "./types";
import { useEnding } from "./useEnding";
import { useTyped } from "./useTyped";

type Props = { initial: Versioned<SelfRating>; survey: RatedSurvey; tab: Tab };

/** Everything is saved as it is typed; finishing it is the one step that cannot be taken back. */
export function Open({ initial, survey, tab }: Props) {
  const say = useStrings(ratingStrings);
  const [view, typed] = useTyped(initial, tab);
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
          { to: "/gaps", name: say("step") },
          { to: `/surveys/${survey.id}`, name: survey.title },
        ]}
        here={say("here")}
      />
      <PageHead
        heading={say(`h1.${kind}`)}
        title={say("title.of", { title: survey.title })}
        actions={<SaveState of={saving} />}
      >
        {say(`lede.${kind}`)}
      </PageHead>
      <SaveTrouble of={saving} typed={typed} clashTitle={say("clash.title")}>
        {(clashes) => <ClashLines of={clashes} rating={rating} />}
      </SaveTrouble>
      <div className="split">
        <form className={styles.items} noValidate onSubmit={(event) => event.preventDefault()}>
          {rating.items.map((item, at) => (
            <ItemFields
              key={item.questionId}
              surveyId={survey.id}
              item={item}
              entry={entryWith(item, changes)}
              place={say("item", { at: at + 1, all: rating.items.length })}
              change={(parts) => {
                ending.forget();
                typed.change({ [item.questionId]: parts });
              }}
              faultAt={(field) => faults.find(({ pointer }) => pointer === `/items/${at}/${field}`)}
            />
          ))}
          <Finish
            running={kind === "running"}
            progress={say("progress", { done, all: entries.length })}
            allTens={entries.every(({ mark }) => mark === 10)}
            fault={faults.find(({ pointer }) => pointer === "/items")}
            unsaved={ending.unsaved && saving.is !== "saved"}
            ending={ending}
          />
        </form>
        <Aside />
      </div>
    </>
  );
}
