/** One sentence for a person, then the end. */
export class CannotStart extends Error {}

/** Runs a script's main function; a sentence of ours is printed without a stack. */
export async function run(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (!(error instanceof CannotStart)) {
      throw error;
    }
    console.error(error.message);
    process.exitCode = 1;
  }
}
