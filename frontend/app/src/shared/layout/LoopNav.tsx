import { Link, useLocation } from "react-router";
import { useStrings } from "../i18n";
import { layoutStrings } from "./strings";
import styles from "./TopBar.module.css";

/** The seven steps of the loop. One that is not built yet is a tick without a word. */
export const steps = [
  { name: "role", to: "/role" },
  { name: "ask", to: "/surveys" },
  { name: "understand", to: "/themes" },
  { name: "agree", to: "/agreement" },
  { name: "rate", to: "/gaps" },
  { name: "grow", to: "/grow" },
  { name: "week", to: "/week" },
] as const;

/** Rating oneself belongs to Rate, though its address is below the survey's. */
const isAt = (pathname: string, step: string): boolean =>
  pathname.endsWith("/self-rating") ? step === "/gaps" : pathname.startsWith(step);

export function LoopNav() {
  const say = useStrings(layoutStrings);
  const { pathname } = useLocation();
  return (
    <nav className={styles.loop} aria-label={say("loop")}>
      <ol>
        {steps.map((step) =>
          "to" in step ? (
            <li key={step.name}>
              <Link to={step.to} aria-current={isAt(pathname, step.to) ? "step" : undefined}>
                {say(step.name)}
              </Link>
            </li>
          ) : (
            <li key={step.name} aria-hidden="true">
              <span />
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}
