import { faultText } from "../../shared/problems";

export const neededRules = {
  validate: (value: string) => value.trim() !== "" || faultText({ pointer: "", code: "required" }),
};
