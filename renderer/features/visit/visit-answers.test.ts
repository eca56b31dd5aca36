import { expect, test } from 'vitest'
import { answerStep, commandOf, missingStep, noAnswers, outcomeOf, type Answers } from './visit-answers.ts'

function press(...digits: readonly number[]): Answers {
  return digits.reduce((answers, digit) => {
    const step = missingStep(answers)
    return step === null ? answers : answerStep(answers, step, digit)
  }, noAnswers)
}

test('three digits answer the three questions in turn', () => {
  const answers = press(1, 1, 2)
  expect(answers).toEqual({ reached: true, solved: true, satisfaction: 'satisfied' })
  expect(missingStep(answers)).toBeNull()
  expect(outcomeOf(answers)).toBe('closed')
})

test('nobody reached: one digit is enough, and nothing is claimed about the rest', () => {
  const answers = press(2)
  expect(missingStep(answers)).toBeNull()
  expect(commandOf(1, 7, answers, '')).toEqual({
    kind: 'recordVisit',
    caseId: 1,
    appealId: 7,
    reached: false,
    solved: null,
    satisfaction: null,
    note: '',
  })
})

test('not solved or not satisfied goes back to the unit', () => {
  expect(outcomeOf(press(1, 2, 2))).toBe('rework')
  expect(outcomeOf(press(1, 1, 4))).toBe('rework')
})

test('a digit that no button carries is not an answer', () => {
  expect(press(3)).toEqual(noAnswers)
})
