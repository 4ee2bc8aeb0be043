import { useParams } from "react-router";
import { useStrings } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { textOf, titleOf } from "../../shared/problems";
import { ButtonLink } from "../../shared/ui";
import { strings } from "./strings";

/** What a problem's `type` leads to: the same words that the pages use, and the slug for developers. */
export function Component() {
  const say = useStrings(strings);
  const { slug = "" } = useParams();
  return (
    <>
      <PageHead heading={titleOf(slug)}>{textOf(slug)}</PageHead>
      <p className="note">
        {say("code")} <code>{slug}</code>. {say("developers")} <a href="/api/docs">{say("docs")}</a>
      </p>
      <p style={{ marginTop: "var(--s-5)" }}>
        <ButtonLink to="/">{say("home")}</ButtonLink>
      </p>
    </>
  );
}
