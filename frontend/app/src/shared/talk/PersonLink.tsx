import { client, versioned } from "../api";
import { sayDay } from "../days";
import { useFirstName } from "../firstName";
import { useT } from "../i18n";
import { OwnLink } from "../link";

type Props = {
  person: { id: string; name: string };
  linked: boolean;
  /** The link was made then; unknown for old ones. */
  since?: string | undefined;
  /** The person is archived. */
  rests?: boolean;
};

/** The one lasting link of a person, over all one-on-ones. */
export function PersonLink({ person: { id, name }, linked, since, rests }: Props) {
  const t = useT();
  const who = useFirstName()(name);
  const params = { path: { personId: id } };
  return (
    <OwnLink
      heading={t("Link for {{who}}", { who: name })}
      none={t("No link yet. {{who}} doesn’t need an account to use it.", { who })}
      known={
        rests
          ? t("The link doesn’t work while {{who}} is archived.", { who })
          : since &&
            t("A link exists since {{day}}, but can’t be shown again. A new one replaces it.", {
              day: sayDay(since),
            })
      }
      preview={t("Preview as {{who}}", { who: name })}
      linked={linked}
      create={() => versioned(client.POST("/api/people/{personId}/link", { params }))}
      end={() => client.DELETE("/api/people/{personId}/link", { params })}
    >
      {t(
        "It stays the same for all your one-on-ones. {{who}} sees the agenda, the promises and tasks you show them, the updates you sent them, what you ask them, what you tick in a situation and what stands on the team’s page. They don’t see your notes or your preparation.",
        { who },
      )}
    </OwnLink>
  );
}
