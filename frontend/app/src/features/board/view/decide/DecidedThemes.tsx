import { memo } from "react";
import { Link } from "react-router";
import { sayDay } from "../../../../shared/days";
import { useT } from "../../../../shared/i18n";
import { Button, Icon } from "../../../../shared/ui";
import { verdictSigns } from "../../../../shared/verdict";
import { verdictLabels } from "../../../../shared/verdict/labels";
import styles from "../board.module.css";
import { openTheme } from "../editor/actions";
import { useBoard, useEditor } from "../editor/boardEditor";
import { countsOf, nameOfTheme } from "../editor/names";
import { useDropPlace } from "../moving/useDropPlace";
import decide from "./decide.module.css";

/** What has its verdict, one line each. */
export const DecidedThemes = memo(function Decided({ ids }: { ids: readonly string[] }) {
  const t = useT();
  if (ids.length === 0) return null;
  return (
    <section aria-labelledby="decided" className={decide.decided}>
      <h2 id="decided" tabIndex={-1}>
        {t("Decided")}
      </h2>
      <ul>
        {ids.map((id) => (
          <Row key={id} id={id} />
        ))}
      </ul>
    </section>
  );
});

const Row = memo(function Row({ id }: { id: string }) {
  const t = useT();
  const editor = useEditor();
  const theme = useBoard(({ sheet }) => sheet.themes.get(id));
  const place = useDropPlace<HTMLLIElement>({ themeId: id });
  if (!theme?.verdict) return null;
  const name = nameOfTheme(theme);
  const { verdict, horizon, reason } = theme;
  const until = verdict === "not-now" && horizon;
  return (
    <li ref={place} data-theme={id}>
      <b className={theme.nameFrom === "quote" ? styles.quoted : undefined} dir="auto">
        {name}
      </b>
      <span className="note">{countsOf(theme).join(", ")}</span>
      <span className={decide.says}>
        <Icon of={verdictSigns[verdict]} />
        {t(verdictLabels[verdict])}
      </span>
      <span className="note">
        {until && t("due again on {{day}}", { day: sayDay(until.remindOn) })}
      </span>
      <Button
        small
        look="plain"
        aria-label={t("Open {{theme}}", { theme: name })}
        onPress={() => openTheme(editor, id)}
      >
        {t("Open")}
      </Button>
      {reason && (
        <p className={`voice ${decide.why}`} dir="auto">
          {reason}
        </p>
      )}
      {verdict === "realistic" && (
        <Link
          className={`note no-print ${decide.why}`}
          to={`/role/agreement?take=${id}`}
          aria-label={t("Add to agreement: {{theme}}", { theme: name })}
        >
          {t("Add to agreement")}
        </Link>
      )}
    </li>
  );
});
