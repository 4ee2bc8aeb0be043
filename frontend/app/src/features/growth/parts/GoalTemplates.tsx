import { useState } from "react";
import { Link } from "react-router";
import { inLanguage, useT } from "../../../shared/i18n";
import { Button } from "../../../shared/ui";
import type { GoalTemplate } from "../types";

const atFirst = 4;

/** Goals with prepared steps, by their titles; each says what it is for once it is chosen. */
export function GoalTemplates({ of }: { of: GoalTemplate[] }) {
  const t = useT();
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className="rows">
        {of.slice(0, all ? undefined : atFirst).map(({ id, title }) => (
          <li key={id}>
            <Link to={`/grow/new?template=${id}`}>{inLanguage(title)}</Link>
          </li>
        ))}
      </ul>
      {!all && of.length > atFirst && (
        <Button small look="plain" onPress={() => setAll(true)}>
          {t("Show {{count}} more", { count: of.length - atFirst })}
        </Button>
      )}
    </>
  );
}
