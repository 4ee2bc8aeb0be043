import {
  Clock,
  Eye,
  Link2,
  Link2Off,
  Lock,
  type LucideIcon,
  Mail,
  Pencil,
  TriangleAlert,
  UserRound,
} from "lucide-react";
import { useInstallation } from "../../../shared/api";
import { formatDay, formatList, Rich, useStrings } from "../../../shared/i18n";
import { Icon, useGroupName } from "../../../shared/ui";
import type { Block, BlockMember } from "../types";
import styles from "./Sentences.module.css";
import type { Sentence } from "./sentences";
import { privacyStrings } from "./strings";

type Key = Parameters<typeof Rich<typeof privacyStrings.en>>[0]["say"];
type Worded = { key: Key; values?: Record<string, string | number> };

/** The sentences of the privacy preview; the first with a consequence that the lead may not expect stands on the tint. */
export function Sentences({ of }: { of: Sentence[] }) {
  const word = useWording();
  const first = of.find(({ says }) => tinted.has(says));
  return (
    <ul className={styles.says}>
      {of.map((sentence) => {
        const { key, values } = word(sentence);
        return (
          <li key={key} className={weightOf(sentence, sentence === first)}>
            <Icon of={iconOf(sentence)} />
            <span>
              <Rich
                of={privacyStrings}
                say={key}
                parts={{ b: <strong /> }}
                {...(values ? { values } : {})}
              />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function useWording(): (sentence: Sentence) => Worded {
  const { address, operator = address } = useInstallation();
  const groups = useGroups();
  const takenFrom = useTakenFrom();
  const say = useStrings(privacyStrings);
  return (sentence) => {
    switch (sentence.says) {
      case "obstacle":
        return { key: sentence.obstacle, values: { address, operator } };
      case "asked-the-same":
      case "asked-nearly":
        return {
          key: sentence.says,
          values: {
            surveys: formatList(
              sentence.related.map(({ title, launchedAt }) =>
                say("survey", { title, day: formatDay(launchedAt) }),
              ),
            ),
          },
        };
      case "nothing":
        return { key: "nothing", values: { count: sentence.people, k: sentence.k } };
      case "merged": {
        const [small, joined] = [groups(sentence.small), groups(sentence.joined)];
        const key = joined ? "merged-joined" : "merged-small";
        return { key, values: { small, joined, k: sentence.k } };
      }
      case "named":
        return { key: "named", values: { person: sentence.person } };
      case "turnout":
      case "rounded":
      case "fewer":
      case "fewer-alone":
        return { key: sentence.says, values: { k: sentence.k } };
      case "handed-out":
      case "all-mailed":
        return { key: sentence.says, values: { count: sentence.links } };
      case "taken": {
        const { taken, links, blocks, k } = sentence;
        return { key: "taken", values: { count: taken, links, from: takenFrom(blocks), k } };
      }
      case "pooled":
      case "labelled":
        return { key: sentence.says, values: { twice: sentence.twice } };
      case "this-computer":
        return { key: "this-computer", values: { address } };
      default:
        return { key: sentence.says };
    }
  };
}

function useGroups(): (members: BlockMember[]) => string {
  const say = useStrings(privacyStrings);
  const nameOf = useGroupName();
  return (members) =>
    formatList(
      members.map((member) => say("of-group", { group: nameOf(member), count: member.invited })),
    );
}

function useTakenFrom(): (blocks: Block[]) => string {
  const say = useStrings(privacyStrings);
  const nameOf = useGroupName();
  return (blocks) =>
    formatList(
      blocks.map((block) => say("in-group", { group: nameOf(block), n: block.takenAtLaunch ?? 0 })),
    );
}

function iconOf({ says }: Sentence): LucideIcon {
  switch (says) {
    case "obstacle":
      return TriangleAlert;
    case "merged":
    case "nothing":
      return Eye;
    case "named":
    case "manager-merged":
    case "names-shown":
    case "names-hidden":
      return UserRound;
    case "pooled":
    case "pooled-handed-out":
    case "labelled":
      return Pencil;
    case "handed-out":
    case "taken":
      return Link2;
    case "all-mailed":
      return Mail;
    case "this-computer":
      return Link2Off;
    case "fixed":
    case "asked-the-same":
    case "asked-nearly":
      return Clock;
    default:
      return Lock;
  }
}

const tinted = new Set<Sentence["says"]>(["merged", "nothing", "handed-out", "taken"]);

function weightOf({ says }: Sentence, isFirst: boolean): string | undefined {
  if (says === "obstacle") return styles.obstacle;
  return isFirst ? styles.tint : undefined;
}
