import { useStrings } from "../../../shared/i18n";
import { Button } from "../../../shared/ui";
import { chainStrings } from "./strings";

type Props = { name: string; count: number; onAll: () => void };

/** Says that only the comments of one theme are shown, and shows all of them again. */
export function InTheme({ name, count, onAll }: Props) {
  const say = useStrings(chainStrings);
  return (
    <p className="note row">
      {name ? say("in-theme", { count, theme: name }) : say("theme-gone")}
      <Button small onPress={onAll}>
        {say("everywhere")}
      </Button>
    </p>
  );
}
