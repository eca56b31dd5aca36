/**
 * What `mode: production` refuses. Each refusal names the line of the configuration that it is about. What the running
 * database says of itself is asked in server/production-database.ts.
 */
import { resolve } from 'node:path'
import { demonstrationAccounts } from '../demonstration/reference/accounts.ts'
import { fitsPassword, STANDARD_COST } from '../accounts/passwords.ts'
import { isReadableByAll, type Complaint } from './read-tls.ts'
import type { ConfigurationFile } from './schema.ts'

/** Passwords that stand in every manual. */
const worn = new Set(['postgres', 'password', 'passwd', 'admin', 'root', 'secret', 'changeme', 'change-me', 'invented'])
const EXAMPLE_CODE = 'change-me-to-something-long'

/** `file`: full path of the configuration. Everything that is wrong, not only the first. */
export async function refusedInProduction(file: string, read: ConfigurationFile): Promise<readonly Complaint[]> {
  return [
    ...(await openFiles(file, read)),
    ...enrolment(read),
    ...(await passwords(read)),
    ...databasePassword(read.database?.url, 'url'),
    ...databasePassword(read.database?.replica, 'replica'),
    ...plainNetwork(read.listen?.host ?? null, read.tls !== undefined),
  ]
}

async function openFiles(file: string, { tls, database, enrolmentCode }: ConfigurationFile): Promise<Complaint[]> {
  const complaints: Complaint[] = []
  const refuse = (path: Complaint['path'], name: string): void =>
    void complaints.push({
      path,
      zh: `文件 ${name} 里有秘密，却所有人都能读，请先 chmod 640`,
      en: `the file ${name} holds secrets and everybody may read it; chmod 640 it first`,
    })
  // Password hashes are always in it.
  if (await isReadableByAll(file)) {
    refuse(enrolmentCode !== undefined ? ['enrolmentCode'] : database !== undefined ? ['database'] : ['accounts'], file)
  }
  const key = tls === undefined ? null : resolve(file, '..', tls.key)
  if (key !== null && (await isReadableByAll(key))) refuse(['tls', 'key'], key)
  return complaints
}

function enrolment({ enrolmentCode }: ConfigurationFile): Complaint[] {
  if (enrolmentCode === undefined) return []
  if (enrolmentCode !== EXAMPLE_CODE && new Set(enrolmentCode).size >= 8) return []
  return [
    {
      path: ['enrolmentCode'],
      zh: '这是示例里的或容易猜到的口令，请改用 npm run gateway -- enrolment-code 逐台发放',
      en: 'this code is the example’s or easy to guess; give each terminal its own with npm run gateway -- enrolment-code',
    },
  ]
}

async function passwords({ accounts = [] }: ConfigurationFile): Promise<Complaint[]> {
  const complaints: Complaint[] = []
  const first = new Map<string, number>()
  for (const [index, { id, password }] of accounts.entries()) {
    const refuse = (zh: string, en: string): void =>
      void complaints.push({ path: ['accounts', index, 'password'], zh, en })
    const known = demonstrationAccounts.find((each) => each.username === id)
    const twin = first.get(password)
    first.set(password, index)
    if (twin !== undefined) {
      refuse(
        `与 accounts[${twin}] 的口令相同，请给每人单独的口令`,
        `the same as of accounts[${twin}]; everybody needs one of their own`,
      )
    } else if (Number(password.split('$')[1]) < STANDARD_COST.N) {
      refuse(
        '口令散列强度不够（演示用），请用 npm run gateway -- password 重新生成',
        'the hash is as weak as the demonstration’s; make a new one with npm run gateway -- password',
      )
    } else if (known !== undefined && (await fitsPassword(known.password, password))) {
      refuse(
        `账号 ${id} 用的是演示口令，人人知道，请换一个`,
        `account ${id} has the demonstration’s password, which everybody knows; choose another`,
      )
    }
  }
  return complaints
}

export function databasePassword(url: string | undefined, key: 'url' | 'replica'): Complaint[] {
  const parsed = url === undefined || !URL.canParse(url) ? null : new URL(url)
  if (parsed === null || parsed.password === '') return []
  const password = decodeURIComponent(parsed.password)
  const isWorn = worn.has(password.toLowerCase()) || password === parsed.username || /^(\d)\1*$|^0?12345/.test(password)
  if (!isWorn) return []
  return [
    {
      path: ['database', key],
      zh: '数据库口令是常见的默认口令，请换一个',
      en: 'the password of the database is one that everybody tries; choose another',
    },
  ]
}

export function plainNetwork(host: string | null, hasTls: boolean): Complaint[] {
  if (hasTls || host === null || isThisMachine(host)) return []
  return [
    {
      path: ['tls'],
      zh: `在 ${host} 上对外服务必须写明 tls（证书与私钥）；不加密只能用 127.0.0.1`,
      en: `serving others at ${host} needs tls (certificate and key); without it only 127.0.0.1 may be used`,
    },
  ]
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
}
