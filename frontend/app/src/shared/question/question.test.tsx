import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { network } from "../../test/network";
import { visit } from "../../test/visit";
import { AskAbout } from ".";

const about = { kind: "task", id: "t" } as const;
const aylin = { id: "a", name: "Aylin Demir" };
const petra = { id: "p", name: "Petra Lenz" };
const question = {
  id: "q",
  about,
  words: "Run the release",
  person: aylin,
  text: "And who?",
  askedOn: "2027-01-12",
  waiting: false,
  answer: "I decide",
  answeredOn: "2027-01-13",
};

let now: object[] = [];

function open(items: object[], replies: Record<string, unknown> = {}) {
  now = items;
  const made = network({
    "GET /api/me": { id: "m1", name: "Ines Falk", role: "lead", language: "en" },
    "GET /api/people": { items: [aylin, petra] },
    "GET /api/questions": () => ({ items: now }),
    "GET /api/history": { changes: [] },
    ...replies,
  });
  visit([{ path: "/", element: <AskAbout about={about} words="Run the release" /> }], "/");
  return made;
}

it("asks several people, keeps what is typed, and offers the words to send", async () => {
  const { sent } = open([], {
    "POST /api/questions/batches": { items: [question, { ...question, id: "r", person: petra }] },
    "POST /api/questions/q": question,
    "POST /api/questions/r": question,
  });
  const button = { name: "Ask about this: Run the release" };
  await userEvent.click(await screen.findByRole("button", button));
  await userEvent.type(await screen.findByLabelText("Your question"), "And who?");
  await userEvent.click(screen.getByRole("button", { name: "Ask" }));
  await screen.findByText("Choose a person");
  expect(sent).toHaveLength(0);
  await userEvent.selectOptions(screen.getByLabelText("To"), "Aylin Demir");
  await userEvent.selectOptions(screen.getByLabelText("To"), "Petra Lenz");
  await userEvent.click(screen.getByRole("button", { name: "Ask two people" }));
  await vi.waitFor(() =>
    expect(sent[0]?.body).toEqual({ about, personIds: ["a", "p"], text: "And who?" }),
  );
  await screen.findByText("Ines Falk asks you about “Run the release”: And who?");
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  await vi.waitFor(() => expect(sent).toHaveLength(3));
  expect(sent[1]?.body).toMatchObject({ removed: true });
});

it("replies to the answer that was read", async () => {
  const replied = { ...question, reply: "Good", repliedOn: "2027-01-14" };
  const { sent } = open([question], {
    "POST /api/questions/q": () => {
      now = [replied];
      return replied;
    },
  });
  await userEvent.click(await screen.findByRole("button", { name: "Reply: And who?" }));
  await userEvent.type(screen.getByLabelText("Your reply"), "Good");
  await userEvent.click(screen.getByRole("button", { name: "Send reply" }));
  await vi.waitFor(() =>
    expect(sent[0]?.body).toMatchObject({ answer: "I decide", reply: "Good", waiting: false }),
  );
  await screen.findByText("You replied");
});

it("waits for an answer, and takes the question back", async () => {
  const { answer, answeredOn, ...waiting } = question;
  const asked = { ...waiting, waiting: true };
  const { sent } = open([asked], {
    "POST /api/questions/q": () => {
      now = [];
      return asked;
    },
  });
  await screen.findByText("Not answered yet");
  expect(screen.queryByRole("button", { name: "Reply: And who?" })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Remove: And who?" }));
  await vi.waitFor(() => expect(sent[0]?.body).toMatchObject({ answer: null, removed: true }));
  expect(screen.queryByText("Not answered yet")).toBeNull();
});
