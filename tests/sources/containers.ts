import type { ContainerFormat, ReadOptions } from '../../src/sources/container.ts';
import { readDefaults } from '../../src/sources/container.ts';
import { containers } from '../../src/sources/containers.ts';
import { unpacked } from '../../src/sources/unpack/unpack.ts';
import type { RawDocument, ReadFailure } from '../../src/stage.ts';
import { drain } from './conformance.ts';
import { inPieces } from './streams.ts';

/** What a format gives of some bytes, which come in pieces of a size. */
export function readAs(
  format: ContainerFormat,
  bytes: string | Uint8Array,
  options: ReadOptions & { readonly piece?: number } = {},
): Promise<readonly (RawDocument | ReadFailure)[]> {
  const { piece = 1 << 16, ...given } = options;
  const container = containers[format];
  const chunks = inPieces(bytes, piece);
  const uri = `sample.${format}`;
  const read = () =>
    container.read({
      uri,
      chunks: container.unpacksItself === true ? chunks : unpacked(chunks, { uri, ...given }),
      nameOf: (place) => `${uri}#${place}`,
      options: { ...readDefaults, ...given },
    });
  return drain({ name: format, read });
}
