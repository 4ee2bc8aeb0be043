import { useT } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import { ButtonLink, EmptyRule } from "../../../shared/ui";

/** Before anything was rated: what will stand here, and the one step towards it. */
export function Empty() {
  const t = useT();
  return (
    <>
      <PageHead heading={t("There are no ratings yet")} title={t("Rate")}>
        {t(
          "Once people have rated what you do and you’ve rated yourself, you’ll see both here on a scale from 1 to 10, with advice on what would make each one a 10.",
        )}
      </PageHead>
      <EmptyRule />
      <p className="row">
        <ButtonLink look="primary" to="/surveys/new">
          {t("Ask for ratings")}
        </ButtonLink>
      </p>
    </>
  );
}
