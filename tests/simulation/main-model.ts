import type { PortFault, PortRequest } from '#shared/ipc/store-port.ts';
import type { RequestMain } from '../../renderer/store/main-port.ts';
import { MainFault } from '../../renderer/store/sync/failures.ts';
import { journalCommands, type Disk } from './disk.ts';
import type { Life } from './store-model.ts';
import type { Surroundings } from './terminal-model.ts';

type Options = { readonly disk: Disk; readonly terminal: string; readonly life: Life; readonly around: Surroundings };

/** The main process as the worker sees it: journal at hand, gateway behind the network. */
export function createMainModel({ disk, terminal, life, around }: Options): RequestMain {
  const { schedule, random, network, bug } = around;
  let pullDead = false;

  function local<T>(act: () => T): Promise<T> {
    return life.promise((finish) => schedule.after(random.below(3), () => (life.isMine() ? finish(act()) : undefined)));
  }

  function remote(request: PortRequest): Promise<unknown> {
    const pulls = request.kind !== 'gateway.push';
    return life.promise((finish, fail) => {
      if (bug === 'noPullRetry' && pulls && pullDead) return;
      network.send(terminal, request, journalCommands(disk), (answer) => {
        if (answer.ok) {
          finish(answer.text);
          return;
        }
        if (pulls) pullDead = true;
        if (!(bug === 'noPullRetry' && pulls)) fail(new MainFault(answer.fault));
      });
    });
  }

  return ((request: Omit<PortRequest, 'id'>) => {
    switch (request.kind) {
      case 'journal.read':
        return local(() => journalCommands(disk).filter((command) => command.n > (request as { after: number }).after));
      case 'journal.acknowledge':
        return local(() => {
          const { n } = request as { n: number };
          disk.journal = { ...disk.journal, acknowledged: Math.max(disk.journal.acknowledged, n) };
          return null;
        });
      case 'journal.skip':
        return local(() => {
          const { n } = request as { n: number };
          disk.journal = { ...disk.journal, last: Math.max(disk.journal.last, n) };
          return null;
        });
      default:
        return remote(request as PortRequest);
    }
  }) as RequestMain;
}

export function unreachable(detail: string): PortFault {
  return { code: 'unreachable', detail, retry: 'later', retryAfterMs: null };
}
