import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { demonstrationReference } from './demonstration.ts'
import { readConfiguration } from './read-configuration.ts'

const example = await readFile(new URL('./example.yaml', import.meta.url), 'utf8')

async function faultsOf(text: string): Promise<readonly string[]> {
  const read = await readConfiguration(text, 'gateway.yaml')
  return read.ok ? [] : read.fault
}

describe('the example', () => {
  it('is read, and holds the channels of the demonstration', async () => {
    const read = await readConfiguration(example, 'example.yaml')
    expect(read.ok ? [] : read.fault).toEqual([])
    if (!read.ok) return
    expect(read.value.reference.channels).toEqual(demonstrationReference(0).channels)
    expect(read.value.mappings.get('hotline-12345')?.fields.place).toEqual({
      columns: ['district', 'river'],
      take: 'all',
    })
    expect(read.value.mappings.get('letters-and-visits')?.format).toEqual({
      encoding: 'gb18030',
      delimiter: ',',
      sheet: '登记',
    })
    expect(read.value.mappings.get('letters-and-visits')?.fields.nature.columns).toContain('诉求类型')
  })
})

describe('faults', () => {
  it('come all at once, each with its line, what is expected and what was found, in both languages', async () => {
    const faults = await faultsOf(
      [
        'mode: producton',
        'channels:',
        '  - id: a',
        '    network: polis',
        '    name: 甲',
        '    nameEn: A',
        '    short: 甲',
        '    deadlineRule: 7',
        '  - id: a',
        '    network: police',
        '    name: 乙',
        '    nameEn: B',
        '    colour: red',
        '    short: 乙',
        '    deadlineRule: bureau',
      ].join('\n'),
    )
    expect(faults).toEqual([
      'gateway.yaml:1 mode: 应为 trial 或 production，实际是 "producton" / expected trial or production, found "producton"',
      'gateway.yaml:4 channels[0].network: 应为 police 或 government，实际是 "polis" / expected police or government, found "polis"',
      'gateway.yaml:8 channels[0].deadlineRule: 应为 文字，实际是 7 / expected text, found 7',
      'gateway.yaml:13 channels[1].colour: 没有名为 colour 的设置，请改正拼写或删除 / there is no setting named colour; correct the spelling or remove it',
    ])
  })

  it('name what one part says of another', async () => {
    const channel = (id: string, rule: string): string =>
      `  - { id: ${id}, network: police, name: 甲, nameEn: A, short: 甲, deadlineRule: ${rule} }`
    const faults = await faultsOf(
      ['channels:', channel('a', 'bureau'), channel('b', 'nobody'), channel('a', 'bureau')].join('\n'),
    )
    expect(faults).toHaveLength(2)
    expect(faults[0]).toMatch(/^gateway\.yaml:3 channels\[1\]\.deadlineRule: .*nobody.*shandong-hotline/)
    expect(faults[1]).toMatch(/^gateway\.yaml:4 channels\[2\]\.id: .*a 已经用过/)
  })

  it('point at the owner of what is missing', async () => {
    expect(await faultsOf('mode: trial\nchannels:\n  - id: a\n    network: police\n')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^gateway\.yaml:3 channels\[0\]\.name: 应为 文字，实际是 没有写/)]),
    )
  })

  it('name the line of broken YAML', async () => {
    const [fault] = await faultsOf('mode: trial\nchannels:\n  - id: "a\n    network: police\n')
    expect(fault).toMatch(/^gateway\.yaml:\d+: YAML 写法有误/)
  })

  it('refuse a production file that leaves anything to the demonstration', async () => {
    const faults = await faultsOf('mode: production\n')
    expect(faults).toHaveLength(6)
  })

  it('refuse a bomb of references', async () => {
    const lines = ['a: &a [x,x,x,x,x,x,x,x,x]']
    for (let n = 1; n < 9; n += 1)
      lines.push(`${'abcdefghi'[n]}: &${'abcdefghi'[n]} [${`*${'abcdefghi'[n - 1]},`.repeat(9)}]`)
    expect(await faultsOf(lines.join('\n'))).toEqual([expect.stringMatching(/^gateway\.yaml:1: 引用/)])
  })
})
