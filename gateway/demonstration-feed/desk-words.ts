/** What the invented desk and units write. Short, and the same kind of sentences that real orders hold. */
import type { Random } from '../demonstration/random.ts'

const instructions = [
  '请核实情况并依法处理，结果于期限内反馈。',
  '请到现场查看，联系来电人并反馈处理情况。',
  '请安排民警与来电人联系，核实后依法办理。',
  '请加强该处巡查，处理结果按时反馈。',
] as const
const questions = [
  '请补充事发的具体时间和门牌号。',
  '请补充车辆号牌或店铺名称。',
  '请说明此前是否报过警以及报警时间。',
] as const
const replies = [
  '您好，您反映的问题已由辖区民警到现场核实处理，后续将加强巡查。感谢您对公安工作的支持。',
  '您好，您的诉求已办理，民警已与您联系说明情况。如有新的情况请随时拨打民生警务热线。',
  '您好，经核实已依法处理并责令整改，我们将持续关注。感谢您的监督。',
] as const
const visitNotes = ['来电人认可处理结果。', '来电人表示现场已改善。', '来电人希望继续加强巡查。', ''] as const

export const deskWords = {
  instruction: (random: Random): string => random.pick(instructions),
  question: (random: Random): string => random.pick(questions),
  reply: (random: Random): string => random.pick(replies),
  visit: (random: Random): string => random.pick(visitNotes),
  decline: (): { readonly reason: string; readonly note: string } => ({
    reason: '不属于公安机关职责范围',
    note: '您好，您反映的事项不属于公安机关职责范围，建议您向主管部门反映。',
  }),
}
