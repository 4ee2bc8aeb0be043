import { Plus } from "lucide-react";
import { type ReactNode, Suspense } from "react";
import { NavLink } from "react-router";
import { useMe } from "../api";
import { useT } from "../i18n";
import { Icon } from "../ui/Icon";
import { lazyAtRest } from "../ui/lazyAtRest";
import { AccountMenu } from "./AccountMenu";
import { Brand } from "./Brand";
import { Disclosure } from "./Disclosure";
import { LoopNav } from "./LoopNav";
import styles from "./TopBar.module.css";

// No page waits for what the menu offers.
const WriteItems = lazyAtRest(async () => ({ default: (await import("./WriteItems")).WriteItems }));

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

/** Offers what to write; a press opens its line beside every page. */
function WriteMenu() {
  const t = useT();
  return (
    <Disclosure className="b b-0 b-i" label={t("Write")} trigger={<Icon of={Plus} />}>
      <Suspense>
        <WriteItems />
      </Suspense>
    </Disclosure>
  );
}
