import { useRef } from "react";
import { Link } from "react-router";
import { useT } from "../../../../shared/i18n";
import { Button } from "../../../../shared/ui";

/** How many are asked; while it is nobody, one press asks everybody. */
export function Chosen({ count, onEverybody }: { count: number; onEverybody: () => void }) {
  const t = useT();
  const status = useRef<HTMLSpanElement>(null);
  return (
    <p className="note row">
      <span role="status" tabIndex={-1} ref={status}>
        {t("{{count}} person chosen | {{count}} people chosen", { count })}
      </span>
      {count === 0 && (
        <Button
          small
          onPress={() => {
            onEverybody();
            // The button goes; who pressed it by keyboard stays here.
            status.current?.focus();
          }}
        >
          {t("Choose everyone")}
        </Button>
      )}
      <Link to="/people">{t("Add people or groups")}</Link>
    </p>
  );
}
