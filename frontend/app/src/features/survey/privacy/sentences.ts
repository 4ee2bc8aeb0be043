import { inLanguage } from "../../../shared/i18n";
import type { Block, BlockMember, PrivacyPreview, Survey } from "../types";

type Obstacle = PrivacyPreview["obstacles"][number];
type Related = PrivacyPreview["related"];

/** Describes a launch for respondents, one entry per sentence, most important first. */
export type Sentence =
  | {
      says: "obstacle";
      obstacle:
        | Exclude<Obstacle, "same-question" | "voted-already" | "lookalike-character">
        | "untaken-items";
    }
  | { says: "same-question" | "voted-already"; questions: string[] }
  | { says: "lookalike-character"; character: string; instead: string }
  | { says: "nothing"; people: number; k: number }
  | { says: "merged"; small: BlockMember[]; joined: BlockMember[]; k: number }
  | { says: "named"; person: string }
  | { says: "manager-merged" }
  | { says: "fewer" | "fewer-alone"; k: number }
  | { says: "handed-out" | "all-mailed"; links: number }
  | { says: "taken"; taken: number; links: number; blocks: Block[]; k: number }
  | { says: "pooled" | "labelled"; twice: number }
  | { says: "asked-the-same" | "asked-nearly"; related: Related }
  | { says: "pooled-handed-out" }
  | { says: "names-shown" | "names-hidden" | "fixed" | "this-computer" | "by-spelling" };

type Asked = Pick<Survey, "questions" | "showNames">;

/** Sentences about a draft. They say only what follows from the preview that the server computed. */
export function sentencesOf(
  preview: PrivacyPreview,
  survey: Asked,
  thisComputerOnly: boolean,
): Sentence[] {
  const { k, blocks, obstacles } = preview;
  const anonymous = blocks.filter((block) => !block.named);
  const people = anonymous.reduce((sum, block) => sum + block.invited, 0);
  const possible = preview.ratingsPossible || preview.commentsPossible;
  const rated = survey.questions.some((question) => question.kind === "item");
  return [
    ...obstacles.flatMap((obstacle) => hindrance(obstacle, preview, survey)),
    ...(people > 0 && !possible ? [{ says: "nothing", people, k } as const] : []),
    ...(preview.invited > 0 ? [links(preview)] : []),
    ...(possible ? anonymous.flatMap((block) => merge(block, k)) : []),
    ...blocks.flatMap((block) =>
      some(block.named ? block.person : undefined, (person) => ({ says: "named", person })),
    ),
    ...(anonymous.some(hasManagerAlone) ? [{ says: "manager-merged" } as const] : []),
    ...(possible && rated ? [fewer(anonymous, k)] : []),
    ...(preview.commentsPossible ? [comments(preview, anonymous)] : []),
    ...(preview.commentsPossible && preview.themesBySpelling
      ? [{ says: "by-spelling" } as const]
      : []),
    ...toldOf(preview, true),
    ...toldOf(preview, false),
    ...(preview.invited > 0
      ? [{ says: survey.showNames ? "names-shown" : "names-hidden" } as const]
      : []),
    ...(thisComputerOnly ? [{ says: "this-computer" } as const] : []),
    { says: "fixed" },
  ];
}

/** Says how the links reach people, and what follows where the lead holds some of them. */
function links({ handedOut, takenAtLaunch, invited, blocks, k }: PrivacyPreview): Sentence {
  if (handedOut === "printed") return { says: "handed-out", links: invited };
  if (takenAtLaunch === 0) return { says: "all-mailed", links: invited };
  const taken = blocks.filter((block) => block.takenAtLaunch);
  return { says: "taken", taken: takenAtLaunch, links: invited, blocks: taken, k };
}

function comments({ labelsPossible, handedOut, k }: PrivacyPreview, anonymous: Block[]): Sentence {
  const twice = 2 * k;
  if (labelsPossible) return { says: "labelled", twice };
  const isLarge = anonymous.every(({ invited }) => invited >= twice);
  return isLarge && handedOut === "printed"
    ? { says: "pooled-handed-out" }
    : { says: "pooled", twice };
}

/** Says what prevents a launch, with the questions concerned. */
function hindrance(obstacle: Obstacle, preview: PrivacyPreview, survey: Asked): Sentence[] {
  const textOf = (id: string) =>
    inLanguage(survey.questions.find((question) => question.id === id)?.text ?? {});
  if (obstacle === "same-question") {
    return (preview.alike ?? []).map(({ questionId, like }) => ({
      says: obstacle,
      questions: [like, questionId].map(textOf),
    }));
  }
  if (obstacle === "voted-already") {
    const asked = new Set(preview.inexact.map(({ questionId }) => questionId));
    return [{ says: obstacle, questions: [...asked].map(textOf) }];
  }
  if (obstacle === "lookalike-character") {
    return (preview.lookalikes ?? []).map(({ character, instead = "" }) => ({
      says: obstacle,
      character,
      instead,
    }));
  }
  return [{ says: "obstacle", obstacle }];
}

/** Surveys that may be compared with this one, but for those that are named as the cause of missing figures. */
function toldOf({ related, inexact }: PrivacyPreview, same: boolean): Sentence[] {
  const named = inexact.flatMap(({ causes }) => causes.map(({ launchedAt }) => launchedAt));
  const of = related.filter(
    ({ sameQuestions, launchedAt }) => sameQuestions === same && !named.includes(launchedAt),
  );
  return of.length > 0 ? [{ says: same ? "asked-the-same" : "asked-nearly", related: of }] : [];
}

/** Chooses the sentence; a single shown group has no other to join (docs/adr/0014). */
function fewer(anonymous: Block[], k: number): Sentence {
  return { says: anonymous.length > 1 ? "fewer" : "fewer-alone", k };
}

function merge(block: Block, k: number): Sentence[] {
  if (block.kind !== "smaller" || !block.members?.length) return [];
  const small = block.members.filter((member) => member.invited < k);
  const joined = block.members.filter((member) => member.invited >= k);
  return [{ says: "merged", small, joined, k }];
}

const hasManagerAlone = (block: Block) =>
  block.kind === "smaller" &&
  (block.members ?? []).some((member) => member.kind === "manager" && member.invited === 1);

const some = <T>(value: T | undefined, sentence: (value: T) => Sentence): Sentence[] =>
  value === undefined ? [] : [sentence(value)];
