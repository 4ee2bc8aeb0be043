import { limits } from "../../shared/api";
import { isEmail } from "../../shared/email";
import { useT } from "../../shared/i18n";
import { faultText } from "../../shared/problems";

const longestName = limits.PersonDraft.name.maxLength;
const longestGroup = limits.GroupDraft.name.maxLength;

/** Bounds of the contract, said before the server has to. */
export const personNameRules = { validate: (name: string) => named(name, longestName) };
export const groupRules = { validate: (name: string) => named(name, longestGroup) };
export const personEmailRules = {
  validate: (email: string) =>
    email.trim() === "" ||
    isEmail(email.trim()) ||
    faultText({ pointer: "/email", code: "bad-format" }, "email"),
};

function named(name: string, max: number): true | string {
  const length = name.trim().length;
  if (length === 0) {
    return faultText({ pointer: "/name", code: "required" });
  }
  return length <= max || faultText({ pointer: "/name", code: "too-long", params: { max } });
}

/** Where an address belongs to somebody else. */
export function useEmailTaken() {
  const t = useT();
  const text = () => t("This address is already in your list or in the archive.");
  return { field: "email" as const, text };
}
