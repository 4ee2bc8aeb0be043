import { client, versioned } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { OwnLink } from "../../../shared/link";
import type { Talk } from "../../../shared/talk";

/** A link for the other one. */
export function GuestLink({ talk: { id, with: who, linked } }: { talk: Talk }) {
  const t = useT();
  const params = { path: { talkId: id } };
  return (
    <OwnLink
      heading={t("Link for {{who}}", { who })}
      none={t("No link yet. {{who}} doesn’t need an account to use it.", { who })}
      preview={t("Preview as {{who}}", { who })}
      linked={linked}
      create={() => versioned(client.POST("/api/talks/{talkId}/link", { params }))}
      end={() => client.DELETE("/api/talks/{talkId}/link", { params })}
    >
      {t(
        "With it, {{who}} sees the agenda, the steps and what they’ve taken on, and can tick or move their own. In a series it moves on to the next one.",
        { who },
      )}
    </OwnLink>
  );
}
