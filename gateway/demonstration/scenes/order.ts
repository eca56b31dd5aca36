import type { Scene } from './scene.ts'

/** 治安: noise and disputes. */
export const orderScenes: readonly Scene[] = [
  {
    classCode: '010101',
    weight: 60,
    natures: ['complaint', 'help'],
    where: 'estate',
    shared: true,
    slots: {
      gate: ['南门', '北门', '东门', '西门', '西侧路边', '对面空地'],
      stall: ['烧烤摊', '大排档', '烤串店', '炒鸡店外摆'],
    },
    titles: [
      '{estate}{gate}{stall}每晚营业到{until}，噪声油烟扰民',
      '{gate}{stall}[夜间噪声大|深夜划拳喧哗]，{estate}居民没法睡',
      '{estate}{gate}{stall}占道经营，[夜里吵闹|喧哗]到{until}',
    ],
    topic: '{estate}{gate}{stall}夜间扰民',
    facts: [
      '{I}住{estate}{building}，{gate}外有家{stall}，每天{night}摆到{until}，[划拳声和油烟直冲楼上|喝酒划拳、桌椅拖地的声音很大]。',
      '{street}{estate}{gate}的{stall}又摆出来了，从{night}一直闹到{until}，[人行道都占了|吆喝声整栋楼都听得见]。',
    ],
    details: [
      '[孩子第二天要上学，一直没法睡|家里有老人，心脏不好，整夜睡不着]。',
      '{since}打过一次电话，安静了两天又来了。',
      '[摊主说有人管就收，没人管就摆|民警来的时候收了，走了以后又摆上]。',
      '[楼下全是油污和竹签|推婴儿车的只能走马路]，附近{building}和相邻几栋都受影响。',
    ],
    wants: [
      '希望派出所[管一管，最好给个准话|长期管理，不要一阵风]。',
      '要求[取缔夜间占道经营|规定收摊时间并经常巡查]。',
    ],
  },
  {
    classCode: '010102',
    weight: 22,
    natures: ['complaint', 'report'],
    where: 'estate',
    shared: true,
    slots: { bar: ['歌厅', '音乐酒吧', '量贩式KTV', '清吧', '台球厅'], floor: ['一楼', '底商', '负一层', '沿街二楼'] },
    titles: [
      '{estate}{floor}{bar}凌晨仍放音乐，[低音震得睡不着|影响楼上休息]',
      '{bar}夜间噪声扰民，{estate}居民[多次反映|苦不堪言]',
      '反映{estate}{floor}{bar}[隔音差|音量过大]，闹到{until}',
    ],
    topic: '{estate}{floor}{bar}噪声扰民',
    facts: [
      '{estate}{floor}开了一家{bar}，每天{night}以后音乐声特别大，[低音震得窗户响|楼上能听清歌词]，一直到{until}。',
      '{I}家楼下{floor}是一家{bar}，[客人散场时在门口大声喧哗|音响不关门窗]，{until}还不消停。',
    ],
    details: [
      '找过老板[三次，对方说手续齐全|，态度很差，说不满意就去告]。',
      '[散场后经常有人在楼下打架吵闹|醉酒的人在单元门口呕吐、大喊]。',
      '{since}情况越来越严重，[同楼十几户都睡不好|家里孩子马上考试]。',
    ],
    wants: [
      '请[现场测一下噪声|查一下营业时间和手续]，该罚的罚。',
      '希望责令其[做好隔音|按时停业]，[还居民一个安静|给个处理结果]。',
    ],
  },
  {
    classCode: '010103',
    weight: 18,
    natures: ['complaint'],
    where: 'estate',
    shared: true,
    slots: {
      site: ['商业楼工地', '地铁配套工地', '安置房工地', '道路改造工地', '管网施工'],
      machine: ['打桩机', '混凝土泵车', '挖掘机', '切割机', '渣土车'],
    },
    titles: [
      '{estate}旁{site}夜间施工到{until}',
      '{site}[凌晨|半夜]还在施工，{machine}声音吵得睡不着',
      '投诉{estate}附近{site}[违规夜间施工|昼夜不停施工]',
    ],
    topic: '{estate}旁{site}夜间施工扰民',
    facts: [
      '{estate}旁边的{site}{since}天天夜间施工，{night}以后{machine}还在响，到{until}才停。',
      '{site}离{estate}{building}不到五十米，{date}{night}又开始施工，{machine}的声音[整个小区都听得见|像在耳边一样]。',
    ],
    details: [
      '问过工地门卫，说有夜间施工许可，[但没有贴出来|拿不出来]。',
      '[楼里有刚出生的孩子|家里老人刚做完手术]，根本休息不了。',
      '[给环保和城管都打过电话，都说要看派出所|110来过一次，走后半小时又开工]。',
    ],
    wants: [
      '请核实[有没有夜间施工手续|是否违规]，要求{night}以后停工。',
      '希望有人[管到底|现场制止]，并回复处理结果。',
    ],
  },
  {
    classCode: '010201',
    weight: 30,
    natures: ['complaint', 'help'],
    where: 'estate',
    shared: true,
    slots: {
      ground: ['中心花园', '门口广场', '健身广场', '楼下空地', '篮球场'],
      from: ['晚上七点', '早上五点半', '清晨六点', '傍晚六点半'],
    },
    titles: [
      '{estate}{ground}广场舞[音量过大，劝不听|音响声太大]',
      '楼下{ground}广场舞扰民，[影响孩子写作业|居民意见很大]',
      '{ground}[两拨人跳舞比音量|跳舞音响开到最大]，{estate}居民求管',
    ],
    topic: '{estate}{ground}广场舞噪声',
    facts: [
      '{estate}{ground}每天{from}开始跳广场舞，[两个音箱对着放|用的是大功率音响]，关上窗户都能听见。',
      '{I}住{building}，正对{ground}，每天{from}就有人放音乐跳舞，[一跳就是两个小时|风雨无阻]。',
    ],
    details: [
      '跟领舞的人说过，[当面小了，转身又调大|对方说公共场所谁都能用]。',
      '[孩子今年中考，没法学习|家里老人有高血压，一吵就头晕]。',
      '居委会贴过通知，[没人听|管了两天]。',
    ],
    wants: ['不反对锻炼，只希望[把音量调小|换个地方或者限定时间]。', '请民警[去劝一劝|定个时间和音量的规矩]。'],
  },
  {
    classCode: '010202',
    weight: 26,
    natures: ['complaint', 'help'],
    where: 'estate',
    shared: false,
    slots: {
      noise: ['拖桌椅', '练架子鼓', '打麻将', '放重低音', '孩子拍球', '半夜洗衣服'],
      up: ['楼上', '隔壁', '楼下', '对门'],
    },
    titles: [
      '{up}邻居[夜间|深夜]{noise}，多次沟通无果',
      '{estate}{building}{up}{noise}到{until}',
      '反映{up}住户{noise}扰民，[请民警调解|求上门劝阻]',
    ],
    topic: '{estate}{building}{up}邻居{noise}扰民',
    facts: [
      '{estate}{building}{up}邻居经常{noise}，从{night}到{until}，[已经三个多月了|{since}就没停过]。',
      '{I}家{up}的住户每天{night}以后{noise}，[声音顺着楼板传下来|听得一清二楚]。',
    ],
    details: [
      '上门说过两次，对方[不开门|还骂人]。',
      '物业说[没有执法权，让找派出所|调解过一次，没有用]。',
      '[{I}上夜班，白天也休息不好|家里人都神经衰弱了]。',
    ],
    wants: ['请社区民警[上门做做工作|组织双方调解]。', '希望[依法告诫对方|有个书面的说法]。'],
  },
  {
    classCode: '010203',
    weight: 14,
    natures: ['complaint'],
    where: 'estate',
    shared: true,
    slots: {
      when: ['周末一大早', '中午午休时间', '晚上八点以后', '节假日'],
      work: ['砸墙', '电钻打孔', '切割瓷砖', '铺地板'],
    },
    titles: [
      '{estate}{building}[装修不分时间|装修扰民]，{when}还在{work}',
      '楼里有人{when}{work}，[老人孩子受不了|整栋楼没法休息]',
      '反映{estate}{building}违反规定时间装修',
    ],
    topic: '{estate}{building}装修噪声',
    facts: [
      '{estate}{building}有户人家装修，{when}还在{work}，[持续半个月了|一干就是三四个小时]。',
      '{since}{building}这户一直在装修，不管时间，{when}照样{work}。',
    ],
    details: [
      '物业贴了施工时间，[工人说业主让赶工期|工人不理会]。',
      '[怀疑把承重墙也砸了，楼下已经有裂缝|噪声之外，走廊里全是灰和建筑垃圾]。',
    ],
    wants: ['请[按规定时间施工|制止并处罚]。', '希望民警和物业一起[去看看|管一管]。'],
  },
  {
    classCode: '010204',
    weight: 14,
    natures: ['complaint'],
    where: 'road',
    shared: true,
    slots: {
      shop: ['水果店', '服装店', '手机店', '理发店', '超市', '五金店'],
      slogan: ['清仓甩卖', '最后三天', '新店开业', '全场五折'],
    },
    titles: [
      '{road}{shop}大喇叭循环播放，[从早响到晚|吵得没法休息]',
      '沿街{shop}高音喇叭扰民',
      '反映{road}{shop}[用喇叭招揽顾客|音响对着马路放]',
    ],
    topic: '{road}{shop}高音喇叭扰民',
    facts: [
      '{road}路边的{shop}门口放着一个大喇叭，[从早上八点放到晚上九点|一天不停]，反复喊“{slogan}”。',
      '{street}{road}有家{shop}，天天用高音喇叭喊“{slogan}”，[楼上住户没法开窗|隔着马路都听得见]。',
    ],
    details: [
      '去店里说过，[老板说城管都不管|当场关了，过一会儿又打开]。',
      '[旁边就是{school}，学生上课也受影响|楼上住的多是老人]。',
    ],
    wants: ['请[依法制止，收掉喇叭|责令整改]。', '希望[经常来巡查|处理后告诉一声]。'],
  },
  {
    classCode: '010301',
    weight: 22,
    natures: ['help', 'complaint'],
    where: 'estate',
    shared: false,
    slots: {
      cause: ['漏水', '在楼道堆杂物', '争车位', '空调外机滴水', '装监控正对家门', '种菜占绿地'],
      up: ['楼上', '对门', '隔壁', '一楼'],
    },
    titles: [
      '与{up}邻居因{cause}[发生争执，请调解|闹矛盾，双方动手]',
      '邻居{cause}引起纠纷，[双方同意调解|协商不成]',
      '{estate}邻里因{cause}起争执',
    ],
    topic: '{estate}{building}因{cause}引起的邻里纠纷',
    facts: [
      '{I}家在{estate}{building}，{up}邻居{cause}，[谈了几次都谈不拢|互相推了几下]，{date}又吵了起来。',
      '因为{up}{cause}的事，{date}双方在{building}楼下发生争吵，[对方扬言要找人|邻居劝开了]。',
    ],
    details: [
      '居委会调解过一次，[对方没有来|当场答应，回头不认]。',
      '[没有人受伤，但怕以后再闹大|胳膊被抓伤，已拍照留存]。',
      '[都是老邻居，不想闹到法院|愿意各让一步，只是需要有人主持]。',
    ],
    wants: ['请派出所[组织一次调解|出面说一说]。', '希望民警[尽快联系双方|给个处理意见]。'],
  },
  {
    classCode: '010302',
    weight: 16,
    natures: ['complaint', 'help'],
    where: 'estate',
    shared: true,
    slots: { deed: ['停水停电逼交物业费', '保安打人', '不让业主车辆进小区', '私自涨停车费', '强行拆除业主的充电桩'] },
    titles: [
      '{estate}物业{deed}',
      '反映物业公司{deed}，[业主与保安发生冲突|请派出所介入]',
      '{estate}业主与物业因{deed}起冲突',
    ],
    topic: '{estate}物业{deed}',
    facts: [
      '{estate}物业{since}开始{deed}，{date}有业主去理论，[双方在门口吵了起来|被保安推搡]。',
      '{I}是{estate}{building}业主，物业{deed}，[没有任何书面通知|说是公司的规定]。',
    ],
    details: [
      '[业主群里几百人都有意见|已经有二十多户遇到同样的事]。',
      '[当天报过警，民警让双方协商|有手机录像可以提供]。',
      '找过街道办，[说要看合同|让找住建部门]。',
    ],
    wants: ['请[查清打人的事，依法处理|派出所和街道一起协调]。', '希望[尽快恢复|有人出面制止]，并给业主一个说法。'],
  },
  {
    classCode: '010303',
    weight: 16,
    natures: ['complaint', 'report'],
    where: 'road',
    shared: false,
    slots: {
      lot: ['路边停车场', '医院旁停车场', '商场地下车库', '露天停车场'],
      more: ['10元', '20元', '30元', '15元'],
    },
    titles: [
      '反映{lot}收费纠纷后被威胁',
      '{road}{lot}[乱收费，收费员态度恶劣|多收{more}不给票]',
      '{lot}多收{more}，[理论时被拦住不让走|堵住车不让出]',
    ],
    topic: '{road}{lot}收费纠纷',
    facts: [
      '{date}{day}在{road}{lot}出口，收费员要{I}多付{more}，{I}不同意，[他叫来两个人堵住车门|对方挡在车前不让走]。',
      '{road}的{lot}没有公示收费标准，{date}多收{more}，[问他要发票就骂人|不交钱不抬杆]。',
    ],
    details: [
      '[第二天又接到陌生电话让别投诉|对方说“你等着”]。',
      '[行车记录仪有录像|当时有两名路人可以作证]。',
      '[最后只好交了钱|僵持了半个多小时]。',
    ],
    wants: ['要求[退还多收的钱，并查清是谁威胁{I}|查处乱收费]。', '请核实[停车场有没有备案|收费人员的身份]。'],
  },
  {
    classCode: '010304',
    weight: 12,
    natures: ['help', 'complaint'],
    where: 'estate',
    shared: false,
    slots: { money: ['1500元', '2000元', '800元', '3600元'], who: ['房东', '中介', '二房东'] },
    titles: [
      '{who}[不退押金|扣押押金和物品]{money}',
      '退租后{who}以卫生为由扣{money}',
      '租房到期，{who}[换锁不让拿东西|不退押金]',
    ],
    topic: '{estate}租房押金{money}纠纷',
    facts: [
      '{I}租住{estate}{building}，{date}合同到期，{who}[找各种理由不退押金|说墙面有污渍要扣钱]，共{money}。',
      '{who}趁{I}上班把{estate}的房门换了锁，[行李还在里面|不退{money}押金就不让进]。',
    ],
    details: ['[合同和转账记录都在|入住时拍过视频]。', '[电话打不通，微信也被拉黑|对方说爱找谁找谁]。'],
    wants: ['请民警[出面协调，至少先把东西拿出来|帮忙联系对方]。', '想[要回押金，不知道该找哪个部门|请派出所调解]。'],
  },
]
