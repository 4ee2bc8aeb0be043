import type { Schemas } from "../api";
import { useT } from "../i18n";
import { ButtonLink } from "../ui/Button";

type Origin = { kind: Schemas["ThreadKind"]; id: string };

/** The address where a goal is made of something. It does not carry the words; the page reads them. */
export const newGoalAt = ({ kind, id }: Origin): string =>
  `/grow/new?${new URLSearchParams({ kind, key: id })}`;

type Props = Origin & {
  /** Names the future goal for screen readers, because the page has many such links. */
  what: string;
};

/** Makes a goal of an item, a theme, a clause or a piece of advice. */
export function MakeGoal({ kind, id, what }: Props) {
  const t = useT();
  return (
    <ButtonLink
      small
      look="plain"
      to={newGoalAt({ kind, id })}
      aria-label={t("Create goal: {{what}}", { what })}
    >
      {t("Create goal")}
    </ButtonLink>
  );
}
