import { explain } from "../../shared/problems";
import { tell } from "../../shared/ui";

/** For what is pressed in a message, which is gone by then: says in another one why it failed. */
export async function orTell(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    const { title, text } = explain(error);
    tell(`${title}. ${text}`);
  }
}
