import type { Scene } from './scene.ts'

/** 治安: what people report to the police. */
export const orderReportScenes: readonly Scene[] = [
  {
    classCode: '0104',
    weight: 26,
    natures: ['report', 'complaint'],
    where: 'estate',
    shared: true,
    slots: {
      rooms: ['三居室隔成八间', '车库改成宿舍', '地下室住进十几个人', '两套房打通做短租', '一套房住了二十来人'],
    },
    titles: [
      '出租屋群租，[夜间人员进出频繁|人员混杂]',
      '{estate}{building}{rooms}，[居民担心安全|请核查]',
      '反映{estate}群租：{rooms}',
    ],
    topic: '{estate}{building}群租房',
    facts: [
      '{estate}{building}有群租房，{rooms}，[半夜还有人进进出出|经常换人，谁也不认识]。',
      '{since}{building}出现了群租，{rooms}，[电线乱拉，门口堆满电动车|门禁形同虚设]。',
    ],
    details: [
      '[房东不在本地，电话不接|物业说管不了房东]。',
      '[楼道里经常有烟头和酒瓶|怀疑住的人没有登记]。',
      '[前几天还有人敲错门|已经丢过两次快递]。',
    ],
    wants: ['请派出所[上门登记核查|查一查流动人口登记]。', '希望[恢复原样，消除隐患|联合住建部门清理]。'],
  },
  {
    classCode: '010501',
    weight: 12,
    natures: ['report', 'help'],
    where: 'estate',
    shared: false,
    slots: {
      loss: ['一条金项链和三千元现金', '笔记本电脑一台', '两瓶酒和首饰', '存钱罐和手表'],
      way: ['撬窗', '技术开锁', '从阳台', '撬门'],
    },
    titles: [
      '家中被{way}[入室|进入]盗窃，问案件进展',
      '{estate}{building}白天被盗，[丢了{loss}|损失不小]',
      '{estate}发生入室盗窃，居民[心里不安|要求加强巡逻]',
    ],
    topic: '{estate}{building}入室盗窃',
    facts: [
      '{date}{day}{I}下班回家，发现{estate}{building}家里被人{way}进入，[翻得乱七八糟|抽屉全打开了]，丢了{loss}。',
      '{I}家住{estate}{building}，{date}家里没人时被{way}，丢失{loss}，[当天就报了警|民警已经来看过现场]。',
    ],
    details: [
      '[单元门禁坏了一个多月没人修|楼道监控正好照不到]。',
      '[同一个单元还有一户也被偷过|听邻居说前几天有生面孔在楼里转]。',
    ],
    wants: ['想知道[案子查到什么程度了|有没有线索]。', '请[加强小区夜间巡逻|尽快破案]。'],
  },
  {
    classCode: '010502',
    weight: 24,
    natures: ['report', 'help'],
    where: 'estate',
    shared: false,
    slots: {
      bike: ['电动自行车', '电动三轮车', '电瓶', '山地车', '两块电瓶'],
      spot: ['车棚', '单元门口', '地下车库', '楼道里'],
    },
    titles: [
      '停在{spot}的{bike}被盗',
      '{estate}{spot}丢了{bike}，[想查监控|报案后没有消息]',
      '{bike}在{estate}被偷，[这是今年第二次|请帮忙追查]',
    ],
    topic: '{estate}{spot}{bike}被盗',
    facts: [
      '{I}停在{estate}{spot}的{bike}，{date}{night}还在，第二天早上就没有了，[锁被剪断扔在地上|价值两千多元]。',
      '{date}{estate}{spot}又丢了{bike}，[已经去派出所做过笔录|物业监控说只存七天]。',
    ],
    details: [
      '[这是每天上班用的，没有它很不方便|刚买了三个月，发票还在]。',
      '听说同小区{since}丢了好几辆，[都是晚上丢的|有人看到一辆面包车]。',
    ],
    wants: ['请[调看附近路口监控|尽快查一查]。', '想知道[立案没有，找谁问|有没有追回的希望]。'],
  },
  {
    classCode: '010503',
    weight: 8,
    natures: ['report'],
    where: 'market',
    shared: false,
    slots: {
      goods: ['收银台现金', '一批香烟', '手机样机', '两箱白酒', '整柜化妆品'],
      how: ['卷帘门被撬', '后窗被砸', '玻璃门锁被剪'],
    },
    titles: [
      '商铺{how}，[问案件进展|丢失{goods}]',
      '{market}店里被偷{goods}',
      '{market}夜间{how}，[商户人心惶惶|请加强巡逻]',
    ],
    topic: '{market}商铺被盗',
    facts: [
      '{I}在{market}开店，{date}早上发现{how}，{goods}没有了，[监控拍到一个戴帽子的人|当时就报了警]。',
      '{market}{date}夜里有店铺{how}，丢了{goods}，[旁边两家也有被撬的痕迹|损失将近五千元]。',
    ],
    details: [
      '[市场夜间没有保安|市场的大门晚上从来不锁]。',
      '[录像已经交给派出所，之后没有人联系|商户们商量自己轮流值夜]。',
    ],
    wants: ['想问[案子进展|什么时候能有结果]。', '希望[夜间巡逻车多来几趟|督促市场把门管好]。'],
  },
  {
    classCode: '0106',
    weight: 20,
    natures: ['report'],
    where: 'estate',
    shared: true,
    slots: {
      den: ['棋牌室', '茶室', '出租房', '麻将馆', '车库'],
      game: ['推牌九', '打麻将', '炸金花', '押宝', '玩电子赌博机'],
    },
    titles: [
      '反映{den}聚众赌博，请暗访',
      '举报{estate}{den}{game}赌钱',
      '{estate}{den}[通宵聚赌|天天有人赌钱]，[请查处|影响家庭]',
    ],
    topic: '{estate}{den}聚众赌博',
    facts: [
      '{estate}{building}有个{den}，每天{night}以后有十几个人{game}，[一晚上输赢上万|门口有人望风]。',
      '举报{street}{estate}的{den}，里面{game}，[老板抽头|输了的人到处借钱]，{since}一直如此。',
    ],
    details: [
      '[白天关着门，晚上从后门进|有人来查就说是娱乐]。',
      '{I}家里人[把工资都输进去了|劝不回来，家都快散了]。',
      '[请为举报人保密|不要打电话回来，怕被报复]。',
    ],
    wants: ['请[派人暗访后查处|晚上十点以后来看]。', '希望[彻底取缔|不要走漏消息]。'],
  },
  {
    classCode: '0107',
    weight: 14,
    natures: ['report', 'complaint', 'help'],
    where: 'road',
    shared: true,
    slots: {
      gang: ['几个醉酒男子', '一伙年轻人', '一名男子', '三四个讨债的人'],
      deed: ['砸店门', '拦路骂人', '堵门泼油漆', '拿棍子追人', '在店里闹事不走'],
    },
    titles: ['{gang}{deed}，[请派出所处理|居民害怕]', '{road}有人{deed}', '反映{gang}[多次|夜间]{deed}'],
    topic: '{road}{gang}{deed}',
    facts: [
      '{date}{night}，{road}有{gang}{deed}，[周围的人都不敢靠近|前后闹了半个多小时]。',
      '{gang}{since}多次到{road}{deed}，[店家没法营业|报警后人就跑了]。',
    ],
    details: ['[有监控和手机录像|能认出其中一个人]。', '[店主是外地人，不敢声张|怕他们再来报复]。'],
    wants: ['请[依法处理，保护证人|把这伙人找到]。', '希望[这一带多安排巡逻|派出所给个说法]。'],
  },
  {
    classCode: '0108',
    weight: 12,
    natures: ['complaint', 'report'],
    where: 'estate',
    shared: true,
    slots: {
      event: ['有人办喜事', '商铺开业', '搬家', '有人办丧事', '小孩玩耍'],
      thing: ['整箱烟花', '大地红鞭炮', '二踢脚', '礼花弹'],
    },
    titles: [
      '{estate}{event}[违规|半夜]燃放{thing}',
      '禁放区内燃放{thing}，[没人管|险些引起火灾]',
      '举报{estate}{event}放{thing}',
    ],
    topic: '{estate}燃放{thing}',
    facts: [
      '{date}{day}{estate}{event}，在楼下放{thing}，[炸得汽车报警器全响了|纸屑飞到阳台上]。',
      '{estate}属于禁放区，{date}{event}还是放了{thing}，[离{building}只有十来米|烟味呛得关窗也没用]。',
    ],
    details: ['[保安看着也不管|劝阻的人还被骂了]。', '[一楼晾的被子被烧了个洞|家里孩子吓哭了]。'],
    wants: ['请[查处，并在小区里做做宣传|按规定处罚]。', '希望[以后有人管|查一查烟花从哪里买的]。'],
  },
  {
    classCode: '0109',
    weight: 8,
    natures: ['report'],
    where: 'road',
    shared: true,
    slots: { place: ['足疗店', '按摩店', '小旅馆', '美容院'] },
    titles: [
      '举报{road}{place}涉嫌卖淫嫖娼',
      '{road}{place}[深夜揽客|往车上塞小卡片]',
      '反映{road}{place}[不正当经营|深夜仍在揽客]，请暗访',
    ],
    topic: '{road}{place}涉黄',
    facts: [
      '{road}有一家{place}，[白天不开门，{night}以后亮粉灯|门口常有女子拉客]，怀疑涉黄。',
      '{street}{road}的{place}{since}一直有不正当经营，[小卡片发到小区里|附近居民都知道]。',
    ],
    details: [
      '[旁边就是{school}，影响很坏|查过一次，换了招牌又开]。',
      '[请不要透露举报人|门口有人看着，穿制服来看不出什么]。',
    ],
    wants: ['请[安排便衣查一查|依法查处]。', '希望[彻底关掉|查后给个信]。'],
  },
  {
    classCode: '0110',
    weight: 8,
    natures: ['report', 'help'],
    where: 'estate',
    shared: true,
    slots: { sign: ['早晚集体上课喊口号', '一套房里住了十几个外地人', '不让新来的人单独出门', '逼人给家里打电话要钱'] },
    titles: [
      '{estate}{building}疑似传销窝点',
      '举报{estate}有人[搞传销|传销洗脑]',
      '亲戚被骗到{estate}[做传销|参加“创业培训”]，求解救',
    ],
    topic: '{estate}{building}疑似传销',
    facts: [
      '{estate}{building}疑似传销窝点，{sign}，[年轻人居多|每天早上六点多集体出门]。',
      '{I}的[亲戚|同学]{date}被朋友叫到{estate}，说是做项目，{sign}。',
    ],
    details: [
      '[已经交了三千多元“入会费”|电话里说话吞吞吐吐，旁边有人听着]。',
      '[房子是租的，房东不知情|换过两个地方]。',
    ],
    wants: ['请[尽快核查，把人救出来|派人清查]。', '希望[查处并通知房东|保密处理]。'],
  },
  {
    classCode: '0199',
    weight: 8,
    natures: ['report', 'other'],
    where: 'estate',
    shared: true,
    slots: {
      thing: ['公园里有人放生蛇类', '有人在河边电鱼', '高空抛物砸坏车顶', '无人机贴着窗户飞', '有人往下水道倒废油'],
    },
    titles: ['{thing}', '反映{estate}附近{thing}', '{street}{thing}，[请查|请民警来看看]'],
    topic: '{estate}附近{thing}',
    facts: [
      '{date}{day}{I}在{estate}附近看到{thing}，[不是第一次了|围观的人不少]。',
      '{estate}旁边{thing}，{since}已经[看到三四次|发生过两回]。',
    ],
    details: ['[有照片可以提供|当时没来得及拍照]。', '[小孩子经常在那里玩|万一伤到人怎么办]。'],
    wants: ['请[派人查一查|核实处理]。', '不知道[归哪个部门管，请转办|这算不算违法，请答复]。'],
  },
]
