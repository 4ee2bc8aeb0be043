import { msg, useT } from "../../../shared/i18n";
import { FieldMessage, Seg } from "../../../shared/ui";
import { LocalTimeFields } from "../time/LocalTimeFields";
import { useSkipped, ZoneNote } from "../time/ZoneNote";
import type { PrivacyPreview, SurveyChange } from "../types";
import styles from "./builder.module.css";
import { DraftPart } from "./DraftPart";
import type { DraftView } from "./draft/useDraft";
import { InvitationFold, type MailField } from "./mail/InvitationFold";
import { type RuleField, Rules } from "./Rules";

type Props = {
  view: DraftView;
  preview: PrivacyPreview | undefined;
  /** A single person is asked in a manager group. */
  managerAlone: boolean;
  change: (change: SurveyChange, key?: string) => void;
  faultOf: (field: RuleField | MailField | "closesLocal" | "delivery") => string | undefined;
};

const ways = { mail: msg("By email"), links: msg("With links I hand out") };

/**
 * Asks how links reach people, until when, and for the rules that most surveys leave as they are.
 */
export function WhenPart({ view, preview, managerAlone, change, faultOf }: Props) {
  const t = useT();
  const skipped = useSkipped();
  const { survey } = view;
  const byMail = survey.delivery === "mail";
  const noMail = preview?.mailSetUp === false;
  const anonymous = preview?.blocks.reduce((n, { named, invited }) => n + (named ? 0 : invited), 0);
  return (
    <DraftPart name={t("How and until when?")}>
      <div className={styles.when}>
        <div className="field">
          <span className={styles.legend} aria-hidden="true">
            {t("How people get it")}
          </span>
          <Seg
            legend={t("How people get it")}
            of={(["mail", "links"] as const).map((delivery) => [
              delivery,
              t(ways[delivery]),
              delivery === "mail" && noMail && !byMail,
            ])}
            chosen={survey.delivery}
            onChoose={(delivery) => change({ delivery })}
          />
          <FieldMessage text={faultOf("delivery")} />
        </div>
        <LocalTimeFields
          dateLabel={t("Closes on")}
          value={survey.closesLocal}
          error={skipped(survey.closesLocal, survey.zone) ?? faultOf("closesLocal")}
          onChange={(closesLocal) => change({ closesLocal })}
        />
      </div>
      <p className="note">
        {t(
          noMail
            ? byMail
              ? "This server can’t send email yet. Whoever runs it needs to set TENWARD_SMTP_HOST (see README)."
              : "This server can’t send email yet, so you hand out the links."
            : byMail
              ? "Everyone with an email address gets their own link. You don’t see the links."
              : "On a sheet to print, or one by one in a chat. The form tells people that you have the links.",
        )}{" "}
        <ZoneNote local={survey.closesLocal} zone={survey.zone} />
      </p>
      {byMail && <InvitationFold view={view} preview={preview} change={change} faultOf={faultOf} />}
      <Rules
        survey={survey}
        managerAlone={managerAlone}
        anonymous={anonymous ?? 0}
        change={change}
        faultOf={faultOf}
      />
    </DraftPart>
  );
}
