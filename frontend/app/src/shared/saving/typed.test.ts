import { beforeEach, expect, it } from "vitest";
import { loadFor } from "../api";
import { keepMember } from "./signedIn";
import { forgetTyped, keepTyped, typedAt } from "./typed";

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

it("keeps what is typed for whom the tab was loaded, whoever has signed in since", () => {
  keepMember("m1", localStorage);
  loadFor("m1");
  keepMember("other", localStorage);
  keepTyped("note.p1", "Half a sen");
  expect(typedAt("note.p1")).toBe("Half a sen");
  expect(localStorage.getItem("tenward.typed.m1.note.p1")).toBe("Half a sen");
  loadFor("");
  expect(typedAt("note.p1")).toBe("");
});

it("forgets when a member signs out what they wrote, and nothing of others or of the device", () => {
  keepMember("other", localStorage);
  keepTyped("note.p1", "Somebody else's");
  keepMember("m1", localStorage);
  keepTyped("note.p1", "Half a sen");
  localStorage.setItem("tenward.publication.s1", "{}");
  localStorage.setItem("tenward.decisions.b1", "{}");
  localStorage.setItem("tenward.language", "de");
  sessionStorage.setItem("tenward.add.m1", "{}");
  forgetTyped();
  const kept = [...Object.keys(localStorage), ...Object.keys(sessionStorage)].sort();
  expect(kept).toEqual(["tenward.language", "tenward.member", "tenward.typed.other.note.p1"]);
});
