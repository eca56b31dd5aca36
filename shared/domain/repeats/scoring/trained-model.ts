// Written by tests/evaluation/repeats/train.ts; do not edit. 4 boosted forests, averaged, seed 7, trained on
// pairs of judged public appeals (docs/repeats.md). It holds thresholds and weights of the features in pair-features.ts
// and nothing of any text: no words, no word pieces, no names, no numbers of appeals.

import { unpackModel } from './packed-model.ts'

export const trainedModel = unpackModel({
  depth: 3,
  bias: -3.66683,
  features: `
33599073983agc33e3703228677a39867ee2995cge1383c5c15457g5879080e14717f159h0790397b7gb39c500029c673g31h102011e0ede35c070
525e1eg535c0b4c13c172759e009410a0aee800090c29eba9733h07c033h072051e00228094abe0h860be51f00e51ac044bafh3a2259g00fa55700
c5a5gbfb515h900031500bf50h005031c00a059c008508800ff50h00g0abb509721201bf0a700258ee9d241ac0fhg95e606807e007h09d00700074
78da8g05ea31c00g0723d07105e0070g5a5250097002bfd77f0072270b71919091hf94300afeeeg38g11d0a85c3a3551h0fd013b00888be5601ba4
b90fh69df00hf9d300ag68f8ah70e40050c00b000c545001c00d9h1faf006e512108eea60egb331006ha808800ca060h2fd7009bb9g4fe99e0007c
72919d36b40ae995686g70719gaeae70a04h006fe955a55a884589e7a007ag1d0d006dg99a58be783d77a2900hb08f00d1817727ea0e005abb5a0g
ab8b9038f0803e5da00d7007100hc03000e5b404ecb78998ge43300b31ab607a77ca75f89cb05gf8f0070bff70075f7fe045001b7f9eg005ffea76
197ee97hb08f00337990733838ae2181a1a33437dg9bababa5952570318078d31c903933e07d329g17095981ag535g07a339e50932553ddf51h07c
05903ab712f17g1298babd59g334353e013431c108g871c73c31000d319ee09459e009551e000059h00c046500cc33h0ec053c0c508h4f05029e20
9018e81be5hca00359d3e3203201h74bh0da008h00a019h5cc027ga08a50h00e0555077d30h00c08bha7e015e005387e8b2488agee5048b0gah207
e0082e503a30h00e015e009308e0038g1a4c0004g80ed04f10470360030a060ffa5300fd6735g3aab34g4072719a5f57g0033h00g00030c00705ae
00cfb588f801330c336hbe0ad9611aa10ad0050b848dd0h091c00b000f40h09430083h05c053d8e305887240750cd008fee40096b772ag000600eg
be000e2b77426h1a00aaf8f0b8ged3d00g69ea9ch008c0002c0050fg6ff00g087c02b528f0f6bf1fb0e9332a37h0f000dfddegf0eb7a0010400056
c4290fce1850gd302b7715g071a1ee0900gc2d9f9093e085d2da0802aa2f5fe9ff00e8b8380bde4b02f0f944cfg80ad0073a3d701131336b2fg02f
ag1a4014218d8d518b0b0f41ab00338983a33e3g074hee00431c38802973acc31737g151c5a50399505c2990age59c2a5918aafed317500533707h
f29e6a945370c0539gb0a914hb0f059c1afg31710cc59500cb1973a4f29e3c9239g10ea19h2a2059751f133g077933h077046f00h0b9e909e23807
731100ec21578ccd5ag18ca19c3aag15h077900600e859e00500b7ac0e00500h823e0c32595009000g00ec7539f0ch29b7005a811bc8fed70900g0
0eb11707055a77973h591c0058dbcb28g538735100045h74b60003000b37ch2a2030c00hchffd3000d3008804750058ee2600a597faeg096c9cagb
8d2850c00h05bb73c7h602000h507e000h7e08083c3f05afc50f308f04d8501004511g0f11ge32300d0201bbg6a7aa210c00b0g3d0g0070400af8b
e7857518008051410235bb82b2f45cf00ech0960aeb0f13hc05000gcf51007114f07d5ff6b1f4e3f00770c400g701000f44af7f55c008g41f7155a
86f58a9bbe00d04770ffc3502c3ce0a50090b7985431b00dh80ad00g71f500b8ebb7daece11gh803e00a381d6d40aff05ga9a729abafa9ahe07700
gd91494b2dffbfb388980e0601gg23g9c38g017b001984a1c55e480031c995033737ce22767ee14747cb29717ef3901ec031707fd25507a739c003
g06880gc29ebc903500f0h517808829727f955g02e431g00aa15a00bg1974a8b31c1040af7999a4840beg29c1af315h977052h002033h0fe014010
478a97g1d39ab0e851f10c008g00e935700052bc8c2051c005913h000059e00902abb7g01eg00ea13h10cf59cec5310h00c95hf808dabcfa2b0020
0h059e8e865a64ga9h207c0053f0f4796b77a000c00a408h048019c07a70840fc6703cb1c00b003f50b005g30400800h7007051c003051d9330b88
1h70a7g4aaab8481047ebgd8dfh4409ggfdd800fe05b0051600c05adae42ge83d0093b8c853040040e9b32820ae00f1fd6aa4519a0aa46b19d1a7b
20b04h009d00e991a71g502f00b32ed000cb6b5097c79f0b22g00251b970109f0000gb35700f4e4300h00d500h0034008ce20027e05600cf07500e
9d1606576ebe9e715131163a7afedd088ga8a080bc20gf0004c000000c0000457ac47247ab002f4009fcb11507b868e88b057c7bg091a9dg394494
ba4bb075bdba2a3eb0b007707c00hd03a001f10c2177d27271880b0b
`,
  thresholds: `
br1 8wg e7c 1ej5 11zo gjdgxs 9wdw 9sj 1ej5 9d2j 7ho 6fh 255s 8kn4 8wg 7gj -fi 6c5 9be7 bor k29 bbt 7h3 9d2j -255s 8b65
7hsf 6fh 8wg 1ej5 bcph -255s 8zvh -vz 2c6 bbt 12kw 12kw dja 8kn4 255s 3xw 4ku 9sj 9r8t 7ho 8kn4 pyk 8kn4 42h b7n 13yz
96y 9mwz 0 jrb 83ca 7hsf 12qn 361 6kyy lgx -1so 42h mn8 8b65 3aw 8nqz nvb 7hv 8k8 1ej5 0 gjdgxs 8zvh 12kw gjdgxs 7ho
1ej5 8b65 4pje 8zvh 0 550u 7ho 1ej5 cuyo a5h dxi 11rf gjdgxs amb 12kw cuyo -255s 81fl it1 0 7gj 4ku 0 3aw gjdgxs 1af1
gjdgxs 42h 1yo -1cv gjdgxs -585 dqv z52 7gj 7zf apsw gjdgxs 8zvh 11rf a5h amb 7zf 15x 2uv -3hk 255s pyk 7gj 7zf apsw
gjdgxs 4gg8 15i8 h5a8 42h 9sj cuyo 2ck 8nqz lx2 8nqz 8k8 1ej5 -4wr gjdgxs gjdgxs 0 11nu 3aw lgx n1q gjdgxs jag -401
98a b7pp 361 7km 5r 12kw gjdgxs cuyo amb 12qn 15x 4xo3 egu 12kw 8b65 6c5 4pm 0 gjdgxs 8zvh h5a8 gjdgxs 7gj 4pm 0
gjdgxs 81fl 1af1 gjdgxs 7zf 4xd -1cv gjdgxs gjdgxs c1j 1af1 7xd2 361 0 hap rk2 5hwv -1cv chz 0 6z45 -255s gjdgxs 7cyv
-4wr 7zf 4xd 1b2d gjdgxs gjdgxs -1cv jrb 3aw jag cuyo gjdgxs mn8 15i8 3u94 n1q hnd 0 it1 jag 1af1 gg1 7zf 1ej5 0
gjdgxs gjdgxs jgl 1lvc 731 668 8v4f gjdgxs gjdgxs h5a8 nr5 n1q pyk 255s 5hwv cox 7cyv tid 3aw a5h 0 11zo gjdgxs 11rf
gjdgxs 5io 2uv pyk gjdgxs gjdgxs 4gg8 0 668 gjdgxs 0 gjdgxs gjdgxs pyk gjdgxs 5io 2uv u08w gjdgxs gjdgxs 12kw gjdgxs
7zf spu 0 gjdgxs gjdgxs 4v08 nr5 361 4yt8 bcph gjdgxs gjdgxs 1rad 395 668 gjdgxs 0 gjdgxs gjdgxs 0 gjdgxs n1q 5xxn
7cyv pyk gjdgxs 12kw 6sur amb 1yo 1af1 gjdgxs 9qi 4gg8 ns5 361 1j45 7hsf gjdgxs gjdgxs lx2 nr5 b7pp -wd -585 12kw urm
36m q5c 3aw l1l apsw gjdgxs ga0 0 0 12qn nr5 3xw -255s dxi -255s 3irr 361 6lfr -4wr gjdgxs gjdgxs 9be7 0 361 12qn 25xn
gjdgxs gjdgxs 8b65 khq 7km 361 6sur fn3 4lcj 83ca 2df2 n1q 4a2x 255s gjdgxs tid fay 1b5j 5io 2uv u08w gjdgxs gjdgxs 0
gjdgxs 6sur 1af1 8wg 3fzh gjdgxs 8v4f hqh 361 1b7p -4wr gjdgxs gjdgxs allk 16j5 255s 668 1bhe 46j 1af1 dja gjdgxs 361
1ej5 6sur gjdgxs gjdgxs 1af1 7cyv 1b2d 3fzh 7wa6 8b65 jgl gjdgxs gjdgxs 8v4f 1af1 amb 4lcj gjdgxs 4pje 8zvh 42h 1ej5
9qi spu gjdgxs 1ej5 cj2 0 1b2d 0 1gi0 lh5 gjdgxs gjdgxs n1q egi 98a -42n enj 0 lh5 bcph 255s 1yo 9qi 24e8 gjdgxs 12kw
alqt pyk 255s eq6 100b br1 cuc 7zf 2ck 0 gjdgxs 53p 1m6l gjdgxs 1yo 6c5 7cyv gjdgxs gjdgxs 3nzk 4v08 dk3q 7cyv -585
pyk -255s gjdgxs ai1 7cyv n1q xge 5hwv 12kw gjdgxs ns5 0 -255s 1ej5 1wlm cox gjdgxs gjdgxs 0 ns5 1ej5 3fzh lh5 gjdgxs
gjdgxs 1ffv 0 -255s 4a2x 8c7 41v7 1vik 0 8v4f gjdgxs -60l hap gjdgxs gjdgxs 668 gjdgxs u08w gjdgxs gjdgxs 4gg8 gjdgxs
361 1gp yakg 7zf hap kw4 gjdgxs 361 ym5 cuyo gjdgxs gjdgxs sh3 12kw 0 2ck 7ek zd5 b5l gjdgxs gjdgxs -255s fay pyk 4xd
npo fmq irz dk3q 98a -4kq 557 -255s gjdgxs 9m 255s 7cyv k29 3cz 24rx gjdgxs gjdgxs -255s 0 r8e 41v7 gjdgxs 5ckb 9d2j
361 1gp yakg exn gjdgxs -255s gjdgxs 0 1af1 7ek 3fzh 7hsf gjdgxs gjdgxs 12qn 3u94 4gg8 0 255s g8r bph 3xw 1ej5 11zo
-4wr cv9 qoh 11rf 8b65 cuyo adj3 lx2 0 hqh 12kw 3fzh k29 -255s 5syd wm1 o2s 1vik 50i 1ej5 11zo kw4 -255s 83ca -255s 0
79yv wko 34uv hqh 12kw 255s n1q enj toe -401 5kbi ofb 1b5j 361 g8r 0 gjdgxs gjdgxs -255s 7pi 15x 1ej5 kw4 jrb i5l fo5
m5v n1q 5rxk 5lpm zjp pyk 4v08 o9f -60l 8nqz 1ffv gjdgxs ab3 adj3 1omj 255s 1yo 2z7g gjdgxs 1wba gjdgxs gjdgxs -255s
1wba 0 1ej5 11zo 16v8 tid 67xf 7cyv -585 8v4f 2kj5 9sj sve b8xx adj3 10wi 1af1 12kw gjdgxs gjdgxs 0 6wdc gjdgxs 1jmq
ns5 gjdgxs gjdgxs 3fzh dxx 4v08 cah 8b65 4lcj i5j b1by 50i 155h 361 z52 gjdgxs gjdgxs kw4 1omj 7cyv 5syd gbh 1ffv pi5
0 1omj 5xxn 4a2x 550u 1ej5 gjdgxs 1229 1jmq 0 gjdgxs 7k82 gjdgxs 2105 2c6 c0x sh3 i5l mxi gjdgxs 19d2 bhrc 7km gjdgxs
4lcj 4xd gjdgxs gjdgxs 0 u08w gjdgxs 9sj gjdgxs gjdgxs gjdgxs -60l e7c 4gg8 i97 gjdgxs nkn z52 cuyo 4gg8 8nqz 67xf
11zo 0 alqt 255s 20z uaj b49 e50 gjdgxs gjdgxs 7cyv 1229 24rx 1vik 6wdc -255s gjdgxs 8v4f 1omj adj3 8dwl 255s 1ffv
allk pyk 0 c3ew o9f u08w 6wdc gjdgxs 23k1 0 ga0 3irr 7ek gjdgxs gjdgxs 2keb lgx 7cyv 53p ns5 34uv g5h 7km 4lcj kw4 17u
7q16 395 50i 361 g8r pyk gjdgxs gjdgxs 9qi 7cyv bhrc ga0 spu -fi 0 gjdgxs gjdgxs nr5 0 0 -37z 12kw 6lfr -255s 52r 1ej5
adj3 -585 3xw 1ej5 bhrc 0 7cyv gjdgxs 5tzf ns5 gjdgxs gjdgxs br1 8wg 8v4f 1ej5 12kw gjdgxs allk 9sj 7ho alqt 5io 9d2j
n1q 2c6 bbt 5ij 9d2j 42h r8e 3dk 6fh 8wg 7gj 13yz 5io 8zvh 1m6l 255s 12qn 550u aad 4gg8 xra 5bqj n1q c0x 1ej5 kw4 dg5
668 8v4f 361 7gj 4ku b7pp gjdgxs 9wdw 4a2x 19d2 7ho 4ku apsw 1ej5 gjdgxs h0k 0 7gj 5io -1cv gjdgxs 8zvh e8g it1 amb
12kw 0 7hv 8zvh 7km 12kw a5h 1ej5 83ca 52r egu 0 jrb 7ho 7zf 255s gjdgxs 8zvh n1q h0k 7gj 1ej5 7y 7zf gjdgxs 12kw hu6
amb 7zf pyk 6c5 ptz 1wba 0 8k8 4xd 0 gjdgxs 9wdw cuyo gjdgxs e7c 1ej5 11rf 7ho jag 7cyv allk 42h dg5 1b2d 2uv 8nqz
255s cj2 amb 12qn 9d2j 4xo3 i5l 7cyv 1fb6 dja 1ej5 0 7ho br1 15i8 1myx e7c 5io -1cv gjdgxs 9qi b49 13yz 7ho 4ku cuyo
3aw gjdgxs 9d2j 0 9r8t 8b65 3aw cuyo 8dwl 6c5 6fhc 5io 3aw 11rf gjdgxs gjdgxs 25xn lh5 3aw 1ej5 -1cv 3xw gjdgxs 0 16xb
7zf 1ej5 -4kq gjdgxs gjdgxs 0 pyk 7zf 4xd -vz gjdgxs gjdgxs 361 ofb 7zf 1ej5 0 gjdgxs gjdgxs cuyo gjdgxs awj -255s kw4
gjdgxs gjdgxs h5a8 4abk 6c5 3cz 0 gjdgxs -42n h5a8 gjdgxs e7c 5io apsw gjdgxs jag0 pyk gjdgxs b7pp 0 q5c ns5 gjdgxs
668 gjdgxs amb 12qn -fi 36m 7km 0 16j5 42h 7k82 15x 4v08 1yo 3u94 z52 e7c 0 8kn4 rk2 gjdgxs 11rf b49 pyk 12kw 3fzh g8k
3xw 2105 1af1 7km 3cz 1af1 gjdgxs 8fp 0 79yv awj 4gg8 0 gjdgxs z8j n1q gjdgxs 361 4yt8 0 gjdgxs gjdgxs 1ffv gjdgxs 42h
12kw 0 8k8 4abk u08w gjdgxs bbt 81fl 255s n1q gjdgxs 3nzk 1omj 668 gjdgxs 0 gjdgxs gjdgxs -4wr gjdgxs 731 46j pyk
gjdgxs 8zvh 8b65 3fzh 3cz gjdgxs 0 gjdgxs gjdgxs u08w gjdgxs 7k82 7cyv 0 n1q 6sur -4wr gjdgxs 3aw a5h 15x gjdgxs
gjdgxs jrb lh5 bcph 6sur -6yk 3nzk 7cyv 2d3 awj bcph 3nzk 7ps 0 50i -6mp tid 7km i97 6kyy 5syd gjdgxs 0 r8e 0 amb
gjdgxs 7wa6 20z gjdgxs gjdgxs b7pp 1af1 -585 1wyr gjdgxs 3cz jag 4pm gjdgxs 0 gjdgxs gjdgxs -4wr gjdgxs 2ck a5h 15x
gjdgxs gjdgxs 12kw k29 361 4v08 -4wr gjdgxs gjdgxs 9sj 7k82 255s 1yo 1bhe dh1 cuyo gjdgxs gjdgxs 361 g8r 255s bcph
gjdgxs -4kq 2df2 ofb zjp d4f 2ck gjdgxs t3a 8b65 11rf 2105 -255s 361 gjdgxs lh5 gjdgxs 1b5j 361 -255s gjdgxs 0 0 1vik
pyk 3cz k25 gjdgxs 53p 3fzh -255s 7hsf br1 nr5 0 g8k n1q 10wi 7cyv 1229 vnd 255s nkn gjdgxs 6sur amb 81fl k9u 1ej5
12kw kw4 ns5 731 81fl 0 gjdgxs gjdgxs br1 h0k 0 1sxc gjdgxs 255s gjdgxs gjdgxs gjdgxs 3cz gjdgxs u08w gjdgxs gjdgxs
b8xx gjdgxs 7zf i5l -fi gjdgxs gjdgxs u08w 12gm 7cyv tid 5ckb 4v08 2n 2kj5 gjdgxs 42h 3cz br1 gjdgxs jag0 amq g8k
-255s 0 550u 98a gjdgxs 12kw sve 12qn -255s 9qi dxx 1vik n1q cj2 361 1ffv 24e8 gjdgxs gjdgxs e7c qoh 7cyv 3nzk 1b3x
1jmq 2df2 3fzh gjdgxs 0 7km o9f ai1 jag0 gjdgxs gjdgxs 6wdc 27f 16j5 gjdgxs 395 xge gjdgxs 0 cv9 1ej5 lma 1229 gjdgxs
gjdgxs 7k82 e50 0 cv9 pyk cuyo gjdgxs pyk c9k 3fzh 7k82 2c6 2105 k25 jrb 7k82 c3ew 46ax e73 wm1 gjdgxs bhrc kw4 gjdgxs
yakg 3fzh gjdgxs gjdgxs dk3q aac -4wr 15x hap gjdgxs gjdgxs 12qn -255s 4gg8 60xt 58ey amb n1q 255s 361 uhr 5r -255s
gjdgxs gjdgxs z52 255s 7cyv -4wr gjdgxs gjdgxs gjdgxs 50i h8k 4gg8 72g3 a5be nkn 1af1 -255s 0 92a xra gjdgxs gjdgxs
190d 1bhe 1b2d 5ckb 12gm gjdgxs 7cyv 7k82 255s 2c6 2z7g amq sve gjdgxs gjdgxs 0 -255s 12kw 98a r8e 11zo 255s 0 7km
gjdgxs 4v08 u08w gjdgxs gjdgxs 361 h8k yakg gjdgxs gjdgxs ipr gjdgxs 1b2d 0 -255s xe8 8s9 gjdgxs gjdgxs 255s 7km 364s
4xzk cuyo gjdgxs i5j 7cyv 1b7p 11az 2kj5 egi gjdgxs hnd -255s 6wdc ns5 dxx ga0 5bqj gjdgxs 50i 12qn br1 amq cr1 l1l
nz5 bhrc 0 gjdgxs jgl gjdgxs gjdgxs gjdgxs sh3 0 1wba hrj -4kq 255s jgl cv9 -3hk 4gg8 8zvh 1ffv o2s fq3 2ck gjdgxs
1gi0 gjdgxs gjdgxs 361 wku -255s 255s g8r npo 1ej5 gjdgxs cox cuyo z52 2ck 2kj5 1wyr gjdgxs 0 3fzh it1 qoh khp 7cyv
7wa6 9be7 42h b7n 255s gjdgxs 8zvh hqh 1bhe 42h -5rc 2c6 gjdgxs 1ej5 361 ofb 0 h5a8 eyy urm 0 8c7 0 dxi 1ej5 br1 -2ga
7km 7k82 e7c sve khp 2z7g 155h gjdgxs 41v7 sdj j7t 14m0 exn gg1 ejc m5v jgl 50i 12kw cox 53p cv9 irz z52 4v08 7cyv
4yt8 lh5 364s gjdgxs 5syd sh3 -5rc 1b3x 4pje k25 lx2 1b2d ofb d4f 11zo nmi rog 4abk cox 255s 3nzk uhr 1omj 2df2 gjdgxs
gjdgxs 8b65 h0k 155h br1 3fzh adj3 sdj 9qi 4xd 1229 16m cuj s7q -255s 6wdc 11az ga0 255s gjdgxs 11az xe8 1vik 0 mfr
1b5j wm1 gjdgxs 24rx wm1 jxh 9qi 5tzf 3fzh 4v08 x10 pyk k9u c3ew 5syd gjdgxs 6wdc gjdgxs 1b2d 1b3x cj2 n1q 7cyv gjdgxs
gjdgxs b49 8wg 9d2j 1ej5 9d2j hu6 egu 9sj 7gj -fi 5io 0 gjdgxs 8v4f hap 0 -3hk 6ei gjdgxs gjdgxs 13yz 8wg 4ku cuyo 7ho
9d2j bcph gjdgxs bbt 12qn 8v4f amq i5l 8kn4 255s 8wg 4ku 8b65 7gj 8zvh 255s 7hv c0x 42h cuyo 96y ppx kw4 gjdgxs 7gj
1ej5 12kw as1 gjdgxs kw4 4abk amb 12kw 12kw gjdgxs i5l 255s 50i a5h 1ej5 cuyo dg5 egu pyk 0 42h 7k82 n1q jag nvb -401
2df2 7ho 4xd 8b65 a5h gjdgxs 361 pyk 7gj 5io allk gjdgxs 8zvh 0 53p amb 12qn 15x -255s i5l 0 13yz b7n 5io 8b65 gjdgxs
h5a8 7km pyk 7gj 1ej5 0 4pje gjdgxs n1q 12kw 42h t3a 0 4pje gjdgxs jgl gjdgxs a5h 1ej5 cuyo 52r jag ns5 0 7gj 4ku 8b65
2uv gjdgxs cuyo 8kn4 7zf 1ej5 pyk gjdgxs gjdgxs h5a8 7cyv 42h 1ej5 allk 9sj b0u 16xb egi amb 12kw 15x 3cz cuyo 1ej5
1af1 7gj 1ej5 0 2uv gjdgxs -37z 1omj 42h 1ej5 0 dg5 b0u bbt gjdgxs e7c 1ej5 8b65 7zf 9qi jgl hqh 6c5 4pm 0 gjdgxs 9be7
b1by 12kw 6c5 3cz 0 gjdgxs 8nqz 8v4f gjdgxs awj -255s 1b2d gjdgxs gjdgxs 0 1dyx 3u94 1ej5 15x spu gjdgxs 0 z52 amb 3cz
bcph gjdgxs 8nqz allk e50 52r 1yo 11rf gjdgxs -60l cuyo 11az 3aw a5h allk 7k82 255s cuyo 1ige e7c r8e 255s 2ck 7xd2
8kn4 1bhe 42h 1ej5 cuyo 9sj egu 12kw 0 3aw 8k8 0 gjdgxs 8nqz 6sur 1ej5 361 gjdgxs -255s gjdgxs gjdgxs -5rc 4a2x 731
11zo -4wr gjdgxs gjdgxs e7c 11rf 7km 5syd 8b65 toe 0 uhr 50i 361 gjdgxs pyk gjdgxs gjdgxs 0 b7pp amb 3cz 15x gjdgxs
h5a8 b49 1af1 7zf 1ej5 kw4 gjdgxs gjdgxs 12kw 16j5 7km 361 255s gjdgxs 4jp 15x 0 8v4f dja 7ho 12qn bph gjdgxs 255s 0
1af1 0 6wdc 7hsf gjdgxs gjdgxs e7c rk2 3nzk 2ck 9qi 7cyv 255s bcph 1b2d -6yk 3fzh 7wa6 gjdgxs 1ej5 361 gjdgxs 0 gjdgxs
gjdgxs -42n 7cyv 42h 1yo 8v4f gjdgxs 8nqz 361 pyk e7c r8e 6sur 8nqz o9f 4xzk 1myx 0 7zf 1ej5 2uv u08w gjdgxs gjdgxs
kw4 7k82 3fzh 4gg8 8kn4 7cyv 1af1 7k82 255s ipr e50 4a2x 4lcj pm8 731 2uv 11rf gjdgxs gjdgxs xge dja 0 a2nm t3a 7cyv
-255s gjdgxs gjdgxs 361 s7q 11rf gjdgxs gjdgxs 7cyv lh5 6sur 0 0 lx2 aad c1j gjdgxs 3cz gjdgxs cuyo gjdgxs gjdgxs 0
yakg 0 jgl 7ek 1wba nz5 gjdgxs gjdgxs 361 1fb6 g8k gjdgxs gjdgxs 7k82 8vsn 361 g8r 9wdw 731 gjdgxs 16j5 fo5 dk3q 50i
-585 jxh -255s gjdgxs gjdgxs n1q pyk 12kw 8b65 97k xra 3xw 0 7km 12kw -255s cuyo 11zo 0 1ffv 0 7cyv 3irr 11jz cr1 5ckb
668 gjdgxs u08w gjdgxs gjdgxs 0 gjdgxs kw4 5syd 7cyv 8v4f h0k 4abk 6sur 0 -255s gjdgxs npo yio gjdgxs gjdgxs 0 7zf
gjdgxs 79yv 20z gjdgxs gjdgxs 11rf 0 allk -5rc gjdgxs 364s gjdgxs bcph 2105 255s 1229 ns5 gjdgxs cuc n1q teb 0 pyk
gjdgxs jgl 1myx 361 4v08 395 gjdgxs g8r 1nst 67xf 668 gjdgxs 9qi gjdgxs gjdgxs zjp e7c 42h 1n8 0 gjdgxs ejc hqh hqh
255s 20z h0k bbt 1229 gjdgxs gjdgxs 1m6l 361 1af1 gjdgxs 78l 6ix0 7cyv 0 -255s 1ffv 6fm3 16v8 16v8 lx2 1n8 gjdgxs u08w
gjdgxs gjdgxs 6wdc gjdgxs 255s 3cz 2df2 gjdgxs 0 gjdgxs gjdgxs 7ha gjdgxs 1gi0 gjdgxs gjdgxs n1q 1b2d 4v08 7cyv -1cv
9mwz 364s e7c adj3 pyk k9u c3ew 361 gjdgxs 8vsn gjdgxs pyk k9u 11nu 42h gjdgxs 11az 2105 e7c 4xo3 4gg8 7k82 jxh 3u94
1af1 1b2d 1b3x m5v cuyo ns5 gjdgxs gjdgxs -4wr apsw 0 gjdgxs 0 -255s gjdgxs 1ffv 2c6 5xxn 361 cox 78l 1229 0 yakg
gjdgxs nr5 gjdgxs gjdgxs gjdgxs 255s h5a8 ga0 pyk 1yo gjdgxs gjdgxs b1by 9qi 7hv zjp 1b2d gjdgxs bhrc 3fzh nr5 nvb lfr
-255s 6ix0 k9u 1b2d xge ndg g8k cox gjdgxs gjdgxs bhrc adj3 gjdgxs nkrk hap gjdgxs gjdgxs 255s bhrc gjdgxs 1yo gjdgxs
gjdgxs gjdgxs jgl vnd t3a n1q 0 8b65 xe8 731 46j 0 gjdgxs gjdgxs 3nzk 255s 1b3x 4ku 1b2d 81fl 9qi nr5 pyk 12kw 4a2x
-255s qj3 tid 41v7 1vik 12qn 7cyv 4gg8 enj gjdgxs dxi urm 7km g8r a2nm 727q gjdgxs ga0 xe8 0 br1 kw4 gjdgxs 1af1 u08w
1myx yakg z52 gjdgxs 1vik 23k1 gjdgxs gjdgxs 12kw mxi 4gg8 9wdw 11zo 8vsn cmr xge g8k 9qi 5syd g5h yio z8j 0 3nzk
gjdgxs 100b 1wba gjdgxs gjdgxs 255s 34uv 78l ns5 e7c gjdgxs gjdgxs 4gg8 83ca -1cv 3u94 3u94 8zvh sh3 n1q enj 0 20z 8fp
1pzy 255s 0 7k82 gjdgxs e50 -4wr gjdgxs gjdgxs 12kw nz5 41v7 hqh 2df2 -255s 3fzh 1b3x mxi xra ejc d4f gjdgxs ysk 0
1vik 0 1b5j 5kbi eyy 1ej5 n1q 5bqj toe hnd l1l o9f 1bhe 0 -4wr gjdgxs 8nqz 2keb gjdgxs gjdgxs 0 z8j 12kw 9qi awj 11zo
vnd 4gg8 bbt 3fzh 0 hnd 6ix0 jgl 7cyv 1229 5ckb 2kj5 1ej5 2kj5 gjdgxs 98a 361 -255s gjdgxs dxx 0 0 amb 8wg 255s spu
cuyo 2105 41v7 255s cv9 fmq 8zvh 4gg8 gjdgxs gjdgxs 78l 1ej5 9d2j q5c egu dxx 255s cuc 8k8 -276 i97 7k82 gjdgxs ofb
8wg 4xd apsw 1ej5 spu h3n gjdgxs 9sj 7gj 8b65 5io 727q 4abk -wd bbt 7h3 8v4f -255s 81fl -fi 7y 4ku p13 8b65 i97 9mwz
cuyo 550u bbt 1ej5 allk 4ku 8zvh 15x b5l 9sj 1ej5 11rf 5ij 9m apsw gjdgxs 7ho 4ku 8v4f gjdgxs 8zvh bph 19d2 amb 7zf
e7c gjdgxs 81fl l1l 8b65 7gj 1ej5 cuyo gjdgxs gjdgxs g8k 0 cv9 -255s 7k82 7xd2 361 255s cuyo amb 12kw 15x 4pje cuyo
12kw 11rf 7gj 7zf 361 gjdgxs 53p 1gp 0 a5h 52r 8b65 7k82 hxx bcph 6kyy amb 12kw 9wdw 36m 8nqz qj3 12kw 8k8 668 0
gjdgxs 5ar -401 vnd 7gj 4ku 0 gjdgxs gjdgxs n1q 1lvc 3aw a5h n1q gjdgxs gjdgxs 5bqj 255s 42h 1ej5 6sur q5c aad 4v08
7cyv 7gj 4ku h5a8 3aw gjdgxs 13yz gjdgxs b0u egi 8b65 12kw 1ej5 12kw 1ffv ekk 7k82 15i8 gjdgxs 4pje 15x 255s bbt 12qn
8kn4 2uv egu 1b2d amq 42h a5h 0 1ej5 8nqz 6sur gjdgxs 7zf c1j 0 gjdgxs gjdgxs 1af1 gjdgxs 6c5 3cz 0 gjdgxs 395 -4wr
gjdgxs 3aw q5c 361 2uv gjdgxs fn3 8b65 b7pp 12kw 1ej5 8b65 0 ai1 1nst 7gj 1ej5 1ffv 4pje gjdgxs -4kq b7pp 7zf 4xd 1b2d
2uv gjdgxs cuyo gjdgxs 7km 4v08 0 gjdgxs 361 20z 1ej5 5io 668 8b65 gjdgxs gjdgxs mxi pyk amb 3u94 cuyo 8vsn f04g 1af1
gjdgxs 731 2uv h5a8 gjdgxs gjdgxs pyk 0 3aw 9sj 0 gjdgxs gjdgxs 7km gjdgxs 7zf 1ej5 -fi gjdgxs gjdgxs 12kw 16j5 bbt
n1q 4gg8 4pje 81fl 0 16j5 2ck 3xw 0 gjdgxs gjdgxs -4wr 1lvc 3aw 9sj 0 2ck gjdgxs u08w 9zh e7c spu 8kn4 50i h5a8 pyk
b49 1yo gjdgxs 0 gjdgxs gjdgxs ppxc 1ej5 kw4 0 1gu 7k82 gjdgxs 6kyy 3fzh n1q 5bqj 6fhc hnd jag 1pkv 550u 361 gjdgxs
1af1 gjdgxs gjdgxs 0 gjdgxs kw4 0 98a 67xf 7y 5lpm -255s pyk n1q -255s 13yz 255s 100b 11zo 0 amb gjdgxs 7wa6 cuyo
gjdgxs gjdgxs dja 3cz ga0 gjdgxs 395 wm1 9wdw 12qn -255s 4gg8 5uoo 58ey i5l 16j5 361 gjdgxs cuyo gjdgxs gjdgxs 12kw
aij 7km 4q75 0 gjdgxs lma bcph gjdgxs 42h spu cuyo gjdgxs 8nqz 1ffv 9be7 7km 4v08 11nu gjdgxs 0 255s -255s 8v4f qoh
8wg 0 4xo3 4xd 255s 361 gjdgxs 7cyv gjdgxs gjdgxs 1229 ns5 731 gjdgxs 7cyv gjdgxs gjdgxs pyk 0 3cz gjdgxs 1t3x gjdgxs
gjdgxs 2kj5 gjdgxs 11rf 0 9wdw f3t gjdgxs 4lcj gjdgxs 731 2ck u08w gjdgxs gjdgxs it1 gjdgxs kw4 9qi 3fzh 1ej5 it1 2105
khq 7cyv 5tzf 5ckb 9qi 0 6sur gjdgxs n1q 7q16 255s zjp l1l toe 1j45 7cyv 4a2x uaj 1jmq 42h gjdgxs 11nu 8v4f -1pd 550u
0 sh3 7k82 1m6l ga0 0 rf3 wm1 gjdgxs 1ej5 255s 255s hnd 2df2 24e8 6z45 gjdgxs gjdgxs 1b2d 2c6 gjdgxs e7c 4gg8 gjdgxs
gjdgxs pyk k9u -255s 361 gjdgxs 255s 7km nr5 n1q 3fzh l1l 98a 1gi0 1af1 255s 15x 4a2x 3cz urm gjdgxs gjdgxs 12kw g8k
4gg8 7k82 255s 8vsn pyk 3cz gjdgxs 1t3x gjdgxs gjdgxs 1gi0 gjdgxs 50i 12qn 4gg8 fd6 c1j 67xf 1af1 361 1j45 -4wr gjdgxs
gjdgxs 7pi 9qi jgl 3fzh -255s n1q i5l t3a fo5 42h spu 1vik gjdgxs jag 1j45 wm1 -255s 6wdc 92a 12kw 1ige 7hv 16v8 6fm3
4xo3 lx2 o2s 5syd pi5 vnd 0 cv9 gjdgxs 12qn 1ige gjdgxs gjdgxs 50i 0 11zo 78l 557 b1by ym5 255s nr5 gjdgxs h8k 6aj
gjdgxs gjdgxs 7cyv 1229 11az 2c6 3fzh gjdgxs sdj ofb 0 7cyv -255s 5syd kw4 gjdgxs 12qn 9wdw f04g 3ndv o9f b5l gjdgxs
7cyv 1af1 11az 255s gjdgxs gjdgxs 1af1 e7c 9qi 4gg8 1ej5 8b65 gjdgxs k9u 361 1ej5 395 gjdgxs gjdgxs irz ofb 255s 6wdc
h0k pyk 9be7 gjdgxs gjdgxs 1b2d 1b3x ndg 15i8 1229 gjdgxs gjdgxs 0 f3t gjdgxs 3fzh 1b7p gjdgxs gjdgxs 0 f3t gjdgxs
1myx 1b3x gjdgxs gjdgxs dk3q u08w -2ga cr1 gjdgxs gjdgxs eyy bhrc 98a gjdgxs kw4 -255s gjdgxs gjdgxs yakg 1b2d gjdgxs
6fm3 m5v gjdgxs gjdgxs 2c6 1ej5 sh3 78l -255s gjdgxs -255s pyk 4xzk -255s 6ei 5syd enj 11zo -4wr 8zvh 52r b7n 78l b49
9qi 9qi -255s lh5 i5l 6lfr 12kw ns5 -4kq bf7 sve gjdgxs 6xy3 6kyy 0 rk2 5ckb toe qoh 7xd2 gjdgxs 7cyv yakg 1af1 gjdgxs
255s ns5 gjdgxs gjdgxs 361 g8r u08w gjdgxs gjdgxs 16j5 gjdgxs 27f gjdgxs u08w gjdgxs gjdgxs 4jp gjdgxs zjp epg 2keb
14m0 0 1b3x 3ndv 1af1 1b3x 58ey n1q 5xxn gjdgxs gjdgxs cr1 0 k0i 4jp 7km 12kw jgl h5a8 7cyv 2uv 1pzy 1wyr gjdgxs 7hsf
6wdc 6kyy -255s 2kj5 -4wr 5ckb 67xf 4gg8 e42 nr5 7q16 8kn4 1mwp 5hwv 0 7km 1ej5 8fp 1vik 11zo 2z7g 0 fd6 1ej5 t3a 15i8
0 vnd 7cyv 12kw wm1 5syd 5xxn gjdgxs 6sur kw4 5syd sh3 4gg8 16v8 qb2 vrs lh5 20z 5syd 361 4gg8 gjdgxs 16j5 bhrc adj3
gjdgxs 9wdw apsw gjdgxs gjdgxs 0 sh3 gjdgxs eq6 vrs gjdgxs gjdgxs 52r 395 9qi gjdgxs jag0 bbt dxx 8v4f 34uv 1m6l 1af1
60xt cr1 adj3 9qi 7k82 8vsn ofb 550u k25 550u
`,
  leaves: `
-1jr y3 1og 78s 5p0 0 zrp byu -1jx -f6 -12n 4f3 8km 153 d5 73d -1jq -ll 1tr -te 2tq 805 1jc 547 -1je -3h pl -12y 509
34e -13j 1xk -1je 1c 25p -vc 5dw 2ya 1xq -wz -1j0 6 -m3 24q 1xu -12c 514 2oh -1j9 -hv -en 274 1xp 3bx -kq 2p2 -1jf -j3
161 -ir 1s8 53 156 3eu -73 2pg 1ov 2p -1gh 6y 30h 3w -1ja -nu 1i2 -4o 1ng 2pu -my 14e -1j6 0 182 -zj kd 1u8 4bm 0 -1j2
-sh f7 -10n 227 oz -38 1fs -1iv -m9 22 -ka dd 27h 3fe 0 -1ht -bg 1qz -r0 3l 1m6 39f 11r -1iw -sp -5b 0 nc 21v 3j3 0
-1ik 0 8l -12j ee 2fk dm 1nw -1i8 0 so -167 5w 1pf ln 2pq -1iv -ut yu -zp 2a4 -11i -8a 16q -1hr 0 -ju 1r -1l 1e4 1gk
2qt -1ik -z0 zn -xy e 15k 2k0 gl -1h9 0 1i 0 zv 2fd 2y 1dz -1h6 0 -tm df 1hy -kj 1j3 go -ea -1iz 8u 11m -1gg 0 -x2 4c
-1fn -55 -128 1pc 9d 2dt sg -cy -1h5 0 dt -13b 8t 1xl 2xy 0 -1gm 0 rg -14m 4e 1lw 2wj 0 -1fu 0 -s 0 g7 1x0 e 1e3 g
-1ms 3j 12g -1e6 -d 149 -pn -1d4 -gt 2b5 0 13j -fd 1gv -az -1fk 0 -86 0 18r -18 9w 1xp -1h0 0 -yd p -5a 139 -21 1ss
-186 ci 13r -st 8u 1gz 38s 14i -1fq 0 -7s 0 3m yt -sv sd -1f9 0 -fn 0 fz 1z3 -oq tr -13w mq 7y 1vs uj -nc -1id f0 -1g4
-kw -u 0 -4l 104 2jx 0 -1g2 0 -8o 0 te -f5 -10t yx -1e7 0 0 0 -6w ps 25w 0 -1f7 0 -3x 0 -83 i4 27m 0 -1e4 0 -95 0 i4
-uj 6r 1cr -iw 0 -1fe 0 9s 1om m9 -te -1d3 0 0 0 45 -q6 1zr 0 -10l tg 1c8 0 -5d 11r 1y -217 -1eo 0 -2i -126 174 -i e8
1nf -1eh 0 -io 0 6v 12h -ic fx -2p 1qi -1en 6t -135 13c -136 -i -1cy 0 6b -rs -41 1rb 1n7 -dt -w7 r -rq 143 21s -8f
17l -de -2g 0 -1c2 0 1jz 5h -2a 1t1 -1c4 0 -kd 0 tz -2p -1ho 1e -wo -1qe -1ej 8n x1 -2o 6w -q4 1qn 0 -vs p0 qw -6p
-1ir -7l -1an 0 -92 0 5t -kz 1yi 0 p2 -h1 1io 0 -6p -1b1 9c -vn -17j 0 -cv 0 1lj -gd -4i rc -1a2 -fz 3z 13b -gw -1zi
38 0 -19i 0 -fu 0 aq 1hv -d -1qi b9 -fz -183 1r 1li 0 1d 0 -fq ei 1a4 0 -18q -g3 -1s2 2 -17o -kw kl 0 4q 1gp -t0 36
-7d -1vu -pf 1ln ba 0 1y9 0 2n -10p -74 1f8 yb -63 -qj 96 iv -2l -160 -cn -16s 0 -3x -16i iz -mq 1qb 6k -eh -16q -tp
18z -18s 0 1w -sj 9b -6u 1ec 0 -18s 0 -fb 0 153 -n -1fl m 17 124 -1e9 v8 -r 0 -14d -dr -mh xl -42 tj 11t 0 -256 4 3n
-sc -an 16k 9q 0 1z3 0 -62 -v8 -5k 1ah ee 0 1si 0 14i -9e -38 -15z -ua sv 1rk jn 1ex 3g -16q -4y 1i1 0 0 0 -13o 0 0 0
l9 -50 1rv 0 -z7 bd -j1 -1ic -ai d3 1o8 0 -14m 0 -c1 0 -z2 19 -r 1sh -182 -c6 -d8 -g 1gc 0 gz 0 -rz dt -5 -1bh po -1hv
cr 1j8 -yt if -kv n9 nq 0 -el -158 -14a a0 -9m -1h1 -1kj 0 -5p 0 -xv -27 1b4 0 15z -o7 14n -4m -zn lf -19l 0 -58 hl
1lf 0 -3l -ui 1ds -my 1lv 0 6g 0 -1a8 -8f 1f -19f 8z 1yx -oz ei bl -qp gi 1u2 -4g 18b -pj 9w -es e8 3p 1i9 -8k -1db
-n1 128 -7x wv 1sm 8h -1tf -dc op -n2 -mo 145 1qf -nh 10k -eu -wd 76 -9e ln n -uc -12q -ag vd -c4 cq -ph 14t 5 fs 1pl
-8d i2 -4o 0 -1b4 0 -46 dk 19i gf -jf 115 4r 1i3 -1u -12n 1fd -6e -5h 1an -rv gw 3x -12x -3s vi 1bi 0 -mm in -dn 7x
188 -q -xj 0 fo -2o -1ah 0 -4 0 -di x7 82 -uj 3g 1hr -1ie -3d wy -3a j4 -15i 3h 1e4 -15k -46 -6z wf 2j 1ra -18w 0 47 0
-209 3l -12i 9g 19q 0 0 0 3m -18g 148 -s -5d 17s yk -1cv -v8 hm -bu tk -14b 0 -82 0 -cv 23z 52 -23i 96 1c7 4p -18r 1ck
-c ur -t3 -y6 2s ha 0 -1ui 0 8t -8y -2v 0 15l -v -t3 -29 g4 1hl -1ew 0 nh -93 -1ay 4f -au b2 -y6 0 0 0 -ks -2h rm 0 v4
0 0 0 du -8t 1ch 0 -66 1vl -dn rq 1l2 -3l 64 -ek bq 1j7 5d -rt -c9 13y cg -bb -gl 0 -197 0 2o -13x 1m1 lc -81 -v1 -1lt
0 bx 19d 5z -1cw -w4 ke 1jp -5v -bh 1cc -bk x7 15i -5p -1ae 0 v9 3z p8 -p9 -1tk 0 ex 0 zu -112 ck 1kx -1gn l 3x -1dc
-im -1m2 v1 -k6 143 -av 1t0 4s -8v 0 -1ez 0 81 -nt mt -f6 iu -f2 kr -ny -14y 0 -bz 0 1in 9d -df bh r -172 gh 193 2g
-yw wi -h2 az -bz 15p -gk hd -8k -138 hx 165 0 0 0 -1jn p7 1ub 8g5 zkt 0 e49 4j3 -1k7 -yl 3is -5w 4dv 87f 3yg -jm -1jv
-ne -5s 28z 17o 5ur -rw 2d5 -1jr -z6 1lc -pr 40c 1gj 5su us -1h2 2d 4kg 1tk -8p 2bs 2kk 4ch -1iz -1r -wz 1om 2de aq
-92 3pf -1j7 0 q9 -zz 3e2 21k sz -10x -1jm -gb -2r 0 x 2lj 1hu 51i -1j6 0 8n -1aq fi 3to 4g 2bi -1im -8w 1sk -rp 6w
25f -jm 1q6 -1iz -dy -12c 3c2 23d k9 -8x 1sm -1j1 0 q9 -17i ig 1qh -1hh -1 -1j0 -u0 -2d 0 1bi 3bq -8x 1kz -1it -hy 92
-v7 15z -d -a5 2an -1i8 0 jm -jf l1 2g1 494 0 -1i0 -qj -qs 1zn 13j -bo 28l -60 -1id -t8 sl -r9 ss -yk s7 2dx -1h1 -c2
-125 1vp 193 -9b dd -vh -1hm -op 1br -152 vx 1qt -bq 1d6 -1hr 0 59 -1n1 v4 2h4 1c 1gx -1ht -od 4g 0 o2 -pv 2nk ni sg
295 -1yr ba -1i7 -mz -169 10e -1ht 0 -b8 0 hs -h5 e1 1sh -1hg -ey 48 0 5b 224 -b0 1az -1h0 0 -5a 0 in 2a3 -98 yt -1gg
0 -5z 0 -1az 1ka -l0 jz -1gq 0 1f 0 3o 1k9 2yr 0 -1gq 0 -12 0 -cn 1n5 jw 299 -1hq 0 3p -115 1s 1zj 3br 0 -1fz 0 -l6
1pd -i zw 1u4 0 -44 vp 2cw 0 -1fs -ux 6i 0 -1gm -102 -160 wn 1a 1rl -2t 18c fi -cn -1gp -v2 1o 1ed -9d zq -17r -74 2rp
0 -1s 13y cw 1p3 -14r 6m 1af -oe 1rk 85 -sr 1i3 -1g2 0 c7 -12p -14 2dv 1qs im -1d2 0 m4 -10u -cn dq 26h 0 -ju 0 -1h5 0
-5x zq 2ar 0 -1e8 -to -kx t2 s 22f 2fs 0 -pg 11l -19z 0 1cg 62 -1ma -48 -1dh 0 0 0 17q -2 1yz 0 -1eo 0 -3o -10f c2 -fy
19g -53 -1eu 0 0 0 -2x 1zo 29i 0 -3r x0 b9 -1t4 6s -z4 1e7 0 -1cs 0 -76 0 fd 1pt -hl gs 1lk bx 1e -14i -xr y7 -1de -qe
1i9 -96 k2 -59 -i4 -1c0 -o -1i0 -146 hi -1q0 0 pf -fr -nw 87 -9r -17t vd -79 1sq 0 0 0 82 -yl 1fx 0 -130 148 -19t -jg
-19l 0 0 0 z1 -50 1sm 0 -1cc 0 -2m 0 -3o 1pu -tk ax -1y 0 -1db 0 a5 1ei 7n -l3 -1bd -ge 11 1av -1kn 0 -iy 0 c -19k
-1u0 0 183 -1e -1k6 -8k -17t i -1pw 0 dw -13h 11y 6k -15e 1b -2ak 0 -e7 113 1nd 0 -18j 0 nx -bj -1dr 77 227 i5 -19i 0
pr -e8 hi -1o2 dc 1qu 1o2 -5n -sh lm -10z -3a 14q -jz -8 -1dx w 1ev ll 0 -73 -265 -7t va -163 -aa e 1gb -ug 11j -cg 0
-17d 0 10r s -xg ai -49 -16v 1d8 0 1jv 0 0 0 -17y 0 0 0 -1k -x7 1vl 0 -14s 0 -3r 0 ie 1tu -7u mv ji -bs -co 1af 88
-2e1 aj 0 -16i 0 -m4 sq cv 1vv -ia 93 m -qa 1ic 0 -yx 1jn -k6 1k6 -v4 -1n v0 -10a 2b 1o1 -12s 4q -171 0 -c3 0 -5m p6
-ru 6r -lq 19m 5z -ig pd -16e -1lw 0 -dg -17b -7 15e 30 0 1vf 0 -122 0 12o -f 21 -1q9 xo 0 -gw -184 -51 u3 9m 0 1qh 0
-7r 133 -lx c7 -s0 6t 186 0 12u -bh h7 -np 15h -cs -13v dx -z0 a1 -a5 -11y 117 53 -sq 0 -9h 110 s9 -lo -131 0 0 0 bo
-kk -sd h2 in 0 -166 0 ac -rz -uc 26x oe 28o -fc 85 -98 -12y -33 ey -k9 0 -1j1 0 t4 -6w -1h5 0 1ii 0 -il 0 ke -b6 1k7
1y -1h 2kc -jc r6 4b -kc 19l 0 28l 0 -dk 12y -5j -1d8 zx 0 fd -172 23s 3y -5k 18x -1h7 15 -1c0 0 27 0 bp -on -27 13g
-fq -1qr -7s 10a jc -11i -4d 18m 14o 0 0 0 -14i 0 -db 0 -34 ew 1lo 0 40 -pe a9 -tg jd 0 1dx 0 -18d -cb 3 10m -1h8 0
-ws -x -1nz -13 1fz kp pt 0 -1p8 -4n -7z vb -1db -q -q7 py 1e1 0 -q3 81 4j 1id 3m 1lo -r7 35 -7o 8a 14b 0 -12d 0 0 0
5j 1d2 15 -1k4 kq -1av -ic 9g th -n5 -wf 4o fm 1y1 1aj -5k -145 0 0 0 -mr b1 -1fn 1k -d -sp -dh 1br 22e 0 -if qx -112
-5a 1dh 4e -w0 0 14d v 26 -113 10b -me -1ee -2w nz -15v -12n 0 dc -ia a7 -7f -19v l c1 0 -12n -6c -p1 mo -fy 5a -he 6f
-3m 1j3 -df -193 zp -nj -18 -143 -hz mx 12w -6a -y9 7a -7e v1 -1ok 0 -db ii -sp mc -9j ig 1js 4j -u 1mn -qf -33 8y -n6
8o 1f1 bq -16b 4q yf 7b 17b 79 -19v -16t 0 -8m gf -2l 11l -e9 -1iz -g l0 -118 gw ci -gs -13g 9x 1jq 3f -v7 8a 17i -a5
3b -h0 -7j 0 -19c 0 s2 -ps 14l -79 -oc -4b x4 -iv -yg -al ro 39 -aj -1bf -gi so 1p -11m 1d8 0 c0 -1mf sa -b1 40 up -1i
-z3 -1m6 0 bm -hw fa -81 1ym 3i 1et 26 -1mo -g9 -84 sm -1ge 0 w3 1h -1ap 0 -dp 9h -k0 -1mg 64 0 1a2 0 -1jj oz 8m2 1x
iyb 11x9 2wy 9s6 -1k8 -z2 1pi -vy dv5 0 6ng 1ik -1hq mg 3aq 0 7m6 0 2ts 5k4 -1jr -hs 1cy -8h 400 2n 7e5 0 -1j9 -1z -xh
3i3 3cg 5hw iy 2fw -1jj -i5 23k -po 3t3 97 -aq 1sb -1ji -is -lb 1cz 15f 2x2 4dm 0 -1j8 -bn -28 0 6n 28e 27i 3ug -1ig 0
-115 20z 1ed -196 3uz 1pf -1iw -1f -13k 2op l4 24f 186 3eg -rd k9 -1ii -nr 2dw 4i 27j 1fi -1ir -mb 29 0 -dl 1zw -3k
1rq -1ic 0 6y -19r 1ad 42o wd -ot -1hn 4f -yx 1ia 90 2q3 7g 1pm -1in 0 -ry 19t -c8 1qz -b1 1il -1ih -j6 7k 0 du 1id
-t4 145 -1hi -ld aw 0 ar 1ex 3gu 0 -1i3 -ar -107 1zh 41 1h7 2o3 l3 -1ir -ta -m 0 y3 2g9 -72 11l -1i1 0 9b 0 -q 227 1mn
4y -1hg -h7 -kz 18v nc 1q1 -1x -180 -1in -z8 -vt 1zv e2 2in -2w 1oy -1ib -st fv 0 1zh of -ov 14s -1gs -tt -py 1d8 -qh
nm 2ye 0 -1h4 -t0 157 -1iw gu 1iz gw -pf -1gk 0 fl -12x u6 -y4 -124 2w -1hy 0 dy -1ab kn -f8 2qm 0 -1fg 0 u3 0 50 27i
eb 1w4 -1gl -f8 1gv 0 -4a 1lx -9c 1bo -1hj 0 bi -15c p3 -k8 -w3 -6h -1fp 0 14e -vf -4p 1nf my 1te -i0 -1g1 -i4 -2k bi
1qu -1u -18s -1gx -w9 w9 -l8 fw 1lg -1pl 3w -1ex -jg -lv zw -9e nz 1ic 3i -1ew 0 5b -w0 kq -8r zs 2qy -1hd 0 0 0 13e
-89 1vk li -1ey 0 -d0 0 p5 1u9 -5a xk -1d6 -e3 -1ag wq 7c 178 aj -ma -1eg 0 0 0 -50 20w 168 -zi -1fj 0 -zx 100 -9k 1ih
-5g 17q -1cd 0 -7v 0 -fx 9f 9i 18w -1dj 0 oo -x0 10o 2p -oi -1l7 -tu f8 1u 16b -1e4 0 -tm 5z -9q -1m7 1mh -130 ol 0
2ej 0 -1ds -ry c7 -14a 1fa -2z -8m sj 8k -wv 1pl j8 12 0 -182 -f6 -1at 0 0 0 1i0 5g -hi -223 -1bc 0 7e -ug -qi iv -ix
bs -nj -1c3 -v1 xm a2 1qy 2j -1i3 -1c9 -dz -44 1zy n8 0 248 0 13h -az -12w -b9 159 -im -1dc 1e1 18n 99 -17n -18 bq -us
1bu -xg -1bt 0 -9g 0 5k -fb -fk 10r 6a -zz -xw jx 1ur 0 md 0 -1bm 0 -2b 0 2n -114 -3o 183 -yz kz -9p 136 -10r -5f 1fa
0 -1b2 0 0 0 -60 189 pi 210 -16 -z7 -4c 159 1td 0 mh 0 -199 0 -fv 0 fe -j7 5z 1i1 -15y fk -1ct 0 4u 1b6 -s3 -k 9d 1o9
-kd is -7k 0 -14z 0 -4a -10c -6b 1or zh -k8 1ox 6d -10o -6a 4y 1lh -kz -1t0 -104 js 1ed -4x 5i -12o -kg 1dj -17t rm
-13v 0 0 0 -31 1b3 1yn 0 -1w -v3 27v -17u dy 1mo 57 -1bj -4o -t6 7 1pc 1lq 0 0 0 -4b -16p eh -b7 1cd 0 0 0 kg -9d 1bz
0 bx 1f7 -y2 0 7f 12t -1ue jb -131 0 -q8 11x -q9 tk 1fn 0 -lg 7m mc -ho 5i 0 -po -1l5 1qg -gf 6g -ew -13b 0 0 0 3i 1fb
-1hu 41 -166 0 4y -si jl -35 -pv bu -c6 10s -cv bm -1d3 0 -ah 0 -12p 0 -21 uf -3v -10s 1g0 -bp ah -e4 4x 1jo -kl -1kd
-q0 wg -zo 0 0 0 77 -gi 1tr 0 -13v 0 5x -b9 -1e2 0 -f7 0 14u 0 0 0 -gr 5e -1u5 -4s yk -6w dc -1nw -8j 18f -kj kj -z8
1h -1d4 0 fy 1ye -16b 0 -p1 38 -211 0 im -qd 16q 12 pi -j0 -dh -1f1 65 1je 2g vg -2l ma -1wz -gg s 0 1bu 0 6 0 80 1a8
-gw 60 12m 0 -11m gr -13s -2l -6e 1v0 -1dj dw -dz 4x 11p 0 15h 0 0 0 -8y b2 -xd 1e8 -b0 0 -1i5 0 33 1q1 -9h t2 -15j 0
hb -iv 8g -hq 8f 1hn -a6 -1j7 -k8 1bi -8p my -1g0 -6v 5y 0 1g6 0 -5m 102 -pn zd -10s 0 0 0 -uv 2x -14m 0 -12f 0 0 0
-ic ir -1yx -iv -yk 54 11z -d -zw 0 -cc 0 oi -d3 f6 -151 29 -uy ml -1q -52 -1ja -vx 171 1fu 4d -gm jb -vi ak 1ki bg
-dx je -1jr 0 gw 26y -px 5d lb -jd -1bb 0 -5i fr 13 -1ds 13j 0 -lx lc -9l w5 wi -dt -6w -10d xl -ac 11l 0 0 0 -fj -167
lm -rp 1u0 ft -sl 99 -7k 28m 2d 1fj 1vh k -1q4 -a0 1td -6h 28 -g8 za 0 0 0 -x7 sx -92 el -hw 0 -1ex 0 i4 1q6 -jk gr
10n -b9 -1ex -1v 2z -sw -mn 1cv -hc lm pi -to tn -6s wc -nz 166 0 0 0 -5d -1o4 1ey 2j -12v ys 12e -ew -f -u5 -9g mo tq
0 -1sy -4s 1i 10x 8e -1bw -13d 11x -1gy -h -zg 60 1qs -1hg io 1fg -bc ev 1ed -b3 d6 -a0 15v 0 0 0 bk -ty -ya h4 -dq
-1i4 165 -ib c1 -ne 1n9 2q -8h lp -17q b2 -1aq -14 1hs rb -b -1ka bd 0 -w1 0 50 ys -tg jj r2 -qa -mp 12w -14n -50 8t
-o3 -yf -7v -o -11q yy -o -15h 0 -4b 0 -1j5 2nw 4f f45 idt 10v2 1s0 a1b -1jy -lc 496 -b9 ecw 0 3uk 8dk -1jz -g0 -mi
2lc 1qj 5bj 9ka 0 -1jt -yl 2hu -3f 4jb 76c 3w8 1hp -1j9 -bt 125 -14r 5wo 3fs 3cw 10u -1ja -fx 24k -kb 35x 562 97 214
-1ji -ln 2hd -lr 45i 2gr 1dd -l7 -1j5 -h0 29v -l2 1b4 3m2 3dt 0 -1j1 0 ps -147 16w 2vj 1pl -2m -1iq 0 h6 -127 -wi 1a1
2ev 1ab -1im 0 -2v 0 7t 1qs 3hd mm -bl -1gk -10v 1tn 1wi -c0 -2p 2b8 -1i1 -sc -m3 1y9 op 367 g5 22n -1id 0 gj -xk -6h
-1eo 17o 3ln -pb -1i6 -ff 1vs 1qf -31 yk -63 -1j0 -16q 1q4 -ox wh 21f -qf qt -1if 0 -14f -g0 2hk ya 0 -w6 -1ho 0 3d 0
87 1dy -p8 10t -1hv 0 6 0 -ey 1e5 15f -be -1i1 -l6 -nf 1gc 1vb tu ce -1bt -1i1 -ol -1a 0 21 1el 2ag 0 -1gq -ma -ha 1nq
92 1du -bu v4 k1 0 -1et -e5 19h 1u 1mm -bg -1i1 -tk -wv 1gh 9v 1rp -bo 1yk -1h1 -gj o2 -rj tv -4s 37r 0 -1ft 0 -8i 0
6z 1j9 2p2 0 -1i1 0 6o -18r 1i4 49 2ji 0 -1ge -h7 4d 0 -eg -1v1 sx -2h li -gb 1f0 -5d -1ex -1a sm -xr -1fk -a3 1w 0
1hp -5t 1bp -j8 -1gq -q7 -23 0 25 1fw 1sl 0 gz 0 -1hr -uj 1ap 93 -132 nv -1g4 0 -l4 0 6c y4 -m4 rt -ce -1f0 -u9 dx -1r
17e 1lv 0 -1gh 0 -o1 0 -8d pg 5o 1zh -1dk 0 -w 0 -12x 9q 2h0 0 -1dp 0 -4f 0 19 1oe -7j 131 -1d4 -c9 pv -sl 1yq 4g 3c
16t -1e9 0 q 0 1gd 72 -y5 18p -1ej -kq -1s 0 -3g 1vy 254 rd -194 -ik -ft 1jp -9h qq 2d 1ri -1en 0 0 0 -u 1no u9 2kd 46
-we 289 0 -1lj rm 1fo 87 -17c 2z 1nc -88 -b 1d0 15t 5v -1at 0 0 0 -11 1sk 1hk 0 85 -14h 11i -ht u0 1xe -e3 ri -y6 zz
ar -1at 1jq -f9 sf 1ob -87 -19p -1y 1b0 1nv 0 0 0 -1d4 0 qp -ku 95 -wy 11j -jg ra -y8 -ut 1zc 19 24o -22 yl -18a 0 0 0
-dy ha -d0 18v a0 0 -ss -1vn 6h -kt 1k8 0 -18a 0 t3 -ry -8c kq 1m2 -22 hj 0 -ji -1fw -e8 gr e3 1fx -rb bk 1ie cs -1ai
-gs -qp el -17f 0 0 0 2l 1cy -1ln 72 -155 0 0 0 -34 qu -lp -1lp -19u 0 0 0 -17k 3w 1i5 0 -n1 -s 1t6 0 mo 1nh -95 0
-19x 0 -aw 0 -5e if 1y2 0 -hp us -153 iq zm -ye -1sz 6q 1d8 8g -8r 1ji -9v -2n6 qp 0 -45 12h -nv -1tp 16g 9u -1n1 -1g
-md 11a -so 2m i4 0 -28c -jt 1ah -fg -1v4 5g -74 -13l ll -h5 -6s -16a 1kw 0 -nz de ne -u9 11 -uo o2 -6j -1hn 0 -4f 0
-b2 z4 u4 -hp 1cr 0 0 0 -151 -20 -1rg 0 -gz 11k fc 1g2 -gw -1mr dq -qs u7 -l8 -ui 11r -169 rl -1et -1z -1i7 0 -he 0
-9i -yy -9q 15u 249 6y -a1 o9 -15x 0 0 0 3u -11h 1df 0 -p6 pd 6x 1kr 1gy -45 -jj kq -14a 0 -6o 0 1lr mn dg -5z -i2 im
eb -1gf -s0 ej -93 1s6 -10x 0 -o1 aa 23 wv s6 -18z -e8 dz -45 -1jk 2nc zy -l7 12g cc 1kt -mi p8 -eu xu xk -uw -tl -2c
b2 -7r 1ar 0 0 0 -yp -c -rm 13n tu -115 -uu 4w 84 -ey -b5 p7 -17g 0 0 0 b2 -bg 1nz ie jb 0 -1ky -3z -18l -3s -9e 13g j
10i -vh 0 -tk ay -16i -ds -g8 fu 1jo 0 1s -17e 1b4 0 6o 0 -1p2 t -kl lu -1oy -27 1lc 0 cg -ao -11i 0 -8t 0 1jl -sv -d4
az 1e xh 9 -1us -1ad 0 -ga 0 -56 136 -1e1 -h8 4m 0 1g9 0 -e4 -1nh -2k lk 1bf 0 0 0 -9i -v4 83 -g2 11u 0 0 0 -e7 90 1h7
0 dt 0 -12t -5z m 1aq -p4 hl -15a 0 0 0 52 -an -8t 1cn 11u 0 0 0 -sq ly 1ju -33 -1ms 0 -c4 da af -16n -f xj vi -jb 9k
1ne h8 1ga -s4 f9 -z9 7a nq -ar -ho cs -41 2di -vp d7 -8n 139 -cp 0 cf 19p vo -1ct 2c -kv -2a 1gv -10z 1h 1pe 0 9h -k9
-40 -vo -9o 107 z0 0 0 0 -dh 0 -14t 0 -1q pm 1hk 0 -uq 0 0 0 14o -12 18g 0 -gk dm -4f rx 16b 1c -1ut -dz -8p 93 ce
-1ny 19d 0 37 0 -7c nd -ze -9o 4o 26q -9v a5 -23 11p 91 -vo -l0 0 1tw a8 -r2 mg z4 -c1 -1q8 fy th -3c 7m -rs 1hm 31
-1l8 -6y vp -4z 9e -xw bx -l8 -7z -1m3 12b -sr 6n 11t -d1 ir -2u -1ky 13a -mo -9q s9 11l -7f x6 0 -fb -1f3 8c -ll 1v7
-1gk -71 -1yl 1d6 1i -wb el sb -n3 1g6 0 -bd 154 i -x1 113 -e5 -109 0 0 0 g -1a8 ag -7e ty 0 0 0 cq 0 -zz 3f -5s pc
-ih 3 -pi 132 l2 -19 -sn ok -145 -3y 8o 193 -g8 gx l -jz y8 -70
`,
})
