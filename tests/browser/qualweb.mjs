// Run QualWeb's ACT rules on the pages whose addresses are given, and print what fails as JSON:
// for each address a list of [rule, its success criteria, the first elements].
//
//     node qualweb.mjs CHECKERS CHROMIUM ADDRESS...

import { createRequire } from "node:module";
import path from "node:path";

const [checkers, chromium, ...addresses] = process.argv.slice(2);
const packages = createRequire(path.join(path.resolve(checkers), "package.json"));
const { QualWeb } = packages("@qualweb/core");
const { ACTRules } = packages("@qualweb/act-rules");

const qualweb = new QualWeb();
const quiet = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];
await qualweb.start({ maxConcurrency: 1, timeout: 60000 }, { executablePath: chromium, args: quiet });
const failures = {};
for (const url of addresses) {
  const reports = await qualweb.evaluate({ url, modules: [new ACTRules({})], waitUntil: ["load"] });
  const report = reports[url];
  const { assertions } = report.modules["act-rules"];
  failures[url] = Object.values(assertions)
    .filter((rule) => rule.metadata.outcome === "failed")
    .map((rule) => [
      rule.code,
      rule.metadata["success-criteria"].map((criterion) => criterion.name),
      rule.results
        .filter((result) => result.verdict === "failed")
        .slice(0, 3)
        .map((result) => [result.description, result.elements.map((element) => element.htmlCode ?? element.pointer)]),
    ]);
  failures[url].ran = Object.keys(assertions).length;
}
await qualweb.stop();
console.log(JSON.stringify({ failures }));
