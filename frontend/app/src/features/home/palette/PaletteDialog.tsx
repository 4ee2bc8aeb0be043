import { useQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Autocomplete, useFilter } from "react-aria-components/Autocomplete";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Header, Menu, MenuItem, MenuSection } from "react-aria-components/Menu";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { Input, SearchField } from "react-aria-components/SearchField";
import { useLocation, useNavigate } from "react-router";
import { peopleQuery, roleQuery } from "../../../shared/api";
import { goalsQuery } from "../../../shared/goal";
import { inLanguage, language, type Message, msg, Rich, useT } from "../../../shared/i18n";
import { visited } from "../../../shared/layout";
import { Marked } from "../../../shared/Marked";
import { keepTyped, typedAt } from "../../../shared/saving/typed";
import { situationAt, situationTemplatesQuery } from "../../../shared/situation";
import { afterFrame, Icon } from "../../../shared/ui";
import { askToWrite, type Written } from "../../../shared/write";
import { addressOfHit, type Hit, type HitKind, hasWord, useFound, useSource } from "./found";
import styles from "./palette.module.css";
import { type Ranked, rank } from "./rank";
import { type SoughtTarget, targets } from "./targets";
import { useAddressed } from "./useAddressed";

type Props = {
  /** This text was typed while the dialog loaded. */
  start: string;
  onClose: () => void;
  onKeys: () => void;
};

const written: [Written, Message][] = [
  ["entry", msg("Log entry")],
  ["task", msg("Task")],
  ["asked", msg("Request")],
  ["person", msg("Person")],
];

/** At most this many of one kind are shown; typing more narrows the list. */
const most = 8;

/** So many pages, actions and templates are shown, as whoever seeks one means the first. */
const mostFitting = 3;

type Item = { id: string; text: string; body?: ReactNode; source?: ReactNode; open: () => void };
type Section = { name: string; label: string; items: Item[]; of?: number };

