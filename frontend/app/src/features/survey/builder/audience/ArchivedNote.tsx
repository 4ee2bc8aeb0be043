import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { formatList, useT } from "../../../../shared/i18n";
import { Button } from "../../../../shared/ui";
import { archivedQuery } from "../../queries";
import type { Audience, SurveyPerson } from "../../types";

type Props = { audience: Audience; people: SurveyPerson[]; onLeaveOut: () => void };

/**
 * Names people who were archived after they were chosen, because a draft with them cannot be
 * launched.
 */
export function ArchivedNote({ audience, people, onLeaveOut }: Props) {
  const t = useT();
  const offered = new Set(people.map(({ id }) => id));
  const missing = new Set(
    audience.flatMap(({ personIds }) => personIds.filter((id) => !offered.has(id))),
  );
  const { data = [] } = useQuery({ ...archivedQuery, enabled: missing.size > 0 });
  const gone = data.filter(({ id }) => missing.has(id));
  if (gone.length === 0) {
    return null;
  }
  const names = formatList(gone.map(({ name }) => name));
  return (
    <div className="tint">
      <p>
        {t(
          "{{names}} is now archived. Remove them from this survey or restore them before you launch. | {{names}} are now archived. Remove them from this survey or restore them before you launch.",
          { count: gone.length, names },
        )}
      </p>
      <p className="row">
        <Button small onPress={onLeaveOut}>
          {t("Remove from survey", { count: gone.length })}
        </Button>
        <Link to="/people?show=archived">{t("Restore")}</Link>
      </p>
    </div>
  );
}
