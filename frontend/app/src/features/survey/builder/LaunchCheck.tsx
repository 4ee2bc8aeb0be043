import { formatList, formatTime, Rich, useT } from "../../../shared/i18n";
import { NoFigures } from "../../../shared/inexact";
import { Sign, useGroupName } from "../../../shared/ui";
import { signId } from "../privacy/spares";
import { instantOf, placeOf } from "../time/zones";
import type { Block, PrivacyPreview, Survey } from "../types";

type Props = { survey: Survey; preview: PrivacyPreview; spare: (groupId: string) => number };

/** What will be fixed, once more and short. */
export function LaunchCheck({ survey, preview, spare }: Props) {
  const t = useT();
  const nameOf = useGroupName();
  const under = useUnder(preview);
  const people = peopleWithoutName(preview);
  const when = (local: string) =>
    `${formatTime(instantOf(local, survey.zone).toISOString(), survey.zone)}, ${placeOf(survey.zone)}`;
  return (
    <>
      <p>{t("After that, nobody can change the form, the groups or the rules, not even you.")}</p>
      {people > 0 && !preview.ratingsPossible && !preview.commentsPossible && (
        <p className="tint">
          <Rich
            say="<b>With one person, no results can be shown.</b> That takes {{k}} answers; with fewer, you only see how many people took part. | <b>With {{count}} people, no results can be shown.</b> That takes {{k}} answers; with fewer, you only see how many people took part."
            values={{ count: people, k: preview.k }}
            parts={{ b: <strong /> }}
          />
        </p>
      )}
      <NoFigures of={preview} purpose={survey.purpose} />
      <dl className="pairs">
        <div>
          <dt>{t("Title")}</dt>
          <dd>{survey.title}</dd>
        </div>
        <div>
          <dt>{t("Opens")}</dt>
          <dd>{survey.opensLocal ? when(survey.opensLocal) : t("immediately")}</dd>
        </div>
        <div>
          <dt>{t("Closes")}</dt>
          <dd>{when(survey.closesLocal)}</dd>
        </div>
        <div>
          <dt>{t("Minimum for results")}</dt>
          <dd>
            {t("{{count}} answer per group | {{count}} answers per group", { count: preview.k })}
          </dd>
        </div>
        {preview.mailed > 0 && (
          <div>
            <dt>{t("Email", { context: "sending" })}</dt>
            <dd>
              {t("1 email, two minutes after launch | {{count}} emails, two minutes after launch", {
                count: preview.mailed,
              })}
            </dd>
          </div>
        )}
        {preview.mailed < preview.invited && (
          <div>
            <dt>{t("Links to hand out")}</dt>
            <dd>{preview.invited - preview.mailed}</dd>
          </div>
        )}
        {preview.blocks.map((block) => (
          <div key={block.id}>
            <dt>
              <Sign kind={block.kind} spare={spare(signId(block))} />
              {block.person ?? nameOf(block)}
            </dt>
            <dd>{under(block)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const peopleWithoutName = ({ blocks }: PrivacyPreview): number =>
  blocks.reduce((sum, block) => sum + (block.named ? 0 : block.invited), 0);

/** How the answers of a block will appear. */
function useUnder({ k }: PrivacyPreview): (block: Block) => string {
  const t = useT();
  const nameOf = useGroupName();
  return (block) => {
    if (block.named) return t("not anonymous (they’re told)");
    if (block.invited - (block.takenAtLaunch ?? 0) < k)
      return t(
        "one person asked, too few to show anything | {{count}} asked, too few to show anything",
        { count: block.invited },
      );
    if (block.kind !== "smaller")
      return t("shown on its own, {{count}} asked", { count: block.invited });
    const groups = (block.members ?? []).map((member) =>
      t("{{group}} ({{count}})", { group: nameOf(member), count: member.invited }),
    );
    return t("shown together: {{groups}}", { groups: formatList(groups) });
  };
}
