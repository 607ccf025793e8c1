import PQueue from 'p-queue';

/**
 * Works on items as they come, at most `limit` at once, and asks for the next one only when there is room: a slow
 * worker slows the source down instead of filling memory. The first error ends it, after what had begun is done.
 */
export async function forEachBounded<Item>(
  items: AsyncIterable<Item>,
  limit: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = new PQueue({ concurrency: limit });
  const failures: unknown[] = [];
  try {
    for await (const item of items) {
      queue.add(() => work(item)).catch((error: unknown) => failures.push(error));
      await queue.onSizeLessThan(1);
      if (failures.length > 0) break;
    }
  } finally {
    await queue.onIdle();
  }
  if (failures.length > 0) throw failures[0];
}
