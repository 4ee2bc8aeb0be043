import { CalendarPlus } from "lucide-react";
import { useT } from "../../../shared/i18n";
import { ButtonLink, Fold, Icon } from "../../../shared/ui";
import { KeepTemplate } from "../builder/templates/KeepTemplate";
import type { Survey } from "../types";
import { CancelRow } from "./CancelRow";

/** Offers further actions while the survey runs. */
export function MoreFold({ survey, answered }: { survey: Survey; answered: number }) {
  const t = useT();
  return (
    <Fold label={t("More")} about={t("calendar, copy, cancel")}>
      <ul className="rows">
        <li>
          <span>{t("Closing time and reminders in your calendar")}</span>
          <a
            className="b b-s"
            href={`/api/surveys/${survey.id}/downloads/calendar`}
            download="tenward.ics"
          >
            <Icon of={CalendarPlus} />
            {t("Download calendar file")}
          </a>
        </li>
        {survey.questions.some(({ kind }) => kind === "item") && (
          <li>
            <span>
              {t("Rate yourself in the meantime")}
              <span className="meta">
                {t(
                  "Same items. You can read the answers once you’ve finished; after that, your rating can’t be changed.",
                )}
              </span>
            </span>
            <ButtonLink small to={`/surveys/${survey.id}/self-rating`}>
              {t("Rate myself")}
            </ButtonLink>
          </li>
        )}
        {survey.purpose === "form" && (
          <>
            <li>
              <span>
                {t("Someone is missing")}
                <span className="meta">
                  {t(
                    "Groups can’t be changed after launch. Duplicate the survey, add the person and launch the copy.",
                  )}
                </span>
              </span>
              <ButtonLink small to={`/surveys/new?from=${survey.id}`}>
                {t("Duplicate survey")}
              </ButtonLink>
            </li>
            <li>
              <span>{t("Use this form again")}</span>
              <KeepTemplate of={survey} />
            </li>
          </>
        )}
        <CancelRow survey={survey} answered={answered} />
      </ul>
    </Fold>
  );
}
