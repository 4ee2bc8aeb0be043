import { Menu } from "lucide-react";
import type { ReactNode } from "react";
import { NavLink } from "react-router";
import { useMe } from "../api";
import { language, speak, useT } from "../i18n";
import { Icon } from "../ui/Icon";
import { AccountMenu } from "./AccountMenu";
import { Brand } from "./Brand";
import { Disclosure } from "./Disclosure";
import { LoopNav } from "./LoopNav";
import styles from "./TopBar.module.css";

export function TopBar({ children }: { children: ReactNode }) {
  const t = useT();
  const asks = useMe().role !== "reader";
  return (
    <header className={styles.top}>
      <Brand />
      {asks ? <LoopNav /> : <span />}
      <div className={styles.end}>
        {asks ? (
          <>
            <NavLink className={styles.wide ?? ""} to="/people">
              {t("People")}
            </NavLink>
            <NavLink className={styles.wide ?? ""} to="/coaching">
              {t("Coaching")}
            </NavLink>
            <span className={styles.narrow}>
              <Disclosure className="b b-0 b-i" label={t("More")} trigger={<Icon of={Menu} />}>
                <NavLink to="/people">{t("People")}</NavLink>
                <NavLink to="/coaching">{t("Coaching")}</NavLink>
              </Disclosure>
            </span>
          </>
        ) : (
          <>
            <NavLink to="/agreements">{t("Agreements")}</NavLink>
            <NavLink to="/shared">{t("Shared with you")}</NavLink>
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
  const t = useT();
  const other = language() === "de" ? "en" : "de";
  return (
    <header className={`${styles.top} ${styles.bare}`}>
      <Brand />
      <div className={styles.end}>
        <button type="button" lang={other} onClick={() => speak(other)}>
          {t("Deutsch", { context: "other language" })}
        </button>
      </div>
    </header>
  );
}
