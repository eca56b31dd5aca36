// Written by tests/evaluation/repeats/train.ts; do not edit. 4 boosted forests, averaged, seed 7, trained on
// pairs of judged public appeals (docs/repeats.md). It holds thresholds and weights of the features in pair-features.ts
// and nothing of any text: no words, no word pieces, no names, no numbers of appeals.

import { unpackModel } from './packed-model.ts'

export const trainedModel = unpackModel({
  depth: 3,
  bias: -3.66791,
  features: `
533170021c9c103986aee2286ccc197f7f9359908855e5844870ggba59e1a2431750g729c1ca906780e811gffa135c09ag35c018533ebfg831e103
08448c0e599007c18801cc51h008015h1c751aa0ccb2570cf295e690559h005055h108012g000d317079d29e0a9f57e002359h007046h008f37733
0039gb0cf8g18d7033c0d0a48000gg50h00e991eeg6359c5164abh5ae091eeg6206g088a10700f330c00f333e007dh0f6500h247e0029bbe007f1e
30e13290c78bb34a091b93aa8geee54h004e00h90ff007g2070b96ebb6d0e7970027g9f816efa7370bc0460b32a002h703b00hb02200gf9da9ea5d
7fffgff050010c000910a00137hdb22037bb707h60d00050c00f77h00f0003536061170c0ce5ha0e0b38dde0752cd20a86555d10100656e1907aab
ba984gf54550edd0bad7eab280e3f70302bb044e25db306b58b484fd448d852cc029157ad00g7d7a000eg00c00ef000d5f4ad0f5be53267ff7d2dg
eedd00e2b9g294hfc02473ee84912ffb008555a7044355d4h893800d5ff317a1165044461140g511e00a73701016d070dbd8088d04g6fa2egdd0gf
he0b800838bb8e33739a04b990be29e6c9251559cf51c5c5g218877d2555cagfd76eg633837ge55h57502986abd55c995g3380fee50h004031810h
d19e2e0f31c078g35707e539c0089399b01e55500e422ha78031h10c0599001e8a0g00a8gb878g27e20g05a059753bh00c013h9b0013h0b4203g0e
e911e079429c5c3g50h005051c008g50c00h78g4eee355h005910c003750g00f717c1d8206ee41546h006446ge0ea859abdd0ee3e3e44621g87014
37151e149e13b073710b00347d230001de00dd6d0a040785ffdd045849404032c3h00d8008052050h8fb10072bd0278bebab38ged000h2f9c005hf
a0a7gdd7ff010e004eb33b90fh89ee00dbf8bb127bff77g1a0a40g107c00h70fb00he0gd009bb0529g2aa300acff50f44aa90510d0036e0f71030f
g0d55e2dff28bb40d0fhb02200aeaca337757c80gc0f300e93129fhg08400dec536a7e10d50h60ea00f0aa0d9b38g0e0a0e0c00385877451daa4a9
gf70976b898b3711faafd5aaa051baa055g622a545f0aaa0a3626ad0202031ae87778e52b297330ef00b1494076c10125a3g2effh80150033f1b00
24ffc45dgfa007c39bf004110f3d338390033737ee215577g31c5750519445e59e1a04397800114a9ee01990a7a39h00e02955ccc4b7a7fe33707f
e59h0f9033abccg23e0c331fh907051500cf31g0baa49880bh23e0c3239fbdd359900ge31h00e087bfb0787af7f819eaa9a3bc30eg23e0c339bh4g
f03ba00cb55f0fg527caah78g33g332ah0cc02bh00e018h01708770he215h00f00bg077a8703b0001g0d6fh201e0051500cf701ef0d96b77a05afb
fc721e0e9387fc470h229000h006e003bbb0445aa1fd710c00e585ee65e3bfc04c1ab09a7d160gf855c000gfd311110he70335gb52880ec0950g03
ee0010e00968b1a80151db3d606ee733ag888b0g505000h5f1b005ee00f3h79c0006e1110210d005fa83ac28h303000ghaaf00f808d007f2dd2fhf
9470010c00402eb2b007207700b34g40f13b00af1ee042f440aa00f4ca080a3f2adf04b544503550037501300gaa4d00e33c0435bab00a7444b703
bf3100c81aa0gh7011009ae4aa953d8ad2671a17age3dd0070e05gh5339113gdda800e70f007cd908ba4hb5000g0d130069abeab421c834868b0b8
g8ec500441971716583a8b55ad07g23ce00aa774041984aaa33e999333c3730590555e2174cef517488531510100b7b70b19g0c012973a894199e0
e5955ace23c0c4018c70002971c5d35h10e031c103a55h0770519006725e0cg525e07g859h00503103cc355707f831707cf3bh30005bg005b55h07
5025e0e905350ecf46h00f050h00c0297bcbc8g1fg1159h00e09576gd913700cb9bf7gc721h07c033700ff86525ad04420e227e110f4ee00368geb
e1f5aeea24h69910013h00740bh0ee030h0049280be0087eea017fg7d1g0b704c3h20ee0097e4a4351e571f5hd305004680d3b275b00h007g005bb
b1d0b38g38096e276f10f00b030c0049g4ae7008b158f77e6ge99g846e3d8ee97005345740h5dbd0010c0065h100100291cc8ad55aea57227020h0
04c0010c00a9g84ch006b8590310c00h0b11100dg0dd700agaf4336cfb9a513cc01353bbc99aeaaa602hee0917e10344gac8e00b341408gb00100d
fddcafbe4g00e77a71a3g893096722b002e7803707dbba005bbb747daac202d1g64ef4910a15b3730735f61774b449b5f10e0095f3aa0037b881bb
agfeff4ddff807fdd4b88b38bd80bb8adf044add0dg14040027aa732
`,
  thresholds: `
h5b 9rw gxy 4xi 9d1h gjdgxs gjdgxs bq1 5oa apsw 1hp5 8kn4 5oa gjdgxs 8w4 1hp5 awe0 -255s 5xo 9n v6 b0t 6uk 8mqw -255s
cuyo 4abk 6fhc 4q9 12kw 825y qnr 8ox6 i5j 12kw 7dh a5t 12kw 1hp5 gjdgxs 7r1e ew3y b6v 7pf -mj 6ta 8mqw esl 11rt 8mqw
8c53 dhj 255s 0 4pje 7ck b6v 1hp5 -376 4q9 h5a alv 11rt 7dh 4q9 825y a5t gjdgxs 0 bidj b0t 12kw cuyo 6xp cuyo n5c 12kw
cxa -255s 8ox6 8mqw 2zf 17o bost 3xh 38e 0 nrl dqj n5c i54 7dh 7pf cuyo gjdgxs q06 1ffv 0 77o 7pf cuyo gjdgxs 39n 8mqw
aij 77o 5et -el 4pje 4v3 255s 5jin 7dh 4q9 -el 39n gjdgxs b15 16ij awe0 a9o d4f 848o cuyo gjdgxs 2nx 7pf 1hp5 12kw
gjdgxs gjdgxs 9yk7 6fhc 3xh 523y cz2j gjdgxs 29c cuyo 8kn4 7pf 4q9 0 gjdgxs gjdgxs 988y gjdgxs 4gt a5t 0 3xh f04g 9yk7
hv5 38e kkr 1ffv gjdgxs 4abk cuyo 7cyv alv 5xt 7hto gjdgxs jag0 6e3 ntm 12kw eed 2nx -255s up6 2zf q8l 7pf 1hp5 0
gjdgxs gjdgxs nt5 gjdgxs 7pf 6ta 0 39n gjdgxs 5jin gjdgxs 38e d4n 0 gjdgxs uu6 7hk 1iib 677 39n 8ox6 gjdgxs 9oip 12kw
1myt a5v up6 2nx gjdgxs e12 12kw jhi 8m9 4hz8 v6 gjdgxs gjdgxs bq1 lpa 7pf 1hp5 0 gjdgxs gjdgxs 6sjc gjdgxs a9o -255s
0 gjdgxs gjdgxs 43u5 dqj 7dh 79rv bidj 3a1 677 z9r gjdgxs 677 up6 0 4gg8 gjdgxs f04g 8q8 b5ry 255s c1d 3rrb 2zqd 8enw
dhj 5et 3a1 f04g gjdgxs oil e6c 16v8 a9o a1hv 16ij gjdgxs gjdgxs 0 255s 6ta gjdgxs 0 gjdgxs gjdgxs -4wk q06 12kw 5wq
3xh ad4 255s -255s o8g dfm 1hp5 8kn4 6ta 9nx -255s eju n5c 5bqj 0 q8l mi7 1027 gjdgxs 12kw 5wq 3xh ad4 255s -255s 1aze
7hk -255s 0 gjdgxs 6mzq 4b0n 1lvc 1l6 gjdgxs 7hto gjdgxs gjdgxs ocf gxy 3a1 gjdgxs 4abk gjdgxs gjdgxs i5j b15 5et 3a1
-41m gjdgxs gjdgxs 8enw sqg 0 epo 7ez -255s nt5 gjdgxs gjdgxs 0 b0t tal 71n0 2nx gjdgxs gjdgxs 1aze 12kw 7cyv 4pje v6
gjdgxs gjdgxs 8ox6 nrl 4q9 -4k8 k8s gjdgxs 3xh 38e abk 1aze 12kw gjdgxs cuyo 6sjc awe0 7cyv 5nmq 14hd vq5 i9w gjdgxs
12kw 4xi 4gg8 up6 14hd h5a n5c 988y 255s -4wk 3xh eos 5xt eju 0 61z gjdgxs l4s -5nx gjdgxs gjdgxs 0 12kw gjdgxs 1azl
dqj gjdgxs gjdgxs 8ox6 255s c4n 16ij 71n0 gjdgxs 6zea 12kw -255s 3xh 5nmq 7cyv -255s wyq 1dvv ad4 91jz 12kw 60me
gjdgxs gjdgxs b0t 7wou 255s q06 22 gkh2 i54 -255s g0a lzr e12 7hto ena 57j6 61z 5nmq u08w gjdgxs km2 -255s gjdgxs 7cyv
14hd 11nf 12kw aip gjdgxs 1aze 0 9yk7 gjdgxs 14hd 5bqj gjdgxs gjdgxs 0 7cyv gjdgxs 11nf 11nf gjdgxs gjdgxs 0 jhi 1hp5
3lv8 1vik q06 6jb n5c nt5 1vum 7pww 8q8 el4 jhi 0 dqj 8q8 nto e3f bp3 oe5 1l6 gjdgxs h5a8 gjdgxs gjdgxs 16ij 12kw 1l6
gjdgxs 1vik gjdgxs gjdgxs i54 sly b2b9 0 1myt 5nmq f6o c4n gjdgxs 14hd 4807 7cyv 4gg8 b2b9 gjdgxs 6sjc 0 -255s gjdgxs
1xod z9r gjdgxs gjdgxs 5xt gjdgxs jag0 gjdgxs gjdgxs yz 7hto bidj 0 gjdgxs epo 7ez gjdgxs gjdgxs epo iuv nt5 dht -255s
krl -255s 10mq 1l6 79rv gjdgxs jag0 2zf 0 -4wk cbi 0 i9w gjdgxs 1ejt gjdgxs 7cyv 14hd 5jin 262i 3lv8 1027 gjdgxs b2b9
dfm fw3 jag0 3lv8 alv gjdgxs rk2 5854 -255s evq q8l wkv 3lv8 1vg gjdgxs 9nx gjdgxs gjdgxs -255s dfm -255s 6jb 9nx 1hp5
e6c 5u70 rk2 12kw 5xxn 7cyv xra 1hp5 bost vq5 255s i5j ucq vq5 dfm dfm gjdgxs -5ye b8m sqg gjdgxs 4pje 14m0 3lv8 7hto
-41m 1vik 4pje klq 43u5 gjdgxs 3xh b15 1tbb 71z7 7hk 213h gjdgxs b0t 3g6o 4gg8 gjdgxs 8q7 gtg 3xh ntm hv5 wyq 5nmq gxy
gjdgxs -255s 6zea ucq 523y 4gg8 gtg 2mbi qp9 i5j 3lv8 tal xvs 4r6n 1vum 75j5 q8l vvb 0 cuyo gjdgxs 1aze 0 24v5 l21
6lgq 12kw 3lv8 gjdgxs gjdgxs 255s 7hto 2zqd 31ia 1vik gjdgxs gjdgxs 7hk -5ye 255s gjdgxs 4l2 h5a8 gjdgxs 7hk -5ye 4v3
gjdgxs 4l2 oe5 wyq jug 4v3 wio te7 2zqd 8zq ocf l21 5nmq 5vt h4f hvh eiu -255s 8ox6 x3h qnr 4807 2h13 c4n 1iib 255s
-1bd eos eei wyq gjdgxs gjdgxs 3xh c4n 4gg8 q06 255s dsk 0 s26 0 dqj jag0 gjdgxs hhd xvs 6f2h k8s g0a 6jb 8mqw s26
1hp5 24v5 c4n el4 7ez 4gg8 gjdgxs gjdgxs e0i9 q8l gbp m60 100b 8ox6 gjdgxs 147z xvs hvh 6ta evq 2h13 16zv 0 3rrb 12kw
lpa 3vu6 gjdgxs gjdgxs 3lv8 nt5 i5j 1d 213h k6t 8ox6 1ffv 9nx 6rp -255s e3f gjdgxs 1bpk 11rt xvs -255s 1cg dzp 15c7
gjdgxs 255s dfm fou 9nx ad4 gjdgxs gjdgxs 1jq6 bidj 213h afgj gjdgxs cgp gjdgxs 9nx -255s sqg oe5 6lgq jj3 1f3o 6zea
wyq 523y krl cz2j 2mbi 3lv8 7hk gtg 255s -255s 18a e12 jsa -3hk 0 wyq eei gjdgxs 0 jhi 0 -4k8 gjdgxs 4pje cgv2 gjdgxs
gjdgxs 75j5 lpa b5ry 4gg8 7cyv 7r1e -4wk bp7 8w4 9yk7 77o 12kw i9w gjdgxs gtg 5bqj 12kw 12kw gjdgxs 4xo3 -el bq1 1hp5
v6 -255s apsw 12kw m61 dfm 4q9 kxh a5t 1hp5 apsw 0 dfm 4q9 6fhc 8m9 f04g nt5 0 b0t 4q9 awe0 71mi 6sjc 7hto 1gny b0t
8zz evq 6ta cuyo rk2 255s crf ldi 825y -255s -41m 0 -255s 8q5 77o awe0 5et 8y8t 255s -ut 8m9 7pf 0 6ta 91jz hv5 gjdgxs
b0t 12kw 8mqw -255s e12 4gg8 11ic a5t 7pf cuyo 1hp5 up6 nt5 0 77o 5et 8mqw gjdgxs 4v3 3xh -376 7pf gjdgxs 0 gjdgxs
gjdgxs 11rt gjdgxs 7dh 4q9 awe0 39n gjdgxs 0 1ckw 4q9 12kw -mj d4n -3hk 7hk jhi 77o 39n cuyo gjdgxs 7gn2 8mqw 0 77o
7pf 8ox6 gjdgxs 7wou -3hk nt5 7dh 14rk cuyo gjdgxs gjdgxs 43u5 0 677 14rk 12kw 4pje gjdgxs 7qf 3xh 7pf 6ta jug gjdgxs
gjdgxs -3hk 11rt b0t 6uk 0 te7 825y 5w8h gjdgxs 77o 4q9 0 39n gjdgxs h5a8 gjdgxs 7pf 1hp5 12kw gjdgxs gjdgxs 6xp 3xh
awe0 1ffv 7hk 0 h8a gjdgxs 5xo 988y 0 3u94 43u5 4hz8 b5ry 0 a5v 7wou 9n 6uk gjdgxs 0 16ij evq i9w 61z byi 1hp5 4hz8
nt5 5et 4gg8 0 gjdgxs gjdgxs cuyo gjdgxs 38e 8w4 0 12kw 4pje 16ij gjdgxs 38e 8w4 0 gjdgxs 4pje 16zv fw3 7hk 3a1 0
gjdgxs -4k8 3xh 1hp5 38e 1l6 -mj gjdgxs 8enw 0 11rt b0t up6 cuyo cbi cuyo hvh 0 6ta gjdgxs 0 gjdgxs gjdgxs nt5 gjdgxs
6ta 38e cuyo gjdgxs gjdgxs 3rrb 0 6ta gjdgxs cuyo gjdgxs gjdgxs 0 7pww b5ry 255s d4f 3xh eos -8f3 ena 6ta 57n 0 gjdgxs
gjdgxs hv5 12kw 1l6 gjdgxs cuyo gjdgxs gjdgxs hvh 79rv 5xt gjdgxs 0 gjdgxs gjdgxs jhi 71n0 4q9 8ox6 apsw 1vg 1rpj 43u5
7ii 7hk -255s 2nx -8f3 gtg 38e q8l a9o -255s 0 gjdgxs gjdgxs -255s ukd a9o -255s 255s -8f3 gjdgxs 3xh 1c84 bost q8l
1hp5 12kw 7cyv 1f3o 1nfs 7hk -5ye -4k8 2or 2cd 9rw 1ejt 11rt xvs -255s b0t i54 255s 69k8 7hto 7hk 4q9 i0v hvh 8ox6 fou
e3f 9nx 2nx 3xh km2 12kw 1ejt 38e 5et 7cyv gjdgxs 8enw 14hd 6sjc 1l6 gjdgxs 7cyv gjdgxs gjdgxs 14hd wio 825y 1rpj b0t
hvh sty gjdgxs krl 1vg 15ro -el gjdgxs gjdgxs eei uw9 -255s 262i wl8 aad krl g72 gjdgxs 8ox6 8mqw hv5 qnr 4v3 3lv8
1myt 7hk jjc 1ckn 7r1e ngr 12kw 11rt 7hk i0v 1dvv o8g 11nf 6fhc o8g 0 e6c gjdgxs 3lv8 848o gjdgxs gjdgxs e0i9 1u02 nt5
ntm gjdgxs cpr gjdgxs 0 awe0 7ez 4gg8 ae5 gjdgxs gjdgxs 60me 1aze 7cyv 148u gjdgxs 11nf 7pww 8mqw 4gg8 -4k8 3u94 5xo
3g6o g56 cz2j 0 -4wk sqg z9r gjdgxs gjdgxs 0 b0t 7ez q06 cuyo gjdgxs gjdgxs q8l 0 jhi 1vik gjdgxs 16v8 afgj 255s 3lv8
2zqd 7hto i5j gki gjdgxs 1l6 gjdgxs 3xh gjdgxs gjdgxs s26 1ejt 5nmq lpa hvh 4gg8 12kw gjdgxs i5j 0 988y 12kw 3xh -4wk
gjdgxs gjdgxs 2h13 5xxn jhi 38tn 7cyv 5xxn oko a5v 7pww 4gg8 6e3 22 8ox6 5z4 255s 152 1omj gjdgxs 1ffv ukd gjdgxs 255s
38e gjdgxs 8enw cuyo gjdgxs gjdgxs 0 6sjc gjdgxs x3h 6zea gjdgxs gjdgxs 0 -4wk gjdgxs 0 uw9 gjdgxs gjdgxs 12kw 3u94
4gg8 gjdgxs byi bq1 14rk 255s b0t 1c84 mi7 bp7 gjdgxs gjdgxs 1ffv 255s axl 9y9 nt5 gjdgxs i5j 1bpk 147z vch rk2 12kw
gjdgxs zqn 1l6 gjdgxs 2h13 gjdgxs gjdgxs k8s -255s 2nx 7hk dqj 8enw 6xp qyo hvh dhj 4v3 255s 2zf q6o nt5 e3f 3xh c4n
wyq 7lh qnr m61 cz2j 7cyv 5nmq wio 2zf sg3 gjdgxs i5j 0 7cyv gjdgxs 11nf 11nf gjdgxs gjdgxs 1jq6 -4k8 1vik w5eo i9w
1on3 14hd b2b9 afgj jug 8ox6 apsw 7r1e gjdgxs 255s cuyo gjdgxs lzr 3a1 gjdgxs gjdgxs 3xh 12kw lpa 7qf c4n 1hp5 ocf 0
255s gjdgxs 43u5 xvs gjdgxs gjdgxs wyq -4wk 0 cbi fee -255s n5c 7hto -4wk 1s42 gjdgxs sqg nt5 gjdgxs 0 -255s gjdgxs
ad4 190d gjdgxs gjdgxs dqj nto te7 mi7 wl8 uw9 12kw 7cyv 14hd 5jin 255s dhj 1027 gjdgxs 1vik 7hk 1027 1x ppxc nto
gjdgxs bp7 8mqw dfm 75j5 71n0 6lgq xvs evq 9nx 3lv8 rk2 zd5 vq5 i9w 12kw 255s lzr 8enw gjdgxs 14rk 9d1h -255s 6mi8
5854 12kw 523y 7cyv bp7 afgj bkz 7qf 4v3 1ffv 100b nrl 3lv8 nt5 i9w 14m0 16v8 gjdgxs nt5 bkz 5nmq i9w mi7 gjdgxs hv5
1ckn 0 -255s eiu ntm 16v8 a5t ukd jug tku 1dvv 14m0 xra 100b gjdgxs 12kw o8g -255s qsf -255s 16v8 3lv8 epo 11nf idj
b0t gjdgxs e3l 9nx 1ffv -4k8 3vu6 8enw 4hz8 5iio 94ay ad4 kxh 1aze 5nmq hhd 0 7hto 213h 14hd gjdgxs 3xh 0 gjdgxs
gjdgxs 7cyv 10mq xvs 12kw g72 gjdgxs 6sjc -255s 6fhc 9nx cxa 88o hhd q8l 12kw o8g 0 ntm pjr 22 dqj 0 8mqw gjdgxs 9nx
evq gjdgxs gjdgxs 213h 14hd el4 i54 7cyv gjdgxs gjdgxs jsa wio lzr 8e7 255s vq5 nt5 3lv8 255s i5j n5c gjdgxs h8a 8ox6
rv34 gxy 0 5nmq 0 gjdgxs gjdgxs xvs 1l6 9nx gjdgxs 0 g56 wyq dht 8w4 988y 677 12kw gjdgxs gjdgxs 8w4 77o 8ox6 5et 8y8t
-mj 9n bq1 5dv hv5 8zz 8enw 8ox6 0 8w4 4q9 cuyo aij 91jz jug gjdgxs b6v 4q9 12kw gtg bqf jug 3xh a5t 1hp5 -4k8 4xi e12
gjdgxs 11rt 7dh 1hp5 8c53 6mzq gjdgxs epo 792 4q9 n37 n5c 1hp5 -el -mj 61z 4q9 12kw 12kw sty h5a 9yk7 n5c 7dh 1hp5 0
gjdgxs gjdgxs -el gjdgxs b0t 12kw evq 7pf cuyo h5a8 6fhc g72 5bqj 7hto n5c 4w2z 6e3 v6 7dh 5et 9yk7 gjdgxs 825y tku v6
8m9 1hp5 0 gjdgxs 4v3 12kw gjdgxs 77o 5et n5c 4pje cuyo apsw 255s b0t 5et -el gjdgxs f04g b15 lpa 38e nrl 0 1hp5
gjdgxs 7wou gjdgxs 7pf 4q9 nt5 gjdgxs gjdgxs cuyo 1d 77o 39n 0 gjdgxs 3u94 n5c 1lvc eju 1hp5 4b0n 7r1e gjdgxs 7cyv 0
b0t 5et 2nx gjdgxs f04g b15 s19 8q5 12kw ocf 4pje 10zp 1gny lpa 7pf 1hp5 12kw gjdgxs gjdgxs 255s 3xh 677 39n 0 gjdgxs
gjdgxs -4wk gjdgxs awe0 7hto 3u94 dqj 6zea gjdgxs 71n0 awe0 7hto i9w ocf b2b9 f3a e0i9 4q9 12kw -el n5c i9w 0 1ffv 677
4pje f04g 5et gjdgxs 1027 0 b0t 5et 2nx gjdgxs h5a8 b15 lpa 12kw 4pje 0 n37 255s b8b gjdgxs 5et 4gg8 1ffv gjdgxs
gjdgxs cuyo 7cyv 7pf 5xt 1azl gjdgxs 8e7 0 m60 alv 825y f04g mi7 12kw 0 8enw b5ry 0 e3l dht 255s 3a1 o8g b0t i9w 0
gjdgxs cuyo apsw gjdgxs 6uk 4pje 0 gjdgxs gjdgxs -el gjdgxs 38e 5jin 0 gjdgxs 1vg 9yk7 gjdgxs awe0 6f2h 8y8t lyy 0
-4wk eiu 29c a5t 0 gjdgxs gjdgxs 1azl gjdgxs 7hk 5nmq 0 gjdgxs 31ia b2b9 1lvc e0i9 71z7 gjdgxs 14hd 6zea gjdgxs gjdgxs
epo 29c 0 gjdgxs 3lv8 -255s 9m4 0 bq1 gjdgxs 1vg -el gjdgxs gjdgxs 6ta 2py nt5 gjdgxs gjdgxs jag0 4v3 8ox6 120v 5wq
-3hk x3h gjdgxs 1iib 12kw -255s 4gg8 2cyw 4w2z ais 16ij nt5 n5c i5j 5bqj 8q8 4abk 9d1h 6uk 1l6 3xh gjdgxs -41m 12kw
14hd cz2j 79rv i5j 8kn4 zs7 79rv gjdgxs 0 b0t fw3 q06 120v gjdgxs gjdgxs 0 7hk gjdgxs -255s -4wk gjdgxs gjdgxs hvh
5nmq 7cyv 4xo3 gjdgxs 11rt vq5 q8l 12kw vch 9nx tku wm0 6sjc 1vg gjdgxs h5a8 gjdgxs gjdgxs 1ejt 8m9 bost q8l -4wk 3xh
-255s 40e 6jb hvh 5nmq 9y9 cuyo gjdgxs vq5 255s 38e kkr 7cyv gjdgxs up6 12kw 6sjc 255s 1l6 -255s gjdgxs 255s i5j 43u5
7pf 6ta cuyo gjdgxs gjdgxs 1dvv 0 jhi 3lv8 hvh 1l6 k6t ae5 792 epo 0 3xh 71n0 gjdgxs b15 14hd nt5 0 6zea 6ta eiu bost
618b 61z -5ye u08w gjdgxs 12kw jug gjdgxs 255s dhj gxy -41m 3xh gjdgxs gjdgxs 1l6 gjdgxs 9n gjdgxs gjdgxs 12kw -255s
awe0 7cyv c1d 12kw 618b epo k6t jug bkz 2h13 550u hvh sg3 -255s bqt -255s -el -2lc 42i2 bp7 14hd 1ffv 0 awe0 43u5 38tn
7cyv gjdgxs 255s e3f gjdgxs 57n bqt gjdgxs gjdgxs 0 q8l 9y9 k6t 7cyv gjdgxs gjdgxs 6ta -565 2nx gjdgxs gjdgxs x3h afc
0 71z7 0 cuyo 2zf gjdgxs gjdgxs -255s ad4 9nx 7qf 9nx gjdgxs m61 1l6 gjdgxs 3lv8 gjdgxs gjdgxs kxh i5j ais 8mqw dht 0
jag0 b0t 94ay 0 14hd gjdgxs sly e6c gjdgxs gjdgxs 255s 0 1c84 n5c 9y9 gjdgxs gjdgxs 1tbb ew3y gjdgxs 75j5 e2n gjdgxs
gjdgxs 9yk7 f3a fw3 1vum wyq c4n x3h 0 lzr 12kw xvs 9yk7 gjdgxs gjdgxs 1l6 gjdgxs ppxc gjdgxs gjdgxs 1tf6 gjdgxs 1aze
3xh 7cyv b0t 4gg8 gjdgxs gjdgxs bidj 1aze gjdgxs 31ia 6sjc gjdgxs gjdgxs 7cyv 14hd ukd 255s n37 gjdgxs i5j 1vg 677
4gg8 gjdgxs gjdgxs 7ck f3a 4q9 -5ye 2nx gjdgxs tal b0t lzr 1tf6 1bpk gjdgxs n5c 100b gjdgxs gjdgxs 4v3 vq5 u08w i9w
gjdgxs 84ch gjdgxs 1b5j dht axl 6uk vkd 3lv8 i5j 7hk gtg 4gg8 6ta pko gtg nt5 z9r 213h cbi nt5 gjdgxs gjdgxs lpa bidj
dfm gjdgxs 9nx 213h gjdgxs gjdgxs 255s n5c 1c84 11rt 3lv8 gjdgxs gjdgxs 3xh b15 cu0 10fq8 7hk wio 14hd nt5 5xxn kkr
4gg8 pje sty 1ffv 9yk7 16zv 16zv xvs 6zea afgj gjdgxs 213h 5nmq ocf lpa fou gjdgxs gjdgxs cuyo 43u5 29c 1omj 1jq6
gjdgxs 0 0 b2b9 gjdgxs 9nx bkz gjdgxs gjdgxs 12kw xra 3xh n37 zd5 aad 1hp5 evq afc 3lv8 8mqw 12kw wyq 1aze -255s 71z7
9nx 16v8 7qf 6lgq rk2 255s -5ye gxy b8m zcz gjdgxs gjdgxs 2cyw epo -4k8 gjdgxs hv5 0 0 evq cu0 fee q06 88o 7qf g56
255s 3lv8 262i n5c 3rrb gjdgxs gjdgxs -4k8 91jz z9r 6e3 gjdgxs uu6 9yk7 cuyo uw9 0 koc cgv2 3g6o e12 1gws 0 5xxn hv5
gjdgxs gjdgxs gjdgxs 255s 7hk 2h13 792 cu0 gjdgxs gjdgxs -255s 12kw rk2 3u94 2nx 7ck 7cyv xvs c4n 9nx jag0 ew3y e3l
11rt 43u5 -255s 75j5 6zea gjdgxs 4gg8 7r1e 255s 43u5 3xh 255s 5xt gjdgxs gjdgxs xvs s26 9nx 0 57j6 4gt 2cyw 9nx -255s
e3f 5w8h afc 100b 94ay 7cyv nt5 1xok 111c 3lv8 gjdgxs 6lgq 255s cfb k8s cuyo -30w gjdgxs gjdgxs 1vik 1jq6 5iio bidj
qp9 oe5 1bpk 7qf 12kw 988y tal e12 n5c i9w 9rw 77o -el 12kw 1hp5 12kw hvh 9rw 77o cuyo 677 8y8t hvh gjdgxs b6v 1hp5
dhj 8m9 5xt e3f 2cd b0t 5dv 9yk7 gtg cuyo 3xh tku a5t 4xi 8ox6 m1z a1hv e0i9 hv5 8w4 5oa dfm 39n gjdgxs 9nx bqt dhj
4xo3 8ox6 3u94 8y8t z9r 550u 3xh 12kw 0 nto cuyo e6c 1s42 bq1 12kw 9yk7 7dh e12 awe0 12kw gtg 5dv 12kw 1hp5 -1bd pje
v6 8m9 1hp5 hv5 7pf e12 f04g ad4 b0t 5et cuyo gjdgxs f04g 11rt gjdgxs 4q9 8mqw apsw 8enw nto 16ij 7hk b0t 12kw 9yk7
6xp cuyo byi 1f3o 77o a5t 0 3xh gjdgxs -5nx gjdgxs 77o 4q9 cuyo 39n gjdgxs 14hd 190d 7pf 6ta 0 gjdgxs 8y8t 71z7 gjdgxs
7pf 4q9 12kw gjdgxs gjdgxs -255s 7hto b0t 6ta 17o gjdgxs cuyo 0 nt5 b0t 6ta -el gjdgxs 8enw 0 43u5 7pf 1hp5 0 gjdgxs
gjdgxs jug gjdgxs 77o 39n z9r 5et cuyo f04g lpa a5t 6ta 9yk7 gjdgxs 5iio jhi 6mzq 677 29c b2b9 gjdgxs 8ox6 f04g 9y9
677 4pje 0 5et gjdgxs epo gjdgxs 7pf 4pje 255s gjdgxs gjdgxs dfm 4gg8 7pf 5xt 0 gjdgxs 8ox6 hv5 gjdgxs 7ii 6ta -el
gjdgxs -41m 0 1dvv 7pf 5et nt5 gjdgxs v6 f04g 22 bqf -255s 0 gjdgxs gjdgxs jhi gjdgxs 6ta gjdgxs 0 gjdgxs gjdgxs u08w
gjdgxs b0t up6 8ox6 4pje jag0 7cyv 255s awe0 0 c1d nrl 255s 1vg k6t 7pf 1hp5 0 gjdgxs gjdgxs -4k8 gjdgxs 12kw jug 7hto
-255s 255s 255s 14rk 38e 8w4 6sjc gjdgxs gjdgxs 8kn4 7cyv 12kw 4pje f3a 8enw 255s 0 9yk7 6uk 29c 0 gjdgxs 8enw f04g
gjdgxs 5et 3a1 9yk7 gjdgxs gjdgxs jhi tku bost -255s b6v ntm q8l e12 1iib 61z l4s 11rt b0t gjdgxs 17o 11nf bq1 8enw
-4k8 1vg 6xp gjdgxs i5j a9o -8f3 -mj gjdgxs gjdgxs c98 -255s cz2j 255s -5ye 7cyv ad4 152 jhi jug 12kw ad4 g0a 1omj cfb
11rt 0 -255s 12kw 12kw 9nx gjdgxs gjdgxs 1vg 677 0 gjdgxs gjdgxs 7hto rc5 7hk 5nmq 0 2zf pjr -4k8 gjdgxs 3a1 gjdgxs 0
gjdgxs gjdgxs 1tf6 12kw 1aze cz2j wl8 4gg8 -5nx gjdgxs gjdgxs e0i9 bidj -4wk -4k8 100b gjdgxs ae5 6sjc x3h 0 42i2 262i
4q9 255s 61z 5nmq 8ox6 2zf km2 f04g 8w4 0 b0t gjdgxs -3z6 2nx gjdgxs gjdgxs 12kw 9yk7 3xh s26 0 rc5 o8g jug 9nx 5vt
7pf 7pww 88o i5j dfm 0 3lv8 c98 gjdgxs nt5 pje 2zf gtg -255s awe0 gjdgxs 262i o8g 7cyv 11nf 6sjc 5xt 6zea h8a pje 0
7hk gjdgxs 8enw 0 gjdgxs gjdgxs nt5 5nmq 7cyv 4gg8 i54 3lv8 sty 7cyv 14hd 5jin 255s 213h 2mbi gjdgxs 12kw -255s 2nx
dz8 5iio -255s lzr 152 gjdgxs 1tbb gjdgxs gjdgxs 7cyv gjdgxs 3a1 gjdgxs jag0 gjdgxs gjdgxs 11rt 12kw 255s 11rt 12kw
2nx 9yk7 gjdgxs gjdgxs b5ry 6zea 7qf q8l 618b 2or 6f2h 71z7 2nx -255s 0 g0a 12kw 1hp5 0 43u5 ukd -255s -4wk gxy 1xod
ew3y 3xh -41m 0 7hto gjdgxs gjdgxs e3f afc vq5 5xt 6lgq s26 wl8 0 kxh 1rpj 5nmq 3lv8 gjdgxs gjdgxs 1l6 gjdgxs 4abk
gjdgxs gjdgxs -255s l21 0 1l6 gjdgxs gjdgxs 9nx gjdgxs gjdgxs b0t 14rk 9nx 10fq8 cuyo 84ch mi7 1vum dfm 1ckn ppx -2lc
kkr 23r0 6f2h 1aze ntm 31ia gjdgxs c4n oe5 0 61z gjdgxs l4s cuyo gjdgxs gjdgxs 1l6 gjdgxs cuyo gjdgxs gjdgxs 1ffv 12kw
255s 3rrb xvs 255s 0 gjdgxs gjdgxs -255s 6mi8 43u5 jug q06 gjdgxs afc 1l6 gjdgxs u08w gjdgxs gjdgxs 0 gjdgxs 5nmq k6t
fou 9nx gjdgxs gjdgxs 3lv8 255s 16ij 2zqd 3lv8 9yk7 gjdgxs gjdgxs 1ffv 255s 1vik dqj ukd dht 14hd -255s 6fhc lzr 4gg8
12kw 7ck hv5 4q9 bp7 8kn4 lfls gjdgxs 9nx b15 dfm afc 4gg8 3u94 4abk 12kw up6 1ffv g0a 1vik 14m0 vkd -255s pje c4n 0
2nx -5ye gjdgxs 12kw 6xp 79rv -4wk i54 gjdgxs 14hd s26 zs7 255s 12kw 0 5854 g0a gjdgxs gjdgxs 7cyv 14hd wio 9nx n37
gjdgxs 38tn 255s 5nmq gjdgxs 2zf dzp gjdgxs gjdgxs wyq 7lh 1xod eei 6fhc aad i5j 6zea pjr qp9 255s gjdgxs gjdgxs 1027
60me 3l9r 1vik 2jqz 5oa 1ffv 213h 0 43u5 1hp5 213h 7hk 0 -255s 8ox6 1aze alv 4gg8 gjdgxs gjdgxs jby -5ye 8enw gkh2
gjdgxs 9rw afgj gjdgxs bidj 3lv8 4xo3 5nmq i9w gjdgxs gjdgxs jug 5nmq 5nmq 4xo3 9oip i0v 6f2h 3lv8 111c e12 cuyo c4n
gjdgxs 1aze wyq bkz 0 -255s qp9 3xh 7lh xvs 0 9nx pje mi7 4gt nt5 7cyv 14hd 6sjc sly aip 1kxj 1on3 q8l 4v3 -255s 38e
57j6 66ks wio 4gg8 i7r xvs 12kw 3u94 evq dqj 1l6 gjdgxs 9n gjdgxs gjdgxs 12kw q8l i5j 213h te7 1ffv gjdgxs wl8 lpa
9yk7 5nmq 7r1e 38tn i54 5bqj 4pje 1ffv 0 crf 2nx 8q8 0 rc5 1xod uw9 lzr 7lh 7r1e z9r 42i2 i5j 3lv8 3lv8 ukd 5xxn 2mbi
5w8h 6zea o8g 618b 5xxn 3lv8 2mbi gjdgxs 6zea 5xxn 618b 1vik 3lv8 i5j gjdgxs 1bpk 11rt xra uw9 3lv8 gjdgxs 2zqd 255s
1l6 xvs gjdgxs 16zv gjdgxs gjdgxs c4n 71z7 0 r08 91jz g56 fw3
`,
  leaves: `
-1jf 18r du1 1h6 de9 0 11bz 0 -1jr 5k -9g 3on r6 66n e4m 0 -1jv ey -12x 3af 8py 4oa 3t1 -ey -1jn -ck -12z 1kw 3xn 63u
b1 3vp -1jg -2w 3fc -rb 2uu 4uk 1t 23c -1jo -ft -5r 0 20z -p 3km -ug -1jn -vc 1lz -st 1eo 4f9 yd 31f 31o a 14d -qx
-1ig -a8 -zs 13p -1j5 -a0 -ww 442 17i 42e zt 2dy -1j0 -ih -75 0 2gp eg ub -11a -1ij -2x -oi 2fj 6r 1oq s9 3jm -58 -1hg
-5i 1i0 2u8 1hv li -106 -1hz -bo -gf 32 ip 1xi -gn n9 -1ic 0 -ro mm ed 1ut 392 br -1ib 0 -zv 39 17e -dy t3 2rs -1im
-oq g0 -11n 2cb -x4 19l -k -1hy -po 1d 0 ma 2bq 93 1rl -1u -16j nu 21z -1gu 0 9e -126 -1ho 0 -8j 0 fi -wv uh 2cn rw 0
-1i6 -ua oy 1um -18h po -1hd 0 -gt 0 rf -fi 3rt 0 -1gg -9u -t2 1ho pb -f8 49k 1pb -1hr 0 m3 -s3 -m 1kk 1li 78 -1hn 0
-wu 11z -8f 1ct in -py -1bj f6 kd -ok -14o 2ef -gz 153 -1hd 0 -2b 0 -35 139 2w0 0 -1hb -ku -g1 0 vu -y 2sj 0 -1es 0 hg
-xo -le mv 3s -yx -1gd 0 cu -102 2k 14v 6p -wq -1cx 0 -x5 pd -4g 234 -k9 nv -2h 0 -1da 0 71 1km -e9 mm -1g4 0 3r 0 ra
-49 2b4 0 -1g7 0 fu 0 147 -13 2nu ua -161 k0 -1es -mf 7h 12v -1a0 0 -1ez -jp -fn 0 9m 25m g1 -11x 1eo 81 -1hp 6k -sz
-1dm -10h 15d -1f6 0 -4a -x3 -pd by 1k5 7j -ef 0 -1av 0 83 -n5 1h3 -fq -1d0 0 0 0 133 -2s lj 2nd -18a 1i 3j -1gr 1re
-gc -n2 qd -1dl -ot wq -1ez -5a rn a9 1cj -12n pp 1qk -22g -2l 12g 219 0 -1a5 82 5y -1if 1pq -ei -ff 1ao -1d0 0 -17k
ii 15g 3k -108 u6 -1c2 0 0 0 36 17y 3h -qd -1d0 0 0 0 -sz bh -1h 14r -1bx 0 -gk 0 1p1 9u -13q 5t -10v -4u -6z qa 29a 0
y8 0 8 -14u s5 -87 1u4 0 gz 0 -wr -5b 176 -8s 1or 0 ay 0 1ba -d9 -1i 1j7 -18a 0 j1 -t9 -1bh -er 46 0 -4v xg 1lr -gu 4f
1i7 on -1nn -145 -e8 1f 0 -183 -is -dl p8 -d8 261 -hq cp va 74 -169 fa -ty 1dn -17m -fa -sh -1ob 12t -41 1o1 0 0 0 -mr
en -c5 mr 1nb 0 0 0 b9 1ha -i6 -1hi -13k 0 2w -1mb -rq et y0 -1jx 1kb -q7 -25g 61 -f2 u5 1q -10u 1ip 0 be 0 -hf qo -l4
-15j e8 -16c -1b5 hx -wy jo -dl -1sf 19e -98 j7 21l -14m 0 wo -100 -3u j9 1g8 0 -7x hp 8v 1sm ux 0 -1y6 -of -4e kt -5y
-1mr 1id 0 0 0 -65 1q3 h9 -1fm 1tu 0 0 0 77 -183 tt -1q -f6 -1ic yp -kr -2w -10c -hs 1rs 1kg 3q -kv c3 4s -1dn -5v lw
-sl t8 -19s -dr -160 0 0 0 -4o op dk 1lq -12z 0 0 0 a6 -89 -23r -17 -9h am 1ks h4 -121 7h -1el 0 ng -13b 2t -xh 1kf 0
i7 -17k 1b -um -2a 1ma 1l5 0 0 0 -12j 0 0 0 -j8 5o 1on b2 -go 5w 1ik ge -13c 0 0 0 -gn nl -1ti 2r jx -99 6o 140 -13r 0
-4s 18y -8 1a9 m1 -14z -gq ht 1gj 0 -bd 189 16h 0 42 -ft 1jn ln -28n -4r d1 0 -gh ko la -dz -tz 4i -14x 0 -b2 1tw -rh
112 dy -o5 1gv 7s -12p 0 0 0 41 1xn -1pm k -d8 147 -1ay -cy y 23f -m4 lm -3l -18c 1r9 55 s5 -nx 1cg -151 2g -wn -mt kk
-co -1lj -1b 0 -6x 0 d9 1ab -133 jx 4j -g2 lk 1oa -94 kd 1az -ck -24s 0 r2 -n3 -vq 1bx -64 -1np 18w 0 -ud 0 mk -gw -kg
1mr p6 -5h -ai 1hh 1b8 5a -1xf 0 -oc r0 b5 -c9 -c6 13j uq -1m9 q0 -9y 7s -la 61 -19x -w9 91 cg 1o1 -5h gd -1fn 0 -gd
16t -3x 13l -eb ge 10u -f7 -m 0 -1qx 0 -dw iz -3u -1sk -1hl 0 -2e 0 30 0 -11y -77 i 127 -yl 0 2m 0 -yz -2w 11j -af -lp
3w -73 163 -na dz -dj 1ca -sd e6 -4e -12v 2j6 -gn 7f 1fo -d4 lm -j4 7i 17 1q0 -vt fr -gb -1ex -fz sc -wd 1w -1dv 0 -31
0 -ox a2 14h -y2 -fg 1m7 7w -gf -f2 hy 106 0 w1 -xv 19d c5 j1 -qp zs -je -ag fc 79 -17e 44 -yq 1bg 1e -1i2 0 b9 0 6k
-sx 179 79 e7 -r8 -193 0 -vj 37 oj -wa -164 gp 1vq f6 -ao 156 -1f4 -1n ah 0 1fj 0 p7 -eo 12k -te 2n -1gh qy -ug 7 1et
-1jt -6k -lg 0 y9 -97 -zo 1w 9v -1a1 q1 -f0 1cu 0 3x -1i9 nt -3k -18w 0 -ct 0 -6c ic -16q 0 -5y 1cn -nx 0 -cm ip -34
2gh -3b -1sj gz -ci 84 -165 ex -lz fk -1mg 1ah -14z -gc x2 -kq -1ma -ee b3 -d4 -13h -3v 1ah -ne 0 -15d yy -g7 cx -5l
173 -67 -yw ss 0 0 0 l3 -nj kb -ls zc a7 oc -jn -1jg m1 1ks bch der zct 85f 0 -1jb tv 2wl 0 yk 5e8 bnq 6rc -1j5 -3e
-gz 2b9 3c7 8t4 1gi 5xd -1jc 9r -13 39q 1mx 5bd 1u2 5re -1jn -6f gp 3d9 1nl 3yg 5ba 22x -gv -1j7 1hw -iv 3no 273 1cy
-13x -1ji -yi -sz 1sk -8s 29n 2wa 3 -1gq -ek 30f -8i 2w3 rb 3c 27e -1jc -vf 1b7 -w7 2gq 3y 25j -mj -1j6 -ul 8f -k3 q5
251 589 0 -1im 8d -uh 1t6 3ch 1ug 1ht -7e -1iu -hb -tw ps 9w 1tf 3ir 125 -1id 0 mg -11c 2nh 1cv 2lc -eq -1hy 0 0 0 kd
1xc 42b 0 -1if -ta 6e 0 17g 3o8 j4 -1aa -1hy -j4 2gh -i2 1a 2sx 72 1py -1hy 0 sx -ya wi -ik 2te br -1ij 0 lb -120 2g8
z7 -ki 1cr -1h5 0 4p 0 1mh bl 8k 2p2 -1hu -my -6y 0 -ma 9j 25j ll -1ho 0 -px 0 1gb -82 h3 1qn -1gt -ox ok -10g 105 -j
2pf 0 -1gw -qa -x 0 bz 23z 333 0 -1h6 0 -4w 0 -qa 95 1ur cm lg -p2 du 1oe -1ex 0 -1ao -76 1fl il lk -gu -kp -1fc -8o
-16d -10a x6 -1fv 0 1xh ku -2b 1da -1ew -45 -q6 11w -1qt 4n 9k 173 -1gu 0 -it 0 e 1j3 2z7 0 -1ge -lx ih -jw 2m 1d0 2mv
0 -1eo 0 l9 -ig -1 12w 32w 16c -1g9 0 b6 -zy 1ay a2 -zo hb -1hf 0 40 -xt 2 1p8 -cb wk -1e5 -l8 -zz 190 -9m os 1x4 7l
-1eh 0 0 0 -9d q9 2dt 0 -1fc 0 -hn 0 zv -5b 1pu 23 -1d7 0 0 0 -3g 1uy 23b hc x1 4w -1qu 8v -e9 -1dt -s6 7i -1eg 0 -lr
0 -7z h0 u9 29j -1fg 0 0 0 -gn bz 1zo cb -1dv 0 0 0 -s vu -94 -14x -13f 7x -1cj -o8 ol -8d 8w 1ki -ge -1fv 181 -10e
-su 167 -kp gz -1dm 0 ly 0 -52 mz 1zh nv -cj -1ga dt 0 rz 9 -1o3 7c -aw q9 1gr -mb -x3 -1pk p2 -x9 -y0 jr -1as -pv 6h
1nn -2y 1l9 -v3 av -65 -25g gw -1ja 1u6 -59 7m -1ka 4a z4 -an -1bu 4n -xv -xn d3 -na -1sz bw 1mv -2m 1i0 -19t 0 fq -uz
55 1l4 bd -1pg -19n 0 0 0 3x 1tu ao -1gb a0 1y2 -lu po -15h 0 10e -g3 -1as 0 -e 0 -6c 133 -1bl 12 -14f gq -1q4 -g3 1od
-8k 1m1 0 86 161 ii -jq -x4 -b wt -nk s7 -xj -1tt -kl -g2 bb cx 1ad -v6 10r -pb -1s9 -44 ov c7 1hw -h6 -1us ap -aq 1u3
0 0 0 7u -f9 1ep 0 -138 ee -1h4 0 sz -4m -yh -s 236 0 rp 0 186 -2n 1if 0 -7a 1ip -2fw -q9 54 1lg 278 -3k -vq 13p -y0 k
-dz cu -u2 bf 47 0 -17x 0 -10v -92 c 171 22p 0 r8 0 -9n -26c 19r 0 13x -om 1hx -c7 o3 -5w -1hd qz -hp -1qu -67 0 -181
0 0 0 7o 14k -7k 199 97 -jf lm 1ng 2gi 0 -bz ut na -1k gl -q5 kl 0 1q6 0 -1ql 2b 1o9 -cv -9p -1ly -g1 1d4 qp -my -d7
-17m 1iy 1r 1jq -1v -13m 0 u jl -j0 -1qy 1u 0 -63 -17k 1r 1fr -15i 0 0 0 4b 14e -3s -18p 1de 0 0 0 12f -l0 -z4 28 1d6
0 0 0 -157 0 ki -f2 qe 1uc 1fz -1r -x0 -11 ub 23 -1no 0 -3 0 -1du -5m -6s 1i0 1e7 0 -19n gx -fn 80 -85 1hf pj 0 -1ko
-54 -12v 0 0 0 d tv -r5 fw -3t -14y -1s 18g -7j -1wr -gf lk -mp 7l -80 -11e 1o p0 -3z -143 -2c -wr 15d -an 29 -2cl -19
-1ba -135 -m -cs oj q0 0 -1p1 -4c -9a 12y qe -1bx 12m 0 0 0 5v 181 7n -cr 1ae 4f -ww q0 7z -j7 1wc -32 -fa -148 -4v 0
-8w bv -y8 12g -175 0 0 0 -10s c2 51 1cg -3o -12i -ah ui q8 -3t -67 -1de 19e 0 0 0 -29 ul -9v -1rf -hp fe -6n tm 1pt 0
-11j e9 -9z j3 -1d4 0 49 -mk -2k 1a8 17k 0 0 0 -kt h1 -sy -29q -75 146 -p4 hd 1q -18v fc 1mv -1uo -nc 76 0 i9 -103 d
1ei -f6 -1yh f4 0 jj 1oo k3 -l7 -1ga -k0 d1 -gv -do ra -1rg 5r vb -4g 15g -pr 2r -dm -z6 0 1sq -4f 19p -5k -gb k6 -1fy
-u 1uc -7a 225 -dn up -33 -rb 8f -u7 n0 1jr -ak -a5 fz 1ik b2 1g6 0 64 -109 -f0 gd 2ay 0 -uf 1hj -pi 3u 8w -j0 -1k 1ga
-ec -1bf 136 -w0 -aj q8 -1i -1ir lg -5r 193 0 -80 -180 z 1md 1bh -75 1rr aw -id 4r -1fv 0 8o 1l4 dk -9s 14l 26 -ra -3e
r0 -sp 1be -2z -5g 136 18 1s5 g3 -oo 1db -q0 7t -8a -7x yc -113 0 0 0 -bg 6f -il 19r f0 0 -w -1jg -158 -a8 -6i 14l 22q
p8 -rn 14z q -yu 1e4 c0 -d7 133 uw -x3 j4 -cj -vt -2j 15h 0 0 0 22 -lf 1iy -c0 -1rv 0 6q 0 dk -bh 1mc 93 1z -12e -7w
pg -8w fn -x7 0 -1al -fd un -126 -gy 1wp -ug a2 -x 0 1hf 0 -zm 0 15s 9o 1hc 1g -1qm -6o -1k0 -98 1pp csx x6f 0 9wa 0
-1k5 -vx 25b -ns cit 7i8 6ts 1vv -1jy -k8 1vq -7r 4co ac 6g6 308 -1jm -4 1j2 -lf 17n 4ca 7c2 0 -1js -le -r4 29p 6g 30g
5q8 38g -1jl -fa -138 3ou 4wo 0 1ap 3lc -bl -1j4 aq 0 18t 3gs -fc 1dt -1ix -2q 2n0 3n 2hv 1m 63 2o9 -1j0 -ja -mw 3aa
1c2 -x3 st 2s3 -1im 0 7 0 2r5 12g 5e4 0 -1jd -vf -uj 213 51 2zf 1r6 3af -1ig -s2 -j 26k mr 26v 1ur 5p -1im 0 qd -15n
13d 2jj 12u -i4 -1i2 0 v2 -h8 2d 1jf 4bk 0 -1ir -pq -x8 cy -d7 1yo 1jk -lz -1hs 0 -112 1fp q8 2ul -n 1i3 -1ht -de -7s
0 13w -22 3sx 0 -1hz 0 -k9 0 -36 1ty -pz 1p1 -1ht 0 -tf 12 d0 17o -s6 1wb 7g -1gq mx 0 1ts -6k 82 2r5 -1gx 0 -zl 1b5
tw 27f -1o 1cl -1gt -li 12i -ff 11l -66 9z 211 -1h7 0 -7v 0 43 -1hf 1wy bz -1gy 0 -es 0 1op 6u 31s 0 fo 1ll 5i -10z
-1fd 0 93 -vt gm 1ld 8t -r4 -1ew -ck 72 -z5 -1fz -ts -nf 1o1 -q 1zs -1s 10e -1ga -bi -9f 0 -z 1db 2av -67 -1el 0 -xa
18c 12 1wr -hu wa -1d7 -cu 9v -1ps -67 vc 2p1 0 -1ew 0 -eh 0 -8q 1ch 1dd -5k -1gm 0 -4n -12c ck -hb -ke 1qt -z9 nn
-1et -lb w 28u 1wn pl 157 c8 -94 -11y -1g6 -ze k4 -un -1cf 0 -vf bs l 180 23c 0 -1cg 0 2g 0 w0 -37 2ar 0 -w 0 -1fq -r9
cl -ns 28l 0 11 1a7 -2z 1lx rc -nr -1cs -ic -1fg 0 -b1 0 -48 1hd 2ft 0 -1er 0 -17f zq iy -v1 -zp yo 7e 1h6 40 -1ih
-17l 0 0 0 -1ed 0 -6f -1po 79 15m nx -w9 -1e1 -o4 139 -4i 24e 0 0 0 -1e3 0 -ju 0 -8q 1bg -kp 164 11k -7f 1y 1d3 -18u 0
kt -vw 1br -tz -z9 2gr -ll 2k6 -54 18s -11u gf zl -9f -mo 1lh 1n6 -3e -1d6 0 bd -z6 -3z 1k5 -e3 uv cv 1c6 3s -kq -cj
-19c h 0 -14z -gt -h ot 22h 0 j5 0 -1b7 -e3 17d -19 1sv 0 0 0 -5o -15p 229 0 ai 1gi wz -1bf -54 -13i 14d -rd pb 1xm qe
-j2 -1b3 0 0 0 -2k 1f8 3d 1mb eb -ko -3s 1et -w7 144 -on -1ki -nf 5h 2ac 0 -3c -1np ir 1pm -17l 0 -of p7 -k rj -20
-1fa -199 0 js -11t -1jq -ck 1kf 17 -17q 0 -em 0 24 17t 1nb -do -189 5j -ey -1vj es -1dy -nw 194 -8z -114 1bl 0 -2l
148 -aj x3 -13t 0 -1hs -ah 1d9 -ni -yz xj -32 0 -18t -c6 -6o ct 1f2 0 3x -t0 xo -1t -1h0 0 -m3 0 -1b2 0 0 0 -cf 1bx
-et f3 -1s rm -z9 pi -gq -14v 1u4 -od -70 1dr -1i4 di -n6 14f -y1 zv -d2 -177 -jk yi -d 1jc -6c sb 18s -34 -1y3 -jt
16o -7c -yh 0 -114 -60 -dn ef -19u 0 0 0 -as -1sl pu -mb 1so 0 ju 0 -da 0 -137 0 r9 -rh 129 -5w -10 186 -190 -ak -66 0
1sv 0 -g7 ry -3r -ye 1ip 0 -mo ks -15x 0 0 0 -1r uo -18s e0 18j -l8 -18y -hl -79 10p -7m r6 -3e -15a -c2 xk 1fl 0 0 0
-dx 4i 1eq 9s -1i4 0 -fs 0 -75 98 -1g -10u 1c6 0 0 0 at -r5 -wx vb -nt 1f4 -km -1d2 -1o -10g jx -n3 5x 0 1mk 0 -18l 0
0 0 -47 1b7 1k8 0 -i0 my um -i8 1f9 0 -4 0 -no n 1dq -7i -175 0 0 0 2c -13m -h8 1jo lx 0 -1q1 -j -14b 0 -ap 0 -tv yr
-db 64 bg 0 -y6 -42 -gu 140 -dg dd -ge 3c jg -164 1dd 0 0 0 -ay yc -sa 0 -37 -n0 125 0 -oo ds 1m -vs 1ic b1 -r5 e6 -x5
ok -1cu -dp -mh 19o -8p c9 -5v b4 -yg 0 -121 0 i5 18c 3p -1r3 9v -zn -13u 0 0 0 -j9 yx dw -p4 -19f 0 4n 0 -ey s6 -th
163 6j 21y -m2 b5 a4 -hu i5 1nq ox 238 -2i 12z 8k -hd 195 4l -ql 2p -105 0 -9u xc 21g t -22i 0 az 0 11s -gg -by f8 -u3
0 1gd -ao by -6t -13f d8 16e 0 0 0 -ln y3 -1na -g4 -9r 15o uz -c5 r2 -hr -183 8o -dd p5 -qp sy ln -eh -tl -64 bd 2li
-p1 kg 31 1aq -m8 7y -181 0 -7h 0 -7n 0 4p 15y 10t -v6 -8k nr -hm ls -gr -125 -21 18r -sf 78 -a2 fl vz -mp -11w 0 -18
0 1si le -d0 0 -4e -qj si -o5 38 -1eo 1u -tp -zz -3k 7q 1jp -5j b2 14n 0 -1px 0 -3o 0 -44 -wu er -2v -1cz 0 -11 0 -14m
-7o 1n5 -fd 1ju -p1 1bv -b9 -kc b4 gb -sp 1fg 70 -1i4 -am gb -18g 1cs 0 lx -jz 16g -1p y4 -kv -w4 -s -1av 0 -7z 0 -jo
69 -38 uc -jj y7 ed -ql tf -7u 2rw rg -1p6 -b1 -8x yo -6h gy 1da -6d f6 0 -2r -1l2 -lv 9p 186 5d -16y 0 -80 0 3e -zl w
19a -8a t0 -ji -1ov -1j1 2rp 3h gbr dp8 1041 1z4 a65 -1jy -lb -2s 3im 59e e1g 228 823 -1jm -eb 28p -h2 2h5 5gd 9o4 0
-1jr -cw -xq 1hf -2t 22r 6gb 3s0 -1jk -f2 -xy 26f 5bw 38e 1eu -179 -1je -ku 1vk -nn 3oc 4 -cw 22z -1je -up yv 0 1iz
-108 sx 32s -1im -v7 1ba -7h 2bd 3eo -28 1o7 -1iy -pr -me 1kp oj 2fb -7p 268 -1iq -nk -vu 19u 2bs iq -m2 zn -1ir -m0
20i -dk -4a 1lm 357 1k1 -1j1 -pm -137 13z -23 2md 2ow 1id -1ii 0 -yh 1g4 kw 1z6 2zi 0 156 -rz -1ht -8w o9 2dp 2y 33q
-1i0 -84 -y7 236 3s 1mt 1h9 -u0 -1ia -ke 7n 0 2ie o5 3re 0 -1i1 -ri 5q 0 75 1rh 2ik 101 -1i3 0 -1n -14q 17w 5n 3be 0
-1hh 0 -67 0 -dh 17b 1h8 e9 -1hr 0 -11p o7 27v ah -98 14y -1hr 0 c0 -156 2cn -a 1iz x -1hi 0 -d1 0 -1z xm 31h 0 -1he
-kr -qc c6 2o 218 su 22q -1he 0 144 -o8 cr 1g2 h3 -wu -1hk 0 5v -16z eq 1va -ex -16p -1gy -d3 -9w 0 -qm jk 2qi 0 -1gk
0 -fn 0 -2u xi -dp -1lx -1gv 0 b1 -14b -8i ok 2d4 0 -1gd 0 70 -16d -el 1re -7t 1g9 -1g3 0 -2t -ub -6s 1gv -xs 1b7 -1fi
0 pw 0 -6p ry 2c9 0 -1ev 0 0 0 w 1w5 2ct 0 -1eg -i9 -me 19s su -t7 -xm 9w b1 1ch -5j -13x -1g1 -so 1ig -r3 -1e5 0 2k 0
17h -4z 24l 0 -14y 5b pa -1ss 1hv 8m 1pa -5f -1cj 0 -6e 0 fe 1wu -1k -1yz -m4 -1cw aw -1y1 -13g f1 16w -lj -1e5 0 k0
-14z -35 19j 25o 0 -1e5 0 -j8 0 4 13u -5h -1le 9x -o4 -49 1t5 -1br -m7 m7 -17e -17u q6 -1y1 0 l1 -f0 8t 1mm -165 9v
-1bp -nq 1s0 0 -7i nb -7o 0 -18x 0 5h 1jc -hz nj ah -11k -1nc -5y -zy pj -1bn -co -sz 11y iu -10f -jh 1i0 -q0 q9 -w6 u
2nd 4u pa 0 29a 0 -1cw 0 -f0 0 eu -by 1vs mp -1el -lk 10r -15h 14y 1b 1o2 0 -1al 0 0 0 -31 1j6 od 1vw sl -7h -3v -183
6o 0 1mg 0 zb 14 -1c2 -i2 -7i 0 -1ao -bj -br sx mn 1ox -uk 51 -ln -1d7 -1cb -ed si -1gw 7p 1hv -109 -6z -bs -148 w6
-6i 1jz 0 0 0 -j5 re -3q -17l on 22i -l7 kz -100 ez -1u7 -f1 4i 1le -om rw -i0 -1b5 1bv 0 -b 11d -1gp dd oz -12l -1q0
0 6f -ph 27 1f5 -14d -c 1qp na -165 1ak -g9 -2e0 -9l -19m 6y -le 1dh 0 0 0 3h -po 2ad -17p 1bx -63 -1id 37 2g -1a5 1t0
ff ge -1z6 bj 0 -yt -5i -xd 2aj 1kl -p7 -fs rs -16n 0 0 0 3o -mk 1c0 0 -15v 0 0 0 -15 lb ak 1sx h2 -bf 16t -uq -1hg 0
-kx 0 46 15o -14d nd -bk -14k -u2 mu 1lm y -hz pg -108 1r 27p -jb 8t 1vy uk -53 -sx 1ka -2 -1n8 -ir 12n a5 -l9 -a6 0
-153 0 -105 kc -1ca -b8 9k 1ah -n8 h0 -k5 1db kp -n2 1gw 0 bo 0 -13b 0 0 0 -hh kl 86 1md -13s 0 99 -90 19d 0 0 0 -wy
-6v -jg qr 17j -8q qv -81 -q5 8z 18n an 33 -y1 ss -60 -ia iu 1fm 0 -mc ay 8w -11w -fk -1d9 -45 va 1hy 0 0 0 -16u 0 0 0
-55 im 8z 1cf 1gt -pb -4d 16o -l0 0 -1l3 0 -8a ou lk -176 1r6 0 1sy -1s -150 0 0 0 7 10b 1cl 0 1x -mj xv 0 26a 0 jw
-mz 4u -pd 1gl -14o -1k7 0 -j0 0 -bc ct -3k -20b -x 18q -14s w8 86 -ky -jt 1a6 1yg -85 k3 1sq -sy -1n ih 0 du -4i -1m
13v -n3 dw -15t -ct a0 206 j3 -69 -4r xa 187 -1ht lr 1mi -w8 nf -z -s6 sz 0 67 1ef te -3w 1fj 0 -7n v7 -ke ae i9 -1gc
io -en t6 -3q -gy 0 -1hl 0 54 -hh -81 1ic gn 0 -iw -1qz -10r g 2aj 6n -16u 0 0 0 -mn 167 -1mr -ej -mc r6 -k1 cj 4q
-19p 15k 0 gs 0 -1g3 ia hg -lk -5b 13j -5x 16z -nk -241 15x -je -ra x -8o -1gw ml -j1 tu k 1el 0 -x2 0 gg -hw 1if 0
-d2 5d -q nf -10j 0 -2l m6 15k -r1 -g9 0 -18w 0 31 -1c1 24p -47 -df 188 h8 -i4 -fg hf -el k0 1k8 0 -13h 15s -95 18l
-3p -22s 116 -1a e5 -vu -iq 146 -3p sk -9v 17z -1al -x g -131 d8 1me -ko v9 -ds -201 -hf ro -x2 -2x ff -fd 1fi oj -xi
md 98 1tu -hl c0 -1a3 -5q -146 0 0 0 -a0 tv -bk 5l -dj np -1ks 0 9k 1ej -ml wf -18f f 2gf 2d ly -ix -bd -1b6 h6 -7m 35
-yn es 1fv -13j 87 bz -uk q9 -34 -fn -1no 11c -6a 6j -k7 -5z -1d9 -19m 3e dn 1qa -x 166 1ob dj it -19o os 0 41 -16b
1ei 8b -1fk 24 g5 0 -fj 2j 10m 1m bm 0 -17x -5d -ur 0 1x jv -6r 0 -10m 0 -6v tp -c1 -x1 em 20g my -1g
`,
})
