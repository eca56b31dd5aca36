/** The three answers of a return visit, and what they lead to. */
import type { AppealId, CaseId } from '#shared/domain/appeal/appeal.ts'
import { satisfactions, type Satisfaction } from '#shared/domain/case/case.ts'
import type { Command } from '#shared/domain/case/commands.ts'

export type Step = 'reached' | 'solved' | 'satisfaction'
export type Answers = {
  readonly reached: boolean | null
  readonly solved: boolean | null
  readonly satisfaction: Satisfaction | null
}

export const noAnswers: Answers = { reached: null, solved: null, satisfaction: null }

/** Who was not reached is not asked further. */
export function stepsOf(answers: Answers): readonly Step[] {
  return answers.reached === false ? ['reached'] : ['reached', 'solved', 'satisfaction']
}

/** The first question without an answer, null when all that must be asked has been. */
export function missingStep(answers: Answers): Step | null {
  return stepsOf(answers).find((step) => answers[step] === null) ?? null
}

/** `digit` counts from 1 as on the buttons; a digit without a button changes nothing. */
export function answerStep(answers: Answers, step: Step, digit: number): Answers {
  if (step === 'satisfaction') return { ...answers, satisfaction: satisfactions[digit - 1] ?? answers.satisfaction }
  if (digit > 2) return answers
  if (step === 'reached' && digit === 2) return { reached: false, solved: null, satisfaction: null }
  return { ...answers, [step]: digit === 1 }
}

export function commandOf(caseId: CaseId, appealId: AppealId, answers: Answers, note: string): Command {
  return {
    kind: 'recordVisit',
    caseId,
    appealId,
    reached: answers.reached === true,
    solved: answers.solved,
    satisfaction: answers.satisfaction,
    note,
  }
}

/** As the rules decide it (V1–V4): a bad answer sends the case back to the unit. */
export function outcomeOf({ reached, solved, satisfaction }: Answers): 'closed' | 'rework' | 'unreached' {
  if (reached === false) return 'unreached'
  const isBad = satisfaction === 'dissatisfied' || satisfaction === 'veryDissatisfied'
  return solved === false || isBad ? 'rework' : 'closed'
}
