/** Whether mails to both end up in one mailbox, as `survey/audience/Mailbox.java` has it: spelling and what follows a plus do not count. */
export const sameMailbox = (a: string, b: string): boolean => mailboxOf(a) === mailboxOf(b);

const mailboxOf = (address: string) =>
  address
    .trim()
    .toLowerCase()
    .replace(/(?<=.)\+.*(?=@)/, "");
