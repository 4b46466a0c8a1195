/* Reads a JSON list of texts; writes what SIL's khnormal, whose file is the argument, makes of each. */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
const { khnormal } = await import(pathToFileURL(process.argv[2]).href);
process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map((text) => khnormal(text))));
