import { useQuery } from "@tanstack/react-query";
import { useStrings } from "../../../shared/i18n";
import { Button, Menu, MenuItem, useGroupName } from "../../../shared/ui";
import { groupsQuery } from "../queries";
import type { Survey } from "../types";
import { builderStrings } from "./strings";

type Props = { survey: Survey; onOpen?: () => void };

/** Opens the respondent page in a new tab, as the members of one group see it; nothing can be answered there. */
export function PreviewLink({ survey, onOpen }: Props) {
  const say = useStrings(builderStrings);
  const nameOf = useGroupName();
  const groups = useQuery(groupsQuery).data ?? [];
  const asked = groups.filter((group) =>
    survey.audience.some(({ groupId, personIds }) => groupId === group.id && personIds.length > 0),
  );
  if (asked.length <= 1) {
    return (
      <a
        className="b"
        href={pageOf(survey.id, asked[0]?.id)}
        target="_blank"
        rel="noreferrer"
        onClick={onOpen}
      >
        {say("preview")}
      </a>
    );
  }
  return (
    <Menu
      label={say("preview.as")}
      trigger={<Button {...(onOpen ? { onPress: onOpen } : {})}>{say("preview")}</Button>}
    >
      {asked.map((group) => (
        <MenuItem
          key={group.id}
          href={pageOf(survey.id, group.id)}
          target="_blank"
          rel="noreferrer"
        >
          {nameOf(group)}
        </MenuItem>
      ))}
    </Menu>
  );
}

const pageOf = (surveyId: string, groupId: string | undefined) =>
  `/r/preview/#preview=${surveyId}${groupId ? `&g=${groupId}` : ""}`;
