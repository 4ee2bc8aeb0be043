import { inLanguage, useT } from "../i18n";
import { useAnswerWords } from "../situation";
import { type TeamSection, teamParts } from "./rows";

/** Draws up sections in the reader's language. */
export function useTeamParts() {
  const t = useT();
  const say = useAnswerWords();
  const words = {
    say,
    label: ({ label }: { label: Parameters<typeof inLanguage>[0] }) => inLanguage(label),
  };
  const parts = (section: TeamSection) =>
    teamParts(
      {
        ...section,
        ...(section.decisions && {
          decisions: section.decisions.map((each) => ({
            ...each,
            name: each.names ? inLanguage(each.names) : each.name,
          })),
        }),
      },
      words,
    );
  const nameOf = ({ agreement, decisions, name }: TeamSection): string => {
    if (agreement) return t("Agreement");
    return decisions || !name ? t("Decisions") : inLanguage(name);
  };
  return { parts, nameOf };
}
