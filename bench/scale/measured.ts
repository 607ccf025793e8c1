import { main } from '../../src/cli.ts';

/** Runs a command line, and tells at the end what the process took, with its threads: the last line of stderr. */
await main(process.argv.slice(2));
process.stderr.write(`\n${JSON.stringify(process.resourceUsage())}\n`);
