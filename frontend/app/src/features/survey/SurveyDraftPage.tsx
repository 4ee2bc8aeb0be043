import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { msg, useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { SaveState, UndoAnnouncement } from "../../shared/saving";
import { PeoplePart } from "./builder/audience/PeoplePart";
import styles from "./builder/builder.module.css";
import { DraftMenu } from "./builder/DraftMenu";
import { chosenIn } from "./builder/draft/audience";
import { faultAt } from "./builder/draft/faults";
import { asksThemes } from "./builder/draft/themes";
import { useDraft } from "./builder/draft/useDraft";
import { FormPart } from "./builder/FormPart";
import { LaunchPanel } from "./builder/LaunchPanel";
import { VotePart } from "./builder/VotePart";
import { WhenPart } from "./builder/WhenPart";
import { sparesOf } from "./privacy/spares";
import { groupsQuery, peopleQuery, previewQuery, templatesQuery } from "./queries";
import { StageHead } from "./StageHead";
import type { Survey, SurveyChange } from "./types";

const templateHeadings = {
  expectations: msg("Ask what people expect from you"),
  balance: msg("Ask where to step in and where to step back"),
  "on-track": msg("Ask how you are doing"),
  "role-fit": msg("Ask whether the role suits you"),
  showcase: msg("Ask those who listened to your showcase"),
  themes: msg("Ask what matters most"),
  own: msg("Ask what you want to know"),
};

/** A draft: choose a form, say who, and read what it means for them. Everything is saved as it is typed. */
export function SurveyDraftPage({ id }: { id: string }) {
  const t = useT();
  const { view, history, steps } = useDraft(id);
  const { survey, saving } = view;
  const templates = useSuspenseQuery(templatesQuery).data;
  const groups = useSuspenseQuery(groupsQuery).data;
  const people = useSuspenseQuery(peopleQuery).data;
  const preview = useQuery(previewQuery(survey.id, view.etag)).data;
  const parts = survey.audience.flatMap(({ part }) => part ?? []);
  const spare = sparesOf([...groups, ...parts.map(({ id }) => ({ id, kind: "own" }))]);
  const [untaken, setUntaken] = useState(false);
  const isVote = survey.purpose === "vote";
  const change = (changed: SurveyChange, key?: string) => history.change(() => changed, key);
  const faultOf = (place: string) => faultAt(saving, place);
  const managerAlone = groups.some(
    ({ id, kind }) => kind === "manager" && chosenIn(survey.audience, id).size === 1,
  );
  return (
    <>
      <StageHead survey={{ ...survey, title: survey.title || t("New survey") }} here="draft" />
      <PageHead
        heading={t(isVote ? "Choose who votes" : templateHeadings[headed(survey)])}
        title={survey.title || t("New survey")}
        actions={
          <>
            <UndoAnnouncement of={steps} />
            <SaveState of={saving} />
            <DraftMenu history={history} steps={steps} isVote={isVote} />
          </>
        }
      />
      <div className={styles.build}>
        <div>
          {isVote ? (
            <VotePart survey={survey} change={change} fault={faultOf("title")} />
          ) : (
            <FormPart
              survey={survey}
              templates={templates}
              change={change}
              history={history}
              faultOf={faultOf}
              onUntaken={setUntaken}
            />
          )}
          <PeoplePart
            survey={survey}
            groups={groups}
            people={people}
            preview={preview}
            spare={spare}
            change={change}
            fault={faultOf("audience")}
          />
          <WhenPart
            view={view}
            preview={preview}
            managerAlone={managerAlone}
            change={change}
            faultOf={faultOf}
          />
        </div>
        <LaunchPanel view={view} history={history} spare={spare} untaken={untaken} />
      </div>
    </>
  );
}

const headings = ["expectations", "balance", "on-track", "role-fit", "showcase"] as const;

/** A form of the lead's own has no purpose that we know, unless it asks about themes. */
const headed = ({ template, questions }: Survey) =>
  headings.find((known) => known === template) ?? (asksThemes(questions) ? "themes" : "own");
