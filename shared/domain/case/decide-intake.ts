import { allAppeals } from './case.ts'
import { decided, refuse, refuseText, type Answer, type Deciders, type Question } from './deciders.ts'
import { changeClocks, clockForClass, pauseClock, resumeClock } from './timing.ts'

type Intake = 'accept' | 'reclassify' | 'correctPlace' | 'askInfo' | 'infoArrived' | 'decline' | 'answerDirect'

/** RULES T1–T5: from arrival to acceptance, or out by another door. */
export const decideIntake: Deciders<Intake> = {
  accept: (question) => classify(question, 'accepted'),
  reclassify: (question) => classify(question, 'reclassified'),

  correctPlace({ command, subject, world }) {
    const { divisionCode, spot } = command
    if (divisionCode === null) return decided(subject, { type: 'placeCorrected', place: null })
    if (!world.hasDivision(divisionCode)) return refuse(command, 'unknownDivision', { detail: divisionCode })
    const refused = refuseText(command, spot, null)
    return refused ?? decided(subject, { type: 'placeCorrected', place: { divisionCode, spot: spot.trim() } })
  },

  askInfo({ command, subject, world, context }) {
    const refused = refuseText(command, command.question, 'textMissing')
    if (refused) return refused
    const timing = changeClocks(subject, world, (clock) => pauseClock(clock, context.now))
    return decided(subject, { type: 'infoAsked', question: command.question, timing })
  },

  infoArrived({ command, subject, world, context }) {
    const refused = refuseText(command, command.note, null)
    if (refused) return refused
    const timing = changeClocks(subject, world, (clock) => resumeClock(clock, context.now))
    return decided(subject, { type: 'infoArrived', note: command.note, timing })
  },

  decline({ command, subject }) {
    const refused = refuseText(command, command.reason, 'reasonMissing') ?? refuseText(command, command.note, null)
    return refused ?? decided(subject, { type: 'declined', reason: command.reason, note: command.note })
  },

  answerDirect({ command, subject }) {
    const refused = refuseText(command, command.text, 'textMissing')
    return refused ?? decided(subject, { type: 'answeredDirect', text: command.text, owed: allAppeals(subject) })
  },
}

function classify(question: Question<'accept'> | Question<'reclassify'>, type: 'accepted' | 'reclassified'): Answer {
  const { command, subject, world } = question
  const appealClass = world.classOf(command.classCode)
  if (appealClass === undefined) return refuse(command, 'unknownClass', { detail: command.classCode })
  if (appealClass.level < 2) return refuse(command, 'classTooBroad', { detail: appealClass.name })
  const { classCode, urgency } = command
  return decided(subject, { type, classCode, urgency, timing: clockForClass(subject, world, { classCode, urgency }) })
}
