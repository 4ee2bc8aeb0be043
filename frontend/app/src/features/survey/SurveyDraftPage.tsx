import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { msg, useT } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { SaveState, UndoAnnouncement, UndoBar } from "../../shared/saving";
import { PeoplePart } from "./builder/audience/PeoplePart";
import styles from "./builder/builder.module.css";
import { DeleteDraft } from "./builder/DeleteDraft";
import { chosenIn } from "./builder/draft/audience";
import { faultAt } from "./builder/draft/faults";
import { asksThemes } from "./builder/draft/themes";
import { useDraft } from "./builder/draft/useDraft";
import { FormPart } from "./builder/FormPart";
import { MailPart } from "./builder/mail/MailPart";
import { PreviewPanel } from "./builder/PreviewPanel";
import { TimePart } from "./builder/TimePart";
import { VotePart } from "./builder/VotePart";
import { sparesOf } from "./privacy/spares";
import { groupsQuery, peopleQuery, previewQuery, templatesQuery } from "./queries";
import type { Survey, SurveyChange } from "./types";
import { useWay } from "./useWay";

const savingWords = {
  saving: msg("Draft, saving"),
  saved: msg("Draft, saved"),
  savedAt: msg("Draft, saved {{time}}"),
  unsaved: msg("Draft, not saved yet"),
};

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
      <Crumb way={[useWay(survey)]} here={survey.title || t("New survey")} />
      <PageHead
        heading={t(isVote ? "Choose who votes" : templateHeadings[headed(survey)])}
        title={survey.title || t("New survey")}
        actions={
          <>
            <UndoBar view={steps} history={history} />
            <UndoAnnouncement of={steps} />
            <SaveState of={saving} words={savingWords} />
          </>
        }
      >
        {t(
          isVote
            ? "Choose who votes on your role agreement. Before you propose it, check what it means for them."
            : "Choose a form and who to ask. Before you launch, check what it means for them.",
        )}
      </PageHead>
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
          <TimePart
            survey={survey}
            managerAlone={managerAlone}
            anonymous={preview?.blocks.reduce(
              (n, block) => n + (block.named ? 0 : block.invited),
              0,
            )}
            change={change}
            faultOf={faultOf}
          />
          <MailPart view={view} preview={preview} change={change} faultOf={faultOf} />
          {!isVote && <DeleteDraft history={history} />}
        </div>
        <PreviewPanel view={view} history={history} spare={spare} untaken={untaken} />
      </div>
    </>
  );
}

const headings = ["expectations", "balance", "on-track", "role-fit", "showcase"] as const;

/** A form of the lead's own has no purpose that we know, unless it asks about themes. */
const headed = ({ template, questions }: Survey) =>
  headings.find((known) => known === template) ?? (asksThemes(questions) ? "themes" : "own");
