import {
  GalleryVertical,
  ListPlus,
  type LucideIcon,
  MessageSquare,
  Plus,
  SquareCheck,
  UserPlus,
} from "lucide-react";
import type { ReactNode } from "react";
import { Link, NavLink } from "react-router";
import { useMe } from "../api";
import { language, type Message, msg, speak, useT } from "../i18n";
import { Icon } from "../ui/Icon";
import { askToWrite, type Written } from "../write";
import { AccountMenu } from "./AccountMenu";
import { Brand } from "./Brand";
import { Disclosure } from "./Disclosure";
import { LoopNav } from "./LoopNav";
import styles from "./TopBar.module.css";

type Write = { what: Written; label: Message; icon: LucideIcon; letter?: string };

const writes: Write[] = [
  { what: "entry", label: msg("Log entry"), icon: ListPlus, letter: "L" },
  { what: "task", label: msg("Task"), icon: SquareCheck, letter: "T" },
  { what: "asked", label: msg("Request"), icon: MessageSquare, letter: "Q" },
  { what: "person", label: msg("Person"), icon: UserPlus },
];

export function TopBar({ children }: { children: ReactNode }) {
  const t = useT();
  const asks = useMe().role !== "reader";
  return (
    <header className={styles.top}>
      <Brand />
      {asks ? <LoopNav /> : <span />}
      <div className={styles.end}>
        {asks ? (
          <NavLink className={styles.wide ?? ""} to="/people">
            {t("People")}
          </NavLink>
        ) : (
          <NavLink to="/shared">{t("Shared with you")}</NavLink>
        )}
        {asks && <WriteMenu />}
        {asks && children}
        <AccountMenu />
      </div>
    </header>
  );
}

/** What was pressed opens its line beside every page. */
function WriteMenu() {
  const t = useT();
  return (
    <Disclosure className="b b-0 b-i" label={t("Write")} trigger={<Icon of={Plus} />}>
      {writes.map(({ what, label, icon, letter }) => (
        <button
          key={what}
          type="button"
          className={styles.write}
          aria-keyshortcuts={letter}
          onClick={() => askToWrite(what)}
        >
          <Icon of={icon} />
          {t(label)}
          {letter && <kbd>{letter}</kbd>}
        </button>
      ))}
      <hr className={styles.line} />
      <Link className={styles.write ?? ""} to="/week/cards">
        <Icon of={GalleryVertical} />
        {t("Cards")}
      </Link>
    </Disclosure>
  );
}

/** Before anybody is signed in: the mark, and the other language. */
export function BareBar() {
  const t = useT();
  const other = language() === "de" ? "en" : "de";
  return (
    <header className={`${styles.top} ${styles.bare}`}>
      <Brand />
      <div className={styles.end}>
        <button type="button" lang={other} onClick={() => speak(other).catch(reportError)}>
          {t("Deutsch", { context: "other language" })}
        </button>
      </div>
    </header>
  );
}
