import { Lock } from "lucide-react";
import { formatList, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Icon, Sign, Skeleton, Ticks, useGroupName } from "../../../shared/ui";
import { signId, sparesOfBlocks } from "../privacy/spares";
import styles from "../running.module.css";
import type { Counts, Survey } from "../types";

type Props = { survey: Survey; counts: Counts | undefined; error: unknown };
type Counted = Counts["blocks"][number];

/** How many of each block have answered, and nothing about who. */
export function WhoAnswered({ survey, counts, error }: Props) {
  const t = useT();
  const { blocks = [] } = survey;
  const spare = sparesOfBlocks(blocks);
  const signOf = ({ id }: Counted) => {
    const block = blocks.find((frozen) => frozen.id === id);
    return block ? spare(signId(block)) : 0;
  };
  return (
    <section className={styles.sec} aria-labelledby="who">
      <h2 id="who">{t("Who has answered")}</h2>
      {!counts && !error && <Skeleton />}
      {error && !counts ? (
        <ProblemNote error={error} title={t("The numbers can’t be loaded right now")} />
      ) : null}
      {counts && (
        <>
          <p className="sr" role="status">
            {t("{{count}} of {{m}} has answered | {{count}} of {{m}} have answered", {
              count: counts.answered,
              m: counts.invited,
            })}
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
  const t = useT();
  const nameOf = useGroupName();
  const { named, person, answered, invited } = block;
  return (
    <li>
      <Sign kind={block.kind} spare={spare} />
      <span>
        {person ?? nameOf(block)} {named && <span className="meta">{t("not anonymous")}</span>}
      </span>
      <Ticks filled={answered} of={invited} />
      <span>
        {named
          ? t(answered > 0 ? "answered" : "not yet")
          : t("{{n}} of {{m}}", { n: answered, m: invited })}
      </span>
    </li>
  );
}

function WhyTogether({ survey: { blocks = [], k } }: { survey: Survey }) {
  const t = useT();
  const nameOf = useGroupName();
  const members = blocks.find((block) => block.kind === "smaller")?.members ?? [];
  if (members.length < 2) return null;
  const groups = formatList(
    members.map((member) =>
      t("{{group}} {{count}}", { group: nameOf(member), count: member.invited }),
    ),
  );
  return (
    <p className="note">
      <Icon of={Lock} />{" "}
      {t(
        "{{groups}} are counted and shown together, as people were told: a group needs at least {{count}} answer. | {{groups}} are counted and shown together, as people were told: a group needs at least {{count}} answers.",
        { groups, count: k },
      )}
    </p>
  );
}
