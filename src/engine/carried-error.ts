import { DecantError, type ErrorCode, type ErrorContext } from '../errors.ts';
import { Damage } from './state/database.ts';

/** An error as plain data, which crosses threads; a clone of the error itself would have forgotten its class and its code. */
export type CarriedError = { readonly message: string; readonly stack: string | undefined } & (
  | { readonly kind: 'damage' | 'other' }
  | { readonly kind: 'decant'; readonly code: ErrorCode; readonly context: ErrorContext }
);

export function carried(error: unknown): CarriedError {
  if (!(error instanceof Error)) return { kind: 'other', message: String(error), stack: undefined };
  const { message, stack } = error;
  if (error instanceof Damage) return { kind: 'damage', message, stack };
  if (!(error instanceof DecantError)) return { kind: 'other', message, stack };
  const { code, uri, stage, at } = error;
  const context = Object.fromEntries(Object.entries({ uri, stage, at }).filter(([, value]) => value !== undefined));
  return { kind: 'decant', message, stack, code, context };
}

/** The error again, as it was thrown. */
export function uncarried(data: CarriedError): Error {
  const error = errorOf(data);
  if (data.stack !== undefined) error.stack = data.stack;
  return error;
}

function errorOf(data: CarriedError): Error {
  if (data.kind === 'decant') return new DecantError(data.code, data.message, data.context);
  return data.kind === 'damage' ? new Damage(data.message) : new Error(data.message);
}
