import { useQuery } from "@tanstack/react-query";
import { formatFullTime, formatList, useStrings } from "../../../../shared/i18n";
import { ButtonLink, Choice, SelectField, TextArea } from "../../../../shared/ui";
import { mailPreviewQuery } from "../../queries";
import type { PrivacyPreview, SurveyChange } from "../../types";
import styles from "../builder.module.css";
import type { DraftView } from "../draft/Draft";
import { Part } from "../Part";
import { mailPartStrings } from "./strings";

export type MailField = "delivery" | "message" | "reminders";
type Props = {
  view: DraftView;
  preview: PrivacyPreview | undefined;
  change: (change: SurveyChange, key?: string) => void;
  faultOf: (field: MailField) => string | undefined;
};

const longest = 600;

/** How links reach people: by mail with the lead's own words, or as a sheet to hand out. */
export function MailPart({ view, preview, change, faultOf }: Props) {
  const say = useStrings(mailPartStrings);
  const { survey } = view;
  const { reminders, opensLocal, closesLocal, zone } = survey;
  const asked = [reminders, opensLocal, closesLocal, zone].join();
  const byMail = survey.delivery === "mail";
  return (
    <Part no={4} name={say("part")}>
      <fieldset>
        <legend className="sr">{say("part")}</legend>
        <Choice
          name="delivery"
          checked={byMail}
          disabled={preview?.mailSetUp === false && !byMail}
          onChange={() => change({ delivery: "mail" })}
          title={say("by-mail")}
          note={say(preview?.mailSetUp === false ? "by-mail.off" : "by-mail.note")}
        />
        <Choice
          name="delivery"
          checked={!byMail}
          onChange={() => change({ delivery: "links" })}
          title={say("by-links")}
          note={say("by-links.note")}
        />
      </fieldset>
      {byMail && (
        <div className={styles.fields}>
          <Reach preview={preview} />
          {preview?.mailed !== 0 && (
            <>
              <TextArea
                label={say("words")}
                hint={say("words.hint", { count: longest - [...survey.message].length })}
                error={faultOf("message")}
                value={survey.message}
                maxLength={longest}
                rows={4}
                onChange={(event) => change({ message: event.target.value }, "message")}
              />
              <SelectField
                label={say("reminders")}
                hint={<Times key={asked} asked={asked} view={view} preview={preview} />}
                error={faultOf("reminders")}
                value={survey.reminders}
                onChange={(event) => change({ reminders: Number(event.target.value) })}
              >
                {[0, 1, 2].map((count) => (
                  <option key={count} value={count}>
                    {say("reminders.n", { count })}
                  </option>
                ))}
              </SelectField>
              <div className="row">
                <ButtonLink to={`/surveys/${survey.id}/mail`}>{say("see")}</ButtonLink>
              </div>
            </>
          )}
        </div>
      )}
    </Part>
  );
}

function Reach({ preview }: { preview: PrivacyPreview | undefined }) {
  const say = useStrings(mailPartStrings);
  if (!preview || preview.invited === 0) return null;
  const without = preview.invited - preview.mailed;
  return (
    <p className="note">
      {say("reach", { count: preview.mailed })}{" "}
      {preview.mailed > 0 && without > 0 && say("without", { count: without })}
    </p>
  );
}

type TimesProps = {
  /** All that decides when they leave; what was read for anything else says nothing about it. */
  asked: string;
  view: DraftView;
  preview: PrivacyPreview | undefined;
};

/** When reminders would leave if what is saved were launched now. */
function Times({ asked, view, preview }: TimesProps) {
  const say = useStrings(mailPartStrings);
  const { survey, etag, saving } = view;
  const ready = preview !== undefined && preview.mailed > 0 && survey.reminders > 0;
  const times = useQuery({
    ...mailPreviewQuery(survey.id, "en", `${etag} ${asked}`),
    enabled: ready && saving.is === "saved",
  }).data?.reminders;
  if (survey.reminders === 0) return say("reminders.none");
  if (!ready || !times) return say("reminders.who");
  if (times.length === 0) return say("reminders.short");
  return say("reminders.at", {
    times: formatList(times.map((time) => formatFullTime(time, survey.zone))),
  });
}
