import { expect, it } from "vitest";
import * as after from "../texts/after";
import * as form from "../texts/form";
import * as pages from "../texts/pages";
import * as ownAfter from "./texts/after";
import * as ownForm from "./texts/form";
import * as ownPages from "./texts/pages";

it.each([
  ["after", after, ownAfter],
  ["form", form, ownForm],
  ["pages", pages, ownPages],
])("replaces texts of %s that the page still has", (_, all, own) => {
  expect(Object.keys(own).sort()).toEqual(Object.keys(all).sort());
  expect(own).not.toEqual(all);
});
