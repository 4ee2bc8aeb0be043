import { useQuery } from "@tanstack/react-query";
import { below, client, ifMatch, queries, versioned } from "../../../../shared/api";
import { useT } from "../../../../shared/i18n";
import { explain } from "../../../../shared/problems";
import { tell } from "../../../../shared/ui";
import { peopleQuery } from "../../queries";
import type { MailTrouble } from "../../types";

/** Tells whether the address of an email is among the people, and corrects it there as well. */
export function useAddressBook({ name, address }: MailTrouble) {
  const t = useT();
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
      tell(t("Email on its way. The new address for {{name}} has been saved", { name }));
    } catch (error) {
      tell(
        t("Email on its way. {{name}} keeps the old address in your list of people: {{problem}}.", {
          name,
          problem: explain(error).title,
        }),
      );
    }
    await queries.invalidateQueries({ queryKey: below("/api/people") });
  };
  return { knows: person !== undefined, keep };
}
