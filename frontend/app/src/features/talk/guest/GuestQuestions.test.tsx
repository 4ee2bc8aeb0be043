import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { it } from "vitest";
import { network, Refusal } from "../../../test/network";
import { visit } from "../../../test/visit";
import { GuestQuestions } from "./GuestQuestions";

const question = {
  id: "q",
  about: { kind: "task", id: "t" },
  words: "Run the release",
  person: { id: "a", name: "Aylin Demir" },
  text: "And who?",
  askedOn: "2027-01-12",
  waiting: true,
} as const;

it("keeps the words for a question that was taken back", async () => {
  network({ "POST /api/talks/open/questions": new Refusal(410, "question-removed") });
  const element = <GuestQuestions of={[question]} lead="Ines" secret="s" />;
  visit([{ path: "/", element }], "/");
  await userEvent.type(await screen.findByLabelText("Your answer"), "I decide");
  await userEvent.click(screen.getByRole("button", { name: "Send answer" }));
  await screen.findByText(/Your words are still in the field above/);
  screen.getByDisplayValue("I decide");
});

it("opens an answer again until the lead has replied", async () => {
  network({});
  const answered = { ...question, waiting: false, answer: "I", answeredOn: "2027-01-13" };
  const replied = { ...answered, id: "r", reply: "Good", repliedOn: "2027-01-14" };
  const element = <GuestQuestions of={[answered, replied]} lead="Ines" secret="s" />;
  visit([{ path: "/", element }], "/");
  await userEvent.click(await screen.findByRole("button", { name: "Edit" }));
  screen.getByDisplayValue("I");
  screen.getByText("Good");
});
