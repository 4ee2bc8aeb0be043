import { useT } from "../../../shared/i18n";
import { Button } from "../../../shared/ui";

type Props = { name: string; count: number; onAll: () => void };

/** Says that only the comments of one theme are shown, and shows all of them again. */
export function InTheme({ name, count, onAll }: Props) {
  const t = useT();
  return (
    <p className="note row">
      {name
        ? t(
            "Showing the one comment in “{{theme}}”. | Showing the {{count}} comments in “{{theme}}”.",
            { count, theme: name },
          )
        : t("This theme no longer exists on any board.")}
      <Button small onPress={onAll}>
        {t("Show all comments")}
      </Button>
    </p>
  );
}
