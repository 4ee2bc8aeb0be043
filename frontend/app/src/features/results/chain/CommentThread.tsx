import { Link } from "react-router";
import { useT } from "../../../shared/i18n";
import { ThemeTicks, themePlace } from "../../../shared/thread";
import { VerdictName } from "../../../shared/verdict";
import type { CommentChains } from "./chain";

type Props = { chain: CommentChains; commentId: string };

/**
 * Shows what became of a comment, for each theme that it stands in. Without any board there is
 * nothing to say.
 */
export function CommentThread({ chain, commentId }: Props) {
  const t = useT();
  if (chain.size === 0) return null;
  const themes = chain.get(commentId) ?? [];
  if (themes.length === 0) return <p className="meta">{t("No theme yet")}</p>;
  return (
    <ul aria-label={t("What happened with this comment")}>
      {themes.map(({ boardId, themeId, themeName, verdict, published }) => (
        <li key={`${boardId} ${themeId}`} className="meta">
          <Link to={themePlace({ boardId, id: themeId })}>{themeName}</Link>,{" "}
          {verdict ? <VerdictName of={verdict} /> : t("No verdict yet")},{" "}
          {t(published ? "Published" : "Not published yet")}
          <ThemeTicks themeId={themeId} />
        </li>
      ))}
    </ul>
  );
}
