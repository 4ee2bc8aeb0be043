import { useSyncExternalStore } from "react";
import { queries } from "../api";
import { useT } from "../i18n";
import { changes } from "../saving/changes";
import { Banner } from "../ui/Banner";
import { Button } from "../ui/Button";
import styles from "./OfflineBanner.module.css";

const subscribe = (changed: () => void) => {
  addEventListener("online", changed);
  addEventListener("offline", changed);
  return () => {
    removeEventListener("online", changed);
    removeEventListener("offline", changed);
  };
};

/** A banner, no dialog: what is typed stays, and trying is one press. */
export function OfflineBanner() {
  const t = useT();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  const { is, waiting } = useSyncExternalStore(changes.subscribe, changes.state);
  const stuck = waiting > 0 && is !== "running";
  if (online && !stuck) {
    return null;
  }
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
        {stuck
          ? t(
              is === "signed-out"
                ? "You’ve been signed out. One change is kept on this device until you sign in. | You’ve been signed out. {{first}} changes are kept on this device until you sign in."
                : "The server isn’t responding. One change is kept on this device and saved later. | The server isn’t responding. {{first}} changes are kept on this device and saved later.",
              { count: waiting },
            )
          : t("You’re offline. What you type is kept on this page.")}
      </Banner>
    </div>
  );
}
