/**
 * The little language of the scenes: `{name}` is looked up, `[a|b|c]` is chosen anew each time, and `[1:a|b]` is chosen by the
 * slot `#1`, so that two sentences can agree. Compiled once per pattern.
 */
import type { Random } from './random.ts'

type Piece =
  | string
  | { readonly slot: string }
  | { readonly tag: string; readonly choices: readonly (readonly Piece[])[] }

export type Slots = Readonly<Record<string, string>>

function readPiece(text: string): Piece {
  if (text.startsWith('{')) return { slot: text.slice(1, -1) }
  if (text.startsWith('[')) {
    const tagged = /^\[(\d):/u.exec(text)
    const inner = text.slice(tagged ? tagged[0].length : 1, -1)
    return { tag: tagged?.[1] ?? '', choices: inner.split('|').map(readPieces) }
  }
  return text
}

function readPieces(pattern: string): readonly Piece[] {
  return (pattern.match(/\[[^\]]*\]|\{[^}]*\}|[^[{]+/gu) ?? []).map(readPiece)
}

type Choice = Exclude<Piece, string | { readonly slot: string }>

function chosen({ tag, choices }: Choice, slots: Slots, random: Random): readonly Piece[] {
  if (tag === '') return random.pick(choices)
  return choices[Number(slots[`#${tag}`] ?? 0) % choices.length] ?? []
}

export type Writer = (pattern: string, slots: Slots, random: Random) => string

/** A writer keeps what it compiled; patterns are few and texts are many. */
export function createWriter(): Writer {
  const compiled = new Map<string, readonly Piece[]>()
  const piecesOf = (pattern: string): readonly Piece[] => {
    const known = compiled.get(pattern)
    if (known) return known
    const pieces = readPieces(pattern)
    compiled.set(pattern, pieces)
    return pieces
  }
  const write = (pieces: readonly Piece[], slots: Slots, random: Random): string => {
    let text = ''
    for (const piece of pieces) {
      if (typeof piece === 'string') text += piece
      else if ('slot' in piece) text += fill(piece.slot, slots, random)
      else text += write(chosen(piece, slots, random), slots, random)
    }
    return text
  }
  const fill = (name: string, slots: Slots, random: Random): string => {
    const value = slots[name]
    if (value === undefined) throw new Error(`broken promise: every slot of a pattern has a value ({${name}})`)
    return value.includes('{') ? write(piecesOf(value), slots, random) : value
  }
  return (pattern, slots, random) => write(piecesOf(pattern), slots, random)
}
