import { faultText } from "../../shared/problems";

const longestName = 100;
const longestGroup = 60;

/** Bounds of the contract, said before the server has to. */
export const nameRules = { validate: (name: string) => named(name, longestName) };
export const groupRules = { validate: (name: string) => named(name, longestGroup) };
export const emailRules = {
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

/** Close to what the server takes; it has the last word. */
export const isEmail = (text: string): boolean =>
  text.length <= 254 &&
  /^[^\s@<>()[\],;:\\"]{1,64}@[^\s@<>()[\],;:\\".-][^\s@<>()[\],;:\\"]*$/.test(text) &&
  !/\.\.|\.@|^\.|[.-]$/.test(text);
