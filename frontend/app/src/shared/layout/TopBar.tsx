import { Menu } from "lucide-react";
import type { ReactNode } from "react";
import { NavLink } from "react-router";
import { useMe } from "../api";
import { language, speak, useStrings } from "../i18n";
import { Icon } from "../ui/Icon";
import { AccountMenu } from "./AccountMenu";
import { Brand } from "./Brand";
import { Disclosure } from "./Disclosure";
import { LoopNav } from "./LoopNav";
import { layoutStrings } from "./strings";
import styles from "./TopBar.module.css";

export function TopBar({ children }: { children: ReactNode }) {
  const say = useStrings(layoutStrings);
  const asks = useMe().role !== "reader";
  return (
    <header className={styles.top}>
      <Brand />
      {asks ? <LoopNav /> : <span />}
      <div className={styles.end}>
        {asks ? (
          <>
            <NavLink className={styles.wide ?? ""} to="/people">
              {say("people")}
            </NavLink>
            <NavLink className={styles.wide ?? ""} to="/coaching">
              {say("coaching")}
            </NavLink>
            <span className={styles.narrow}>
              <Disclosure className="b b-0 b-i" label={say("more")} trigger={<Icon of={Menu} />}>
                <NavLink to="/people">{say("people")}</NavLink>
                <NavLink to="/coaching">{say("coaching")}</NavLink>
              </Disclosure>
            </span>
          </>
        ) : (
          <>
            <NavLink to="/agreements">{say("agreements")}</NavLink>
            <NavLink to="/shared">{say("shared")}</NavLink>
          </>
        )}
        {asks && children}
        <AccountMenu />
      </div>
    </header>
  );
}

/** Before anybody is signed in: the mark, and the other language. */
export function BareBar() {
  const say = useStrings(layoutStrings);
  const other = language() === "de" ? "en" : "de";
  return (
    <header className={`${styles.top} ${styles.bare}`}>
      <Brand />
      <div className={styles.end}>
        <button type="button" lang={other} onClick={() => speak(other)}>
          {say("otherLanguage")}
        </button>
      </div>
    </header>
  );
}
