import { formatDay, formatList, msg, useT } from "../../../shared/i18n";
import { ButtonLink, Checkbox } from "../../../shared/ui";
import type { BoardSummary } from "../types";
import type { Source } from "./sources";

type SurveyProps = {
  of: Source;
  within: BoardSummary | undefined;
  checked: boolean;
  onPick: () => void;
};

const startLabels = {
  reading: msg("Checking for comments"),
  none: msg("No comments."),
  few: msg("Too few people answered to show their comments."),
  unrated: msg("Rate yourself first to open this survey."),
  opening: msg("The answers are still being opened."),
  "held-back": msg("The results aren’t available yet."),
  unknown: msg("Can’t be loaded right now."),
};

/** A closed survey whose comments may be gathered, or why not. */
export function SurveySourceRow({
  of: { survey, comments, named, state },
  within,
  checked,
  onPick,
}: SurveyProps) {
  const t = useT();
  const ready = state === "ready";
  const day = formatDay(survey.closesAt);
  return (
    <li>
      <Checkbox checked={checked} disabled={!ready} onChange={onPick}>
        <span>
          <b>{survey.title}</b>
          <span className="meta">
            {ready
              ? t("{{count}} comment, closed on {{day}} | {{count}} comments, closed on {{day}}", {
                  count: comments,
                  day,
                })
              : t(startLabels[state])}
            {within && ` · ${t("already in “{{title}}”", { title: within.title })}`}
          </span>
          {ready && named.length > 0 && (
            <span className="meta">
              {t("What {{people}} said wasn’t anonymous, so it stays in the results.", {
                count: named.length,
                people: formatList(named),
              })}
            </span>
          )}
        </span>
      </Checkbox>
      {state === "unrated" && (
        <ButtonLink small to={`/surveys/${survey.id}/self-rating`}>
          {t("Rate myself")}
        </ButtonLink>
      )}
    </li>
  );
}

type RoleProps = { written: boolean; checked: boolean; onPick: () => void };

/** The sentences of the role, once there are any. */
export function RoleRow({ written, checked, onPick }: RoleProps) {
  const t = useT();
  return (
    <li>
      <Checkbox checked={checked} disabled={!written} onChange={onPick}>
        <span>
          <b>{t("My job description")}</b>
          <span className="meta">
            {t(
              written
                ? "Your responsibilities appear next to what people said."
                : "It’s still empty.",
            )}
          </span>
        </span>
      </Checkbox>
      {!written && (
        <ButtonLink small to="/role">
          {t("Describe my role")}
        </ButtonLink>
      )}
    </li>
  );
}
