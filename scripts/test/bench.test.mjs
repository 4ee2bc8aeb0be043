import assert from "node:assert/strict";
import { test } from "node:test";
import { Bench } from "../../bench/lib/bench.mjs";
import { agreement, splitAgreement } from "../../bench/lib/grouping.mjs";
import { processor } from "../../bench/lib/machine.mjs";
import { sections } from "../../bench/lib/report.mjs";
import { compete, middleOf } from "../../bench/lib/rounds.mjs";
import { exitCode, judge, median, percentile, spread } from "../../bench/lib/statistics.mjs";
import { resultsStatements } from "../../bench/lib/twin.mjs";
import { Pace } from "../../bench/lib/wrk.mjs";
import { gathering } from "../../bench/parts/board.mjs";
import { parts } from "../../bench/parts/index.mjs";
import { unlessCrowded } from "../../bench/parts/synthesis.mjs";

test("the median is the middle one, or between the two in the middle", () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([4, 1, 3, 2]), 2.5);
});

test("the spread is how many times the smallest the largest is", () => {
  assert.equal(spread([2, 5, 4]), 2.5);
  assert.equal(spread([0, 0]), 1);
  assert.equal(spread([0, 1]), Number.POSITIVE_INFINITY);
});

test("a percentile is the nearest rank", () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
  assert.equal(percentile(hundred, 0.99), 99);
  assert.equal(percentile(hundred, 0.5), 50);
  assert.equal(percentile([7], 0.99), 7);
});

test("a verdict needs rounds that agree", () => {
  assert.equal(judge([0.9, 1, 1.1], { atLeast: 1 }).verdict, "PASS");
  assert.equal(judge([0.9, 0.99, 1.1], { atLeast: 1 }).verdict, "FAIL");
  assert.equal(judge([0.9, 1, 1.1], { atMost: 0.99 }).verdict, "FAIL");
  assert.equal(judge([1, 2, 3], { atLeast: 1 }).verdict, "INCONCLUSIVE");
});

test("a limit of its own is told by rounds that are all on one side of it", () => {
  assert.equal(judge([0, 4, 9], { atMost: 50 }, true).verdict, "PASS");
  assert.equal(judge([60, 75, 190], { atMost: 50 }, true).verdict, "FAIL");
  assert.equal(judge([20, 30, 75], { atMost: 50 }, true).verdict, "INCONCLUSIVE");
  assert.equal(judge([94, 99, 100], { atLeast: 95 }, true).verdict, "INCONCLUSIVE");
});

test("how long themes take is told when all rounds are on one side, and cores were not taken", () => {
  const verdict = (all, cpu) => {
    const runs = all.map((seconds) => ({ seconds, cpu, laps: { again: 0 } }));
    return unlessCrowded("cold (s)", runs, (run) => run.seconds, 2).verdict;
  };
  assert.equal(verdict([1.7, 1.8, 1.9], 4), "PASS");
  assert.equal(verdict([1.7, 1.9, 2.1], 4), "INCONCLUSIVE");
  assert.equal(verdict([2.1, 2.2, 4], 8), "FAIL");
  assert.equal(verdict([2.1, 2.2, 4], 2), "INCONCLUSIVE");
});

test("a board has a limit for how long it is gathered", () => {
  const board = { statements: 1000, seconds: 8.7 };
  assert.equal(gathering(board, 6).verdict, "FAIL");
  assert.equal(gathering(board, 9).verdict, "PASS");
});

test("a failure outweighs what could not be told, and nothing measured is not passed", () => {
  assert.equal(exitCode(["PASS", "PASS"]), 0);
  assert.equal(exitCode(["PASS", "INCONCLUSIVE", "FAIL"]), 1);
  assert.equal(exitCode(["PASS", "INCONCLUSIVE"]), 2);
  assert.equal(exitCode([]), 2);
});

test("a run of all parts has time for every part's three tries", () => {
  const bench = new Bench();
  const all = Object.values(parts);
  for (const [i, part] of all.entries()) {
    bench.beginPart(all.slice(i + 1));
    assert.ok(bench.mayTryAgain(part.minutes), part.title);
    // As if all tries of this part were over.
    bench.started -= 3 * part.minutes * 60_000;
  }
});

test("what a page says of a part is found again", () => {
  const page = "# How fast\n\nHead.\n\n## One\n\nMeasured.\n\n| a |\n\n## Two\n\nB ## c\n";
  assert.deepEqual(
    [...sections(page)],
    [
      ["One", "Measured.\n\n| a |"],
      ["Two", "B ## c"],
    ],
  );
});

const target = (atLeast) => ({
  name: "a to b",
  value: ({ a, b }) => a.rate / b.rate,
  limit: { atLeast },
});

function bench(mayTryAgain = true) {
  return {
    quick: false,
    say: () => {},
    shuffle: (names) => [...names].reverse(),
    mayTryAgain: () => mayTryAgain,
  };
}

