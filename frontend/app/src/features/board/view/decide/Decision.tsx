import { memo } from "react";
import type { Decidable } from "../../types";
import { nameOfTheme } from "../editor/names";
import { OnPaper } from "./OnPaper";
import { VerdictForm } from "./VerdictForm";

type Props = {
  theme: Decidable;
  /** Undefined where there is nothing to split. */
  onSplit?: (() => void) | undefined;
};

/** What is decided about a theme, on the page and on paper. A quote that comes or goes changes nothing about it. */
export const Decision = memo(
  function Decision({ theme, onSplit }: Props) {
    return (
      <>
        <VerdictForm theme={theme} onSplit={onSplit} />
        <OnPaper theme={theme} />
      </>
    );
  },
  ({ theme: one, onSplit: from }, { theme: other, onSplit: to }) =>
    Boolean(from) === Boolean(to) &&
    one.id === other.id &&
    one.verdict === other.verdict &&
    one.published === other.published &&
    one.reason === other.reason &&
    one.horizon === other.horizon &&
    one.voices > 0 === other.voices > 0 &&
    nameOfTheme(one) === nameOfTheme(other),
);
