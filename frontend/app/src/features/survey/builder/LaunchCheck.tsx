import { formatList, formatTime, Rich, useT } from "../../../shared/i18n";
import { NoFigures } from "../../../shared/inexact";
import { Pair, Sign, useGroupName } from "../../../shared/ui";
import { signId } from "../privacy/spares";
import { instantOf, placeOf } from "../time/zones";
import type { Block, PrivacyPreview, Survey } from "../types";

type Props = { survey: Survey; preview: PrivacyPreview; spare: (groupId: string) => number };

/** Summarises what a launch will fix. */
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
        <Pair of={t("Title")}>{survey.title}</Pair>
        <Pair of={t("Opens")}>
          {survey.opensLocal ? when(survey.opensLocal) : t("immediately")}
        </Pair>
        <Pair of={t("Closes")}>{when(survey.closesLocal)}</Pair>
        <Pair of={t("Minimum for results")}>
          {t("{{count}} answer per group | {{count}} answers per group", { count: preview.k })}
        </Pair>
        {preview.mailed > 0 && (
          <Pair of={t("Email", { context: "sending" })}>
            {t("1 email, two minutes after launch | {{count}} emails, two minutes after launch", {
              count: preview.mailed,
            })}
          </Pair>
        )}
        {preview.mailed < preview.invited && (
          <Pair of={t("Links to hand out")}>{preview.invited - preview.mailed}</Pair>
        )}
        {preview.blocks.map((block) => (
          <Pair
            key={block.id}
            of={
              <>
                <Sign kind={block.kind} spare={spare(signId(block))} />
                {block.person ?? nameOf(block)}
              </>
            }
          >
            {under(block)}
          </Pair>
        ))}
      </dl>
    </>
  );
}

const peopleWithoutName = ({ blocks }: PrivacyPreview): number =>
  blocks.reduce((sum, block) => sum + (block.named ? 0 : block.invited), 0);

/** Says how the answers of a block will appear. */
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
