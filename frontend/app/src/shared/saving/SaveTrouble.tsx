import type { ReactNode } from "react";
import { useStrings } from "../i18n";
import { ProblemNote } from "../problems";
import { Banner, Button, focusHeadingIfLost } from "../ui";
import type { Saving, Side } from "./Changing";
import styles from "./saving.module.css";
import { savingStrings } from "./strings";

type Typed = { flush: () => Promise<unknown>; settle: (side: Side) => void };
type Props<Clash> = {
  of: Saving<Clash>;
  typed: Typed;
  /** A page's own words for it. */
  say?: (key: "offline" | "failed") => string;
  /** That this was changed elsewhere meanwhile. */
  clashTitle: string;
  /** A list item for each clash, with both sides word for word. */
  children: (clashes: Clash[]) => ReactNode;
};

/** What keeps it from being saved, with the one thing to do about it. */
export function SaveTrouble<Clash>(props: Props<Clash>) {
  const { of: saving, typed, clashTitle, children } = props;
  const shared = useStrings(savingStrings);
  const say = props.say ?? shared;
  const again = () => typed.flush().then(focusHeadingIfLost);
  if (saving.is === "offline") {
    const now = (
      <Button small onPress={again}>
        {shared("try-now")}
      </Button>
    );
    return (
      <div className={styles.trouble}>
        <Banner action={now}>{say("offline")}</Banner>
      </div>
    );
  }
  if (saving.is === "clash") {
    return (
      <div className={`tint ${styles.trouble} ${styles.clash}`} role="alert">
        <h2>{clashTitle}</h2>
        <ul>{children(saving.clashes)}</ul>
        <div className="row">
          <Button onPress={() => typed.settle("mine")}>{shared("clash.mine")}</Button>
          <Button onPress={() => typed.settle("theirs")}>{shared("clash.theirs")}</Button>
        </div>
      </div>
    );
  }
  if (saving.is === "failed") {
    return <ProblemNote error={saving.error} title={say("failed")} onRetry={again} />;
  }
  return null;
}
