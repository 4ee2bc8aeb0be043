import { Lock } from "lucide-react";
import { formatList, useStrings } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Icon, Sign, Skeleton, Ticks, useGroupName } from "../../../shared/ui";
import { signId, sparesOfBlocks } from "../privacy/spares";
import type { Counts, Survey } from "../types";
import styles from "./running.module.css";
import { runningStrings } from "./strings";

type Props = { survey: Survey; counts: Counts | undefined; error: unknown };
type Counted = Counts["blocks"][number];

/** How many of each block have answered, and nothing about who. */
export function WhoAnswered({ survey, counts, error }: Props) {
  const say = useStrings(runningStrings);
  const { blocks = [] } = survey;
  const spare = sparesOfBlocks(blocks);
  const signOf = ({ id }: Counted) => {
    const block = blocks.find((frozen) => frozen.id === id);
    return block ? spare(signId(block)) : 0;
  };
  return (
    <section className={styles.sec} aria-labelledby="who">
      <h2 id="who">{say("who")}</h2>
      {!counts && !error && <Skeleton />}
      {error && !counts ? <ProblemNote error={error} title={say("counts-failed")} /> : null}
      {counts && (
        <>
          <p className="sr" role="status">
            {say("who.live", { count: counts.answered, m: counts.invited })}
          </p>
          <ul className={styles.counts}>
            {counts.blocks.map((block) => (
              <CountRow key={block.id} of={block} spare={signOf(block)} />
            ))}
          </ul>
        </>
      )}
      <WhyTogether survey={survey} />
    </section>
  );
}

function CountRow({ of: block, spare }: { of: Counted; spare: number }) {
  const say = useStrings(runningStrings);
  const nameOf = useGroupName();
  const { named, person, answered, invited } = block;
  return (
    <li>
      <Sign kind={block.kind} spare={spare} />
      <span>
        {person ?? nameOf(block)} {named && <span className="meta">{say("named")}</span>}
      </span>
      <Ticks filled={answered} of={invited} />
      <span>
        {named
          ? say(answered > 0 ? "answered" : "not-yet")
          : say("n-of-m", { n: answered, m: invited })}
      </span>
    </li>
  );
}

function WhyTogether({ survey: { blocks = [], k } }: { survey: Survey }) {
  const say = useStrings(runningStrings);
  const nameOf = useGroupName();
  const members = blocks.find((block) => block.kind === "smaller")?.members ?? [];
  if (members.length < 2) return null;
  const groups = formatList(
    members.map((member) => say("member", { group: nameOf(member), count: member.invited })),
  );
  return (
    <p className="note">
      <Icon of={Lock} /> {say("smaller", { groups, count: k })}
    </p>
  );
}
