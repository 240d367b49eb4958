// The parts of the program that others made, with their licences: written from the two lock files for the page "About",
// and compared with them by `cargo xtask check`. Comparing needs no network, only the lock files.
import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";

const root = new URL("../../", import.meta.url);
const FILE = new URL("assets/licences.json", root);
const read = (path) => readFile(new URL(path, root), "utf8");

/** Every crate the lock file takes from elsewhere, as `name version`. */
const crates = [
  ...(await read("Cargo.lock")).matchAll(/\[\[package\]\]\nname = "(.+)"\nversion = "(.+)"\nsource = /g),
].map(([, name, version]) => `${name} ${version}`);

/** Every package of the window that is shipped; what only builds and tests it stays here. */
const packages = Object.entries(JSON.parse(await read("ui/package-lock.json")).packages)
  .filter(([path, about]) => path && !about.dev && !about.devOptional && !about.optional)
  .map(([path, about]) => ({
    from: "npm",
    name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
    version: about.version,
    licence: about.license ?? "",
  }));

/** Licences that a package brings as a text and does not name: read by somebody. */
const READ = { ical: "Apache-2.0" };

/** What is inside of packages and has a licence of its own. */
const inside = [
  { from: "inside", name: "SQLCipher", version: "", licence: "BSD-3-Clause" },
  { from: "inside", name: "SQLite", version: "", licence: "blessing" },
  { from: "inside", name: "OpenSSL", version: "", licence: "Apache-2.0" },
  { from: "inside", name: "Noto Sans", version: "", licence: "OFL-1.1" },
];

const key = ({ from, name, version }) => `${from} ${name} ${version}`;
const named = new Set([...crates.map((crate) => `crate ${crate}`), ...packages.map(key), ...inside.map(key)]);

if (process.argv.includes("--check")) {
  const kept = JSON.parse(await readFile(FILE, "utf8"));
  const have = new Set(kept.map(key));
  const wrong = [
    ...[...named].filter((part) => !have.has(part)).map((part) => `missing: ${part}`),
    ...[...have].filter((part) => !named.has(part)).map((part) => `no longer used: ${part}`),
    ...kept.filter((part) => !part.licence).map((part) => `without a licence: ${key(part)}`),
  ];
  for (const line of wrong.slice(0, 20)) console.error(line);
  if (wrong.length > 0) {
    console.error("assets/licences.json is not what the lock files name; run `cargo xtask licences` and commit it");
    process.exitCode = 1;
  }
} else {
  const metadata = execFileSync("cargo", ["metadata", "--format-version", "1", "--locked"], {
    cwd: root,
    maxBuffer: 1 << 28,
  });
  const described = JSON.parse(metadata)
    .packages.filter((each) => each.source)
    .map(({ name, version, license }) => ({ from: "crate", name, version, licence: license ?? READ[name] ?? "" }));
  const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  const parts = [...described, ...packages, ...inside].sort(
    (a, b) => compare(a.name, b.name) || compare(a.version, b.version) || compare(a.from, b.from),
  );
  const once = parts.filter((part, at) => at === 0 || key(part) !== key(parts[at - 1]));
  // One part a line: two branches that each bring a part merge by themselves.
  await writeFile(FILE, `[\n${once.map((part) => JSON.stringify(part)).join(",\n")}\n]\n`);
  console.log(`${once.length} parts`);
}
