import { useQuery } from "@tanstack/react-query";
import { limits } from "../../../../shared/api";
import { formatFullTime, formatList, useT } from "../../../../shared/i18n";
import { Fold, Options, SelectField, TextArea } from "../../../../shared/ui";
import { Invitation } from "../../mail/Invitation";
import { mailPreviewQuery } from "../../queries";
import type { PrivacyPreview, SurveyChange } from "../../types";
import type { DraftView } from "../draft/useDraft";

export type MailField = "message" | "reminders";
type Props = {
  view: DraftView;
  preview: PrivacyPreview | undefined;
  change: (change: SurveyChange, key?: string) => void;
  faultOf: (field: MailField) => string | undefined;
};

const longest = limits.SurveyChange.message.maxLength;

/** The lead's own words in the invitation, when reminders follow, and what the email looks like. */
export function InvitationFold({ view, preview, change, faultOf }: Props) {
  const t = useT();
  const { survey, etag, saving } = view;
  const { reminders, opensLocal, closesLocal, zone } = survey;
  const asked = [reminders, opensLocal, closesLocal, zone].join();
  return (
    <Fold
      label={t("Email to respondents")}
      about={t("no reminder | one reminder | two reminders", { count: reminders })}
      open={Boolean(faultOf("message") ?? faultOf("reminders"))}
    >
      <Reach preview={preview} />
      {preview?.mailed !== 0 && (
        <>
          <TextArea
            label={t("Your message")}
            hint={t(
              "{{count}} character left. Leave it blank to use the introduction. | {{count}} characters left. Leave it blank to use the introduction.",
              { count: longest - [...survey.message].length },
            )}
            error={faultOf("message")}
            value={survey.message}
            maxLength={longest}
            rows={4}
            onChange={(event) => change({ message: event.target.value }, "message")}
          />
          <SelectField
            label={t("Reminders")}
            hint={<Times key={asked} asked={asked} view={view} preview={preview} />}
            error={faultOf("reminders")}
            value={survey.reminders}
            onChange={(event) => change({ reminders: Number(event.target.value) })}
          >
            <Options
              of={[0, 1, 2].map((count) => [
                count,
                t("none | one, the day before it closes | two", { count }),
              ])}
            />
          </SelectField>
          <Invitation survey={survey} etag={saving.is === "saved" ? etag : undefined} />
        </>
      )}
    </Fold>
  );
}

function Reach({ preview }: { preview: PrivacyPreview | undefined }) {
  const t = useT();
  if (!preview || preview.invited === 0) return null;
  const without = preview.invited - preview.mailed;
  return (
    <p className="note">
      {t(
        "None of these people has an email address. All links are on the sheet to print. | One person gets an email. | {{count}} people get an email.",
        { count: preview.mailed },
      )}{" "}
      {preview.mailed > 0 &&
        without > 0 &&
        t(
          "One person has no address. Their link is on the sheet to print. | {{count}} people have no address. Their links are on the sheet to print.",
          { count: without },
        )}
    </p>
  );
}

type TimesProps = {
  /**
   * This key holds all that decides when reminders leave, so that a result for other settings is
   * not shown.
   */
  asked: string;
  view: DraftView;
  preview: PrivacyPreview | undefined;
};

/** Shows when reminders would leave if the saved draft were launched now. */
function Times({ asked, view, preview }: TimesProps) {
  const t = useT();
  const { survey, etag, saving } = view;
  const ready = preview !== undefined && preview.mailed > 0 && survey.reminders > 0;
  const times = useQuery({
    ...mailPreviewQuery(survey.id, "en", `${etag} ${asked}`),
    enabled: ready && saving.is === "saved",
  }).data?.reminders;
  if (survey.reminders === 0)
    return t("The invitation then says that no other email follows before the survey closes.");
  if (!ready || !times)
    return t("Only sent to people who haven’t answered. You aren’t told who they are.");
  if (times.length === 0) return t("The survey closes too soon for a reminder.");
  return t("{{times}}. Only sent to people who haven’t answered. The invitation mentions it.", {
    times: formatList(times.map((time) => formatFullTime(time, survey.zone))),
  });
}
