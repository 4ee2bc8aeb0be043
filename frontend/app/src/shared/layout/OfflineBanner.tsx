import { useSyncExternalStore } from "react";
import { queries } from "../api";
import { useT } from "../i18n";
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
  if (online) {
    return null;
  }
  return (
    <div className={styles.place}>
      <Banner
        action={
          <Button small onPress={() => queries.invalidateQueries()}>
            {t("Try now")}
          </Button>
        }
      >
        {t("You’re offline. What you type is kept on this page.")}
      </Banner>
    </div>
  );
}
