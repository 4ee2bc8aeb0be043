/** Answers with one statement each, of a size, drawn with a seed. */
export function subset(answers, size, dice) {
  const left = answers.flatMap(({ id, group, statements }) =>
    statements
      .map((statement, i) => ({ id: `${id}-${i}`, group, ...one(statement) }))
      .filter(({ statements: [{ theme }] }) => theme !== "-"),
  );
  return Array.from(
    { length: Math.min(size, left.length) },
    () => left.splice(Math.floor(dice() * left.length), 1)[0],
  );
}

const one = (statement) => ({ text: statement.text, statements: [statement] });

const OPENINGS = ["", "Please: ", "In my opinion, ", "Once more: ", "What I want to say is this: "];

/** As many different statements as are wanted, of usual length: those of all sets, and again with other openings. */
export function many(sets, size) {
  const texts = sets.flatMap((answers) =>
    answers.flatMap(({ statements }) => statements.map(({ text }) => text)),
  );
  return Array.from({ length: size }, (_, i) => {
    const opening = OPENINGS[Math.floor(i / texts.length)];
    return { id: `m${i}`, group: "team", ...one({ text: opening + texts[i % texts.length] }) };
  });
}
