import { useSyncExternalStore } from "react";
import { queries } from "../api";
import { useStrings } from "../i18n";
import { Button } from "../ui/Button";
import { Strip } from "../ui/Strip";
import styles from "./OfflineStrip.module.css";
import { layoutStrings } from "./strings";

const subscribe = (changed: () => void) => {
  addEventListener("online", changed);
  addEventListener("offline", changed);
  return () => {
    removeEventListener("online", changed);
    removeEventListener("offline", changed);
  };
};

/** A strip, no dialog: what is typed stays, and trying is one press. */
export function OfflineStrip() {
  const say = useStrings(layoutStrings);
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  if (online) {
    return null;
  }
  return (
    <div className={styles.place}>
      <Strip
        action={
          <Button small onPress={() => queries.invalidateQueries()}>
            {say("tryNow")}
          </Button>
        }
      >
        {say("offline")}
      </Strip>
    </div>
  );
}
