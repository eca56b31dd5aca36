import { expect, test } from 'vitest'
import { createPostings, post, settle, slotsOf } from './postings.ts'

test('R9 slots come newest first, before and after they are laid side by side, at most as many as asked for', () => {
  const postings = createPostings(4, 4)
  const read = (piece: number, most: number): number[] => {
    const into = new Int32Array(most)
    return [...into.subarray(0, slotsOf(postings, piece, most, into))]
  }
  for (let slot = 0; slot < 3000; slot += 1) post(postings, slot % 3, slot)
  expect(read(1, 3)).toEqual([2998, 2995, 2992])
  settle(postings)
  expect(read(1, 3)).toEqual([2998, 2995, 2992])
  post(postings, 1, 3000)
  expect(read(1, 3)).toEqual([3000, 2998, 2995])
  settle(postings)
  expect(read(1, 3)).toEqual([3000, 2998, 2995])
  expect(read(2, 5000)).toHaveLength(1000)
  expect(read(7, 3)).toEqual([])
})

test('R9 R12 a lane keeps the newest slots of a place, newest first, and forgets the older ones', () => {
  const postings = createPostings(4, 4, 3)
  const read = (piece: number, most: number): number[] => {
    const into = new Int32Array(most)
    return [...into.subarray(0, slotsOf(postings, piece, most, into))]
  }
  post(postings, 1, 0)
  expect(read(1, 8)).toEqual([0])
  for (const slot of [2, 5, 9]) post(postings, 1, slot)
  post(postings, 2, 7)
  settle(postings)
  expect(read(1, 8)).toEqual([9, 5, 2])
  expect(read(1, 2)).toEqual([9, 5])
  expect(read(2, 8)).toEqual([7])
  expect(read(3, 8)).toEqual([])
})
