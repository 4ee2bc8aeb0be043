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
import { formatDay, formatList, msg, Rich, useT } from "../../../shared/i18n";
import { Icon, useGroupName } from "../../../shared/ui";
import type { Block, BlockMember } from "../types";
import styles from "./Sentences.module.css";
import type { Sentence } from "./sentences";

type Worded = { key: keyof typeof privacySentences; values?: Record<string, string | number> };

const privacySentences = {
  fixed: msg(
    "After launch, you can’t change the form, the groups or these rules. You can still move the closing time.",
  ),
  "this-computer": msg(
    "Your address is {{address}}, so links only work on this computer. That’s fine for trying it out, but you can’t ask anyone else.",
  ),
  named: msg(
    "<b>{{person}} isn’t anonymous.</b> They read this before they answer, and they aren’t counted in any group.",
  ),
  "empty-audience": msg("<b>You haven’t chosen anyone yet.</b> Choose people in part 2."),
  "empty-form": msg("<b>Your form has no questions yet.</b> Choose or write some in part 1."),
  "unfinished-question": msg(
    "<b>One question has no words yet.</b> Write them, or delete the question.",
  ),
  "mail-not-set-up": msg(
    "<b>This server can’t send email.</b> Choose links to hand out in part 3.",
  ),
  "archived-person": msg(
    "<b>Someone you chose has been archived.</b> Remove them in part 2, or restore them in People.",
  ),
  taken: msg(
    "<b>{{count}} of {{links}} links counts as one you have access to from the start</b> ({{from}}): it isn’t sent by email, or it goes to your mailbox or a shared one. You could answer with it, so it doesn’t count towards the {{k}} answers a group needs. Everyone is told, and you have to announce the closing time a day ahead. | <b>{{count}} of {{links}} links count as ones you have access to from the start</b> ({{from}}): they aren’t sent by email, or they go to your mailbox or a shared one. You could answer with them, so they don’t count towards the {{k}} answers a group needs. Everyone is told, and you have to announce the closing time a day ahead.",
  ),
  "closes-in-past": msg("<b>The closing time is in the past.</b> Choose a later one in part 3."),
  "closes-within-minutes": msg(
    "<b>The survey would close within 5 minutes.</b> Choose a later time in part 3.",
  ),
  "closes-too-soon": msg(
    "<b>The survey has to stay open for at least 24 hours,</b> because you hand out all links. Choose a later closing time in part 3.",
  ),
  "insecure-address": msg(
    "<b>This address can’t keep answers secret.</b> Links would start with {{address}}, and browsers can only seal answers over https. Ask {{operator}} to set up a certificate.",
  ),
  nothing: msg(
    "<b>With one person, no results can be shown.</b> That takes {{k}} answers; with fewer, you only see how many people took part. | <b>With {{count}} people, no results can be shown.</b> That takes {{k}} answers; with fewer, you only see how many people took part.",
  ),
  "merged-small": msg(
    "<b>Answers from {{small}} appear together under Smaller groups,</b> because a group needs at least {{k}} people. They read this before they answer.",
  ),
  "merged-joined": msg(
    "<b>Answers from {{small}} appear under Smaller groups, together with those from {{joined}}.</b> A group needs at least {{k}} people; the next smallest is added so that nobody’s answers can be worked out by subtraction. They read this before they answer.",
  ),
  pooled: msg(
    "Comments from all groups are mixed and shown without their group, because not every group can reach {{twice}} answers.",
  ),
  "pooled-handed-out": msg(
    "Comments from all groups are mixed and shown without their group, because you hand out all links.",
  ),
  labelled: msg(
    "Comments are shuffled. Their group is only shown if every group shown has {{twice}} answers, and people are told so.",
  ),
  "untaken-items": msg(
    "<b>The items aren’t in the form yet.</b> Select them in part 1 and choose “Use these items”.",
  ),
  "manager-merged": msg(
    "Your manager answers without a name, as part of Smaller groups. They read this before they answer.",
  ),
  fewer: msg(
    "If fewer than {{k}} people in a group answer, the group joins Smaller groups. If even those don’t reach {{k}}, you only see how many people took part, and no anonymous answers.",
  ),
  "fewer-alone": msg(
    "If fewer than {{k}} people answer anonymously, you see how many took part but not what they said.",
  ),
  "asked-the-same": msg(
    "{{surveys}} asked almost the same questions. If someone answers only one of the two, the difference can reveal their answer. People are told this.",
  ),
  "asked-nearly": msg(
    "{{surveys}} asked almost the same people something else. People are told this, because the surveys can be compared.",
  ),
  "same-question": msg(
    "<b>Two questions ask the same:</b> {{questions}}. Whoever answers only one of them would stand out. Leave one of them out in part 1.",
  ),
  "voted-already": msg(
    "<b>Some of these people could vote on the very same words less than 60 days ago:</b> {{questions}}. Leave these people out in part 2, or change the clause. | <b>Some of these people could vote on the very same words less than 60 days ago,</b> at least for one of these clauses: {{questions}}. Leave these people out in part 2, or change the clauses.",
  ),
  "lookalike-character": msg(
    "<b>“{{character}}” ({{code}}) only looks like a letter.</b> Replace it with “{{instead}}” in part 1. With such characters, a question that was asked before would look like a new one.",
  ),
  "lookalike-character.unseen": msg(
    "<b>Part 1 contains a character that a question can’t have</b> ({{code}}). Delete the character. With such characters, a question that was asked before would look like a new one.",
  ),
  "vote-mixed": msg(
    "<b>Some of these people were asked about a clause by name less than 60 days ago.</b> Leave them out in part 2, or go on asking them by name.",
  ),
  "names-shown": msg("People see who else is asked in their own group."),
  "names-hidden": msg("People see how many are asked in their group, but no names."),
  "by-spelling": msg(
    "Answers in languages other than English are grouped into themes <b>by spelling</b> rather than meaning, because this server has no model for them. Whoever runs it can add one.",
  ),
  "handed-out": msg(
    "<b>You hand out the only link,</b> so nobody can rule out that you used it yourself. If it’s sent by email, they can. Everyone is told, and you have to announce the closing time a day ahead. | <b>You hand out all {{count}} links,</b> so nobody can rule out that you used them yourself. If they’re sent by email, they can. Everyone is told, and you have to announce the closing time a day ahead.",
  ),
  "all-mailed": msg(
    "The only link is sent by email, and you don’t see it. | All {{count}} links are sent by email, and you don’t see any of them.",
  ),
};

