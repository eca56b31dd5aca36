/** Case id → slot (row number of the columns). Open addressing in one typed array: 500,000 Map entries would cost 30 MB. */
export type Slots = { readonly find: (id: number) => number; readonly set: (id: number, slot: number) => void }

/** `idAt` answers the id that stands in a slot: the table itself keeps only slots. `find` answers -1 for an unknown id. */
export function createSlots(idAt: (slot: number) => number): Slots {
  let table = new Int32Array(1024).fill(-1)
  let used = 0

  function placeOf(id: number): number {
    const mask = table.length - 1
    let place = (Math.imul(id >>> 0, 0x9e3779b1) >>> 0) & mask
    for (;;) {
      const slot = table[place] ?? -1
      if (slot < 0 || idAt(slot) === id) return place
      place = (place + 1) & mask
    }
  }

  function grow(): void {
    const old = table
    table = new Int32Array(old.length * 2).fill(-1)
    for (const slot of old) if (slot >= 0) table[placeOf(idAt(slot))] = slot
  }

  return {
    find: (id) => table[placeOf(id)] ?? -1,
    set(id, slot) {
      const place = placeOf(id)
      if ((table[place] ?? -1) < 0) used += 1
      table[place] = slot
      if (used * 2 > table.length) grow()
    },
  }
}
