import { faultCodes } from '#shared/wire/fault.ts'
import type { GatewayModel, Refused, Spoken } from './gateway-model.ts'
import { unreachable, type Asked, type Network, type NetworkAnswer } from './surroundings.ts'
import type { Random } from './random.ts'
import type { Schedule } from './schedule.ts'

export type NetworkFaults = {
  readonly drop: number
  readonly double: number
  readonly late: number
  readonly loseAnswer: number
  /** A cut line that gives no error. */
  readonly silent: number
  /** A request that main itself never answers, or answers when the worker has long given it up. */
  readonly forgottenByMain: number
  readonly gatewayCrash: number
}

/** After this long without a byte main gives a request up. */
const SILENCE_MS = 30_000

type Parts = {
  readonly gateway: GatewayModel
  readonly schedule: Schedule
  readonly random: Random
  readonly faults: NetworkFaults
}

export function createNetworkModel({ gateway, schedule, random, faults }: Parts): Network {
  const cutOff = new Set<string>()
  const followers = new Map<string, (head: number) => void>()
  let healed = false
  let down = false
  const fails = (probability: number): boolean => !healed && random.chance(probability)

  function arrive(asked: Asked): NetworkAnswer | 'crashed' {
    if (down) return { ok: false, fault: unreachable('ECONNREFUSED') }
    const crashes = fails(faults.gatewayCrash)
    const answer = ask(gateway, asked, crashes ? random.below(4) : -1)
    if (answer !== 'crashed' && !crashes) return answer
    down = true
    schedule.after(50 + random.below(3_000), () => (down = false))
    return 'crashed'
  }

  function travel(asked: Asked, once: (answer: NetworkAnswer) => void): void {
    schedule.after(2 + random.below(60) + (fails(faults.late) ? random.below(8_000) : 0), () => {
      const reply = arrive(asked)
      // The line may have been cut while the request was on its way: it arrived, its answer does not.
      if (cutOff.has(asked.terminal) || fails(faults.loseAnswer)) return
      if (reply === 'crashed') schedule.after(3, () => once({ ok: false, fault: unreachable('ECONNRESET') }))
      else schedule.after(2 + random.below(60) + (fails(faults.late) ? random.below(8_000) : 0), () => once(reply))
    })
  }

  /** What main makes of it: exactly one answer, unless it forgets. */
  function onceOf(answer: (answer: NetworkAnswer) => void): (answer: NetworkAnswer) => void {
    let answered = false
    const late = fails(faults.forgottenByMain) ? 20_000 + random.below(60_000) : 0
    return (value) => {
      if (answered) return
      answered = true
      if (late === 0) answer(value)
      else if (late < 70_000) schedule.after(late, () => answer(value))
    }
  }

  return {
    send(asked, answer) {
      const once = onceOf(answer)
      const isCut = cutOff.has(asked.terminal)
      if (isCut && !fails(faults.silent)) {
        schedule.after(5, () => once({ ok: false, fault: unreachable('ENETUNREACH') }))
        return
      }
      schedule.after(SILENCE_MS, () => once({ ok: false, fault: unreachable('SILENT') }))
      if (isCut || fails(faults.drop)) return
      travel(asked, once)
      if (fails(faults.double)) travel(asked, once)
    },
    hint(head) {
      for (const [terminal, hear] of followers) {
        if (!cutOff.has(terminal) && !fails(faults.drop)) schedule.after(1 + random.below(40), () => hear(head))
      }
    },
    follow: (terminal, hear) => void followers.set(terminal, hear),
    cut(terminal, cut) {
      if (cut) cutOff.add(terminal)
      else cutOff.delete(terminal)
    },
    heal() {
      healed = true
      down = false
      cutOff.clear()
    },
  }
}

function ask(
  gateway: GatewayModel,
  { terminal, request, commands }: Asked,
  crashAfter: number,
): NetworkAnswer | 'crashed' {
  switch (request.kind) {
    case 'gateway.changes':
      return inWords(gateway.changes(terminal, request))
    case 'gateway.snapshot':
      return inWords(gateway.snapshot(terminal, request))
    case 'gateway.digests':
      return inWords(gateway.digests(request))
    case 'gateway.push': {
      if (commands.length === 0) return inWords({ fault: 'badRequest', detail: '' })
      const answer = gateway.push(terminal, { epoch: request.epoch, commands, heard: request.heard, crashAfter })
      return answer === 'crashed' ? answer : inWords(answer)
    }
    default:
      throw new Error(`the gateway model does not answer ${request.kind}`)
  }
}

function inWords(answer: Spoken | Refused): NetworkAnswer {
  if (!('fault' in answer)) return { ok: true, ...answer }
  const detail = answer.detail === '' ? answer.fault : `${answer.fault} ${answer.detail}`
  return { ok: false, fault: { code: 'gateway', detail, retry: faultCodes[answer.fault], retryAfterMs: null } }
}
