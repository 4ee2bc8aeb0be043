import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Autocomplete, useFilter } from "react-aria-components/Autocomplete";
import { Header, Menu, MenuItem, MenuSection } from "react-aria-components/Menu";
import { Input, SearchField } from "react-aria-components/SearchField";
import { useNavigate } from "react-router";
import { peopleQuery, roleQuery } from "../../../shared/api";
import { goalsQuery } from "../../../shared/goal";
import { useStrings } from "../../../shared/i18n";
import { Dialog } from "../../../shared/ui";
import styles from "./palette.module.css";
import { paletteStrings } from "./strings";

type Props = { onClose: () => void; onKeys: () => void };

const pages = [
  "/",
  "/role",
  "/surveys",
  "/surveys/new",
  "/themes",
  "/agreement",
  "/agreements",
  "/gaps",
  "/grow",
  "/grow/new",
  "/week",
  "/people",
  "/coaching",
  "/shared",
  "/account",
] as const;

/** Of one kind; who wants another one types on. */
const most = 8;

/** One list of everything that has a name. */
export function PaletteDialog({ onClose, onKeys }: Props) {
  const say = useStrings(paletteStrings);
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const { contains } = useFilter({ sensitivity: "base" });
  const goals = useQuery(goalsQuery);
  const role = useQuery(roleQuery);
  const people = useQuery(peopleQuery);
  const sought = typed.trim();
  const sections = [
    {
      name: "pages" as const,
      items: [
        ...pages.map((to) => ({ id: to, text: say(to), to })),
        { id: "keys", text: say("keys"), to: undefined },
      ],
    },
    {
      name: "goals" as const,
      items: (goals.data ?? []).map(({ id, title }) => ({ id, text: title, to: `/grow/${id}` })),
    },
    {
      name: "clauses" as const,
      items: (role.data?.value.clauses ?? []).map(({ id, text }) => ({
        id,
        text,
        to: `/role#clause-${id}`,
      })),
    },
    {
      name: "people" as const,
      items: (people.data ?? []).map(({ id, name }) => ({
        id,
        text: name,
        to: `/people/${id}`,
      })),
    },
  ]
    .map(({ name, items }) => ({
      name,
      // Before something is typed, people and clauses would be a long list of what nobody asked for.
      items: items
        .filter(({ text }) =>
          sought ? contains(text, sought) : name === "pages" || name === "goals",
        )
        .slice(0, sought ? most : undefined),
    }))
    .filter(({ items }) => items.length > 0);
  const go = (id: unknown) => {
    const to = sections.flatMap(({ items }) => items).find((item) => item.id === id)?.to;
    if (to === undefined) return onKeys();
    onClose();
    navigate(to);
  };
  return (
    <Dialog open onClose={onClose} heading={say("title")}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField className={styles.search ?? ""} aria-label={say("search")} autoFocus>
          <Input className="in" placeholder={say("search")} maxLength={100} />
        </SearchField>
        <Menu
          className={styles.found ?? ""}
          aria-label={say("found")}
          onAction={go}
          renderEmptyState={() => <p className="note">{say("none")}</p>}
        >
          {sections.map(({ name, items }) => (
            <MenuSection key={name} id={name} className={styles.section ?? ""}>
              <Header className={styles.header ?? ""}>{say(name)}</Header>
              {items.map(({ id, text }) => (
                <MenuItem key={id} id={id} textValue={text} className={styles.item ?? ""}>
                  {text}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Autocomplete>
      {(goals.error ?? role.error ?? people.error) && <p className="note">{say("failed")}</p>}
    </Dialog>
  );
}
