import { CalendarPlus } from "lucide-react";
import { useT } from "../../../shared/i18n";
import { ButtonLink, Icon } from "../../../shared/ui";
import { KeepTemplate } from "../builder/templates/KeepTemplate";
import styles from "../running.module.css";
import type { Survey } from "../types";

/** What else can be done with it while it runs. */
export function MeanwhilePart({ survey }: { survey: Survey }) {
  const t = useT();
  return (
    <section className={styles.sec} aria-labelledby="meanwhile">
      <h2 id="meanwhile">{t("Meanwhile")}</h2>
      <ul className="rows">
        <li>
          <span>
            {t("Your calendar")}
            <span className="meta">
              {t("Closing time and reminders as a calendar file. Import it again if they change.")}
            </span>
          </span>
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
        <li>
          <span>
            {t("Did you forget someone?")}
            <span className="meta">
              {t(
                "Groups can’t be changed any more. Cancel the survey, add the person and launch it again.",
              )}
            </span>
          </span>
          <ButtonLink small look="plain" to={`/surveys/new?from=${survey.id}`}>
            {t("Duplicate survey")}
          </ButtonLink>
        </li>
        <li>
          <span>
            {t("Reuse this form")}
            <span className="meta">{t("Ask the same questions again, of anyone you like.")}</span>
          </span>
          <KeepTemplate of={survey} />
        </li>
      </ul>
    </section>
  );
}
