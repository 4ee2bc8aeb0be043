import type { ReactNode } from "react";
import { type Message, msg, useT } from "../i18n";
import { ProblemNote } from "../problems";
import { Banner, Button, focusHeadingIfLost } from "../ui";
import type { Saving, Side } from "./Changing";
import styles from "./saving.module.css";

type Typed = { flush: () => Promise<unknown>; settle: (side: Side) => void };
const usual: { offline: Message; failed: Message } = {
  offline: msg(
    "You’re offline. What you type is kept on this device and saved once you’re back online.",
  ),
  failed: msg("What you typed isn’t saved yet"),
};

type Props<Clash> = {
  of: Saving<Clash>;
  typed: Typed;
  /** A page's own words for it. */
  words?: typeof usual;
  /** That this was changed elsewhere meanwhile. */
  clashTitle: string;
  /** A list item for each clash, with both sides word for word. */
  children: (clashes: Clash[]) => ReactNode;
};

/** What keeps it from being saved, with the one thing to do about it. */
export function SaveTrouble<Clash>(props: Props<Clash>) {
  const { of: saving, typed, words = usual, clashTitle, children } = props;
  const t = useT();
  const again = () => typed.flush().then(focusHeadingIfLost);
  if (saving.is === "offline") {
    const now = (
      <Button small onPress={again}>
        {t("Try now")}
      </Button>
    );
    return (
      <div className={styles.trouble}>
        <Banner action={now}>{t(words.offline)}</Banner>
      </div>
    );
  }
  if (saving.is === "clash") {
    return (
      <div className={`tint ${styles.trouble} ${styles.clash}`} role="alert">
        <h2>{clashTitle}</h2>
        <ul>{children(saving.clashes)}</ul>
        <div className="row">
          <Button onPress={() => typed.settle("mine")}>{t("Keep this version")}</Button>
          <Button onPress={() => typed.settle("theirs")}>{t("Use the other version")}</Button>
        </div>
      </div>
    );
  }
  if (saving.is === "failed") {
    return <ProblemNote error={saving.error} title={t(words.failed)} onRetry={again} />;
  }
  return null;
}
