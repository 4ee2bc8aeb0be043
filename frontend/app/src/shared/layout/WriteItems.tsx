import {
  ListPlus,
  type LucideIcon,
  MessageSquare,
  MessagesSquare,
  SquareCheck,
  UserPlus,
} from "lucide-react";
import { Link } from "react-router";
import { type Message, msg, useT } from "../i18n";
import { Icon } from "../ui/Icon";
import { askToWrite, type Written } from "../write";
import styles from "./WriteItems.module.css";

type Write = { what: Written; label: Message; icon: LucideIcon; letter?: string };

const writes: Write[] = [
  { what: "entry", label: msg("Log entry"), icon: ListPlus, letter: "L" },
  { what: "task", label: msg("Task"), icon: SquareCheck, letter: "T" },
  { what: "asked", label: msg("Request"), icon: MessageSquare, letter: "Q" },
  { what: "person", label: msg("Person"), icon: UserPlus },
];

/** Offers what the lead can write from every page. */
export function WriteItems() {
  const t = useT();
  return (
    <>
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
      <Link className={styles.write ?? ""} to="/situations">
        <Icon of={MessagesSquare} />
        {t("Situation")}
      </Link>
    </>
  );
}
