import { words } from '../words.ts'

export const placeWords = words({
  'place.find': ['区县或街镇', 'District or street'],
  'place.findHint': ['汉字、拼音首字母、英文或区划代码', 'Chinese, pinyin initials, English or division code'],
  'place.none': [
    '没有叫「{{typed}}」的区县或街镇。改几个字再找',
    'No district or street is called “{{typed}}”. Type something else',
  ],
  'place.said': ['诉求里写到', 'named in the appeal'],
  'place.spot': ['具体地点（原文对就不填）', 'The spot, where the appeal has it wrong'],
  'place.spotHint': ['小区、路口、门牌', 'Estate, crossing, house number'],
  'place.written': ['原文', 'As written'],
  'place.counts': ['现在按', 'Counts now'],
  'place.will': ['改为', 'Will be'],
  'place.unit': ['建议派往', 'Suggested unit'],
  'place.to': ['改到{{place}}', 'Correct to {{place}}'],
  'place.asWritten': ['恢复原文地点', 'Back to the appeal’s words'],
  'place.chooseFirst': [
    '还没选区县或街镇。打几个字，按 Enter 选',
    'Choose a district or street first: type, then Enter',
  ],
  'place.then': [
    '诉求原文不动；派单建议和筛选按新地点',
    'The appeal keeps its words; suggestions and filters follow the new place',
  ],
})
