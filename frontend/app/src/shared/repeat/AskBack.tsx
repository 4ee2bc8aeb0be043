import { useT } from "../i18n";
import { ButtonLink } from "../ui";

type Props = {
  boardId: string;
  themeId: string;
  /** This is the name of the theme. */
  name: string;
  /** Respondents read its verdict; no other words are quoted. */
  published: boolean;
};

/** Leads to a new survey that asks what is meant by a theme; before its verdict is published, to where that is done. */
export function AskBack({ boardId, themeId, name, published }: Props) {
  const t = useT();
  const [to, say, label] = published
    ? [
        `/surveys/new?board=${boardId}&theme=${themeId}`,
        t("Ask a follow-up"),
        t("Ask a follow-up: {{name}}", { name }),
      ]
    : [
        `/themes/${boardId}/publish#theme-${themeId}`,
        t("Publish and ask a follow-up"),
        t("Publish and ask a follow-up: {{name}}", { name }),
      ];
  return (
    <ButtonLink small look="outline" to={to} aria-label={label}>
      {say}
    </ButtonLink>
  );
}
