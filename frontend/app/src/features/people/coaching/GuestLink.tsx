import { client, versioned } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { OwnLink } from "../../../shared/link";
import type { Talk } from "../../../shared/talk";

/** A link for a coach from elsewhere. */
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
        "With it, {{who}} sees the agenda and the steps, and can add to them. It moves on to the next session.",
        { who },
      )}
    </OwnLink>
  );
}