/** The first with a consequence that the lead may not expect stands on the tint. */
export function Sentences({ of }: { of: Sentence[] }) {
  const word = useWording();
  const first = of.find(({ says }) => tinted.has(says));
  return (
    <ul className={styles.says}>
      {of.map((sentence) => {
        const { key, values } = word(sentence);
        return (
          <li
            key={JSON.stringify([key, values])}
            className={weightOf(sentence, sentence === first)}
          >
            <Icon of={iconOf(sentence)} />
            <span>
              <Rich
                say={privacySentences[key]}
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
  const t = useT();
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
                t("“{{title}}” ({{day}})", { title, day: formatDay(launchedAt) }),
              ),
            ),
          },
        };
      case "same-question":
      case "voted-already": {
        const { says, questions } = sentence;
        const quoted = questions.map((text) => t("“{{text}}”", { text }));
        return { key: says, values: { count: questions.length, questions: formatList(quoted) } };
      }
      case "lookalike-character": {
        const { says, character, instead } = sentence;
        const code = codeOf(character);
        return instead
          ? { key: says, values: { character, code, instead } }
          : { key: `${says}.unseen`, values: { code } };
      }
      case "nothing":
        return { key: "nothing", values: { count: sentence.people, k: sentence.k } };
      case "merged": {
        const [small, joined] = [groups(sentence.small), groups(sentence.joined)];
        const key = joined ? "merged-joined" : "merged-small";
        return { key, values: { small, joined, k: sentence.k } };
      }
      case "named":
        return { key: "named", values: { person: sentence.person } };
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
  const t = useT();
  const nameOf = useGroupName();
  return (members) =>
    formatList(
      members.map((member) =>
        t("{{group}} ({{count}})", { group: nameOf(member), count: member.invited }),
      ),
    );
}

function useTakenFrom(): (blocks: Block[]) => string {
  const t = useT();
  const nameOf = useGroupName();
  return (blocks) =>
    formatList(
      blocks.map((block) =>
        t("{{n}} in {{group}}", { group: nameOf(block), n: block.takenAtLaunch ?? 0 }),
      ),
    );
}

function iconOf({ says }: Sentence): LucideIcon {
  switch (says) {
    case "obstacle":
    case "same-question":
    case "voted-already":
    case "lookalike-character":
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
  if (["obstacle", "same-question", "voted-already", "lookalike-character"].includes(says))
    return styles.obstacle;
  return isFirst ? styles.tint : undefined;
}

/** "U+202E", because the character itself may be invisible or turn the sentence round. */
const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
