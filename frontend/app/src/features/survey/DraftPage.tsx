import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Versioned } from "../../shared/api";
import { useStrings } from "../../shared/i18n";
import { Crumb, PageHead } from "../../shared/layout";
import { SaveState, SaveTrouble, type Tab, UndoAnnouncement, UndoBar } from "../../shared/saving";
import { PeoplePart } from "./builder/audience/PeoplePart";
import styles from "./builder/builder.module.css";
import { ClashLines } from "./builder/ClashLines";
import { clashStrings } from "./builder/clashStrings";
import { DeleteDraft } from "./builder/DeleteDraft";
import { chosenIn } from "./builder/draft/audience";
import { faultAt } from "./builder/draft/faults";
import { useDraft } from "./builder/draft/useDraft";
import { useHistory } from "./builder/draft/useHistory";
import { FormPart } from "./builder/FormPart";
import { MailPart } from "./builder/mail/MailPart";
import { PreviewPanel } from "./builder/PreviewPanel";
import { builderStrings } from "./builder/strings";
import { TimePart } from "./builder/TimePart";
import { VotePart } from "./builder/VotePart";
import { sparesOf } from "./privacy/spares";
import { groupsQuery, peopleQuery, previewQuery, templatesQuery } from "./queries";
import type { Survey, SurveyChange } from "./types";
import { useWay } from "./useWay";

/** A draft: choose a form, say who, and read what it means for them. Everything is saved as it is typed. */
export function DraftPage({ initial, tab }: { initial: Versioned<Survey>; tab: Tab }) {
  const say = useStrings(builderStrings);
  const sayClash = useStrings(clashStrings);
  const [view, draft] = useDraft(initial, tab);
  const { survey, saving } = view;
  const templates = useSuspenseQuery(templatesQuery).data;
  const groups = useSuspenseQuery(groupsQuery).data;
  const people = useSuspenseQuery(peopleQuery).data;
  const preview = useQuery(previewQuery(survey.id, view.etag)).data;
  const parts = survey.audience.flatMap(({ part }) => part ?? []);
  const spare = sparesOf([...groups, ...parts.map(({ id }) => ({ id, kind: "own" }))]);
  const [steps, history] = useHistory(draft);
  const [untaken, setUntaken] = useState(false);
  const isVote = survey.purpose === "vote";
  const change = (changed: SurveyChange, key?: string) => history.change(changed, key);
  const faultOf = (place: string) => faultAt(saving, place);
  const managerAlone = groups.some(
    ({ id, kind }) => kind === "manager" && chosenIn(survey.audience, id).size === 1,
  );
  return (
    <>
      <Crumb way={[useWay(survey)]} here={survey.title || say("new")} />
      <PageHead
        heading={say(isVote ? "h1.vote" : `h1.${headed(survey.template)}`)}
        title={survey.title || say("new")}
        actions={
          <>
            <UndoBar view={steps} history={history} />
            <UndoAnnouncement of={steps} />
            <SaveState of={saving} say={say} />
          </>
        }
      >
        {say(isVote ? "vote.lede" : "lede")}
      </PageHead>
      <SaveTrouble of={saving} typed={draft} say={say} clashTitle={sayClash("clash.title")}>
        {(clashes) => <ClashLines of={clashes} />}
      </SaveTrouble>
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
          {!isVote && <DeleteDraft draft={draft} />}
        </div>
        <PreviewPanel view={view} draft={draft} spare={spare} untaken={untaken} />
      </div>
    </>
  );
}

const headings = ["expectations", "balance", "on-track", "role-fit"] as const;

/** A form of the lead's own has no purpose that we know. */
const headed = (template: string) => headings.find((known) => known === template) ?? "own";
