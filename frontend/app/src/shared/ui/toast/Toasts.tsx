import { Undo2, X } from "lucide-react";
import { useEffect } from "react";
import { Text } from "react-aria-components/Text";
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components/Toast";
import { useLocation } from "react-router";
import { useT } from "../../i18n";
import { isShortcut } from "../../shortcuts";
import { Button } from "../Button";
import { Icon } from "../Icon";
import styles from "./Toasts.module.css";
import { leaveSteps, queue, undoShown } from "./tell";

/** Puts the message at the top of the page where it would cover the page's next step. */
function keepOff(toast: HTMLElement | null) {
  const region = toast?.closest("[role=region]");
  if (!toast || !region) return;
  region.removeAttribute("data-top");
  const { left, right, top, bottom } = toast.getBoundingClientRect();
  const covers = [...document.querySelectorAll("main .b-1")]
    .map((button) => button.getBoundingClientRect())
    .some((it) => it.left < right && it.right > left && it.top < bottom && it.bottom > top);
  region.toggleAttribute("data-top", covers);
}

/** Shows messages; it is loaded after the page that they belong to. */
export function Toasts() {
  const t = useT();
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is not read here, but a page is left when it changes
  useEffect(() => leaveSteps, [pathname]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isShortcut(event, "z") && undoShown()) event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <ToastRegion queue={queue} className={styles.region ?? ""} aria-label={t("Messages")}>
      {({ toast }) => (
        <AriaToast
          ref={keepOff}
          toast={toast}
          className={styles.toast ?? ""}
          // biome-ignore lint/a11y/useSemanticElements: it asks for nothing, so it is neither a dialog nor a part of a form
          render={({ "aria-modal": _, ...props }) => <div {...props} role="group" />}
        >
          <ToastContent className={styles.text ?? ""}>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          <span className={styles.acts}>
            {toast.content.undo && (
              <Button small aria-keyshortcuts="Z" onPress={() => undoShown()}>
                <Icon of={Undo2} />
                {t("Undo")}
              </Button>
            )}
            <Button
              small
              iconOnly
              aria-label={t("Close message")}
              onPress={() => queue.close(toast.key)}
            >
              <Icon of={X} />
            </Button>
          </span>
        </AriaToast>
      )}
    </ToastRegion>
  );
}
