import { useRef } from "react";
import { Link } from "react-router";
import { useStrings } from "../../../../shared/i18n";
import { Button } from "../../../../shared/ui";
import { builderStrings } from "../strings";

/** How many are asked; while it is nobody, one press asks everybody. */
export function Chosen({ count, onEverybody }: { count: number; onEverybody: () => void }) {
  const say = useStrings(builderStrings);
  const status = useRef<HTMLSpanElement>(null);
  return (
    <p className="note row">
      <span role="status" tabIndex={-1} ref={status}>
        {say("chosen", { count })}
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
          {say("choose-everybody")}
        </Button>
      )}
      <Link to="/people">{say("add-people")}</Link>
    </p>
  );
}
