import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import type { Versioned } from "../../../shared/api";
import { useStrings } from "../../../shared/i18n";
import { Crumb, PageHead } from "../../../shared/layout";
import { faultText } from "../../../shared/problems";
import { sparesOf } from "../privacy/spares";
import { groupsQuery, peopleQuery, previewQuery, templatesQuery } from "../queries";
import type { Survey } from "../types";
import { chosenIn } from "./audience";
import styles from "./builder.module.css";
import { DeleteDraft } from "./DeleteDraft";
import { FormPart } from "./FormPart";
import { PeoplePart } from "./PeoplePart";
import { PreviewPanel } from "./PreviewPanel";
import { SaveState } from "./SaveState";
import { SaveTrouble } from "./SaveTrouble";
import { builderStrings } from "./strings";
import { TimePart } from "./TimePart";
import { useDraft } from "./useDraft";

/** A draft: choose a form, say who, and read what it means for them. Everything is saved as it is typed. */
export function DraftPage({ initial }: { initial: Versioned<Survey> }) {
  const say = useStrings(builderStrings);
  const [view, draft] = useDraft(initial);
  const { survey, saving } = view;
  const templates = useSuspenseQuery(templatesQuery).data;
  const groups = useSuspenseQuery(groupsQuery).data;
  const people = useSuspenseQuery(peopleQuery).data;
  const preview = useQuery(previewQuery(survey.id, view.etag)).data;
  const spare = sparesOf(groups);
  const change = (changed: Parameters<typeof draft.change>[0]) => draft.change(changed);
  const faultOf = (field: string) => {
    const fault =
      saving.is === "refused"
        ? saving.faults.find(({ pointer }) => pointer.split("/")[1] === field)
        : undefined;
    return fault && faultText(fault);
  };
  const managerAlone = groups.some(
    ({ id, kind }) => kind === "manager" && chosenIn(survey.audience, id).size === 1,
  );
  return (
    <>
      <Crumb way={[{ to: "/surveys", name: say("ask") }]} here={survey.title || say("new")} />
      <PageHead
        heading={say(`h1.${survey.template}`)}
        title={survey.title || say("new")}
        actions={<SaveState of={saving} />}
      >
        {say("lede")}
      </PageHead>
      <SaveTrouble of={saving} draft={draft} />
      <div className={styles.build}>
        <div>
          <FormPart survey={survey} templates={templates} change={change} faultOf={faultOf} />
          <PeoplePart
            survey={survey}
            groups={groups}
            people={people}
            preview={preview}
            spare={spare}
            change={change}
            fault={faultOf("audience")}
          />
          <TimePart survey={survey} managerAlone={managerAlone} change={change} faultOf={faultOf} />
          <DeleteDraft draft={draft} />
        </div>
        <PreviewPanel view={view} draft={draft} spare={spare} />
      </div>
    </>
  );
}
