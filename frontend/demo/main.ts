// Fills an empty Tenward with an example; scripts/demo starts it. Arguments: the server's address and the address
// where it is set up, and the file that moves its clock. The password of both leads comes in TENWARD_DEMO_PASSWORD.
import { DemoAgreement } from "./agreement";
import { answerAll } from "./answering";
import { english } from "./cast/english";
import { german } from "./cast/german";
import { pairing } from "./cast/talks";
import { DemoClock, UNTIL_CLOSED } from "./clock";
import { DemoGoals } from "./goals";
import { DemoLead } from "./lead";
import { join, makeToken, setUp } from "./members";
import type { Api } from "./session";
import { DemoSituations } from "./situations";
import type { Story, StorySurvey } from "./story";
import { DemoTalks } from "./talks";
import { DemoWeeks } from "./weeks";

const [address = "", setup = "", clockFile = ""] = process.argv.slice(2);
const password = process.env.TENWARD_DEMO_PASSWORD ?? "";
const clock = new DemoClock(clockFile);
const DAY = 86_400_000;
const stories = [english, german];
const votes = stories.filter(({ agreement }) => agreement.vote);
const closes = stories.flatMap(({ surveys }) => surveys).flatMap(closings).length + votes.length;

await clock.goBack(closes * UNTIL_CLOSED);
const owner = await setUp(address, setup, english, password);
// scripts/lib/demo-server.mjs shows it at each start.
process.stdout.write(`${await makeToken(owner)}\n`);
await fill(english, owner);
const other = await join(owner, address, german, password);
await fill(german, other);
await clock.goBack(0);
for (const goal of english.goals) await new DemoGoals(owner, english, clock).make(goal);
for (const goal of german.goals) await new DemoGoals(other, german, clock).make(goal);
await new DemoWeeks(owner, english).fill(english.week);
await new DemoWeeks(other, german).fill(german.week);
await new DemoTalks(owner, clock).fill(english.talks);
await new DemoTalks(other, clock).fill(german.talks);
await new DemoSituations(owner).fill(english.situations);
await new DemoSituations(other).fill(german.situations);
await new DemoTalks(owner, clock).coach(other, pairing);

/** Each with the one that follows it, without what closed on a day of its own. */
function closings({ end, ago, next }: StorySurvey): unknown[] {
  if (end !== "closed") return [];
  return [{ ago }, ...(next ? [next] : [])].filter((each) => each.ago === undefined);
}

async function fill(story: Story, api: Api): Promise<void> {
  const lead = new DemoLead(api, story, clock);
  await lead.speak();
  await lead.addPeople();
  await lead.writeRole();
  // Newest first is how a lead sees them: the story is told backwards.
  for (const survey of story.surveys) await at(survey.ago, () => tell(lead, survey));
  await new DemoAgreement(api, story, lead, clock).make(story.agreement);
}

/** @param ago days; now where it is left out */
function at(ago: number | undefined, told: () => Promise<void>): Promise<void> {
  return ago === undefined ? told() : clock.during(ago * DAY, told);
}

async function tell(lead: DemoLead, survey: StorySurvey): Promise<void> {
  const surveyId = await lead.draft(survey);
  if (survey.end === "draft") return;
  const links = await lead.launch(surveyId);
  if (survey.end === "cancelled") return lead.cancel(surveyId);
  await asked(lead, surveyId, links, survey);
  const { next } = survey;
  if (next) {
    await at(next.ago, async () => {
      const id = await lead.repeat(surveyId, next.title);
      await asked(lead, id, await lead.launch(id), { ...survey, published: "", ...next });
    });
  }
}

/** Everybody answers, the lead rates themselves, and where it is closed it is read. */
async function asked(
  lead: DemoLead,
  surveyId: string,
  links: Awaited<ReturnType<DemoLead["launch"]>>,
  survey: StorySurvey,
): Promise<void> {
  await answerAll(links, survey);
  if (survey.selfRating) {
    await lead.rateThemselves(surveyId, survey.selfRating, survey.end === "closed");
  }
  if (survey.end === "closed") {
    await lead.close(surveyId);
    await lead.sayRead(surveyId);
  }
  if (survey.decided) await lead.decide(surveyId, survey.decided);
  if (survey.themes) await lead.gather(surveyId, survey.themes);
  if (survey.published) await lead.publish(surveyId, survey.published);
}
