import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { network, Refusal } from "../../test/network";
import { visit } from "../../test/visit";
import { routes } from "./routes";

const me = { id: "m1", name: "Ines Falk", role: "lead", language: "en" };

/** The page of a member, in the same tab; batches are answered by `reply`. */
async function open(reply: () => unknown = () => ({ people: [] }), id = "m1") {
  cleanup();
  const people: object[] = [];
  const { sent } = network({
    "GET /api/me": { ...me, id },
    "GET /api/groups": {
      items: [
        { id: "t", kind: "team", people: 0 },
        { id: "m", kind: "manager", people: 0 },
      ],
    },
    "GET /api/people": () => ({ items: people }),
    "POST /api/people/batches": ({ body }: { body: { people: object[] } }) => {
      people.push(...body.people.map((person, at) => ({ id: `p${at}`, ...person })));
      return reply();
    },
  });
  const router = visit(routes, "/people/add");
  await screen.findByRole("heading", { level: 1 });
  return { sent, router };
}

const lines = () => screen.findByLabelText<HTMLTextAreaElement>("Your lines");
const heading = (name: string) => screen.findByRole("heading", { level: 1, name });

async function paste(text: string): Promise<void> {
  await userEvent.click(await lines());
  await userEvent.paste(text);
}

async function choose(...names: string[]): Promise<void> {
  await upload(["Name;Group", ...names.map((name) => `${name};Team`)].join("\n"));
  await userEvent.click(await screen.findByRole("button", { name: "Use these columns" }));
}

async function upload(text: string): Promise<void> {
  const file = new File([], "team.csv");
  // The DOM of the tests has none.
  file.arrayBuffer = async () => new TextEncoder().encode(text).buffer;
  await userEvent.upload(await screen.findByLabelText(/choose a file/), file);
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

describe.each([
  ["pasted", (...names: string[]) => paste(names.map((name) => `${name}; ; Team`).join("\n"))],
  ["from a file", choose],
])("a list %s", (_, enter) => {
  it("is of the member who began it", async () => {
    await open();
    await enter("Aylin Demir");
    await heading("The line is ready");
    await open(undefined, "m2");
    await heading("Add people");
    await open();
    await heading("The line is ready");
  });

  it("leads to the people once nothing is left of it", async () => {
    const { router } = await open();
    await enter("Aylin Demir", "aylin demir", "Bojan Ilić");
    await userEvent.click(await screen.findByRole("button", { name: "Add 2 people" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/people"));
    expect(sessionStorage.getItem("tenward.add.m1")).toBeNull();
  });

  it("keeps what is still to be mended in sight", async () => {
    await open();
    await enter("Aylin Demir", "a".repeat(101));
    await userEvent.click(await screen.findByRole("button", { name: "Add 1 person" }));
    await heading("1 added, 1 to go");
    expect(screen.getByRole("button", { name: "Add people" })).toHaveProperty("disabled", true);
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
  });

  it("passes the focus from a mended line to the next one", async () => {
    await open();
    await enter("a".repeat(101), "b".repeat(101), "Ole Brandt");
    const fields = () => screen.getAllByLabelText(/^Name, line/);
    await heading("One of three lines is ready");
    await userEvent.click(fields()[0] as HTMLElement);
    await userEvent.keyboard("c{Enter}");
    expect(document.activeElement).toBe(fields()[0]);
    await userEvent.clear(fields()[0] as HTMLElement);
    await userEvent.keyboard("Aylin Demir{Enter}");
    expect(fields()).toHaveLength(1);
    expect(document.activeElement).toBe(fields()[0]);
    await userEvent.clear(fields()[0] as HTMLElement);
    await userEvent.keyboard("Bojan Ilić{Enter}");
    expect(document.activeElement).toBe(await heading("All three lines are ready"));
  });
});

it("mends a pasted line where it is written, too", async () => {
  await open();
  await paste("Bojan; bojan(at)x.example; Team\nJana; j@x.example; Team; Manager");
  await userEvent.click(await screen.findByRole("button", { name: "Use bojan@x.example" }));
  await userEvent.click(await screen.findByRole("button", { name: "Manager" }));
  expect((await lines()).value).toBe("Bojan; bojan@x.example; Team\nJana; j@x.example; Manager");
});

it("takes no other text while lines are on their way", async () => {
  let answer = () => {};
  const answered = new Promise<object>((resolve) => {
    answer = () => resolve({ people: [] });
  });
  const { sent } = await open(() => answered);
  await paste("Bojan; bojan@\nAylin Demir");
  await userEvent.click(await screen.findByRole("button", { name: "Add 1 person" }));
  await waitFor(() => expect(sent).toHaveLength(1));
  await userEvent.type(await lines(), "Ole Brandt");
  answer();
  await waitFor(async () => expect((await lines()).value).toBe("Bojan; bojan@"));
});

it("says that the connection was lost with one line", async () => {
  await open(() => new Refusal(500, "broken"));
  await choose("Aylin Demir");
  await userEvent.click(await screen.findByRole("button", { name: "Add 1 person" }));
  expect(await screen.findByText(/while sending one line\./)).toBeTruthy();
});

it("shows three values of each column before a line is ready", async () => {
  await open();
  await upload(
    "Full Name,Supervisor Email,Employee Email\nIna Falkner,p@x.example,ina@x.example\nKarl Bo,p@x.example,karl@x.example",
  );
  await heading("Check what is in each column");
  expect(screen.queryByText(/is added to/)).toBeNull();
  expect(screen.getByText("e.g. “ina@x.example”, “karl@x.example”")).toBeTruthy();
  expect(screen.getByText("About someone else, so it’s skipped. e.g. “p@x.example”")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Use these columns" }));
  expect(document.activeElement).toBe(await heading("All two lines are ready"));
  expect(screen.queryByText("p@x.example")).toBeNull();
});

it("has the reader choose among several columns of addresses", async () => {
  await open();
  await upload("Name,Email,Other\nIna Falkner,i@x.example,ina@y.example");
  await heading("Check what is in each column");
  const use = screen.getByRole("button", { name: "Use these columns" });
  expect(use).toHaveProperty("disabled", true);
  await userEvent.selectOptions(screen.getByLabelText("Other"), "email");
  await userEvent.click(use);
  await heading("The line is ready");
});
