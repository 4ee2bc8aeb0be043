import { formatList, formatTime, Rich, useStrings } from "../../../shared/i18n";
import { Sign, useGroupName } from "../../../shared/ui";
import { signId } from "../privacy/spares";
import { privacyStrings } from "../privacy/strings";
import { instantOf, placeOf } from "../time/zones";
import type { Block, PrivacyPreview, Survey } from "../types";
import { mailPartStrings } from "./mail/strings";
import { builderStrings } from "./strings";

type Props = { survey: Survey; preview: PrivacyPreview; spare: (groupId: string) => number };

/** What will be fixed, once more and short. */
export function LaunchCheck({ survey, preview, spare }: Props) {
  const say = useStrings(builderStrings);
  const sayMail = useStrings(mailPartStrings);
  const nameOf = useGroupName();
  const under = useUnder(preview);
  const people = peopleWithoutName(preview);
  const when = (local: string) =>
    `${formatTime(instantOf(local, survey.zone).toISOString(), survey.zone)}, ${placeOf(survey.zone)}`;
  return (
    <>
      <p>{say("launch.lede")}</p>
      {people > 0 && !preview.ratingsPossible && !preview.commentsPossible && (
        <p className="tint">
          <Rich
            of={privacyStrings}
            say="nothing"
            values={{ count: people, k: preview.k }}
            parts={{ b: <strong /> }}
          />
        </p>
      )}
      <dl className="pairs">
        <div>
          <dt>{say("launch.title-is")}</dt>
          <dd>{survey.title}</dd>
        </div>
        <div>
          <dt>{say("launch.opens")}</dt>
          <dd>{survey.opensLocal ? when(survey.opensLocal) : say("launch.opens.now")}</dd>
        </div>
        <div>
          <dt>{say("launch.closes")}</dt>
          <dd>{when(survey.closesLocal)}</dd>
        </div>
        <div>
          <dt>{say("launch.shown")}</dt>
          <dd>{say("launch.shown.value", { count: preview.k })}</dd>
        </div>
        {preview.mailed > 0 && (
          <div>
            <dt>{sayMail("launch.mail")}</dt>
            <dd>{sayMail("launch.mails", { count: preview.mailed })}</dd>
          </div>
        )}
        {preview.mailed < preview.invited && (
          <div>
            <dt>{sayMail("launch.sheet")}</dt>
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
  const say = useStrings(builderStrings);
  const sayPrivacy = useStrings(privacyStrings);
  const nameOf = useGroupName();
  return (block) => {
    if (block.named) return say("launch.named");
    if (block.invited - (block.takenAtLaunch ?? 0) < k)
      return say("launch.unseen", { count: block.invited });
    if (block.kind !== "smaller") return say("launch.alone", { count: block.invited });
    const groups = (block.members ?? []).map((member) =>
      sayPrivacy("of-group", { group: nameOf(member), count: member.invited }),
    );
    return say("launch.together", { groups: formatList(groups) });
  };
}
