import { DecantError } from '../errors.ts';
import { loadUploading } from '../sources/s3/sdk.ts';
import { type Address, addressFault, parseAddress } from './address.ts';
import { type Destination, type Report, type SyncOptions, sync } from './destination.ts';
import type { Output } from './output.ts';

/** Brings the destination of an address level with results, and closes it. */
export async function bringLevel(output: Output, address: string, options: SyncOptions): Promise<Report> {
  const destination = await openDestination(address);
  try {
    return await sync(output, destination, options);
  } finally {
    await destination.close();
  }
}

/**
 * Makes sure that what destinations are written with is installed, before there is anything to write.
 *
 * @throws DecantError `config/missing-package`
 */
export async function checkInstalled(addresses: readonly string[]): Promise<void> {
  for (const address of addresses) if (parseAddress(address)?.scheme === 's3') await loadUploading(address);
}

/**
 * Opens the destination of an address. What it is written with is loaded here, and not before.
 *
 * @throws DecantError `config/invalid` where the address names none.
 */
export async function openDestination(address: string): Promise<Destination> {
  const parsed = parseAddress(address);
  if (parsed === undefined) throw new DecantError('config/invalid', `${addressFault(address) ?? address}.`);
  return await opened(parsed);
}

async function opened({ scheme, rest }: Address): Promise<Destination> {
  switch (scheme) {
    case 'sqlite':
      return (await import('./sqlite.ts')).sqliteDatabase(rest);
    case 'parquet':
      return (await import('./parquet.ts')).parquetFolder(rest);
    case 'markdown':
      return (await import('./markdown.ts')).markdownFolder(rest);
    case 's3':
      return await (await import('./s3.ts')).s3Bucket(rest);
  }
}
