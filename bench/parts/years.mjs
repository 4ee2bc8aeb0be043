import { connect } from "../lib/database.mjs";
import { Lead } from "../lib/lead.mjs";
import { answerForAll, closed } from "../lib/sealed.mjs";
import { Server } from "../lib/server.mjs";
import { judge, percentile } from "../lib/statistics.mjs";
import { timed } from "./operations.mjs";

export const title =
  "Reading with years of data: 1,000 leads, one of them with 6,900 tasks and 488 surveys";

/** One try, on two cores. */
export const minutes = 2;

const LIMIT = { atMost: 50 };
const SURVEYS = 487;

/** The lead of the copied survey; `n` counts from 1, and `past(n, of)` is a day of the last five years. */
const me = "select lead_id as me, workspace_id as ws from survey limit 1";
const past = (of) => `current_date - (n * 1825 / ${of})`;
const monday = (day) => `(date_trunc('week', ${day}))::date`;

/** Copies all rows of a survey in one table, with a new id in each column that has to be unique. */
const copies = (table, columns, id) => `
  insert into ${table} (survey_id, ${id ? `${id}, ` : ""}${columns})
  select c.id, ${id ? "gen_random_uuid(), " : ""}${columns}
  from copy c cross join ${table} where survey_id = (select original from copy limit 1)`;

const statements = [
  `create temporary table copy as
     select gen_random_uuid() as id, nth, (select survey_id from survey limit 1) as original from generate_series(1, ${SURVEYS}) nth`,
  `insert into survey
     select (jsonb_populate_record(s, jsonb_build_object('survey_id', c.id, 'title', 'Survey ' || nth,
       'created_at', s.created_at - nth * interval '90 hours', 'closed_at', s.closed_at - nth * interval '90 hours'))).*
     from survey s cross join copy c where s.survey_id = c.original`,
  copies(
    "released_participation",
    "workspace_id, launch_group_id, kind, name, named, invited, answered, position, taken",
  ),
  copies("self_rating", "workspace_id, state, items, changed_at, ended_at, version"),
  copies(
    "released_rating",
    "workspace_id, question_id, block, launch_group_id, merged, n, mean, low, middle, high, histogram, position, taken",
    "released_rating_id",
  ),
  `insert into member (member_id, workspace_id, name, email, role, created_at)
     select gen_random_uuid(), ws, 'Lead ' || n, 'lead' || n || '@nordhafen.example', 'lead', now()
     from generate_series(1, 1000) n, (${me}) m`,
  `insert into offer (offer_id, workspace_id, member_id, skills, zone, places, published, outside)
     select gen_random_uuid(), workspace_id, member_id, '["delegation"]', 'Europe/Berlin', 2, true, false
     from member where role = 'lead'`,
  `insert into goal (goal_id, workspace_id, member_id, kind, title, state, created_at, changed_at)
     select gen_random_uuid(), ws, me, 'growth', 'Goal ' || n, case when n <= 12 then 'active' when n % 3 = 0 then 'dropped' else 'reached' end,
       ${past(400)}, ${past(400)}
     from generate_series(1, 400) n, (${me}) m`,
  `insert into task (task_id, workspace_id, member_id, text, state, due_on, goal_id, week, done_at, created_at, minutes)
     select gen_random_uuid(), ws, me, 'Ask the team about release ' || n, case when n <= 120 then 'open' else 'done' end,
       case when n % 2 = 0 then ${past(6893)} end, g.goal_id, ${monday(past(6893))}, case when n > 120 then ${past(6893)} end, ${past(6893)}, 30
     from (${me}) m, generate_series(1, 6893) n
       left join (select goal_id, row_number() over (order by created_at desc) as at from goal) g on g.at = n / 17 and n % 3 = 0`,
  `insert into time_block (time_block_id, workspace_id, member_id, task_id, week, day, minutes, spent, created_at)
     select gen_random_uuid(), workspace_id, member_id, task_id, week, week + 1, 30, 25, created_at from task`,
  `insert into entry (entry_id, workspace_id, member_id, day, kind, text, evidence, goal_id, created_at)
     select gen_random_uuid(), workspace_id, member_id, created_at::date, 'did', 'Done: ' || text, goal_id is not null, goal_id, created_at from task`,
  `insert into situation
     select (jsonb_populate_record(s, jsonb_build_object('situation_id', gen_random_uuid(), 'day', ${past(600)},
       'state', case when n < 20 then 'open' else 'decided' end))).*
     from situation s, generate_series(1, 600) n`,
  `insert into talk (talk_id, workspace_id, member_id, person_id, person_name, day, minutes, state, created_at)
     select gen_random_uuid(), ws, me, p.person_id, p.name, ${past(1500)}, 30, 'held', ${past(1500)}
     from (${me}) m, generate_series(1, 1500) n join (select person_id, name, row_number() over () as at from person) p on p.at = 1 + n % 8`,
  `insert into agreement (agreement_id, workspace_id, member_id, number, word, clauses, agreed_on, visible, created_at, changed_at)
     select gen_random_uuid(), ws, me, 1, 'role', (select jsonb_agg(jsonb_build_object('id', gen_random_uuid(), 'section', 'duty',
       'text', 'Reviews within a day ' || n, 'origin', 'own', 'change', 'new')) from generate_series(1, 24) n)::text, current_date, 'workspace', now(), now()
     from (${me}) m`,
];

