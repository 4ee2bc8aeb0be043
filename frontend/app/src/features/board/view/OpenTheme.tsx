import { ArrowRight } from "lucide-react";
import { useId, useState } from "react";
import { useT } from "../../../shared/i18n";
import { ThemeTicks } from "../../../shared/thread";
import { Button, ButtonLink, Icon, Sign, useGroupName } from "../../../shared/ui";
import { listOf } from "../state/sheet";
import type { Theme } from "../types";
import { BoardSaveState } from "./BoardSaveState";
import styles from "./board.module.css";
import { Due } from "./decide/Due";
import { VerdictForm } from "./decide/VerdictForm";
import { useBoard } from "./editor/boardEditor";
import { nameOfTheme } from "./editor/names";
import { spareInBoardGroup } from "./groups";
import { HeardNotes } from "./Heard";
import { Tensions } from "./Tensions";
import { useAddressOf, useThemeFocus } from "./useOpenTheme";
import { WholeComment } from "./WholeComment";
import { WhoSaid } from "./WhoSaid";

type Props = {
  theme: Theme;
  /** The next one that needs its verdict. */
  next: string | undefined;
};

/** Shows what was said of one theme, what the lead makes of it, and the way to the next. */
export function OpenTheme({ theme, next }: Props) {
  const t = useT();
  const { id } = theme;
  const ids = useBoard(({ sheet }) => listOf(sheet, id));
  const tensions = useBoard(({ sheet }) => sheet.tensions);
  const heading = useThemeFocus(id);
  // The router scrolls to what bears the name in the address.
  const name = useId();
  const addressOf = useAddressOf();
  return (
    <article className={`sheet ${styles.theme}`} data-theme={id} aria-labelledby={name}>
      <header>
        <h2 id={name} className={styles.name} ref={heading} tabIndex={-1} dir="auto">
          {nameOfTheme(theme)}
        </h2>
        <WhoSaid ids={ids} theme={theme} />
        <ThemeTicks themeId={id} />
      </header>
      <Due theme={theme} />
      <Said key={id} ids={ids} />
      <Tensions themeId={id} all={tensions} />
      <HeardNotes themeId={id} />
      <VerdictForm key={`v${id}`} theme={theme} />
      <div className={`no-print ${styles.next}`}>
        <BoardSaveState />
        {next && (
          <ButtonLink look="primary" to={addressOf(next)} preventScrollReset>
            {t("Next theme")} <Icon of={ArrowRight} />
          </ButtonLink>
        )}
      </div>
    </article>
  );
}

/** Quotes that are shown at once. */
const most = 12;

function Said({ ids }: { ids: readonly string[] }) {
  const t = useT();
  const nameOf = useGroupName();
  const material = useBoard((view) => view.material);
  const [all, setAll] = useState(false);
  if (ids.length === 0) return <p className="note">{t("No quotes in this theme yet.")}</p>;
  return (
    <div>
      <ul className={styles.said}>
        {(all ? ids : ids.slice(0, most)).map((id) => {
          const group = material.groupOf(id);
          return (
            <li key={id} dir="auto" data-slip={id}>
              {material.textOf(id)}{" "}
              <span className={`meta ${styles.about}`}>
                {group && (
                  <>
                    <Sign kind={group.kind} spare={spareInBoardGroup(material.groups, group.id)} />{" "}
                    {nameOf(group)}
                  </>
                )}
                {material.clauseOf(id) && t("From your role")}
              </span>{" "}
              <WholeComment id={id} />
            </li>
          );
        })}
      </ul>
      {!all && ids.length > most && (
        <Button small look="plain" onPress={() => setAll(true)}>
          {t("Show all {{count}}", { count: ids.length })}
        </Button>
      )}
    </div>
  );
}