/** Finds names at once; texts come from the server. */
export function PaletteDialog({ start, onClose, onKeys }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const [typed, setTyped] = useState(start);
  const { contains, startsWith } = useFilter({ sensitivity: "base" });
  const goals = useQuery(goalsQuery);
  const role = useQuery(roleQuery);
  const people = useQuery(peopleQuery);
  const { data: templates = [] } = useQuery(situationTemplatesQuery);
  const sought = typed.trim();
  const found = useFound(sought);
  const sourceOf = useSource();
  const addressed = useAddressed();

  const go = (to: string) => () => {
    onClose();
    navigate(to);
  };
  const write = (what: Written) => () => {
    onClose();
    // The dialog that closes gives the focus back first.
    afterFrame(() => askToWrite(what));
  };
  const named = (text: string, id: string, to: string): Item[] =>
    contains(text, sought)
      ? [{ id, text, body: <Marked text={text} marks={marksOf(text, sought)} />, open: go(to) }]
      : [];
  const hitItem = (kind: HitKind, hit: Hit): Item => ({
    id: hit.id,
    text: hit.text,
    body: (
      <span className={voiced.has(kind) ? styles.voice : undefined} dir="auto">
        <Marked text={hit.text} marks={hit.marks} />
      </span>
    ),
    source: sourceOf(kind, hit),
    open: go(addressOfHit(kind, hit)),
  });
  const hits = (...kinds: HitKind[]) =>
    kinds.flatMap((kind) => found.hits(kind).map((hit) => hitItem(kind, hit)));
  /** Puts names before other texts that contain the word, and each thing once. */
  const section = (name: string, label: Message, here: Item[], kinds: HitKind[], there: Item[]) => {
    const known = new Map(there.map((item) => [item.id, item]));
    const first = here.slice(0, most).map((item) => known.get(item.id) ?? item);
    const ids = new Set(first.map(({ id }) => id));
    const items = [...first, ...there.filter(({ id }) => !ids.has(id))];
    const of = found.count(kinds);
    return { name, label: t(label), items, ...(of > items.length && { of }) };
  };
  const touch = (hit: Hit): Item => ({
    id: hit.id,
    text: hit.place?.title ?? "",
    source: (
      <Rich
        say="in touch because of “<why/>”"
        parts={{ why: <Marked text={hit.text} marks={hit.marks} /> }}
      />
    ),
    open: go(addressOfHit("contact", hit)),
  });

  /** Puts names that begin with the typed text first, then those with it, then what has its words. */
  const fitting = (all: readonly (Ranked & Pick<Item, "open">)[]): Item[] =>
    [
      ...new Set([
        ...all.filter(({ name }) => startsWith(name, sought)),
        ...all.filter(({ name }) => contains(name, sought)),
        ...rank(all, sought),
      ]),
    ]
      .slice(0, mostFitting)
      .map(({ key, name, open }) => ({
        ...{ id: key, text: name, open },
        body: <Marked text={name} marks={marksOf(name, sought)} />,
      }));
  const inWords = ([english, german]: readonly [string, string]) =>
    language() === "de" ? german : english;
  const opener = (target: SoughtTarget) =>
    "to" in target ? go(addressed(target.to)) : "write" in target ? write(target.write) : onKeys;

  const matching = (): Section[] => [
    section(
      "pages",
      msg("Pages and actions"),
      fitting(
        targets.map((target) => ({
          ...{ key: target.key, name: t(target.label), words: inWords(target.words) },
          open: opener(target),
        })),
      ),
      [],
      [],
    ),
    section(
      "goals",
      msg("Goals and tasks"),
      (goals.data ?? []).flatMap(({ id, title }) => named(title, id, `/grow/${id}`)),
      ["goal", "task"],
      hits("goal", "task"),
    ),
    section(
      "people",
      msg("People"),
      (people.data ?? []).flatMap(({ id, name }) => named(name, id, `/people/${id}`)),
      ["contact"],
      found.hits("contact").map(touch),
    ),
    section(
      "clauses",
      msg("Responsibilities"),
      (role.data?.value.clauses ?? [])
        .filter(({ leftOut }) => !leftOut)
        .flatMap(({ id, text }) => named(text, id, `/role#clause-${id}`)),
      ["clause"],
      hits("clause"),
    ),
    section(
      "notes",
      msg("Notes and log"),
      [],
      ["entry", "talk", "point"],
      hits("entry", "talk", "point"),
    ),
    section(
      "situations",
      msg("Situations"),
      fitting(
        templates.map(({ key, form: { name, note, words } }) => ({
          ...{ key, name: inLanguage(name), words: words ? inLanguage(words) : "" },
          ...{ more: inLanguage(note), open: go(situationAt(key)) },
        })),
      ),
      ["situation"],
      hits("situation"),
    ),
    section("themes", msg("Themes"), [], ["theme", "heard"], hits("theme", "heard")),
    section("comments", msg("Comments"), [], ["comment"], hits("comment")),
  ];
  const before = (): Section[] => [
    {
      name: "visited",
      label: t("Visited last"),
      items: visited()
        .filter(({ to }) => to !== pathname + search)
        .slice(0, 5)
        .map(({ to, title }) => ({ id: to, text: title, open: go(to) })),
    },
    {
      name: "write",
      label: t("Write"),
      items: written.map(([what, label]) => ({ id: what, text: t(label), open: write(what) })),
    },
  ];
  /** Whatever was typed is taken along, so that no word is typed twice. */
  const nothing = (): Section => ({
    name: "nothing",
    label: t("No match for “{{sought}}” among pages, situations, people and what you wrote", {
      sought,
    }),
    items: [
      ...(["entry", "task"] as const).map((what) => ({
        id: `add-${what}`,
        text: t(what === "entry" ? "Write it in the log" : "Add it as a task"),
        open: () => {
          const kept = typedAt(`write.${what}`);
          keepTyped(`write.${what}`, kept ? `${kept}\n${sought}` : sought);
          write(what)();
        },
      })),
      {
        id: "begin",
        text: t("Begin a situation with these words"),
        open: go(situationAt("anything", { title: sought })),
      },
      {
        id: "ask",
        text: t("Ask people this question"),
        open: go(`/surveys/new?${new URLSearchParams({ question: sought })}`),
      },
    ],
  });
  const some = (sought ? matching() : before()).filter(({ items }) => items.length > 0);
  const over = some.length === 0 && (found.answered || (sought !== "" && !hasWord(sought)));
  const sections = over ? [nothing()] : some;
  const hitCount = some.reduce((sum, { items, of = items.length }) => sum + of, 0);
  const error = goals.error ?? role.error ?? people.error ?? found.error;
  return (
    <ModalOverlay
      className={styles.shade ?? ""}
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={styles.palette ?? ""}>
        <AriaDialog aria-label={t("Search")} className={styles.dialog ?? ""}>
          <Autocomplete inputValue={typed} onInputChange={setTyped}>
            <SearchField className={styles.search ?? ""} aria-label={t("Search")}>
              <Icon of={Search} />
              {/* React focuses a field as it shows it; SearchField would later, and keys went to the page. */}
              <Input autoFocus placeholder={t("Search")} maxLength={100} />
              <span aria-hidden="true">
                <kbd>{t("Esc")}</kbd>
              </span>
            </SearchField>
            <Menu
              className={styles.found ?? ""}
              aria-label={t("Results")}
              onAction={(key) =>
                sections
                  .flatMap(({ name, items }) =>
                    items.map((item) => ({ ...item, key: `${name} ${item.id}` })),
                  )
                  .find((item) => item.key === key)
                  ?.open()
              }
            >
              {sections.map(({ name, label, items, of }) => (
                <MenuSection key={name} id={name}>
                  <Header className={styles.header ?? ""}>
                    {label}
                    {of !== undefined && (
                      <span> {t("{{count}} of {{of}}", { count: items.length, of })}</span>
                    )}
                  </Header>
                  {items.map(({ id, text, body, source }) => (
                    <MenuItem
                      key={id}
                      id={`${name} ${id}`}
                      textValue={text}
                      className={styles.item ?? ""}
                    >
                      <span className={styles.what}>{body ?? text}</span>
                      {source && <span className={styles.source}>{source}</span>}
                    </MenuItem>
                  ))}
                </MenuSection>
              ))}
            </Menu>
          </Autocomplete>
          <p className={styles.foot}>
            <span role="status">
              {error
                ? t("Some results couldn’t be loaded.")
                : sought && !hasWord(sought)
                  ? t("Only names were searched. Type two letters to search what you wrote.")
                  : sought && !over && found.answered
                    ? t("One hit | {{count}} hits", { count: hitCount })
                    : ""}
            </span>
            <span className={styles.keysHint} aria-hidden="true">
              <kbd>↑</kbd> <kbd>↓</kbd> {t("choose")} <kbd>{t("Enter", { context: "key" })}</kbd>{" "}
              {t("open", { context: "key" })}
            </span>
          </p>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** People said or wrote these texts, which appear in the typeface of quotes. */
const voiced: ReadonlySet<HitKind> = new Set(["entry", "talk", "point", "heard", "comment"]);

/** Marks the part of a name that was typed, in any case. */
function marksOf(text: string, sought: string) {
  const start = text.toLocaleLowerCase().indexOf(sought.toLocaleLowerCase());
  return start < 0 ? [] : [{ start, end: start + sought.length }];
}
