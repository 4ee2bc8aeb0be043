import type { Schemas } from "../api";
import { useT } from "../i18n";
import { ButtonLink } from "../ui/Button";

type Origin = { kind: Schemas["ThreadKind"]; id: string };

/** Where a goal is made of something. Its words are read there: an address must not carry them. */
export const newGoalAt = ({ kind, id }: Origin): string =>
  `/grow/new?${new URLSearchParams({ kind, key: id })}`;

type Props = Origin & {
  /** What becomes a goal, for who hears many of these links; one that stands alone needs it not. */
  what?: string;
  look?: "primary" | "outline" | "plain";
};

/** Makes a goal of an item, a theme, a clause or a piece of advice. */
export function MakeGoal({ kind, id, what, look = "outline" }: Props) {
  const t = useT();
  return (
    <ButtonLink
      small
      look={look}
      to={newGoalAt({ kind, id })}
      aria-label={what && t("Create goal: {{what}}", { what })}
    >
      {t("Create goal")}
    </ButtonLink>
  );
}
