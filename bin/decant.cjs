#!/usr/bin/env node
// Syntax of ES2015: an old Node.js must print a sentence, not a syntax error.
var version = process.versions.node.split('.').map(Number);
if (version[0] < 22 || (version[0] === 22 && version[1] < 18)) {
  console.error(`decant needs Node.js 22.18 or later; this is ${process.version}.`);
  process.exit(1);
}
import('../dist/cli.js').then((cli) => cli.main(process.argv.slice(2)));
