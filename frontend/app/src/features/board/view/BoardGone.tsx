import { useT } from "../../../shared/i18n";
import { Banner, ButtonLink } from "../../../shared/ui";

/** There is no way back to a board that was removed elsewhere, only one to all others. @param unsent whether a change was left */
export function BoardGone({ unsent }: { unsent: boolean }) {
  const t = useT();
  const list = (
    <ButtonLink small to="/surveys">
      {t("All surveys")}
    </ButtonLink>
  );
  return (
    <Banner action={list}>
      {t("This board no longer exists")}.{" "}
      {t(
        "It was deleted in another tab or on another device, or someone else has signed in since.",
      )}{" "}
      {unsent && t("Your last changes weren’t saved.")}
    </Banner>
  );
}
