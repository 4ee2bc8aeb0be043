import { useEffect } from "react";
import { isRouteErrorResponse, useRouteError } from "react-router";
import { slugOf } from "../api";
import { useT } from "../i18n";
import { explain } from "../problems";
import { Button, ButtonLink } from "../ui/Button";
import { BareBar } from "./BareBar";
import { Frame } from "./Layout";
import { PageHead } from "./Page";

/** Replaces a page that cannot be shown: what is safe, what went wrong, what to do. */
export function Failed() {
  return (
    <Frame className={undefined} bar={<BareBar />}>
      <FailedPage />
    </Frame>
  );
}

export function FailedPage() {
  const t = useT();
  const error = useRouteError();
  useEffect(() => {
    if (slugOf(error) === "unexpected") {
      reportError(error);
    }
  }, [error]);
  if (isRouteErrorResponse(error) && error.status === 404) {
    return <NotFound />;
  }
  const problem = explain(error);
  return (
    <section role="alert">
      <PageHead heading={problem.title}>{problem.text}</PageHead>
      <div className="row">
        <Button look="primary" onPress={() => location.reload()}>
          {t("Reload page")}
        </Button>
        <ButtonLink to="/">{t("Go to home page")}</ButtonLink>
        <span className="meta">{problem.slug}</span>
      </div>
    </section>
  );
}

export function NotFound() {
  const t = useT();
  return (
    <>
      <PageHead heading={t("Page not found")}>
        {t("The address may be old or incomplete. Nothing you wrote is lost.")}
      </PageHead>
      <ButtonLink look="primary" to="/">
        {t("Go to home page")}
      </ButtonLink>
    </>
  );
}
