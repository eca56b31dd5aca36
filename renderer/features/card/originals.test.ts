import { describe, expect, test } from 'vitest'
import type { Appeal } from '#shared/domain/appeal/appeal.ts'
import { originalsOf } from './originals.ts'

function appeal(change: Partial<Appeal>): Appeal {
  return {
    ...{ id: 1, channel: 'weibo', externalId: 'X', revision: 1, receivedAt: 0, importedAt: 0, caseId: 1 },
    ...{ nature: 'complaint', title: 'a', text: '', place: '', districtCode: null, streetCode: null },
    ...{ attributes: {}, flags: [] },
    appellant: { name: '张某某', phones: [], identityNumber: null, secret: false },
    ...change,
  }
}

describe('what the channel wrote', () => {
  test('stands beside its flags, masked, with invisible characters made visible', () => {
    const read = originalsOf(
      appeal({
        flags: ['phone-remark', 'control-characters', 'of-a-newer-gateway'],
        attributes: {
          'phone.original': '１９９ ００００ ０００１（物业转）19900000002',
          'title.original': 'a\u202eb 19900000003',
          'identityNumber.original': '370102000101001 老证',
        },
      }),
    )
    expect(read.flags).toEqual(['control-characters', 'phone-remark'])
    expect(read.words).toEqual([
      { key: 'title', text: 'a⟨202E⟩b 199****0003' },
      { key: 'phone', text: '199****0001（物业转）199****0002' },
      { key: 'identityNumber', text: '****1001 老证' },
    ])
  })

  test('further columns keep their own names; people in them are masked', () => {
    const read = originalsOf(
      appeal({ attributes: { 热线坐席: '012', 联系人: '张三丰', 备注: '回电19900000001', 空: ' ' } }),
    )
    expect(read.others).toEqual([
      { key: '热线坐席', text: '012' },
      { key: '联系人', text: '张某某' },
      { key: '备注', text: '回电199****0001' },
    ])
  })
})
