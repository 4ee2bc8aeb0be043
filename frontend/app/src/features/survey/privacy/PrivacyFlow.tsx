import { formatList, useT } from "../../../shared/i18n";
import { Sign, useGroupName } from "../../../shared/ui";
import type { Block } from "../types";
import { bandOf, type FlowBlock, type FlowSource, layOutFlow } from "./flow";
import styles from "./PrivacyFlow.module.css";
import { signId } from "./spares";

type Props = { blocks: Block[]; spare: (groupId: string) => number };

/** Which group's answers appear where: groups on the left, the blocks that will be read on the right. */
export function PrivacyFlow({ blocks, spare }: Props) {
  const { height, blocks: placed } = layOutFlow(blocks);
  const sentence = useFlowSentence(blocks);
  return (
    <div className={styles.flow} role="img" aria-label={sentence} style={{ height }}>
      <Sources of={placed} />
      <svg
        className={styles.bands}
        viewBox={`0 0 100 ${height}`}
        height={height}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {placed.flatMap(({ block, y, sources }) =>
          sources.map((source) => <path key={`${block.id} ${source.y}`} d={bandOf(source.y, y)} />),
        )}
      </svg>
      {placed.flatMap(({ block, sources }) =>
        sources.map((source) => (
          <Dots
            key={`${block.id} ${source.y}`}
            of={source}
            spare={spare(source.member.groupId ?? block.id)}
          />
        )),
      )}
      <Blocks of={placed} spare={spare} />
    </div>
  );
}

function Sources({ of }: { of: FlowBlock[] }) {
  const nameOf = useGroupName();
  const sources = of.flatMap((block) => block.sources);
  return sources.map(({ member, y }) => (
    <span key={y} className={styles.source} style={{ top: y }} title={nameOf(member)}>
      {nameOf(member)}
    </span>
  ));
}

function Dots({ of: { member, y, dots, more }, spare }: { of: FlowSource; spare: number }) {
  return (
    <span className={styles.dots} style={{ top: y }}>
      {Array.from({ length: dots }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its place
        <Sign key={at} kind={member.kind} spare={spare} />
      ))}
      {more > 0 && `+${more}`}
    </span>
  );
}

function Blocks({ of, spare }: { of: FlowBlock[]; spare: (id: string) => number }) {
  const t = useT();
  const nameOf = useGroupName();
  return of.map(({ block, y, sources }) => (
    <span key={block.id} className={styles.block} style={{ top: y }}>
      <Sign kind={block.kind} spare={spare(signId(block))} />
      <span>
        <b title={block.person ?? nameOf(block)}>{block.person ?? nameOf(block)}</b>
        <small>
          {block.named
            ? t("not anonymous")
            : sources.length > 1
              ? t("{{sum}} people", {
                  sum: sources.map(({ member }) => member.invited).join(" + "),
                })
              : t("{{count}} person | {{count}} people", { count: block.invited })}
        </small>
      </span>
    </span>
  ));
}

function useFlowSentence(blocks: Block[]): string {
  const t = useT();
  const nameOf = useGroupName();
  return blocks
    .map((block) => {
      if (block.named)
        return t("{{person}} isn’t anonymous.", { person: block.person ?? nameOf(block) });
      const people = t("{{count}} person | {{count}} people", { count: block.invited });
      if (block.kind !== "smaller")
        return t("{{group}} ({{people}}) is shown on its own.", { group: nameOf(block), people });
      const groups = formatList((block.members ?? []).map(nameOf));
      return t("{{groups}} are shown together as {{block}}.", { groups, block: nameOf(block) });
    })
    .join(" ");
}
