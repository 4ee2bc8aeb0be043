import { useParams } from "react-router";
import { useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { loadProblemTexts, textOf, titleOf } from "../../shared/problems";
import { ButtonLink } from "../../shared/ui";

export async function loader() {
  await loadProblemTexts();
  return null;
}

/** Explains the `type` of a problem in the words of the pages, with the slug for developers. */
export function Component() {
  const t = useT();
  const { slug = "" } = useParams();
  return (
    <>
      <PageHead heading={titleOf(slug)}>{textOf(slug)}</PageHead>
      <p className="note">
        {t("Error code:")} <code>{slug}</code>.{" "}
        {t("If you use the API, you’ll find the operations that can return this in the")}{" "}
        <a href="/api/docs">{t("API reference")}</a>
      </p>
      <p style={{ marginTop: "var(--s-5)" }}>
        <ButtonLink to="/">{t("Go to home page")}</ButtonLink>
      </p>
    </>
  );
}
