import { useQuery } from "@tanstack/react-query";
import { useChange } from "../changes";
import { sayShortDay } from "../days";
import { useT } from "../i18n";
import { Button, ButtonLink, Menu, MenuItem } from "../ui";
import { addPoint } from "./changes";
import { contactsQuery } from "./queries";
import { talkLimits } from "./types";

/** Puts words on the agenda of a one-on-one that is planned. */
export function AddToTalk({ text }: { text: string }) {
  const t = useT();
  const { change } = useChange();
  const { data: contacts = [] } = useQuery(contactsQuery);
  const planned = contacts.flatMap(({ person, nextTalk }) =>
    nextTalk ? [{ name: person.name, ...nextTalk }] : [],
  );
  if (planned.length === 0)
    return (
      <ButtonLink small to="/people">
        {t("Plan a one-on-one")}
      </ButtonLink>
    );
  return (
    <Menu
      label={t("Add to a one-on-one")}
      trigger={<Button small>{t("Add to a one-on-one")}</Button>}
    >
      {planned.map(({ id, name, day }) => (
        <MenuItem
          key={id}
          onAction={() =>
            void change(addPoint(id, { text: text.slice(0, talkLimits.point) }), {
              said: t("Added to the one-on-one: {{name}}", { name }),
            })
          }
        >
          {`${name}, ${sayShortDay(day)}`}
        </MenuItem>
      ))}
    </Menu>
  );
}
