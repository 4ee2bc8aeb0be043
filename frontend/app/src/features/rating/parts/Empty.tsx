import { useStrings } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import { ButtonLink, EmptyRule } from "../../../shared/ui";
import { gapsStrings } from "../strings";

/** Before anything was rated: what will stand here, and the one step towards it. */
export function Empty() {
  const say = useStrings(gapsStrings);
  return (
    <>
      <PageHead heading={say("empty.h1")} title={say("rate")}>
        {say("empty.text")}
      </PageHead>
      <EmptyRule />
      <p className="row">
        <ButtonLink look="primary" to="/surveys/new">
          {say("empty.do")}
        </ButtonLink>
      </p>
    </>
  );
}
