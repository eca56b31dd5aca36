// A display for the window: the one that is there, or a virtual one (Xvfb) that only this person may connect to and
// that ends with us.
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { endGroup, hasProgram, spawnBound } from '../processes.ts'
import { inOwnLanguage, say } from '../terminal.ts'

export type Display = {
  /** To be added to the environment of whatever opens a window. */
  readonly env: Readonly<Record<string, string>>
  readonly isVirtual: boolean
  readonly close: () => Promise<void>
}

export function hasDesk(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

export const deskDisplay: Display = { env: {}, isVirtual: false, close: () => Promise.resolve() }

export async function openVirtualDisplay(): Promise<Display> {
  if (!hasProgram('Xvfb')) {
    throw new Error(
      inOwnLanguage({
        zh: '没有显示器，也找不到 Xvfb。请安装 xvfb（apt-get install xvfb），或在有显示器的电脑上运行。',
        en: 'There is no display and no Xvfb. Install xvfb (apt-get install xvfb), or run on a computer with a display.',
      }),
    )
  }
  const folder = await mkdtemp(join(tmpdir(), 'minsheng-desk-display-'))
  const authority = join(folder, 'authority')
  await writeFile(authority, authorityFile(randomBytes(16)), { mode: 0o600 })
  const server = spawnBound(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-auth', authority, '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true },
  )
  let complaint = ''
  server.stderr?.on('data', (chunk: Buffer) => {
    complaint += chunk.toString()
  })
  const ended = new Promise<void>((resolve) => {
    server.on('close', () => resolve())
    server.on('error', (error) => {
      complaint += error.message
      resolve()
    })
  })
  const number = await Promise.race([firstLine(server.stdio[3] as Readable), ended])
  if (typeof number !== 'string') throw new Error(`Xvfb did not start: ${complaint.trim()}`)
  return {
    env: { DISPLAY: `:${number}`, XAUTHORITY: authority },
    isVirtual: true,
    close: async () => {
      endGroup(server, 'SIGTERM')
      await ended
      if (existsSync(folder)) await rm(folder, { recursive: true, force: true })
    },
  }
}

export function explainVirtualDisplay(display: Display): void {
  const { DISPLAY: name, XAUTHORITY: authority } = display.env
  const shot = `XAUTHORITY=${authority} DISPLAY=${name} import -window root screen.png`
  const view = `x11vnc -display ${name} -auth ${authority} -localhost`
  say({
    zh: [
      `没有显示器（DISPLAY 与 WAYLAND_DISPLAY 均未设置）：窗口已在虚拟显示器 ${name}（1920×1080）上打开。查看方法：`,
      `  截图（软件包 imagemagick）：${shot}`,
      `  VNC（软件包 x11vnc）：${view}，然后用 VNC 客户端连接 localhost:5900`,
      '  或在有显示器的电脑上运行同一命令。按 Ctrl+C 结束。',
    ].join('\n'),
    en: [
      `There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set): the window opens on the virtual display ${name} (1920×1080). To see it:`,
      `  a screenshot (package imagemagick): ${shot}`,
      `  a VNC viewer (package x11vnc): ${view}, then connect the viewer to localhost:5900`,
      '  or run the same command on a computer with a display. Ctrl+C ends it.',
    ].join('\n'),
  })
}

/** One entry that fits every host and display number (family "wild"): the number is not known before the start. */
function authorityFile(cookie: Buffer): Buffer {
  const counted = (bytes: Buffer): Buffer => {
    const length = Buffer.alloc(2)
    length.writeUInt16BE(bytes.length)
    return Buffer.concat([length, bytes])
  }
  const nothing = counted(Buffer.alloc(0))
  const wild = Buffer.from([0xff, 0xff])
  return Buffer.concat([wild, nothing, nothing, counted(Buffer.from('MIT-MAGIC-COOKIE-1')), counted(cookie)])
}

function firstLine(stream: Readable): Promise<string> {
  return new Promise((resolve) => {
    let text = ''
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const end = text.indexOf('\n')
      if (end >= 0) resolve(text.slice(0, end).trim())
    })
  })
}
