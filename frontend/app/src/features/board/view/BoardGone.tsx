import { useT } from "../../../shared/i18n";
import { Banner, ButtonLink } from "../../../shared/ui";

/** There is no way back to a board that was removed elsewhere, only one to all others. */
export function BoardGone() {
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
      )}
    </Banner>
  );
}
