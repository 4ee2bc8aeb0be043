/**
 * Tells whether emails to both reach one mailbox, by the rule of `survey/audience/Mailbox.java`:
 * spelling and plus-tags do not count.
 */
export const sameMailbox = (a: string, b: string): boolean => mailboxOf(a) === mailboxOf(b);

const mailboxOf = (address: string) =>
  address
    .trim()
    .toLowerCase()
    .replace(/(?<=.)\+.*(?=@)/, "");
