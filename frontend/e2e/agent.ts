import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { archiveFile, archiveOptions } from "../../scripts/lib/archive.mjs";
import { findJdk } from "../../scripts/lib/jdk.mjs";
import { root } from "../../scripts/lib/paths.mjs";
import { record } from "../../scripts/lib/record.mjs";

const source = join(root, "backend/src/test/java/io/tenward/crash/CrashAgent.java");
const libraries = join(root, "backend/target/quarkus-app/lib/main");
const manifest = `Premain-Class: io.tenward.crash.CrashAgent
Can-Retransform-Classes: true
Class-Path: byte-buddy.jar
`;

let jar = "";

/** The agent that ends a server where a test wants it, see CrashAgent.java; built when first asked for. */
export function crashAgent(): string {
  jar ||= build();
  return jar;
}

/** Names the file beside the product's own recording; another build deletes it. */
const recording = () => `${archiveFile(findJdk())}.agent`;

/** Options for a quick start with the agent, if one was recorded. */
export const agentArchive = (): string[] => archiveOptions(findJdk(), recording());

/**
 * Records a start for those with the agent, which take less than half of the time then. The agent brings a module along, and
 * the virtual machine takes no recording of others; pays where there are more than a few starts.
 */
export async function recordAgentStart(): Promise<void> {
  if (existsSync(recording())) return;
  const modules = ["--add-modules", "java.instrument"];
  try {
    await record(findJdk(), process.env, recording(), undefined, modules);
  } catch (error) {
    console.log(`No start with the agent was recorded, each takes longer: ${error}`);
  }
}

function build(): string {
  const folder = mkdtempSync(join(tmpdir(), "tenward-agent-"));
  // The one that Hibernate brings along.
  const buddy = readdirSync(libraries).find((name) => /byte-buddy-\d/.test(name)) ?? "";
  copyFileSync(join(libraries, buddy), join(folder, "byte-buddy.jar"));
  writeFileSync(join(folder, "manifest"), manifest);
  const classes = join(folder, "classes");
  const jdk = (program: string, ...args: string[]) =>
    execFileSync(join(findJdk().home, "bin", program), args, { cwd: folder, stdio: "pipe" });
  jdk("javac", "--release", "21", "-cp", "byte-buddy.jar", "-d", classes, source);
  jdk("jar", "--create", "--file", "agent.jar", "--manifest", "manifest", "-C", classes, ".");
  return join(folder, "agent.jar");
}
