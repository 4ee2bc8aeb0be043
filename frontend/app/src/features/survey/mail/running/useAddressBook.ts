import { useQuery } from "@tanstack/react-query";
import { client, ifMatch, queries, versioned } from "../../../../shared/api";
import { useStrings } from "../../../../shared/i18n";
import { explain } from "../../../../shared/problems";
import { tell } from "../../../../shared/ui";
import { peopleQuery } from "../../queries";
import type { MailTrouble } from "../../types";
import { runningMailStrings } from "./strings";

/** Whether a mail's address stands among the people, and the way to put it right there as well. */
export function useAddressBook({ name, address }: MailTrouble) {
  const say = useStrings(runningMailStrings);
  const { data: people } = useQuery(peopleQuery);
  const person = people?.find(({ email }) => email?.toLowerCase() === address.toLowerCase());
  const keep = async (email: string): Promise<void> => {
    if (!person) return;
    const params = { path: { personId: person.id } };
    try {
      const { etag } = await versioned(client.GET("/api/people/{personId}", { params }));
      await client.PATCH("/api/people/{personId}", {
        params: { ...params, ...ifMatch(etag) },
        body: { email },
      });
      tell(say("address-kept", { name }));
    } catch (error) {
      tell(say("address-not-kept", { name, problem: explain(error).title }));
    }
    await queries.invalidateQueries({ queryKey: ["people"] });
  };
  return { knows: person !== undefined, keep };
}