test("within a round the middle of several counts, figure by figure", async () => {
  const turns = [
    { rate: 9, p99: 80 },
    { rate: 7, p99: 6 },
    { rate: 8, p99: 5 },
  ];
  assert.deepEqual(await middleOf(3, async () => turns.pop()), { rate: 8, p99: 6 });
});

test("a pace learns what replies take, and reaches the rate that was asked for", () => {
  const pace = new Pace(1000, 100);
  const reply = 30;
  const rate = () => (pace.clients * 1000) / (pace.interval + reply);
  assert.equal(pace.interval, 100);
  assert.ok(rate() < 800);
  for (let i = 0; i < 3; i++) pace.learn(rate());
  assert.equal(Math.round(rate()), 1000);
});

test("five rounds of everybody, compared within each round", async () => {
  const order = [];
  let speed = 1;
  const turn = (name, rate) => async () => {
    order.push(name);
    return { rate: rate * speed };
  };
  const slower = async () => {
    const measured = await turn("a", 3)();
    speed *= 2;
    return measured;
  };
  const { results } = await compete(bench(), { a: slower, b: turn("b", 2) }, [target(1.5)]);
  assert.equal(order.join(""), "bababababa");
  assert.deepEqual(results[0].values, [1.5, 1.5, 1.5, 1.5, 1.5]);
  assert.equal(results[0].verdict, "PASS");
});

test("a wide spread is tried three times, and is then not told", async () => {
  let round = 0;
  const contestants = {
    a: async () => ({ rate: 1 + (round++ % 2) }),
    b: async () => ({ rate: 1 }),
  };
  const { results } = await compete(bench(), contestants, [target(1)]);
  assert.equal(round, 15);
  assert.equal(results[0].verdict, "INCONCLUSIVE");
  round = 0;
  const hurried = await compete(bench(false), contestants, [target(1)]);
  assert.equal(round, 5);
  assert.equal(hurried.results[0].verdict, "INCONCLUSIVE");
});

test("a further try is only for those that are still needed", async () => {
  const turns = { a: 0, b: 0 };
  const contestants = {
    a: async () => ({ rate: 1 + (turns.a++ % 2) }),
    b: async () => ({ rate: ++turns.b > 0 ? 2 : 0 }),
  };
  const alone = (name) => ({
    name,
    of: [name],
    value: (round) => round[name].rate,
    limit: { atLeast: 1 },
  });
  const measured = await compete(bench(), contestants, [alone("a"), alone("b")]);
  assert.deepEqual(turns, { a: 15, b: 5 });
  assert.deepEqual(
    measured.results.map(({ verdict }) => verdict),
    ["INCONCLUSIVE", "PASS"],
  );
  assert.deepEqual(measured.contestants, [
    { name: "a", rate: 1 },
    { name: "b", rate: 2 },
  ]);
});

test("the statements that pgbench runs are those of the product", () => {
  assert.match(resultsStatements(), /from released_rating where survey_id = :survey/);
});

const gold = new Map([
  ["a.0", "x"],
  ["b.0", "x"],
  ["c.0", "y"],
  ["d.0", "y"],
]);
const into = (clusters) =>
  [...gold.keys()]
    .map((statementId, i) => ({ statementId, cluster: clusters[i] }))
    .filter(({ cluster }) => cluster);

test("a grouping is scored as by the reference", () => {
  const same = agreement(gold, into("ppqq"));
  assert.deepEqual([same.ari, same.nmi, same.precision, same.recall], [1, 1, 1, 1]);
  // scikit-learn: adjusted_rand_score 0.5714, normalized_mutual_info_score 0.8
  const finer = agreement(gold, into("1123"));
  assert.ok(Math.abs(finer.ari - 4 / 7) < 1e-9 && Math.abs(finer.nmi - 0.8) < 1e-9);
  assert.deepEqual([finer.precision, finer.recall, finer.groups], [1, 0.5, 1]);
  const one = agreement(gold, into("1111"));
  assert.ok(Math.abs(one.ari) < 1e-9 && one.recall === 1);
  assert.ok(Math.abs(agreement(gold, into("11")).ari - 4 / 7) < 1e-9);
});

test("splits are scored by exact statements, whatever their marks", () => {
  const answers = [{ id: "a", statements: [{ text: "Review faster!" }, { text: "Rest." }] }];
  const { precision, recall, tooMany } = splitAgreement(answers, [
    { id: "a", statements: ["review faster", "rest more", "x"] },
  ]);
  assert.deepEqual([precision, recall, tooMany], [1 / 3, 1 / 2, 1]);
});

test("a processor is named with what the sentence models depend on", () => {
  const info = (flags) =>
    `cpu family\t: 23\nmodel\t\t: 1\nmodel name\t: AMD EPYC\nflags\t\t: fpu ${flags} sse\n`;
  assert.match(processor(info("avx2")), /^\d+ x AMD EPYC, family 23 model 1, no VNNI$/);
  assert.match(processor(info("avx512_vnni")), /model 1, VNNI$/);
  assert.match(processor(info("avx_vnni")), /model 1, VNNI$/);
  assert.doesNotMatch(processor(""), /family|VNNI/);
});
