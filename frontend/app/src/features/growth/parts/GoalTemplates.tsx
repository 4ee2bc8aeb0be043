import { Link } from "react-router";
import { inLanguage, useT } from "../../../shared/i18n";
import type { GoalTemplate } from "../types";

/** Goals with prepared steps, by their titles. The experiments begin alike and are one; which one is chosen on its page. */
export function GoalTemplates({ of }: { of: GoalTemplate[] }) {
  const t = useT();
  const first = of.find(({ kind }) => kind === "experiment");
  return (
    <ul className="rows">
      {of
        .filter((each) => each.kind !== "experiment" || each === first)
        .map((each) => (
          <li key={each.id}>
            <Link to={`/grow/new?template=${each.id}`}>
              {each === first ? t("An experiment") : inLanguage(each.title)}
            </Link>
          </li>
        ))}
    </ul>
  );
}
