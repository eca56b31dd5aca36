// Node's emitter as far as PouchDB needs it: its package for browsers expects a bundler that brings one. PouchDB both extends
// it and copies its enumerable methods onto a function, so it is a function with plain methods, and state hangs on `this`.
type Hear = (...words: readonly unknown[]) => void
type Entry = { readonly hear: Hear; readonly once: boolean }

const known = new WeakMap<object, Map<string, readonly Entry[]>>()

function entriesOf(emitter: object): Map<string, readonly Entry[]> {
  const entries = known.get(emitter) ?? new Map<string, readonly Entry[]>()
  known.set(emitter, entries)
  return entries
}

function add(emitter: object, name: string, entry: Entry): void {
  const entries = entriesOf(emitter)
  entries.set(name, [...(entries.get(name) ?? []), entry])
}

function remove(emitter: object, name: string, hear: Hear): void {
  const entries = entriesOf(emitter).get(name) ?? []
  const at = entries.findIndex((entry) => entry.hear === hear)
  if (at >= 0) entriesOf(emitter).set(name, entries.toSpliced(at, 1))
}

const methods = {
  on(this: object, name: string, hear: Hear): object {
    add(this, name, { hear, once: false })
    return this
  },
  addListener(this: object, name: string, hear: Hear): object {
    add(this, name, { hear, once: false })
    return this
  },
  once(this: object, name: string, hear: Hear): object {
    add(this, name, { hear, once: true })
    return this
  },
  off(this: object, name: string, hear: Hear): object {
    remove(this, name, hear)
    return this
  },
  removeListener(this: object, name: string, hear: Hear): object {
    remove(this, name, hear)
    return this
  },
  removeAllListeners(this: object, name?: string): object {
    if (name === undefined) entriesOf(this).clear()
    else entriesOf(this).delete(name)
    return this
  },
  emit(this: object, name: string, ...words: readonly unknown[]): boolean {
    const entries = entriesOf(this).get(name) ?? []
    for (const { hear, once } of entries) {
      if (once) remove(this, name, hear)
      hear.apply(this, [...words])
    }
    return entries.length > 0
  },
  listeners(this: object, name: string): readonly Hear[] {
    return (entriesOf(this).get(name) ?? []).map(({ hear }) => hear)
  },
  listenerCount(this: object, name: string): number {
    return entriesOf(this).get(name)?.length ?? 0
  },
  setMaxListeners(this: object): object {
    return this
  },
}

function EventEmitter(): void {
  // State comes with the first listener.
}
Object.assign(EventEmitter.prototype as object, methods)

// oxlint-disable-next-line import/no-default-export -- the name under which PouchDB imports it
export { EventEmitter as default }
