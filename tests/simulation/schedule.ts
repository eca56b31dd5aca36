type Planned = { readonly at: number; readonly order: number; readonly run: () => void };

/** Virtual time: events in order of their instant, equal instants in order of planning. Nothing here waits for a real clock. */
export type Schedule = {
  readonly now: () => number;
  readonly after: (delay: number, run: () => void) => () => void;
  /** Runs until `end` (virtual) or until `done` says so; lets every promise settle between two events. */
  readonly runUntil: (end: number, done?: () => boolean) => Promise<void>;
  readonly steps: () => number;
};

export function createSchedule(start: number): Schedule {
  let now = start;
  let order = 0;
  let steps = 0;
  const heap: Planned[] = [];

  function before(a: Planned, b: Planned): boolean {
    return a.at < b.at || (a.at === b.at && a.order < b.order);
  }

  function push(planned: Planned): void {
    let at = heap.push(planned) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const other = heap[parent];
      if (other === undefined || !before(planned, other)) break;
      heap[at] = other;
      at = parent;
    }
    heap[at] = planned;
  }

  function pop(): Planned | undefined {
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      const left = heap[child];
      const right = heap[child + 1];
      if (left === undefined) break;
      if (right !== undefined && before(right, left)) child += 1;
      const smaller = heap[child];
      if (smaller === undefined || !before(smaller, last)) break;
      heap[at] = smaller;
      at = child;
    }
    heap[at] = last;
    return first;
  }

  return {
    now: () => now,
    steps: () => steps,
    after(delay, run) {
      let forgotten = false;
      order += 1;
      push({ at: now + Math.max(0, Math.ceil(delay)), order, run: () => (forgotten ? undefined : run()) });
      return () => {
        forgotten = true;
      };
    },
    async runUntil(end, done) {
      while (heap[0] !== undefined && heap[0].at <= end) {
        const next = pop();
        if (next === undefined) break;
        now = Math.max(now, next.at);
        steps += 1;
        next.run();
        await settled();
        if (done?.() === true) return;
      }
      now = Math.max(now, Math.min(end, now));
    },
  };
}

/** Every promise that can go on has gone on: a macrotask runs only when the queue of microtasks is empty. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
