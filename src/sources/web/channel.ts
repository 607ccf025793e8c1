/** Hands items from those who make them to one who takes them, and makes them wait where he is slow. */
export interface Channel<Item> {
  /** Done when there is room, or when nobody takes any more. */
  put(item: Item): Promise<void>;
  /** Done when there is room. */
  room(): Promise<void>;
  /** Nothing comes any more; an error is thrown to the one who takes. */
  end(error?: unknown): void;
  /** Until the end. */
  items(): AsyncGenerator<Item>;
  /** Nobody takes any more. */
  close(): void;
}

/** @param capacity items that wait at most, besides one of each who puts. */
export function createChannel<Item>(capacity: number): Channel<Item> {
  const waiting: Item[] = [];
  const makers: (() => void)[] = [];
  let taker: (() => void) | undefined;
  let ended: { readonly error?: unknown } | undefined;
  let isClosed = false;
  const wake = (): void => {
    taker?.();
    taker = undefined;
  };
  const room = async (): Promise<void> => {
    while (waiting.length >= capacity && !isClosed) await new Promise<void>((resolve) => makers.push(resolve));
  };
  return {
    async put(item) {
      await room();
      if (isClosed) return;
      waiting.push(item);
      wake();
    },
    room,
    end(error) {
      ended ??= error === undefined ? {} : { error };
      wake();
    },
    async *items() {
      for (;;) {
        const item = waiting.shift();
        if (item !== undefined) {
          for (const maker of makers.splice(0)) maker();
          yield item;
        } else if (ended !== undefined) {
          if (ended.error !== undefined) throw ended.error;
          return;
        } else {
          await new Promise<void>((resolve) => {
            taker = resolve;
          });
        }
      }
    },
    close() {
      isClosed = true;
      for (const maker of makers.splice(0)) maker();
    },
  };
}
