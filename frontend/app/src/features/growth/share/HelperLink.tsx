import { client, versioned } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { OwnLink } from "../../../shared/link";
import type { Goal } from "../types";

/** A link for those who help and have no account. */
export function HelperLink({ goal: { id, linked = false } }: { goal: Goal }) {
  const t = useT();
  const params = { path: { goalId: id } };
  return (
    <OwnLink
      heading={t("Link for helpers")}
      none={t("No link yet. Helpers don’t need an account to use it.")}
      preview={t("Preview as a helper")}
      linked={linked}
      create={() => versioned(client.POST("/api/goals/{goalId}/link", { params }))}
      end={() => client.DELETE("/api/goals/{goalId}/link", { params })}
    >
      {t(
        "With it, anyone can read the title, how you’ll know, the milestones, the next step and the responsibility it belongs to. They can’t read your self-rating. They can leave you a line, which appears in the goal’s log. The link ends with the goal.",
      )}
    </OwnLink>
  );
}
