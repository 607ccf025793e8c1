/** Work in lanes: in each of them one after the other, in all of them at once. */
export interface Lanes<Item> {
  add(lane: string, item: Item): void;
  /** Done when nothing is left. Throws what the first work threw that did. */
  done(): Promise<void>;
}

interface Lane<Item> {
  readonly waiting: Item[];
  /** How many of `waiting` are through. */
  through: number;
}

/** Items through of a lane after which they are let go of. */
const COMPACT_AFTER = 1000;

/** @param work may add more. */
export function createLanes<Item>(work: (item: Item) => Promise<void>): Lanes<Item> {
  const lanes = new Map<string, Lane<Item>>();
  const running = new Set<Promise<void>>();
  const run = async (name: string, lane: Lane<Item>): Promise<void> => {
    for (let item = lane.waiting[0]; item !== undefined; item = lane.waiting[lane.through]) {
      lane.through += 1;
      if (lane.through === COMPACT_AFTER) {
        lane.waiting.splice(0, lane.through);
        lane.through = 0;
      }
      await work(item);
    }
    lanes.delete(name);
  };
  const start = (name: string, lane: Lane<Item>): void => {
    const promise = run(name, lane);
    running.add(promise);
    promise.then(
      () => running.delete(promise),
      () => undefined, // `done` throws it
    );
  };
  return {
    add(name, item) {
      const lane = lanes.get(name);
      if (lane !== undefined) {
        lane.waiting.push(item);
        return;
      }
      const fresh = { waiting: [item], through: 0 };
      lanes.set(name, fresh);
      start(name, fresh);
    },
    async done() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
