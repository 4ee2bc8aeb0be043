import { formatList, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Section, Sign, Skeleton, Ticks, useGroupName } from "../../../shared/ui";
import { signId, sparesOfBlocks } from "../privacy/spares";
import styles from "../running.module.css";
import type { Counts, Survey } from "../types";

type Props = { survey: Survey; counts: Counts | undefined; error: unknown };
type Counted = Counts["blocks"][number];

/** Shows how many of each block have answered, whether that is enough, and nothing about who. */
export function WhoAnswered({ survey, counts, error }: Props) {
  const t = useT();
  const { blocks = [], k } = survey;
  const spare = sparesOfBlocks(blocks);
  // Comments stand without a group anyway.
  const grouped = survey.questions.some(({ kind }) => kind === "item");
  const few = counts?.blocks.filter(({ named, answered }) => !named && answered < k).length ?? 0;
  return (
    <Section
      heading={
        grouped && few > 0
          ? t(
              "One group has fewer than {{k}} answers | {{first}} groups have fewer than {{k}} answers",
              { count: few, k },
            )
          : t("Who has answered")
      }
    >
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
            {counts.blocks.map((counted) => {
              const block = blocks.find(({ id }) => id === counted.id);
              return (
                <CountRow
                  key={counted.id}
                  of={counted}
                  spare={block ? spare(signId(block)) : 0}
                  members={block?.kind === "smaller" ? block.members : undefined}
                  means={grouped ? meaning(counted, counts, k) : undefined}
                  k={k}
                />
              );
            })}
          </ul>
        </>
      )}
    </Section>
  );
}

/** Answers through a link that the lead had access to may not count, so it takes that many more to be sure. */
function meaning({ id, named, answered }: Counted, { takings }: Counts, k: number) {
  if (named) return undefined;
  const taken = takings.reduce(
    (sum, taking) => sum + (taking.launchGroupId === id ? taking.taken : 0),
    0,
  );
  if (answered < k) return "joined";
  return answered - taken >= k ? "enough" : undefined;
}

type RowProps = {
  of: Counted;
  spare: number;
  members: NonNullable<Survey["blocks"]>[number]["members"] | undefined;
  means: "enough" | "joined" | undefined;
  k: number;
};

function CountRow({ of: block, spare, members = [], means, k }: RowProps) {
  const t = useT();
  const nameOf = useGroupName();
  const { named, person, answered, invited } = block;
  return (
    <li>
      <Sign kind={block.kind} spare={spare} />
      <span>
        {person ?? nameOf(block)}{" "}
        {members.length > 0 && (
          <span className="meta">
            {formatList(
              members.map((member) =>
                t("{{group}} {{count}}", { group: nameOf(member), count: member.invited }),
              ),
            )}
          </span>
        )}
      </span>
      <Ticks filled={answered} of={invited} />
      <b className="num">{t("{{n}} of {{m}}", { n: answered, m: invited })}</b>
      <span className="meta">
        {named && t("not anonymous")}
        {means === "enough" && t("enough to be shown")}
        {means === "joined" && t("joined with others below {{k}}", { k })}
      </span>
    </li>
  );
}
