import { useEffect } from "react";
import { isRouteErrorResponse, useRouteError } from "react-router";
import { slugOf } from "../api";
import { useStrings } from "../i18n";
import { explain } from "../problems";
import { Button, ButtonLink } from "../ui/Button";
import { Frame } from "./Layout";
import { PageHead } from "./Page";
import { layoutStrings } from "./strings";
import { BareBar } from "./TopBar";

/** Where a page cannot be shown: what is safe, what went wrong, what to do. */
export function Failed() {
  return (
    <Frame className={undefined} bar={<BareBar />}>
      <FailedPage />
    </Frame>
  );
}

export function FailedPage() {
  const say = useStrings(layoutStrings);
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
          {say("reload")}
        </Button>
        <ButtonLink to="/">{say("toHome")}</ButtonLink>
        <span className="meta">{problem.slug}</span>
      </div>
    </section>
  );
}

export function NotFound() {
  const say = useStrings(layoutStrings);
  return (
    <>
      <PageHead heading={say("notFound")}>{say("notFoundText")}</PageHead>
      <ButtonLink look="primary" to="/">
        {say("toHome")}
      </ButtonLink>
    </>
  );
}
