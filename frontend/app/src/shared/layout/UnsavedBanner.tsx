import { useSyncExternalStore } from "react";
import { queries } from "../api";
import { changes } from "../changes/changes";
import { useT } from "../i18n";
import { Banner } from "../ui/Banner";
import { Button } from "../ui/Button";
import styles from "./OfflineBanner.module.css";

/**
 * Says that changes wait for the server or for their member to sign in again, or that another
 * member is signed in.
 */
export function UnsavedBanner() {
  const t = useT();
  const { is, waiting } = useSyncExternalStore(changes.subscribe, changes.state);
  if (is === "somebody-else") return <SomebodyElse />;
  if (waiting === 0 || is === "running" || !navigator.onLine) return null;
  const again = () => {
    changes.flush();
    void queries.invalidateQueries();
  };
  return (
    <div className={styles.place}>
      <Banner
        action={
          is === "signed-out" ? (
            <a className="b b-s" href="/sign-in" target="_blank" rel="noreferrer">
              {t("Sign in in a new tab")}
            </a>
          ) : (
            <Button small onPress={again}>
              {t("Try now")}
            </Button>
          )
        }
      >
        {t(
          is === "signed-out"
            ? "You’ve been signed out. One change is kept on this device until you sign in. | You’ve been signed out. {{first}} changes are kept on this device until you sign in."
            : "The server isn’t responding. One change is kept on this device and saved later. | The server isn’t responding. {{first}} changes are kept on this device and saved later.",
          { count: waiting },
        )}
      </Banner>
    </div>
  );
}

/** Says that another member is signed in, because all tabs of a browser share one session. */
function SomebodyElse() {
  const t = useT();
  return (
    <div className={styles.place}>
      <Banner
        action={
          <Button small onPress={() => location.reload()}>
            {t("Reload page")}
          </Button>
        }
      >
        {t(
          "Someone else has signed in in this browser. What you changed here is kept for you until you sign in again. Reload the page to continue with the other account.",
        )}
      </Banner>
    </div>
  );
}
