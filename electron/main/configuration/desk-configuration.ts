import { dirname, join, resolve } from 'node:path'
import { hostname } from 'node:os'
import { z } from 'zod'
import type { ConfigurationFault } from '#shared/ipc/contract.ts'
import { readYaml } from '#shared/configuration/read-yaml.ts'
import { fail, ok, type Result } from '#shared/domain/core/result.ts'
import type { GatewayAddress } from '../link/http-client.ts'
import { readFileIfThere } from '../system/atomic-file.ts'

export type DeskConfiguration = {
  readonly gateway: GatewayAddress
  readonly enrolmentCode: string | null
  readonly terminalName: string
  readonly allowBasicKeyStore: boolean
}

export type Found =
  | { readonly kind: 'demonstration' }
  | { readonly kind: 'production'; readonly configuration: DeskConfiguration }
  | { readonly kind: 'misconfigured'; readonly faults: readonly ConfigurationFault[] }

/** Plain http would show citizens' data to the whole network; inside one machine there is no network. */
function mayBeUsed(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname: host } = new URL(url)
  return (
    protocol === 'https:' ||
    (protocol === 'http:' && (host === '127.0.0.1' || host === 'localhost' || host === '[::1]'))
  )
}

/** The `desk:` part of the one configuration file; the rest belongs to the gateway. */
const fileSchema = z.looseObject({
  desk: z.strictObject({
    gateway: z.strictObject({
      url: z.string().refine(mayBeUsed, {
        params: {
          zh: '应为 https:// 地址（在本机上可用 http://127.0.0.1）',
          en: 'expected an https:// address (http://127.0.0.1 on this machine)',
        },
      }),
      authority: z.string().optional(),
      certificate: z.string().optional(),
      key: z.string().optional(),
    }),
    enrolmentCode: z.string().min(8).optional(),
    terminalName: z.string().min(1).max(100).optional(),
    allowBasicKeyStore: z.boolean().optional(),
  }),
})

export const CONFIGURATION_NAME = 'minsheng-desk.yaml'

/**
 * Named on the command line: that file must be there and right. Otherwise a file of the usual name in the profile
 * counts; without one the program demonstrates itself.
 */
export function findConfiguration(named: string | null, profile: string): Found {
  const file = named === null ? join(profile, CONFIGURATION_NAME) : resolve(named)
  const text = readText(file)
  if (!text.ok) return { kind: 'misconfigured', faults: [text.fault] }
  if (text.value === null) {
    if (named === null) return { kind: 'demonstration' }
    return {
      kind: 'misconfigured',
      faults: [
        {
          file,
          line: 0,
          zh: '没有这个文件。检查 --config 后的路径',
          en: 'there is no such file. Check the path behind --config',
        },
      ],
    }
  }
  const read = readDeskConfiguration(file, text.value)
  return read.ok ? { kind: 'production', configuration: read.value } : { kind: 'misconfigured', faults: read.fault }
}

export function readDeskConfiguration(
  file: string,
  text: string,
): Result<DeskConfiguration, readonly ConfigurationFault[]> {
  const read = readYaml(text, file, fileSchema)
  if (!read.ok) {
    return fail(
      read.fault.map(({ line, path, zh, en }) => ({
        file,
        line,
        zh: [path, zh].filter(Boolean).join('：'),
        en: [path, en].filter(Boolean).join(': '),
      })),
    )
  }
  const { gateway, enrolmentCode, terminalName, allowBasicKeyStore } = read.value.desk
  const folder = dirname(file)
  const path = (given: string | undefined): string | null => (given === undefined ? null : resolve(folder, given))
  return ok({
    gateway: {
      url: gateway.url,
      authority: path(gateway.authority),
      certificate: path(gateway.certificate),
      key: path(gateway.key),
    },
    enrolmentCode: enrolmentCode ?? null,
    terminalName: terminalName ?? hostname(),
    allowBasicKeyStore: allowBasicKeyStore ?? false,
  })
}

function readText(file: string): Result<string | null, ConfigurationFault> {
  try {
    return ok(readFileIfThere(file))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    return fail({ file, line: 0, zh: `读不了这个文件(${code})`, en: `this file cannot be read (${code})` })
  }
}
