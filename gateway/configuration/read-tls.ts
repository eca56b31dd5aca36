/** The certificate files that the configuration names: read, and found usable, before anything listens. */
import { X509Certificate } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { createSecureContext } from 'node:tls'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import type { Tls } from './configuration.ts'
import type { ConfigurationFile } from './schema.ts'

export type Complaint = { readonly path: readonly (string | number)[]; readonly zh: string; readonly en: string }
type Named = NonNullable<ConfigurationFile['tls']>
type Part = keyof Named

const parts: readonly Part[] = ['certificate', 'key', 'clientAuthority', 'revoked']

/** `folder`: of the configuration file, from where its paths lead. */
export async function readTls(named: Named, folder: string, now: number): Promise<Result<Tls, readonly Complaint[]>> {
  const texts = new Map<Part, string>()
  const complaints: Complaint[] = []
  for (const part of parts) {
    const file = named[part]
    if (file === undefined) continue
    try {
      texts.set(part, await readFile(resolve(folder, file), 'utf8'))
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
      complaints.push({
        path: ['tls', part],
        zh: `文件打不开(${code})，请检查路径和权限`,
        en: `the file cannot be opened (${code}); check path and permission`,
      })
    }
  }
  if (complaints.length > 0) return fail(complaints)
  const tls: Tls = {
    certificate: texts.get('certificate') ?? '',
    key: texts.get('key') ?? '',
    authority: texts.get('clientAuthority') ?? null,
    revoked: texts.get('revoked') ?? null,
  }
  const unusable = [unreadable(tls), outOfTime(tls, now)].filter((each) => each !== null)
  return unusable.length > 0 ? fail(unusable) : ok(tls)
}

function unreadable({ certificate, key, authority, revoked }: Tls): Complaint | null {
  try {
    createSecureContext({
      ...{ cert: certificate, key },
      ...(authority === null ? {} : { ca: authority }),
      ...(revoked === null ? {} : { crl: revoked }),
    })
    return null
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
    return {
      path: ['tls', 'certificate'],
      zh: `证书与私钥不能一起使用(${code})，请确认两者成对、均为 PEM 格式`,
      en: `certificate and key cannot be used together (${code}); both must be PEM and belong to each other`,
    }
  }
}

function outOfTime({ certificate }: Tls, now: number): Complaint | null {
  let until: number
  try {
    until = Date.parse(new X509Certificate(certificate).validTo)
  } catch {
    // Not a certificate at all: said above.
    return null
  }
  if (until > now) return null
  const day = new Date(until).toISOString().slice(0, 10)
  return {
    path: ['tls', 'certificate'],
    zh: `证书已于 ${day} 过期，请换上新证书后再启动`,
    en: `the certificate ended on ${day}; put a new one in its place, then start`,
  }
}

/** Whether others than owner and group may read the file; unknown (false) where the system has no such rights. */
export async function isReadableByAll(file: string): Promise<boolean> {
  if (process.platform === 'win32') return false
  const found = await stat(file).catch(() => null)
  return found !== null && (found.mode & 0o007) !== 0
}
