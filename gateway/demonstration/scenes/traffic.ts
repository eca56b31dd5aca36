import type { Scene } from './scene.ts'

/** 交通: parking, signals, penalties, order on the road. */
export const trafficScenes: readonly Scene[] = [
  {
    classCode: '020101',
    weight: 55,
    natures: ['complaint', 'suggestion'],
    where: 'school',
    shared: true,
    titles: [
      '校门口早高峰违停两排，[公交进不来|学生过马路危险]',
      '{school}门口{rush}违停严重',
      '{school}门口接送车辆[乱停|停成三排]，道路[堵死|不通]',
    ],
    topic: '{school}门口违停拥堵',
    facts: [
      '{school}门口{rush}接送车辆停成两排，[公交车进不来|中间只剩一条道]，[天天堵半个小时|学生从车缝里穿]。',
      '{I}的孩子在{school}上学，{rush}门口{road}全是违停车，[电动车只能走机动车道|校车都靠不了边]。',
    ],
    details: [
      '[交警来的时候好一点，一走又停满了|学校说只能管校门以内]。',
      '{date}还发生了一起剐蹭，[双方在路中间吵了二十分钟|幸好没有伤到孩子]。',
      '[有的司机一停就走，半小时不回来|旁边停车场空着没人进]。',
    ],
    wants: [
      '希望{rush}[安排交警值守|派人疏导]，[对占路的拍照处罚|设临时停靠区]。',
      '建议[加装违停抓拍|划即停即走区]。',
    ],
  },
  {
    classCode: '020102',
    weight: 50,
    natures: ['complaint'],
    where: 'estate',
    shared: true,
    slots: {
      gate: ['南门', '北门', '东门', '西门', '消防通道口', '地库出口'],
      cars: ['十几辆', '五六辆', '两排', '一长溜', '七八辆'],
    },
    titles: [
      '{estate}{gate}{cars}车违停，[出入困难|车开不出来]',
      '{estate}{gate}[长期|夜间]违停，[救护车进不来|无人处理]',
      '反映{estate}{gate}车辆乱停',
    ],
    topic: '{estate}{gate}车辆违停',
    facts: [
      '{estate}{gate}每天{night}以后停{cars}车，[把路堵得只剩一条缝|占了半幅路]，[早上开不出来|上班经常迟到]。',
      '{I}住{estate}，{gate}外{since}总有{cars}车违停，[有的还停在黄线上|挡住了行人通道]。',
    ],
    details: [
      '[打过挪车电话，没人接|车上没有留电话]。',
      '上周有救护车来接病人，[耽误了十几分钟|司机下来自己挪的车]。',
      '[物业说是市政路，管不着|贴过条，第二天照停]。',
    ],
    wants: ['请交警[来贴几次条|拖走长期不动的车]。', '希望[划上禁停线|装隔离桩]，[从根上解决|并经常巡查]。'],
  },
  {
    classCode: '020103',
    weight: 26,
    natures: ['complaint', 'suggestion'],
    where: 'road',
    shared: true,
    slots: { side: ['北侧', '南侧', '东侧', '西侧'], shop: ['饭店', '汽修店', '快递点', '银行', '药店'] },
    titles: [
      '{road}{side}人行道停满车，[行人走马路|盲道被占]',
      '{shop}门前人行道违停',
      '{road}{side}车辆[压盲道停放|开上人行道]',
    ],
    topic: '{road}{side}人行道违停',
    facts: [
      '{road}{side}{shop}门前的人行道停满了车，[盲道全占了|地砖压得松动]，行人[只能走机动车道|绕到马路上走]。',
      '{street}{road}{side}{day}人行道上都是车，[{shop}的客人随便停|没有人管]。',
    ],
    details: [
      '[前几天有位老人绕行时差点被撞|推轮椅的根本过不去]。',
      '[随手拍传过照片，没有回音|城管说归交警，交警说归城管]。',
    ],
    wants: ['请明确[到底归谁管|责任单位]，[尽快清理|拿出办法]。', '建议[装阻车桩|施划停车位]。'],
  },
  {
    classCode: '0202',
    weight: 45,
    natures: ['suggestion', 'complaint'],
    where: 'cross',
    shared: true,
    slots: {
      light: ['绿灯', '左转灯', '行人绿灯', '右转灯'],
      seconds: ['8秒', '10秒', '12秒', '15秒', '18秒'],
      way: ['东西向', '南北向', '由东向西', '由南向北'],
    },
    titles: [
      '{cross}信号灯{light}时间过短，[来不及通过|等几个灯才能走]',
      '{cross}{way}{light}只有{seconds}',
      '{cross}信号灯配时不合理，{rush}拥堵',
    ],
    topic: '{cross}信号灯配时',
    facts: [
      '{cross}{way}{light}只有{seconds}，[走到一半就变灯|刚起步就变灯]，{rush}[排到上个路口|要等三四个灯]。',
      '{I}每天经过{cross}，{way}的{light}{since}变成{seconds}，[比以前短了一半|根本不够用]。',
    ],
    details: [
      '[另一个方向车很少，绿灯却有一分钟|没有车的方向也要等很久]。',
      '[附近有{school}，孩子过马路很危险|已经看到两次剐蹭]。',
      '[向交警热线反映过，说已记录|上次说会调整，没有变化]。',
    ],
    wants: ['建议[现场看一看，重新配时|早晚高峰分时段配时]。', '希望[延长{light}|增加一个行人专用相位]。'],
  },
  {
    classCode: '0203',
    weight: 28,
    natures: ['suggestion', 'help', 'complaint'],
    where: 'cross',
    shared: true,
    slots: {
      thing: ['标线磨没了', '隔离护栏被撞倒', '指示牌被树挡住', '减速带翘起', '施工围挡遮挡视线', '反光镜歪了'],
    },
    titles: [
      '{cross}{thing}',
      '{cross}{thing}，[存在隐患|请尽快修复]',
      '反映{cross}{thing}，[夜间看不清|外地司机常走错]',
    ],
    topic: '{cross}{thing}',
    facts: [
      '{cross}{thing}，{since}一直没有人修，[夜里尤其看不清|下雨天更危险]。',
      '{date}{day}路过{cross}，发现{thing}，[后面的车差点追尾|电动车为了躲它走到快车道]。',
    ],
    details: ['[已经有人在这里摔倒|上周这里刚出过事故]。', '[给市政打电话说归交警|有照片可以发过去]。'],
    wants: ['请[尽快修复|派人去看]。', '希望修好之前[先放个警示锥|有个临时提示]。'],
  },
  {
    classCode: '0204',
    weight: 26,
    natures: ['complaint', 'report'],
    where: 'road',
    shared: true,
    slots: {
      truck: ['渣土车', '大货车', '水泥罐车', '拖挂车'],
      deed: ['闯红灯', '超速', '遗撒渣土', '禁行时段进城', '半夜鸣笛'],
    },
    titles: [
      '夜间{truck}{deed}，[连续多晚|声音很大]',
      '{road}{truck}{deed}',
      '{road}{truck}[横冲直撞|成队通过]，{deed}，[居民害怕|请查处]',
    ],
    topic: '{road}{truck}{deed}',
    facts: [
      '{road}每天{night}到{until}有{truck}[成队|连着几十辆]经过，{deed}，[震得玻璃响|路面都压坏了]。',
      '{date}{night}{I}在{road}看到{truck}{deed}，[车牌被泥糊住看不清|前后有五六辆]。',
    ],
    details: [
      '[附近工地开工后一直这样|应该是往城外拉土的]。',
      '[骑车的人吓得靠边停|有一次差点撞到环卫工]。',
      '[后半夜没有交警，他们就敢跑|拍了视频，可以提供]。',
    ],
    wants: ['请[夜间设卡查一查|查处违法车辆]。', '希望[限定行驶路线|工地和车队一起管]。'],
  },
  {
    classCode: '020501',
    weight: 48,
    natures: ['complaint', 'consult'],
    where: 'cross',
    shared: false,
    slots: { fine: ['闯红灯', '不按导向车道行驶', '压实线', '违反禁止标线', '超速20%以下', '未礼让行人'] },
    titles: [
      '对电子警察处罚有异议，要求复核',
      '{cross}被拍{fine}，[不认可|要求看照片]',
      '咨询{cross}{fine}[处罚能否撤销|如何申诉]',
    ],
    topic: '{cross}{fine}处罚异议',
    facts: [
      '{I}{date}{day}开车经过{cross}，被拍{fine}，[当时是给救护车让路|前面大车挡住了信号灯]，对处罚不认可。',
      '{date}收到短信，说{I}的车在{cross}{fine}，[可那天车在修理厂|照片里看不清是不是这辆车]。',
    ],
    details: [
      '[行车记录仪录像保存着|手机里有当天的行车轨迹]。',
      '[窗口说要到原来的大队申请|手机上申诉了两次都没通过，没写理由]。',
      '[同一天这个路口好多人被拍，标线是不是有问题|这里的标线早就看不清了]。',
    ],
    wants: ['要求[调取原始录像复核|书面答复]。', '想问[申诉需要带什么材料|多长时间有结果]。'],
  },
  {
    classCode: '020502',
    weight: 14,
    natures: ['complaint'],
    where: 'road',
    shared: false,
    slots: {
      cause: ['违停', '电动车逆行', '未带驾驶证', '占用公交车道'],
      act: ['态度生硬', '没有出示证件', '没有听解释就开单', '没有开罚单就扣车'],
    },
    titles: [
      '{road}被现场处罚，[民警{act}|对程序有异议]',
      '因{cause}被罚，执勤人员{act}',
      '反映{road}执勤交警[执法不规范|{act}]',
    ],
    topic: '{road}{cause}现场处罚',
    facts: [
      '{date}{day}{I}在{road}因{cause}被拦下，执勤人员{act}，[当时有不少人看着|{I}要求看执法记录仪被拒绝]。',
      '{I}{date}{day}在{road}{cause}，[认罚，但是|承认有错，可]执勤人员{act}，不能接受。',
    ],
    details: ['[处罚单上的时间也写错了|警号没有看清]。', '[只是希望执法公平，不是不交罚款|旁边几辆同样的车都没有管]。'],
    wants: ['请[调看执法记录仪|核实情况]，[给个说法|依规处理]。', '要求[书面答复|当事人给个解释]。'],
  },
  {
    classCode: '0206',
    weight: 22,
    natures: ['complaint', 'suggestion'],
    where: 'cross',
    shared: true,
    slots: { mess: ['电动车闯红灯', '行人翻越护栏', '车辆加塞', '外卖车逆行', '公交车抢道', '共享单车堵住路口'] },
    titles: ['{cross}{mess}，秩序混乱', '请核查{school}周边交通秩序', '{rush}{cross}{mess}[无人管|经常发生事故]'],
    topic: '{cross}交通秩序',
    facts: [
      '{cross}{rush}{mess}，[机动车非机动车混在一起|各走各的]，[没有交警|协管员喊也没人听]。',
      '{since}{cross}的秩序越来越差，{mess}，[上周就撞了两起|骑车的老人吓得不敢过]。',
    ],
    details: [
      '[离{school}和菜市场都很近，人多车多|路口标线不清也是原因]。',
      '[有交警在的时候就好，人一走又乱了|建议看看{rush}的监控]。',
    ],
    wants: ['希望[早晚高峰有人疏导|加强管理]。', '请[研究一下这个路口的渠化|集中整治一次]。'],
  },
]
