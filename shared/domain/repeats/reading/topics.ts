// What citizens complain about, as groups of words of the trade. Written by hand; used to tell two matters of one
// place apart and to join two wordings of one matter. The order is part of the trained model: append only.

const groups: readonly string[] = [
  '噪音|噪声|扰民|吵|轰鸣|震动|分贝|睡不',
  '施工|工地|打桩|挖机|挖掘机|渣土|搅拌|开工',
  '油烟|烟道|饭店|餐饮|烧烤|夜宵|火锅',
  '异味|臭|恶臭|气味|刺鼻|废气',
  '污水|排污|黑臭|水污染|下水道|排水|内涝|积水|化粪池|堵塞',
  '粉尘|扬尘|灰尘|尘土',
  '垃圾|环卫|清运|卫生',
  '停车|车位|停放|乱停|占道停',
  '车库|地下车|充电桩|充电',
  '收费|费用|乱收|涨价|价格|高价',
  '物业费|物业',
  '业委会|业主大会|业主委员会|维修基金|维修资金',
  '电梯',
  '漏水|渗水|渗漏|漏雨',
  '停水|供水|自来水|水压|水质|水费',
  '停电|供电|电费|电压|电力|变压',
  '燃气|天然气|煤气|液化气',
  '供暖|暖气|供热|取暖',
  '消防|火灾|灭火|消防通道|安全隐患',
  '违建|违章建筑|违法建|违规搭建|私搭|加建|搭建',
  '拆迁|征收|征地|安置|补偿|拆除',
  '棚改|旧城改造|提质改造|改造',
  '交房|延期|收房|逾期|烂尾|停工',
  '质量|开裂|裂缝|裂|空鼓|脱落|偷工',
  '精装|毛坯|装修|全装修',
  '虚假宣传|欺诈|欺骗|霸王|捆绑',
  '预售|网签|备案|购房合同|认购|认筹|摇号',
  '房产证|不动产|产权|办证|过户',
  '公积金',
  '社保|医保|养老保险|养老金|退休',
  '购房补贴|人才|落户|租房补贴|生活补贴|补贴',
  '公租房|廉租|经济适用|保障房|限价',
  '群租|出租屋|租房|租赁|房租|租金',
  '幼儿园|入园|普惠',
  '入学|学区|学位|招生|划片|上学|升学',
  '学校|老师|教师|校长|教育',
  '补课|培训|辅导|课外|退费|学费',
  '考试|成绩|招聘|报名|面试|职称|资格证',
  '医院|看病|医生|疫苗|医疗',
  '工资|欠薪|拖欠|农民工|薪',
  '加班|劳动合同|劳动|裁员|工伤|仲裁',
  '诈骗|非法集资|p2p|跑路|受害人|集资|爆雷|网贷',
  '传销|赌博|麻将|六合彩|黄赌|嫖',
  '派出所|民警|警察|公安|报案|立案|经侦|办案',
  '交警|违章|罚款|扣分|抓拍|罚单|驾照',
  '红绿灯|信号灯|斑马线|人行横道|天桥|过街',
  '拥堵|堵车|塞车|通行|交通',
  '公交|公交车|班次|发车|站台|线路',
  '地铁|轨道|号线|站口|出入口',
  '的士|出租车|网约车|滴滴|打车|拒载',
  '飙车|改装|货车|超载|大车|摩托',
  '道路|修路|路面|坑|破损|断头路|拓宽|通车|拉通|硬化|水泥路',
  '路灯|照明',
  '井盖|护栏|标线|标识|隔离',
  '绿化|树|花草|草坪|梧桐|飞絮',
  '公园|广场|健身|休闲|文体',
  '广场舞|音响|喇叭|高音|卡拉|ktv|唱歌',
  '占道|摆摊|摊贩|流动|夜市|经营|店外',
  '狗|犬|养狗|流浪|宠物|猫',
  '快递|外卖|物流',
  '网络|宽带|信号|基站|移动|联通|电信',
  '食品|过期|变质|卫生许可|食药',
  '消费|退款|退货|预付|会员卡|健身卡|退卡|退钱',
  '贷款|银行|信用卡|利息|月供|催收',
  '户口|户籍|身份证|居住证|证明',
  '结婚|离婚|生育|计划生育|产假|准生',
  '低保|困难|救助|残疾|贫困|扶贫|五保',
  '村干部|村委|村支书|选举|贪污|腐败|侵占',
  '宅基地|建房|农田|耕地|土地|林地|山林',
  '砂石|采石|碎石|采砂|矿|挖山',
  '养殖|猪场|鸡场|养猪',
  '高铁|铁路|机场|火车',
  '高压线|变电站|辐射|电磁',
  '殡葬|墓地|公墓|坟|丧事|火葬',
  '规划|调规|控规|用地|配套',
  '信息公开|公示|公开|复议',
  '办事|窗口|态度|推诿|不作为|踢皮球',
  '建议|发展|打造|城市建设|中心城市',
  '共享单车|电动车|自行车|非机动',
  '窗户|护栏|玻璃|防护|走廊|楼道',
  '盗|偷|抢|打人|殴打|斗殴|伤',
]

type Word = { readonly word: string; readonly topic: number }

/** Words by their first character: one walk over the text finds all of them. Entry 0 is empty. */
const lists: Word[][] = [[]]
const listOf = new Uint16Array(65_536)
for (const [topic, words] of groups.entries()) {
  for (const word of words.split('|')) {
    const first = word.charCodeAt(0)
    if (listOf[first] === 0) listOf[first] = lists.push([]) - 1
    lists[listOf[first] ?? 0]?.push({ word, topic })
  }
}

/** Fraud and illegal fund-raising: one named firm is one matter, however many victims write. */
export const fraudTopic = groups.findIndex((words) => words.startsWith('诈骗'))

/** How strongly each topic is named: words in the title count three times. Saturates at 9. Reads plain text. */
export function topicsOf(titlePlain: string, bodyPlain: string): Uint8Array {
  const strength = new Uint8Array(groups.length)
  countWords(titlePlain, 3, strength)
  countWords(bodyPlain, 1, strength)
  return strength
}

function countWords(plain: string, worth: number, strength: Uint8Array): void {
  for (let at = 0; at < plain.length; at += 1) {
    const list = listOf[plain.charCodeAt(at)] ?? 0
    if (list === 0) continue
    for (const { word, topic } of lists[list] ?? []) {
      if (word.length === 1 || plain.startsWith(word, at)) strength[topic] = Math.min(9, (strength[topic] ?? 0) + worth)
    }
  }
}

/** The first word of a topic, as data for a sentence. */
export function topicWord(topic: number): string {
  return groups[topic]?.split('|')[0] ?? ''
}
