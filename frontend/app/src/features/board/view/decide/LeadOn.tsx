import type { ReactNode } from "react";
import { newGoalAt } from "../../../../shared/goal";
import { type Message, msg, useT } from "../../../../shared/i18n";
import { AskBack } from "../../../../shared/repeat";
import { AddToTalk } from "../../../../shared/talk";
import { Button, ButtonLink } from "../../../../shared/ui";
import type { VerdictValues } from "../../state/verdictValues";
import type { Decidable, Verdict } from "../../types";
import styles from "../board.module.css";
import { useEditor } from "../editor/boardEditor";
import { nameOfTheme } from "../editor/names";
import type { Wrongs } from "./wrongs";

const nextLabels: Partial<Record<Verdict, Message>> = {
  realistic: msg("You decided that this is realistic. What’s next?"),
  "needs-clarifying": msg("You want to clarify this first. How?"),
};

export type PartProps = {
  theme: Decidable;
  said: VerdictValues;
  wrongs: Wrongs;
  /** @param soon a press, not a letter */
  onChange: (parts: Partial<VerdictValues>, soon?: boolean) => void;
};

type Props = PartProps & {
  verdict: Verdict;
  /** The verdict waits until then. */
  children?: ReactNode;
};

/** Shows what a verdict leads to, in one line, and the way out of it. */
export function LeadOn({ theme, verdict, onChange, children }: Props) {
  const t = useT();
  const { store } = useEditor();
  const { id, published } = theme;
  const name = nameOfTheme(theme);
  const label = nextLabels[verdict];
  return (
    <div className={`no-print ${styles.leadOn}`}>
      {label && <p>{t(label)}</p>}
      {children}
      <div className="row">
        {verdict === "realistic" && (
          <>
            <ButtonLink small to={newGoalAt({ kind: "theme", id })}>
              {t("Make this a goal")}
            </ButtonLink>
            <ButtonLink small to={`/role/agreement?take=${id}`}>
              {t("Add to agreement")}
            </ButtonLink>
          </>
        )}
        {verdict === "needs-clarifying" && (
          <>
            <AskBack boardId={store.id} themeId={id} name={name} published={published} />
            <AddToTalk text={name} />
          </>
        )}
        <Button small look="plain" onPress={() => onChange({ verdict: undefined }, true)}>
          {t("Remove verdict")}
        </Button>
      </div>
    </div>
  );
}
