import { useInstallation } from "../../../shared/api";
import { formatList, language, useStrings } from "../../../shared/i18n";
import { Sign, useGroupName } from "../../../shared/ui";
import { signId, sparesOfBlocks } from "../privacy/spares";
import type { Block, Counts, Survey } from "../types";
import styles from "./running.module.css";
import { runningStrings } from "./strings";

/** The rules frozen at launch, in pairs, and the promise word for word. */
export function Promised({ survey, counts }: { survey: Survey; counts: Counts | undefined }) {
  const say = useStrings(runningStrings);
  const nameOf = useGroupName();
  const { operator } = useInstallation();
  const { blocks = [], k, showNames, fingerprint, promise } = survey;
  const spare = sparesOfBlocks(blocks);
  const under = useUnder();
  const labels =
    !counts?.allHandedOut && blocks.every((block) => block.named || block.invited >= 2 * k);
  const [first, second] = promise?.[language()] ?? [];
  return (
    <section className="panel sheet" aria-labelledby="promised">
      <h2 id="promised">{say("promised")}</h2>
      <p className="note">{say("promised.note")}</p>
      <dl className={`pairs ${styles.pairs}`}>
        <div>
          <dt>{say("shown-from")}</dt>
          <dd>{say("shown-from.value", { count: k })}</dd>
        </div>
        {blocks.map((block) => (
          <div key={block.id}>
            <dt>
              <Sign kind={block.kind} spare={spare(signId(block))} />
              {block.person ?? nameOf(block)}
            </dt>
            <dd>{under(block)}</dd>
          </div>
        ))}
        <div>
          <dt>{say("comments")}</dt>
          <dd>{say(labels ? "comments.labelled" : "comments.pooled", { twice: 2 * k })}</dd>
        </div>
        <div>
          <dt>{say("names")}</dt>
          <dd>{say(showNames ? "names.shown" : "names.hidden")}</dd>
        </div>
        {operator && (
          <div>
            <dt>{say("operator")}</dt>
            <dd>{operator}</dd>
          </div>
        )}
        {fingerprint && (
          <div>
            <dt>{say("fingerprint")}</dt>
            <dd>
              <code>{fingerprint}</code>
              <span className="meta"> {say("fingerprint.note")}</span>
            </dd>
          </div>
        )}
      </dl>
      {first && (
        <>
          <h3>{say("promise")}</h3>
          <p className="note">{first}</p>
          <details className={styles.more}>
            <summary className="note">{say("cannot-rule-out")}</summary>
            <p className="note">{second}</p>
          </details>
        </>
      )}
    </section>
  );
}

function useUnder(): (block: Block) => string {
  const say = useStrings(runningStrings);
  const nameOf = useGroupName();
  return (block) => {
    if (block.named) return say("by-name");
    if (block.kind !== "smaller") return say("alone", { count: block.invited });
    const groups = (block.members ?? []).map((member) =>
      say("member", { group: nameOf(member), count: member.invited }),
    );
    return say("together", { groups: formatList(groups) });
  };
}
