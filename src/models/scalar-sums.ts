import { type KernelSums, PAGE } from './kernel-sums.ts';

/** The sums of `sequence-kernel.wat` where no WebAssembly or no vectors can be run: slower, and the same to the last bit. */
export function scalarSums(): KernelSums {
  let buffer = new ArrayBuffer(PAGE);
  const memory = {
    get buffer() {
      return buffer;
    },
    grow(pages: number) {
      const grown = new Uint8Array(buffer.byteLength + pages * PAGE);
      grown.set(new Uint8Array(buffer));
      buffer = grown.buffer;
      return grown.length / PAGE;
    },
  };
  const floats = (address: number): Float32Array => new Float32Array(buffer, address);
  return {
    memory,
    dense(rows, count, inputs, weights, bias, outputs, out) {
      const [from, by, first, into] = [floats(rows), floats(weights), floats(bias), floats(out)];
      for (let row = 0; row < count; row++) {
        for (let output = 0; output < outputs; output++) {
          let sum = first[output] ?? 0;
          for (let input = 0; input < inputs; input++) {
            const value = from[row * inputs + input] ?? 0;
            sum = Math.fround(sum + Math.fround(value * (by[input * outputs + output] ?? 0)));
          }
          into[row * outputs + output] = sum;
        }
      }
    },
    along(rows, count, channels, weights, bias, seen, step, out) {
      const [from, by, first, into] = [floats(rows), floats(weights), floats(bias), floats(out)];
      for (let row = 0; row < count; row++) {
        for (let channel = 0; channel < channels; channel++) {
          let sum = first[channel] ?? 0;
          for (let place = 0; place < seen; place++) {
            const other = row + (place - Math.floor(seen / 2)) * step;
            if (other < 0 || other >= count) continue;
            const value = from[other * channels + channel] ?? 0;
            sum = Math.fround(sum + Math.fround(value * (by[place * channels + channel] ?? 0)));
          }
          into[row * channels + channel] = sum;
        }
      }
    },
  };
}
