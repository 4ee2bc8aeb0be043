import { expect, it } from "vitest";
import { boardFixture, boardTeamId } from "../../../test/fixtures/board";
import type { Board } from "../types";
import { Material } from "./material";

const surveyId = "5b1d7c52-6a3f-4d86-9c62-0f3c5f2b7a11";

/** The second survey asked the team, too, and another group before one that the first one had. */
const twice: Board = {
  ...boardFixture,
  groups: [
    { id: boardTeamId, surveyId: boardFixture.surveys[0]?.id ?? "", kind: "team" },
    { id: "nord", surveyId: boardFixture.surveys[0]?.id ?? "", kind: "own", name: "Nord" },
    { id: "team-again", surveyId, kind: "team" },
    { id: "sued", surveyId, kind: "own", name: "Süd" },
    { id: "nord-again", surveyId, kind: "own", name: "Nord" },
  ],
  comments: boardFixture.comments.map((comment, at) => ({
    ...comment,
    launchGroupId:
      [boardTeamId, "nord", "team-again", "sued", "nord-again", "team-again"][at] ?? "",
  })),
};

it("knows a group of several surveys as one, by its kind and its name", () => {
  const material = new Material(twice);
  const [team, nord, , sued] = twice.groups;
  expect(material.groups).toEqual([team, nord, sued]);
  expect(material.groupsOf(["s0", "s1", "s2", "s3", "s4", "s5"])).toEqual([
    { group: team, voices: 3 },
    { group: nord, voices: 2 },
    { group: sued, voices: 1 },
  ]);
  expect(material.groupOf("s4")).toEqual(nord);
  expect(material.groupOf("s5")).toEqual(team);
});
