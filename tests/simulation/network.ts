import type { PortFault, PortRequest } from '#shared/ipc/store-port.ts';
import type { NumberedCommand } from '#shared/wire/command.ts';
import { faultCodes } from '#shared/wire/fault.ts';
import type { GatewayModel, Refused } from './gateway-model.ts';
import { unreachable } from './main-model.ts';
import type { Random } from './random.ts';
import type { Schedule } from './schedule.ts';

export type NetworkAnswer = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly fault: PortFault };

/** Between terminals and gateway: loses, doubles, delays and reorders messages, cuts single terminals off, dies half. */
export type Network = {
  readonly send: (terminal: string, request: PortRequest, journal: readonly NumberedCommand[], answer: (answer: NetworkAnswer) => void) => void;
  readonly cut: (terminal: string, cut: boolean) => void;
  readonly heal: () => void;
  readonly gatewayDown: (down: boolean) => void;
};

export type NetworkFaults = { readonly drop: number; readonly double: number; readonly loseAnswer: number; readonly silent: number; readonly gatewayCrash: number };

const SILENCE_MS = 30_000;

type Parts = { readonly gateway: GatewayModel; readonly schedule: Schedule; readonly random: Random; readonly faults: NetworkFaults };

export function createNetwork({ gateway, schedule, random, faults }: Parts): Network {
  const cutOff = new Set<string>();
  let healed = false;
  let down = false;
  const fails = (probability: number): boolean => !healed && random.chance(probability);

  function arrive(terminal: string, request: PortRequest, journal: readonly NumberedCommand[]): NetworkAnswer | 'crashed' {
    if (down) return { ok: false, fault: unreachable('ECONNREFUSED') };
    const crashes = fails(faults.gatewayCrash);
    const answer = ask(gateway, { terminal, request, journal, crashAfter: crashes ? random.below(4) : -1 });
    if (answer !== 'crashed' && !crashes) return answer;
    down = true;
    schedule.after(50 + random.below(3_000), () => (down = false));
    return 'crashed';
  }

  return {
    send(terminal, request, journal, answer) {
      let answered = false;
      function once(value: NetworkAnswer): void {
        if (answered) return;
        answered = true;
        answer(value);
      }
      if (cutOff.has(terminal) && !fails(faults.silent)) {
        schedule.after(5, () => once({ ok: false, fault: unreachable('ENETUNREACH') }));
        return;
      }
      schedule.after(SILENCE_MS, () => once({ ok: false, fault: unreachable('SILENT') }));
      if (cutOff.has(terminal) || fails(faults.drop)) return;
      const copies = fails(faults.double) ? 2 : 1;
      for (let copy = 0; copy < copies; copy += 1) {
        schedule.after(2 + random.below(60) + (fails(0.05) ? random.below(8_000) : 0), () => {
          const reply = arrive(terminal, request, journal);
          // The line may have been cut while the request was on its way: it arrived, its answer does not.
          if (cutOff.has(terminal) || fails(faults.loseAnswer)) return;
          if (reply === 'crashed') schedule.after(3, () => once({ ok: false, fault: unreachable('ECONNRESET') }));
          else schedule.after(2 + random.below(60), () => once(reply));
        });
      }
    },
    cut(terminal, cut) {
      if (cut) cutOff.add(terminal);
      else cutOff.delete(terminal);
    },
    heal() {
      healed = true;
      down = false;
      cutOff.clear();
    },
    gatewayDown: (isDown) => (down = isDown),
  };
}

type Asked = { readonly terminal: string; readonly request: PortRequest; readonly journal: readonly NumberedCommand[]; readonly crashAfter: number };

function ask(gateway: GatewayModel, { terminal, request, journal, crashAfter }: Asked): NetworkAnswer | 'crashed' {
  switch (request.kind) {
    case 'gateway.changes':
      return spoken(gateway.changes(terminal, request.epoch, request.since));
    case 'gateway.snapshot':
      return spoken(gateway.snapshot(terminal, request.before));
    case 'gateway.push': {
      const commands = journal.filter((command) => command.n >= request.from && command.n <= request.to);
      const answer = gateway.push(terminal, request.epoch, commands, crashAfter);
      return answer === 'crashed' ? answer : spoken(answer);
    }
    default:
      throw new Error(`the gateway model does not answer ${request.kind}`);
  }
}

function spoken(answer: object | Refused): NetworkAnswer {
  if (!('fault' in answer)) return { ok: true, text: JSON.stringify(answer) };
  const detail = answer.detail === '' ? answer.fault : `${answer.fault} ${answer.detail}`;
  return { ok: false, fault: { code: 'gateway', detail, retry: faultCodes[answer.fault], retryAfterMs: null } };
}
