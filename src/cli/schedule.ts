import { type Command, Option } from 'commander';
import { CONFIG_FILES, withHelp } from './help.ts';
import { duration } from './options.ts';
import { runArguments, withRun } from './run.ts';

/** `decant schedule`. */
export function addSchedule(program: Command): void {
  const schedule = withHelp(withSchedule(program.command('schedule')), {
    examples: [
      ["decant schedule crawl --cron '0 * * * *'", 'every hour'],
      ["decant schedule print crawl --cron '0 4 * * *' --for systemd", 'the same for a scheduler that you have'],
    ],
    files: CONFIG_FILES,
    environment: ['NO_COLOR', 'TMPDIR', 'AWS_*', 'HTTPS_PROXY'],
    exits: ['done', 'failed', 'configuration', 'interrupted'],
  })
    .description('run whenever a run is due, each in a process of its own; takes what run takes besides')
    .action(async (inputs, flags, command: Command) => {
      needCron(flags, command);
      const { scheduleCommand } = await import('../commands/schedule.ts');
      process.exitCode = await scheduleCommand(runArguments(inputs, flags), flags);
    });
  withHelp(withSchedule(schedule.command('print')), {
    examples: [
      ["decant schedule print crawl --cron '0 4 * * *' --for systemd > decant.timer", 'a service and its timer'],
      ["decant schedule print crawl --cron '0 4 * * *' --for cron", 'a line to put into your crontab'],
    ],
    exits: ['done', 'configuration'],
  })
    .description('print the same schedule for a scheduler that you have; nothing is installed')
    .addOption(
      new Option('--for <scheduler>', 'which one').choices(['cron', 'systemd', 'k8s', 'github']).makeOptionMandatory(),
    )
    .option('--image <name>', 'container image, for k8s (default: decant:latest)')
    .action(async (inputs, flags, command: Command) => {
      needCron(flags, command);
      const { schedulePrintCommand } = await import('../commands/schedule.ts');
      process.exitCode = await schedulePrintCommand(runArguments(inputs, flags), flags);
    });
}

/** Asked for here: commander would ask the command for it although the subcommand has it. */
function needCron({ cron }: { readonly cron?: string }, command: Command): void {
  if (cron === undefined) command.error("error: required option '--cron <expression>' not specified");
}

function withSchedule(command: Command): Command {
  return withRun(command)
    .option('--cron <expression>', 'when runs are due, e.g. "0 * * * *"')
    .option('--timezone <zone>', 'time zone of the expression, e.g. Europe/Oslo (default: that of the machine)')
    .option('--jitter <duration>', 'begin up to this much later, e.g. 90s, 10m, 1h', duration, 0)
    .option('--seed <text>', 'makes the delay of --jitter the same every time')
    .addOption(
      new Option('--catch-up <how>', 'what becomes of runs that were missed').choices(['once', 'none']).default('once'),
    );
}
