import { Printer } from "lucide-react";
import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { client, type Schemas, versioned } from "../../shared/api";
import { ProposedEvidence, ProposingTools } from "../../shared/evidence";
import { useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { Button, Icon } from "../../shared/ui";
import { SameExpectation } from "./thread/SameExpectation";
import { Stations } from "./thread/Stations";
import { stationsOf } from "./thread/stations";
import { ThreadSituations } from "./thread/ThreadSituations";

export async function loader({ params }: LoaderFunctionArgs): Promise<Schemas["ThreadView"]> {
  const kind = params.kind as Schemas["ExpectationKind"];
  const key = params.key ?? "";
  return (await versioned(client.GET("/api/thread", { params: { query: { kind, key } } }))).value;
}

/** One expectation as an address, from the first quote to the evidence that it is met. */
export function Component() {
  const t = useT();
  const thread = useLoaderData<typeof loader>();
  const missing = stationsOf(thread).filter((station) => station.missing).length;
  const { kind, key, evidence, voices, words, gone } = thread;
  const from =
    voices > 0 ? t("one quote | {{words}} quotes", { count: voices }) : t("your own words");
  return (
    <div className="doc">
      <PageHead
        heading={words}
        actions={
          <Button onPress={() => window.print()}>
            <Icon of={Printer} />
            {t("Print this page")}
          </Button>
        }
      >
        <b>
          {evidence.length > 0
            ? t(
                "From {{from}} to one piece of evidence. | From {{from}} to {{words}} pieces of evidence.",
                { count: evidence.length, from },
              )
            : t("No evidence yet.")}
        </b>{" "}
        {gone
          ? t("It was removed. Your work on it is still here.")
          : missing > 0
            ? t("One step is missing. | {{first}} steps are missing.", { count: missing })
            : t("Every step is complete.")}
      </PageHead>
      <Stations of={thread} />
      <ProposedEvidence of={{ kind, key }} />
      {!gone && <ProposingTools of={{ kind, key }} />}
      <ThreadSituations of={thread} />
      <SameExpectation of={thread} />
    </div>
  );
}
