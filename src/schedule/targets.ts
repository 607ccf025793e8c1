import { DecantError } from '../errors.ts';
import { calendarOf } from './calendar.ts';
import type { Timetable } from './cron.ts';
import { shellWords, unitWords } from './words.ts';

/** What a schedule can be printed for. */
export type Target = 'cron' | 'systemd' | 'k8s' | 'github';

/** What is to run when. */
export interface Plan {
  readonly table: Timetable;
  /** Arguments of `decant run`. */
  readonly run: readonly string[];
  /** The folder that relative paths start from. */
  readonly folder: string;
  /** Milliseconds by which a run may begin later. */
  readonly jitter: number;
  /** Whether the delay is to be the same every time, where the scheduler can do that. */
  readonly fixed: boolean;
  readonly catchUp: boolean;
  /** Container image, for k8s. */
  readonly image?: string;
}

/**
 * The schedule as another scheduler reads it. That runs do not overlap is seen to by decant itself, whoever starts them: a
 * second run on the same output ends with exit code 6.
 */
export function printed(target: Target, plan: Plan): string {
  const { second } = plan.table.fields;
  if (second.length !== 1 || second[0] !== 0) {
    const message = `${target} knows no seconds: write "${plan.table.expression}" with five fields.`;
    throw new DecantError('config/invalid', message);
  }
  return { cron, systemd, k8s, github }[target](plan);
}

function secondsOf({ jitter }: Plan): number {
  return Math.round(jitter / 1000);
}

const SPACE = /\s+/;

/** The five fields, without that of the seconds. */
function fiveFields({ table }: Plan): string {
  return table.expression.trim().split(SPACE).slice(-5).join(' ');
}

/** Waits up to the jitter, in any POSIX shell. */
function sleep(plan: Plan): string {
  return `sleep "$(awk 'BEGIN { srand(); print int(rand() * ${secondsOf(plan) + 1}) }')"`;
}

function cron(plan: Plan): string {
  const command = [
    `cd ${shellWords([plan.folder])}`,
    ...(plan.jitter > 0 ? [sleep(plan)] : []),
    `decant run ${shellWords(plan.run)}`.trimEnd(),
  ].join(' && ');
  return [
    '# Add these lines with: crontab -e',
    ...(plan.catchUp
      ? ['# cron does not catch up on runs that were missed while the machine was off; systemd timers do.']
      : []),
    ...(plan.table.zone === undefined
      ? []
      : [`# CRON_TZ is read by cronie; other crons go by the zone of the machine.`, `CRON_TZ=${plan.table.zone}`]),
    // A bare per cent sign is a line break to cron.
    `${fiveFields(plan)} ${command.replaceAll('%', '\\%')}`,
    '',
  ].join('\n');
}

function systemd(plan: Plan): string {
  const zone = plan.table.zone === undefined ? '' : ` ${plan.table.zone}`;
  return [
    '# Save both parts under ~/.config/systemd/user/, then: systemctl --user enable --now decant.timer',
    '# decant.service',
    '[Unit]',
    'Description=decant run',
    '',
    '[Service]',
    'Type=oneshot',
    `WorkingDirectory=${plan.folder.replaceAll('%', '%%')}`,
    `ExecStart=/usr/bin/env decant run ${unitWords(plan.run)}`.trimEnd(),
    '# 6: another run holds the output, so this one is left out.',
    'SuccessExitStatus=6',
    'KillSignal=SIGINT',
    '',
    '# decant.timer',
    '[Unit]',
    `Description=decant run, ${fiveFields(plan)}`,
    '',
    '[Timer]',
    `OnCalendar=${calendarOf(plan.table.fields)}${zone}`,
    `Persistent=${plan.catchUp}`,
    ...(plan.jitter > 0 ? [`RandomizedDelaySec=${secondsOf(plan)}`, `FixedRandomDelay=${plan.fixed}`] : []),
    '',
    '[Install]',
    'WantedBy=timers.target',
    '',
  ].join('\n');
}

/** Seconds after which Kubernetes gives up a run that it could not start in time, where runs are caught up on. */
const LATEST_START = 3600;

function k8s(plan: Plan): string {
  const run = ['decant', 'run', ...plan.run];
  // The words of the command are parameters of the shell, so that it does not read them again.
  const words = plan.jitter > 0 ? ['sh', '-c', `${sleep(plan)}; exec "$@"`, 'sh', ...run] : run;
  // Kubernetes reads $(NAME) itself, and $$( as a plain $(.
  const command = words.map((word) => word.replaceAll('$(', '$$$$('));
  return [
    '# Mount the input and the output where the command looks for them, then: kubectl apply -f -',
    'apiVersion: batch/v1',
    'kind: CronJob',
    'metadata:',
    '  name: decant',
    'spec:',
    `  schedule: ${JSON.stringify(fiveFields(plan))}`,
    ...(plan.table.zone === undefined ? [] : [`  timeZone: ${JSON.stringify(plan.table.zone)}`]),
    '  concurrencyPolicy: Forbid',
    ...(plan.catchUp ? [`  startingDeadlineSeconds: ${LATEST_START}`] : []),
    '  jobTemplate:',
    '    spec:',
    '      backoffLimit: 2',
    '      template:',
    '        spec:',
    '          restartPolicy: Never',
    '          containers:',
    '            - name: decant',
    `              image: ${JSON.stringify(plan.image ?? 'decant:latest')}`,
    `              command: ${JSON.stringify(command)}`,
    '              workingDir: /data',
    '              volumeMounts:',
    '                - { name: data, mountPath: /data }',
    '          volumes:',
    '            - name: data',
    '              persistentVolumeClaim: { claimName: decant }',
    '',
  ].join('\n');
}

function github(plan: Plan): string {
  const { zone } = plan.table;
  if (zone !== undefined && zone !== 'UTC' && zone !== 'Etc/UTC')
    throw new DecantError(
      'config/invalid',
      `GitHub reads cron expressions in UTC: write the hours for UTC, not ${zone}.`,
    );
  if (plan.table.expression.trim().startsWith('@'))
    throw new DecantError(
      'config/invalid',
      `GitHub reads five fields only: write them out for ${plan.table.expression}.`,
    );
  return [
    '# Save as .github/workflows/decant.yml. GitHub may start a run late or leave it out; it does not catch up.',
    'name: decant',
    'on:',
    '  schedule:',
    `    - cron: ${JSON.stringify(fiveFields(plan))}`,
    '  workflow_dispatch: {}',
    'concurrency: { group: decant, cancel-in-progress: false }',
    'permissions: { contents: read }',
    'jobs:',
    '  run:',
    '    runs-on: ubuntu-latest',
    '    steps:',
    '      - uses: actions/checkout@v4',
    '      - uses: actions/setup-node@v4',
    '        with: { node-version: 24 }',
    ...(plan.jitter > 0 ? [`      - run: ${JSON.stringify(sleep(plan))}`] : []),
    `      - run: ${JSON.stringify(`npx --yes decant run ${shellWords(plan.run)}`.trimEnd())}`,
    '      - uses: actions/upload-artifact@v4',
    '        if: always()',
    `        with: { name: decant, path: ${JSON.stringify(outOf(plan.run))} }`,
    '',
  ].join('\n');
}

/** Where the run writes, as far as its arguments say. */
function outOf(run: readonly string[]): string {
  const at = run.indexOf('--out');
  return (at < 0 ? undefined : run[at + 1]) ?? 'output';
}
