import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Autocomplete, useFilter } from "react-aria-components/Autocomplete";
import { Header, Menu, MenuItem, MenuSection } from "react-aria-components/Menu";
import { Input, SearchField } from "react-aria-components/SearchField";
import { useNavigate } from "react-router";
import { peopleQuery, roleQuery } from "../../../shared/api";
import { cards } from "../../../shared/cards";
import { goalsQuery } from "../../../shared/goal";
import { inLanguage, msg, useT } from "../../../shared/i18n";
import { Dialog } from "../../../shared/ui";
import styles from "./palette.module.css";

type Props = {
  /** What was typed while it was loading. */
  start: string;
  onClose: () => void;
  onKeys: () => void;
};

/** Every place, also those that the bar does not name yet; `/settings` and its pages are as in their tabs. */
const pageLabels = {
  "/": msg("Home"),
  "/role": msg("Role"),
  "/role/agreement": msg("Role agreement"),
  "/surveys": msg("Ask: surveys and themes"),
  "/surveys/new": msg("New survey"),
  "/gaps": msg("Rate: gaps"),
  "/grow": msg("Grow: goals and log"),
  "/grow/new": msg("New goal"),
  "/week": msg("Week"),
  "/week/plan": msg("Plan the week"),
  "/week/close": msg("Close the week"),
  "/week/cards": msg("Cards"),
  "/grow/year": msg("My year, to print"),
  "/people": msg("People"),
  "/people/stages": msg("Who has what"),
  "/people/coaching": msg("Coaching"),
  "/shared": msg("Shared with you"),
  "/settings/account": msg("Your account"),
  "/settings/tools": msg("Integrations"),
};
const pages = Object.keys(pageLabels) as (keyof typeof pageLabels)[];

/** Of one kind; who wants another one types on. */
const most = 8;

const groupLabels = {
  people: msg("People"),
  clauses: msg("Responsibilities"),
  goals: msg("Goals"),
  pages: msg("Pages"),
  cards: msg("Cards"),
};

/** One list of everything that has a name. */
export function PaletteDialog({ start, onClose, onKeys }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(start);
  const { contains } = useFilter({ sensitivity: "base" });
  const goals = useQuery(goalsQuery);
  const role = useQuery(roleQuery);
  const people = useQuery(peopleQuery);
  const sought = typed.trim();
  const sections = [
    {
      name: "pages" as const,
      items: [
        ...pages.map((to) => ({ id: to, text: t(pageLabels[to]), to })),
        { id: "keys", text: t("Keyboard shortcuts"), to: undefined },
      ],
    },
    {
      name: "cards" as const,
      items: cards.map(({ id, title, note }) => ({
        id,
        text: inLanguage(title),
        to: `/week/cards/${id}`,
        also: inLanguage(note),
      })),
    },
    {
      name: "goals" as const,
      items: (goals.data ?? []).map(({ id, title }) => ({ id, text: title, to: `/grow/${id}` })),
    },
    {
      name: "clauses" as const,
      items: (role.data?.value.clauses ?? [])
        .filter(({ leftOut }) => !leftOut)
        .map(({ id, text }) => ({
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
        .filter(({ text, ...item }) =>
          sought
            ? contains(text, sought) || ("also" in item && contains(item.also, sought))
            : name === "pages" || name === "goals",
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
    <Dialog open onClose={onClose} heading={t("Search")}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField
          className={styles.search ?? ""}
          aria-label={t("Search pages, goals, responsibilities and people")}
          autoFocus
        >
          <Input
            className="in"
            placeholder={t("Search pages, goals, responsibilities and people")}
            maxLength={100}
          />
        </SearchField>
        <Menu
          className={styles.found ?? ""}
          aria-label={t("Results")}
          onAction={go}
          renderEmptyState={() => <p className="note">{t("No results. Try a shorter search.")}</p>}
        >
          {sections.map(({ name, items }) => (
            <MenuSection key={name} id={name} className={styles.section ?? ""}>
              <Header className={styles.header ?? ""}>{t(groupLabels[name])}</Header>
              {items.map(({ id, text }) => (
                <MenuItem key={id} id={id} textValue={text} className={styles.item ?? ""}>
                  {text}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Autocomplete>
      {(goals.error ?? role.error ?? people.error) && (
        <p className="note">{t("Some results couldn’t be loaded.")}</p>
      )}
    </Dialog>
  );
}