export async function run(bench) {
  // So many rows would slow down the other parts.
  const server = await Server.start(bench.jdk);
  try {
    const lead = new Lead(server.url);
    await lead.setUp(server.setupCode);
    const operations = reads(lead, await years(server, lead));
    await timed(operations, 2);
    return report(await timed(operations, bench.quick ? 1 : 5));
  } finally {
    await server.dispose();
  }
}

function report(times) {
  return {
    results: Object.entries(times).map(([name, values]) => ({
      name: `${name} (ms)`,
      limit: LIMIT,
      values: [percentile(values, 0.95)],
      ...judge([percentile(values, 0.95)], LIMIT, true),
    })),
    contestants: Object.entries(times).map(([name, all]) => ({
      name,
      p50: percentile(all, 0.5),
      p99: percentile(all, 0.99),
    })),
  };
}

/** What pages ask for, with the limits that they ask with. */
export function reads(lead, agreementId) {
  const day = new Date().toISOString().slice(0, 10);
  const paths = {
    getRetention: "/api/retention",
    getHome: `/api/home?day=${day}`,
    getAgreementStanding: `/api/agreements/${agreementId}/standing`,
    listGoals: "/api/goals?limit=200",
    getSpentTime: "/api/week/spent?weeks=12",
    listSituations: "/api/situations",
    listToDos: `/api/to-dos?day=${day}`,
    listOffers: "/api/coaching/offers",
    listColleagues: "/api/colleagues",
    listSurveys: "/api/surveys",
    listTasks: "/api/tasks?limit=200",
    listEntries: "/api/entries",
  };
  return Object.fromEntries(
    Object.entries(paths).map(([name, path]) => [name, { call: () => lead.call("GET", path) }]),
  );
}

/**
 * Writes five years of work of one lead beside 1,000 others. One survey is really asked, answered and closed, and copied.
 *
 * @returns {Promise<string>} the lead's agreement
 */
export async function years(server, lead) {
  const surveyId = await lead.launch("Half a year in", "team", 8);
  const { text } = await lead.form(surveyId);
  const day = new Date().toISOString().slice(0, 10);
  const { body } = await lead.call("GET", "/api/situation-templates");
  await lead.call("POST", "/api/situations", { template: body.items[0].key, day });
  const database = await connect(server);
  try {
    await answerForAll(database, surveyId, text);
    await closed(lead, surveyId);
    for (const statement of statements) await database.query(statement);
    await database.query("vacuum analyze");
    const { rows } = await database.query("select agreement_id as id from agreement limit 1");
    return rows[0].id;
  } finally {
    await database.end();
  }
}
