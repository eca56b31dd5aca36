// A folder on a volume of its own that can really be full: a mount where root may mount, otherwise one in a namespace of
// an ordinary user, reached through /proc.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../../../build/processes.ts'

export type SmallVolume = {
  readonly folder: string
  /** Leaves this many bytes free. */
  readonly fill: (free: number) => Promise<void>
  /** Gives the space back. */
  readonly free: () => Promise<void>
  readonly remove: () => Promise<void>
}

export async function mountSmallVolume(megabytes: number): Promise<SmallVolume> {
  const place = await mkdtemp(join(tmpdir(), 'minsheng-small-'))
  await chmod(place, 0o755)
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'tmpfs', place])
  if (mounted.code === 0) {
    const unmount = async (): Promise<void> => void (await run('umount', ['--lazy', place]))
    return volumeIn(place, place, unmount)
  }
  const holder = await holdNamespace(place, megabytes)
  return volumeIn(`/proc/${holder.pid}/root${place}`, place, async () => {
    holder.kill('SIGKILL')
    await once(holder, 'exit')
  })
}

function volumeIn(folder: string, place: string, unmount: () => Promise<void>): SmallVolume {
  const ballast = join(folder, 'ballast')
  return {
    folder,
    fill: async (free) => {
      const { bavail, bsize } = await statfs(folder)
      await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - free))).catch(
        (error: NodeJS.ErrnoException) => {
          // Somebody else wrote in the meantime: it is full all the same.
          if (error.code !== 'ENOSPC') throw error
        },
      )
    },
    free: () => rm(ballast, { force: true }),
    remove: async () => {
      await unmount()
      await rm(place, { recursive: true, force: true })
    },
  }
}

/** The mount lives as long as this process; `cat` ends with us, because its input does. */
async function holdNamespace(place: string, megabytes: number): Promise<ChildProcess> {
  const script = `mount -t tmpfs -o size=${megabytes}m,mode=0777 tmpfs "$0" && echo mounted && exec cat`
  const holder = spawn('unshare', ['--user', '--map-root-user', '--mount', 'sh', '-c', script, place])
  const said = await Promise.race([once(holder.stdout, 'data'), once(holder, 'exit'), once(holder, 'error')])
  if (!String(said[0]).includes('mounted')) throw new Error('this machine lets nobody mount: no disk can be filled')
  return holder
}
