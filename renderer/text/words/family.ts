import { words } from '../words.ts'

export const familyWords = words({
  'family.title': ['同一件事的来龙去脉', 'What belongs together'],
  'family.move': ['走动', 'move'],
  'family.open': ['到列表里看这一件', 'show this case in the list'],
  'family.alone': [
    '这一件没有合并、没有关联，也没有疑似重复',
    'Nothing was merged into this case, nothing is linked to it, and nothing looks like it',
  ],
  'family.elsewhere': ['本机没有这一件', 'This case is not on this machine'],
  'family.crossChannelRepeat': ['同人同事', 'same person'],
  'family.massIncident': ['异人同事', 'other person'],
  'family.urge': ['催办', 'urge'],
  'family.reAppeal': ['重复反映', 'raised again'],
  'family.related': ['相关', 'related'],
  'family.likely': ['疑似', 'likely'],
})
