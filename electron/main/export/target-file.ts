import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { Transform, type Writable } from 'node:stream'

export type Written = { readonly bytes: number; readonly sha256: string }

/** The file on its way to disk: what is written into `stream` is counted, hashed and, at the end, fsynced. */
export type TargetFile = {
  readonly stream: Writable
  /** Resolves when the file is whole on disk; rejects with the error of the disk. Always handled by who opened it. */
  readonly written: Promise<Written>
  /** Lets go of the file at once; `written` rejects. */
  readonly destroy: () => void
}

const BUFFER = 256 * 1024

/** Only this account may read it. */
export function openTargetFile(path: string): TargetFile {
  const hash = createHash('sha256')
  let bytes = 0
  const counted = new Transform({
    highWaterMark: BUFFER,
    transform(chunk: Buffer, _encoding, next) {
      hash.update(chunk)
      bytes += chunk.length
      next(null, chunk)
    },
  })
  const file = createWriteStream(path, { mode: 0o600, highWaterMark: BUFFER, flush: true })
  counted.pipe(file)
  const written = new Promise<Written>((resolve, reject) => {
    const failed = (error: Error): void => {
      counted.destroy(error)
      file.destroy()
      reject(error)
    }
    file.on('error', failed)
    counted.on('error', failed)
    file.on('close', () => {
      if (file.writableFinished) resolve({ bytes, sha256: hash.digest('hex') })
      else reject(new Error('the file was closed before its end'))
    })
  })
  // Whoever waits hears it; nobody waiting yet is no reason to end the program.
  written.catch(() => undefined)
  return {
    stream: counted,
    written,
    destroy() {
      counted.unpipe(file)
      counted.destroy()
      file.destroy()
    },
  }
}

/** Resolves when there is room for more; rejects as soon as the file cannot be written any further. */
export async function push(stream: Writable, chunk: string | Buffer, written: Promise<Written>): Promise<void> {
  if (stream.write(chunk)) return
  await Promise.race([once(stream, 'drain'), written])
}
