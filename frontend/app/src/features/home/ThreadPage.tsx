import { Printer } from "lucide-react";
import { type LoaderFunctionArgs, useLoaderData } from "react-router";
import { client, type Schemas, versioned } from "../../shared/api";
import { useStrings } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { Button, Icon } from "../../shared/ui";
import { Stations } from "./thread/Stations";
import { stationsOf } from "./thread/stations";
import { threadPageStrings } from "./thread/strings";

export async function loader({ params }: LoaderFunctionArgs): Promise<Schemas["ThreadView"]> {
  const kind = params.kind as Schemas["ThreadKind"];
  const key = params.key ?? "";
  return (await versioned(client.GET("/api/thread", { params: { query: { kind, key } } }))).value;
}

/** One expectation as an address, from the first quote to the evidence that it is met. */
export function Component() {
  const say = useStrings(threadPageStrings);
  const thread = useLoaderData<typeof loader>();
  const missing = stationsOf(thread).filter((station) => station.missing).length;
  const { evidence, voices, words, gone } = thread;
  const from = voices > 0 ? say("quotes", { count: voices }) : say("your-words");
  return (
    <div className="doc">
      <PageHead
        heading={words}
        actions={
          <Button onPress={() => window.print()}>
            <Icon of={Printer} />
            {say("print")}
          </Button>
        }
      >
        <b>
          {evidence.length > 0
            ? say("from.evidence", { count: evidence.length, from })
            : say("from.none")}
        </b>{" "}
        {gone ? say("gone") : missing > 0 ? say("missing", { count: missing }) : say("complete")}
      </PageHead>
      <Stations of={thread} />
    </div>
  );
}
