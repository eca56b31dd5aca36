// Written by tests/evaluation/repeats/train.ts; do not edit. 4 boosted forests, averaged, seed 7, trained on
// pairs of judged public appeals (docs/repeats.md). It holds thresholds and weights of the features in pair-features.ts
// and nothing of any text: no words, no word pieces, no names, no numbers of appeals.

import { unpackModel } from './packed-model.ts'

export const trainedModel = unpackModel({
  depth: 3,
  bias: -3.66791,
  features: `
533970021c9c103986aee2286ccc197f7fe359908855e5844870gbba19g5ae931757g729c1ca9067808d11affag35c9cag35c018533ebfg831e103
08448c0e599000c14800cc51h008015h1c751aa0ccb25707f295e670f59h005055h10e021g00d19b70gb329e8a9457e002359h007046h008f37733
0039g00cf8g183700baadb648000gg50h00e991e106351h005950c000g96e126206g088a01703f030c00f933e007dh0f65007e3740e9be4d227ffe
34013700f78b8340b8553b10h89ge00h004e00h90fc007g2001296e3a6d10e0090afg8g216efa7a721b0c34b32a0047hbg016ha05b00gaebe00a5d
7fffgff05008be9e0c101004a7hdb42031bbb07h60d00050c00f7700cb000353636187180ce5ha0e0b38dde0752bd20a86555d10700107120c14ab
ba9845fe542fed108a17ea0280f30g00023eb03b2bda04655bb6882f49f6f2ccc500d581d78g7a7a000eg00e00efdfd55f4410f3bb5eb397b9f29g
fe3000e2bhg2e0496feegead88012f7b008h550704434534783dd00d5fa317a1194044464144g5a1e00ac3701016d770dbd8088d04g6fa4edf00dd
hefb800838bb4733799a04b990be29e6c9251599cf51g54c0218877d2555ccafd76eg633837ge55h57502986a4a59ce5593380fee50h004031810h
d19e4a0f31c078g35707e539c0089399104e55500e0227a78d31h10c029e109f8g08a7a8gb878g27e20g0595bacb3bh00501ah00c013h1b0031h00
g019e109459c003g50h005055c0a8g50c00008g4eeee55h009010700ch50g00e317c1d8506ee41546g00h146ge0aa859164a0ee303344621g80478
79f51e1b9e17b50371abea347d230001de00de6a07d407f5d85d045849404a5256h00d8008052050h20d700b247b0f8ee0ab38ge6000h2fbb005hf
a0a7g6be8b010e004eb33b00fh891e00dbf8bb127bff77g1a0a40g107c00hb74c00hf0dd009bb0729gfa4400acff50fa4d509aa16108807e701f0f
g0d55e2def28b84cf0fhb02200a8fae8f738377dg8ccc00e93129fhg08400abbdagd7e10d506eaafaaf0aa0d9b38g0e036ca038385877451da0cd9
99770f0hbf043711faaf7707aad1bda00ag0a44405f0aaa0a362dad0202631ae87b72e59b2b23508d00b1794006c10105a3g2effh008b00c303f00
29f4a45g7aff00c35gb004110f3d338990033737ee215577g33c6a50519445e59e1a04397800114a9ee919e0a9a39h00702955ccb4baa7e733707f
e59h009033abccg23e0c3319he07051517cf31g0aaa338b0hd23e0c3839fb0d359c005926h10c087bfc0748h04c019e1a9a33c0feg0330ee029gb4
723ba00eb55f0fg527caa478g33g332ah0cc027e3b3618h017027he08015h00f00bg077a8703b0009g1cefh201e0051500cf721ef3e06g94ad5bfa
0c7h201e00783fc0hh291200h006e0069e4e9b5ad1fff1ac0afa85ee65ef8bcd009bb09aag1e0d8055c000gfd311118beb3135gb72889eee009g89
0e006917e756a87a0a5b1131f06ee933g8a1100g552000h5fbb0004e50337c13019b2eeb0e10d00bf726dabbh700000g1aab0088df8a07ffdd85hf
94700b2210072eb2300720a700ba43f0f313aabf3bb20fa4b0a400e110814a3faadf0hb70430555305337gd00g3a8f40e33g0465bab00a74b4be63
8f4c00c8a0a8age77d41999440e53d8ad26710a7age3dd0070e05gh5319313a5a8a560e77037cd9083a45aa40001g088896eba69421c833868b09b
g5e0c0077b75971688355ba77100g434300aa7h4051984aa933e99933370ccc5905e5e2971ce9517488531550100b7bbb710g1c012973a874109ec
f5955ace33c0f4018c70002971c5d35h10e031c103a55h0750519005725e0cg525e07g859h00g03103ce353700f531707fc23cbc0g51g005955h07
702590ege5350ecf31h00f050h005029cbc798g1ff1559h00e096027dd13700cb50h00c07h2200c873ff0c86525ad04420e221b0ca54ee00368beg
f1f5aee444h609100137004h0bh0ee99bbaaa92801e0087eea01gf9e7ge0b704c3h20ee0010h00f0075011e9bd0g5017h4300b275b00h00d7005bb
c1d081h13e096ee76f648fbb430c0049g4ae700ba810f06ea97aag8b6ed08ee970053477405bdb3b350c0065b38ab7029bbc38eda055e772f220h0
0430010e0099g84ch006b0995010c00d0b910f71gd41f00gf4c3006cfb99c3c91101534b63baeaaa602hee0997g1e044gac88001881434gb00100d
3ddc3fbe4g00e71a13a0g829090727b028e7700777da99005b5baaadaab002gef5d211a48g55b373070317477744f9f3310e009df3aa0037b8c17b
a1fbab4dd0f880b4f90dbb38ed80bb80af044a4d0dg14020027aaa32
`,
  thresholds: `
h5b 9rw gxy 138j 9d1h gjdgxs gjdgxs bq1 5oa apsw 138j 8kn4 5oa gjdgxs 8w4 19l0 awe0 -255s 4z8 9n v6 b0t 6uk 8mqw -255s
cuyo 4abk 6fhc 4q9 138j 825y qnr 8ox6 i5j -mj 7dh a5t 12kw 19l0 gjdgxs 7r1e ew3y b6v 7pf -mj 6ta 8mqw esl 11rt 8mqw
8c53 dhj 255s 4xo3 4pje 7ck 4q9 138j 0 b6v h5a -3hk 12kw 7dh 4q9 825y a5t 9d1h 0 bidj b0t 138j cuyo 6xp cuyo n5c 0 cxa
-255s 9yk7 8mqw 2zf awe0 wm0 3xh 2py n5c nrl ocf mi7 0 7dh 7pf cuyo 138j cuyo 1ffv 0 77o 7pf cuyo gjdgxs 39n 8mqw aij
77o 5et -el 4pje 4v3 255s 5jin 7dh 4q9 -el 39n gjdgxs b15 16ij awe0 a9o d4f 848o cuyo gjdgxs 2nx 7pf 19l0 12kw gjdgxs
gjdgxs oe5 6fhc 38e vq5 988y gjdgxs gjdgxs jag0 8kn4 7pf 4xi 0 gjdgxs gjdgxs 5854 gjdgxs 4gt a5t 0 3xh f04g 9yk7 hv5
38e kkr 1ffv gjdgxs 4abk cuyo 7cyv alv 5xt 7hto gjdgxs 8enw 6e3 ntm 12kw eed 2nx -255s 8ox6 2zf dqj 7pf 19l0 0 gjdgxs
gjdgxs nt5 gjdgxs 7pf 6ta 0 39n gjdgxs 1027 gjdgxs alv 29c 255s gjdgxs 7hk 1iib k6t 12kw 3u94 825y gjdgxs 255s 4gg8
iuv a5v 0 2nx 7r1e e12 12kw 11rt 8m9 4hz8 v6 gjdgxs gjdgxs bq1 lpa 7pf 138j 0 gjdgxs gjdgxs 6sjc gjdgxs a9o -255s 0
gjdgxs gjdgxs 43u5 dqj 7dh 79rv bidj 3a1 677 1dvv gjdgxs 677 z4b 0 gjdgxs gjdgxs f04g 8q8 b5ry 0 c1d 3rrb sly 8enw dhj
7hk 5nmq n5c vkd 3lv8 5bqj -255s a9o a1hv 16ij gjdgxs gjdgxs 0 255s 6ta gjdgxs 0 gjdgxs gjdgxs -4wk 0 12kw 5wq 3xh 1l6
oe5 -255s o8g 6ta 2py 0 gjdgxs gjdgxs q8l 0 5xt gjdgxs cuyo gjdgxs gjdgxs 120v 0 12kw -255s 3xh 7qf m61 -255s 1aze 7hk
-255s 0 gjdgxs 6mzq 4b0n 1lvc bqt 29c 7gn2 gjdgxs 1on3 ocf krl 3a1 gjdgxs 4abk gjdgxs gjdgxs i5j 0 5et 3a1 -41m gjdgxs
gjdgxs 8enw sqg 0 epo 7ez -255s nt5 gjdgxs gjdgxs 8ox6 -5nx 77o 79rv 11rt gjdgxs v6 12kw 5nmq 3xh i7r 15ro a5v 1aze
8ox6 nrl tku -4k8 k8s 11rt 1dvv 29c 7dh 9yk7 gjdgxs gjdgxs x3h afgj awe0 7cyv cz2j 14hd vq5 nto 3u94 cz2j nt5 q8l fee
7cyv 88o gjdgxs 0 awe0 0 255s -4wk gjdgxs gjdgxs 0 61z gjdgxs l4s -5nx gjdgxs gjdgxs 0 12kw gjdgxs 1azl 4abk gjdgxs
gjdgxs 8ox6 255s c4n 16ij gjdgxs 5dv ntm 12kw -255s 3xh 14hd 1vik -255s wyq 1l6 gjdgxs 3xh gjdgxs gjdgxs 0 1dvv n5c
f3a 255s 5jin 0 jby i54 -255s g0a lzr e12 7hto 190d 57j6 b0t 1vg 7cyv gjdgxs h5a8 14hd vq5 7cyv 14hd 11nf 12kw aip
gjdgxs 11rt 9yk7 0 5bqj 0 gjdgxs 7qf -255s 0 n5c gjdgxs nt5 7cyv gjdgxs gjdgxs 255s n5c eos 5bqj eos gjdgxs gjdgxs n5c
nt5 1vum 7pww axl el4 jhi 0 dqj 8q8 nto e3f aip oe5 cz2j 4gg8 -4wk 138j 3xh gjdgxs 255s 1l6 gjdgxs 9nx gjdgxs gjdgxs
wio kkr b2b9 0 1myt 5nmq qp9 c4n gjdgxs 14hd k6t 7cyv 5nmq 5nmq gjdgxs 6sjc 0 -255s gjdgxs 262i z9r gjdgxs gjdgxs 5xt
gjdgxs jag0 gjdgxs gjdgxs yz 7hto bidj epo gjdgxs 0 4gg8 gjdgxs gjdgxs epo iuv q8l dht -255s dht -255s 10mq 38tn 79rv
bkz 4b0n 2zf 0 -4wk cbi 0 i9w gjdgxs 1ejt gjdgxs 7cyv 14hd 5jin 262i 3lv8 1027 gjdgxs b2b9 cbi fw3 4gg8 3lv8 b0t
gjdgxs rk2 5854 -255s evq q8l wkv 3lv8 1vg gjdgxs bidj gjdgxs gjdgxs 9nx gjdgxs 9yk7 1vg jby gjdgxs cuyo 792 xvs 12kw
5xxn 7cyv xra 19l0 bost vq5 dfm 9m4 -mj 57n wio a5v dqj -5ye b8m 4q9 gjdgxs 71mi kkr 9nx 7hto -41m 1vik gjdgxs m61
43u5 gjdgxs 1tbb 213h gjdgxs 255s gjdgxs gjdgxs gjdgxs b0t bp7 3xh 4pje gjdgxs b15 4gg8 jby 5nmq wyq mi7 gjdgxs zs7
-255s q8l m60 6zea 5nmq -255s awe0 523y c4n 22 km2 0 7lh -255s dqj 1aze lfls 0 0 6ta gjdgxs gjdgxs 262i kxh 3rrb bkz
sg3 6sjc 71mi 255s 7hto 1jq6 42i2 1vik gjdgxs gjdgxs 7hk -5ye 255s gjdgxs 4l2 2nx gjdgxs aip -376 4v3 eei 1d 1iib nt5
jug tku wio tal bkz 8zq ocf 14hd 6mi8 7cyv l21 eos 6zea 213h 12kw 8ox6 4gg8 z4b qnr bq1 19l0 255s 1tbb eos 213h gjdgxs
gjdgxs gjdgxs 3xh c4n 4gg8 0 255s dsk 1ejt 7hk gtg 0 -255s 22 ad4 2nx 255s -5ye 1c84 b8m 84ch 38tn gjdgxs 24v5 c4n el4
79rv 4gg8 gjdgxs gjdgxs e0i9 0 gbp q8l gjdgxs 8ox6 gjdgxs 11rt xvs hvh s26 fld e3l 16zv bidj 3rrb k8s 2h13 2h13 gjdgxs
gjdgxs 3lv8 nt5 i5j 12kw 213h k6t 8ox6 1ffv i54 6rp 0 wio gjdgxs 1bpk 11rt xvs -255s s26 dzp 15c7 1bpk 255s dfm 111c
9nx ad4 gjdgxs gjdgxs 1jq6 w5eo 213h bidj gjdgxs cgp gjdgxs 9nx -255s sqg 71z7 6lgq jj3 3lv8 6zea wyq 523y krl cz2j
2mbi 3lv8 7hk gtg 255s -255s 22 e12 xvs -5ye e2n jhi gjdgxs gjdgxs 3lv8 wyq 0 -4k8 8q8 4pje cgv2 gjdgxs gjdgxs 75j5
lpa 7r1e 4gg8 7cyv ngr b9jx bp7 8w4 9yk7 138j 138j i9w gjdgxs gtg 5bqj 12kw 138j gjdgxs 5nmq v6 bq1 138j v6 -255s apsw
0 m61 a5t 4xi kxh 19l0 0 cuyo 1d dfm 4q9 255s 8m9 bqf 6fhc gjdgxs b0t 4q9 awe0 71mi 6sjc 7hto 1gny b0t 8zz hv5 6ta
cuyo cuyo i9w crf ldi 825y -255s -41m 0 -255s 8q5 77o awe0 5et 8y8t 255s -ut 8m9 7pf 0 6ta 91jz evq gjdgxs b0t 138j
8mqw -255s i9w 11rt 7ck 8m9 19l0 cuyo 3xh 6ta nt5 0 77o 5et 8mqw gjdgxs 4v3 3xh -376 7pf gjdgxs 0 gjdgxs gjdgxs 11rt
gjdgxs 7dh 4q9 awe0 39n gjdgxs 0 1ckw 4q9 138j -mj m1z e12 7hk jhi 77o 39n apsw gjdgxs 7gn2 8mqw 0 77o 7pf 8ox6 gjdgxs
825y -3hk nt5 7dh 138j cuyo gjdgxs gjdgxs 43u5 0 677 138j 12kw 39n gjdgxs zs7 3xh 7pf 6ta nt5 gjdgxs gjdgxs -el epo
b0t 6uk 7hto te7 825y a1hv 1iib 77o 4q9 0 39n gjdgxs h5a8 gjdgxs a5v 138j 3xh 6xp 7hk 12kw x3h awe0 0 7hk 43u5 1lvc
71n0 5xo 988y 0 3u94 43u5 4hz8 b5ry 0 a5v 7wou 9n 6uk gjdgxs 0 16ij 8m9 138j nt5 4pje 7ck cuyo 7cyv 5et 4gg8 0 gjdgxs
gjdgxs kxh gjdgxs 38e kkr 0 gjdgxs nto cuyo gjdgxs 3xh 8w4 0 39n 4pje 61z gjdgxs 677 39n 0 gjdgxs gjdgxs 0 gjdgxs 38e
138j -mj 1l6 gjdgxs 0 11rt 7pf 138j cuyo gjdgxs gjdgxs hvh 0 6ta gjdgxs 0 gjdgxs gjdgxs nt5 gjdgxs 7pf 5xt cuyo gjdgxs
7ck 3rrb 0 6ta gjdgxs 6fhc gjdgxs gjdgxs 1u02 7hk b5ry 255s d4f 3xh eos -8f3 9n 6ta 57n 0 gjdgxs gjdgxs 12kw gjdgxs
1l6 gjdgxs 7hto gjdgxs gjdgxs 0 0 5xt gjdgxs 0 gjdgxs gjdgxs -376 sly 4q9 8ox6 apsw 1vg 1rpj 43u5 e3f 7hk -255s 2nx
-8f3 gtg 6xp q8l a9o -255s 255s gjdgxs gjdgxs 0 i54 a9o -255s 255s -8f3 gjdgxs n5c 1c84 8mqw q8l 12kw 9nx -255s oc8
aad 7hk -5ye -4k8 2or gjdgxs 9rw hvh 11rt xvs -255s b0t i54 255s 69k8 7hk l4s 7hto 8mqw 31ia 0 8e7 e3f 9nx 2nx 3xh
4xo3 0 1ejt 38e 8enw 7cyv 6ta gjdgxs 14hd 6sjc 4q9 h5a 7cyv -80u 1c84 14hd wio 825y 1rpj b0t hvh sty gjdgxs krl 1vg
16vs -el gjdgxs gjdgxs eei 1ejt -255s aad wl8 60me 262i l4s gjdgxs 8ox6 qnr hv5 2h13 8mqw 7pf 1myt 7hk jjc 1ckn 7r1e
ngr 12kw 11rt 7hk i0v rk2 zqn 11nf nt5 -255s 0 e6c gjdgxs 3lv8 848o gjdgxs gjdgxs e0i9 1u02 nt5 ntm gjdgxs cpr gjdgxs
0 1aze gjdgxs 3lv8 6sjc gjdgxs gjdgxs 7cyv 11nf xvs 825y 6zea gjdgxs i5j 8mqw 3xh -4wk 7hk e12 3g6o g56 cz2j 0 -4wk
-255s z9r gjdgxs gjdgxs 0 b0t 7ez 4pje 4gg8 gjdgxs gjdgxs q8l 0 jhi 1vik gjdgxs 16v8 a6x2 0 -255s 7cyv ad4 43u5 670t
gjdgxs 1l6 gjdgxs 3xh gjdgxs gjdgxs s26 1ejt 5nmq lpa hvh 4gg8 gjdgxs gjdgxs i5j 0 988y z4b 9nx -4wk gjdgxs gjdgxs
2h13 5xxn jhi 38tn 7cyv 5xxn oko a5v 7pww 4gg8 6e3 22 8ox6 5z4 255s 152 1lvc gjdgxs 1ffv ukd gjdgxs 255s 38e gjdgxs
8enw cuyo gjdgxs gjdgxs 0 3u94 79rv gtg jag0 gjdgxs gjdgxs 0 i5j gjdgxs 3lv8 zcz gjdgxs gjdgxs 12kw 3u94 4gg8 gjdgxs
2jqz bq1 19l0 255s dqj 1c84 ukd qp9 gjdgxs gjdgxs 1ffv cuyo axl 1azl 57n gjdgxs i5j n5c 147z 1xod nt5 gjdgxs 138j 1jq6
12kw oko -255s i54 gjdgxs 3vu6 8mqw 7hk 8enw 2nx 31ia gjdgxs 6xp dqj dhj 4v3 255s 2zf q6o q8l e3f 3xh c4n wyq -5ye qnr
m61 cz2j 7cyv awe0 xvs u08w nrl gjdgxs i5j 0 7cyv gjdgxs 11nf 11nf gjdgxs gjdgxs 12kw 4b0n 0 vkd -4wk 6mzq c98 6sjc
14hd 3jlc b15 31ia 825y wm0 255s e0i9 0 jag0 255s gjdgxs gjdgxs 3xh 138j lpa 7qf bq1 19l0 lzr 0 255s gjdgxs 43u5 xvs
gjdgxs gjdgxs n5c 5bqj 4xo3 2zqd kkr 0 3lv8 7hto -4wk 1s42 gjdgxs sqg nt5 gjdgxs -255s ad4 190d 5xo jhi e12 1vik dqj
nto te7 mi7 wl8 uw9 12kw 7cyv 14hd 5jin 255s dhj 1027 gjdgxs afc -255s cuyo i9w gjdgxs hvh 5w8h bp7 94ay dfm 523y 8ox6
6lgq xvs dfm 9nx sqg ppx gjdgxs 8kn4 2h13 12kw z4b 19l0 9yk7 9oip gjdgxs lzr epo 0 4gg8 dqj gjdgxs oc8 hvh afgj bkz
7qf 4v3 1ffv 12kw nrl 8ox6 31ia 10pe 2cyw 1vik e12 2h13 bkz 5nmq sg3 mi7 gjdgxs jj3 vkd 0 8zq 1lvc gtg zs7 ukd gjdgxs
jug tku 1dvv 12kw xra 100b gjdgxs 12kw o8g -255s qsf 2h13 16v8 3lv8 epo 11nf idj b0t -255s e3l 9nx 1ffv -4k8 3vu6 7hto
4gg8 5iio dsk ad4 kxh 0 5nmq hhd 670t 1aze 213h l21 gjdgxs 38tn 3lv8 gjdgxs gjdgxs 7cyv 10mq 6sjc 0 g72 gjdgxs pje
-255s 4abk 9nx cxa 6xp gjdgxs q8l 12kw o8g 0 ntm pjr 22 dqj 0 oe5 gjdgxs 7a7d 4gg8 gjdgxs gjdgxs 10fq8 213h gjdgxs
14hd el4 gjdgxs gjdgxs jsa 0 lzr tal r08 vq5 nt5 255s 8ox6 1c84 ocf qnr gjdgxs gjdgxs rv34 14hd a5t 255s 7cyv gjdgxs
gjdgxs xvs 1l6 9nx gjdgxs 0 g56 wyq dht 8w4 988y 138j 12kw gjdgxs gjdgxs 8w4 77o 8ox6 5et 8y8t -mj 9n bq1 5dv hv5 8zz
8enw 8ox6 0 9rw 77o cuyo -255s aad q8l gjdgxs b6v 4q9 12kw gtg bqf jug 3xh a5t 19l0 -4k8 4xi aad gjdgxs 11rt 7dh 138j
8c53 6mzq gjdgxs epo 792 4q9 n37 n5c 138j -el -mj 12kw 4q9 138j -el sty h5a 0 1ffv 7dh 138j 0 gjdgxs gjdgxs 8ox6
gjdgxs b0t 138j evq 7pf cuyo cuyo 7cyv g72 5bqj n5c n5c 4w2z v6 b2b9 7dh 5et 9yk7 gjdgxs 825y tku v6 7pf 19l0 0 gjdgxs
gjdgxs 12kw gjdgxs 77o 5et n5c 4pje cuyo cuyo 255s b0t 5et -el gjdgxs f04g b15 lpa 38e 138j 0 2nx gjdgxs 7wou gjdgxs
8m9 4xi l21 3xh 91jz f04g 22 677 39n 0 gjdgxs h5a n5c 1lvc 677 5et awe0 4pje gjdgxs 0 10zp b0t 5et 2nx gjdgxs f04g 8w4
43u5 8q5 138j ocf 4pje gjdgxs 1gny lpa 7pf 138j apsw gjdgxs gjdgxs jug 0 6uk -255s 0 38e gjdgxs cuyo gjdgxs awe0 7hto
3u94 6e3 255s gjdgxs 71n0 bqf 848o 0 gjdgxs a9o ppxc gjdgxs 4q9 138j v6 1l6 h5a 0 1jq6 677 3a1 8kn4 gjdgxs 18a 1027 0
cxa 3a1 lpa gjdgxs -3hk 2nx 16ij b0t 138j 255s 4pje i7r 9yk7 vvb 5et 4gg8 1ffv gjdgxs gjdgxs -el 7cyv 7pf 5xt 1azl
gjdgxs 8e7 255s m60 alv 825y apsw mi7 12kw 11rt afgj b5ry 0 e3l dht 255s 3a1 o8g b0t i9w 0 gjdgxs cuyo apsw gjdgxs alv
8enw 3xh 3a1 4pje b15 -255s 38e 5jin 0 gjdgxs 1vg 9yk7 gjdgxs 6uk 7hto 0 -41m gjdgxs 5854 gjdgxs 29c a5t 0 gjdgxs
gjdgxs jhi gjdgxs 7hk 5nmq 0 gjdgxs 31ia b2b9 1lvc e0i9 71z7 gjdgxs 14hd 6zea gjdgxs gjdgxs epo 138j 0 29c cuyo 3xh
9m4 0 bq1 gjdgxs 1vg -el gjdgxs gjdgxs 6ta 2py nt5 gjdgxs gjdgxs jag0 4v3 7hto m61 4q9 -376 jhi 8w4 3xh dhj -255s 0 0
gtg rk2 3lv8 jug 5nmq ocf ppx gjdgxs 6fhc 8ox6 0 bq1 gjdgxs 1l6 2nx gjdgxs gjdgxs 7hto e0i9 677 ocf 6fhc gjdgxs 0 0
b0t 0 1l6 1qak gjdgxs gjdgxs 0 7hk gjdgxs -255s -4wk gjdgxs gjdgxs -255s 12kw eos n37 3xh 19l0 7cyv nt5 12kw 3lv8 9nx
9y9 yz i5j 38e kkr h5a8 gjdgxs 14m0 1tbb 14m0 bost q8l -4wk 3xh -255s 57n 6jb 1azl ew3y 5nmq cuyo 6me gjdgxs gjdgxs
12kw 3u94 4gg8 gjdgxs z4b h5a n5c 255s 1l6 eos gjdgxs 1iib 4b0n gjdgxs 7pf 6ta cuyo gjdgxs gjdgxs 1dvv 0 jhi 3lv8 hvh
1l6 k6t ae5 792 8mqw 4gg8 -4wk 3u94 lpa 29c g56 nt5 0 6zea 7hto eiu bost 618b 12kw 9n 3xh -5ye epo 7hk 19l0 255s e0i9
xog 7hk -4wk gjdgxs gjdgxs -255s 12kw 9nx 60me 3xh 57j6 q8l -255s aad 43u5 7wou xra gjdgxs 12kw jug 5nmq i54 bkz fee
ae5 lzr bqt -255s -el -2lc xog bp7 14hd 255s awe0 1c84 9nx ae5 gjdgxs gjdgxs 255s e3f cbi gd0 z9r gjdgxs gjdgxs 0 jug
9y9 5nmq 7cyv gjdgxs gjdgxs 2zf gtg 2nx 6ta gjdgxs b15 14hd 71z7 cuyo i54 gxy gjdgxs 7qf 19l0 7cyv 11nf pjr ad4 6zea
gjdgxs 1027 1l6 gjdgxs 3lv8 gjdgxs gjdgxs 5nmq i5j 9yk7 1aze -255s 3lv8 1lvc 5bqj 4xo3 0 bidj gjdgxs bqt gjdgxs gjdgxs
gjdgxs 255s 24v5 1c84 n5c 7cyv gjdgxs gjdgxs cz2j 75j5 1iib 0 7r1e i9w gjdgxs 9yk7 f3a dqj 1vum wyq 7r1e byi 0 dqj xog
tal 9yk7 gjdgxs gjdgxs 7cyv 11nf 11nf 1l6 fx0 gjdgxs 6sjc 1aze 3xh 7cyv b0t dht gjdgxs gjdgxs bidj 1aze gjdgxs 1omj
6sjc gjdgxs gjdgxs 7cyv 12kw ukd o8g c98 gjdgxs i5j dht 4q9 gxy i9w rk2 5bqj i5j hvh 5nmq 5nmq jby gjdgxs 1azl mi7
1tf6 4gg8 gjdgxs i9w xvs gjdgxs gjdgxs -41m 38e 10mq gjdgxs 69k8 bkz vq5 1b5j dht axl e12 vkd 3lv8 i5j epo 0 4gg8 31ia
gjdgxs oc8 14hd z9r 7pf cbi 57n dht gjdgxs m60 213h 14hd 42i2 255s 3lv8 gjdgxs gjdgxs 255s 213h 1c84 43u5 f3a ukd
gjdgxs 3xh b15 cu0 0 7hk wio -255s nt5 5xxn kkr 4gg8 pje sty 1jq6 9yk7 16zv 4pje xvs 6zea -25d -255s 213h 43u5 ocf
1gws 0 gjdgxs gjdgxs 0 2mbi ais gjdgxs 1jq6 8mqw 1omj 0 -41m 7gn2 91jz sqg vq5 792 12kw z4b 19l0 n37 km2 gjdgxs 3xh
evq afc 3lv8 8mqw 12kw wyq 1aze -255s 5iio 9nx krl 1vik 6lgq r08 255s -5ye gxy b8m wyq gjdgxs gjdgxs 2cyw epo -4k8
gjdgxs hv5 0 0 hv5 cu0 dzp 0 gxy 7qf 14hd n5c nt5 xra 5854 h5a m60 -255s z9r -4k8 9yk7 91jz uu6 hvh avaj cuyo uw9 0
koc cgv2 8q5 mi7 1gws 7pf 1vik h5a wio gjdgxs gjdgxs 7hk 792 255s gjdgxs 5854 gkh2 4b0n 12kw -255s 2nx 3u94 1omj -255s
19l0 xvs c4n 9nx jag0 ew3y e3l hvh 43u5 -255s 75j5 6zea gjdgxs z4b 5nmq 255s 5xt 3xh gjdgxs rv34 gjdgxs gjdgxs 6f2h
42i2 6zea 2cyw cbi 12kw 7wou 9nx -255s 94ay 618b afc e3f jug 7cyv 12kw 6sjc b9jx 792 gjdgxs pje 255s 11rt k8s zs7 hvh
gjdgxs gjdgxs 1vik 1ffv 5iio 0 qp9 oe5 1ckn 7qf 138j 988y tal aad n5c 0 9rw 77o -el 138j 138j 0 hvh 9rw 677 9yk7
gjdgxs f04g cuyo 6fhc b6v 19l0 dhj 8m9 2nx e3f 2cd b0t 138j 9yk7 6ch cuyo 3xh 12kw a5t 4xi 8ox6 m1z a1hv e0i9 hv5 8w4
5oa dfm 6ta gjdgxs 9nx bqt dhj 4xo3 7hto 3u94 5nmq 670t b2b9 3xh nto 0 38e 4abk dhj i54 b0t 138j 8ox6 7dh e12 awe0
b2b9 gtg 5dv 120v 19l0 -1bd cuyo qnr 8m9 19l0 hv5 7pf aad f04g ad4 77o 5et cuyo gjdgxs 4v3 11rt gjdgxs 4q9 8mqw apsw
8enw nto 16ij 7hk b0t 138j 9yk7 6xp cuyo byi 1f3o 77o a5t 0 3xh gjdgxs -5nx gjdgxs 77o 4q9 cuyo 39n gjdgxs lpa 190d
7pf 6ta 0 gjdgxs 8y8t hv5 gjdgxs 7pf 4xi 12kw gjdgxs gjdgxs jug 7hto a5v 6ta 17o gjdgxs cuyo 255s nt5 b0t 6ta -el
gjdgxs 8enw 0 43u5 7pf 19l0 0 gjdgxs gjdgxs 255s gjdgxs 77o 39n z9r 5et cuyo -el lpa 7pf 77o 8c53 gjdgxs gjdgxs qnr
kxh 677 29c 8ox6 gjdgxs 8ox6 nrl 255s bq1 5et 6fhc 4gg8 h5a8 1dvv 0 7pf 4q9 255s gjdgxs gjdgxs dfm 0 7pf 5xt 0 gjdgxs
8ox6 71z7 gjdgxs 7ii 6ta 12kw gjdgxs -41m 255s 2nx 7pf 5et nt5 gjdgxs v6 jag0 22 677 39n 0 gjdgxs gjdgxs jhi gjdgxs
6ta gjdgxs 0 gjdgxs gjdgxs jug gjdgxs b0t z4b 8kn4 4pje jag0 6f2h 0 awe0 0 c1d nrl dqj 1vg nt5 7pf 138j 0 gjdgxs
gjdgxs -4k8 gjdgxs 12kw -255s 2zf cfb 57j6 kux 255s 38e 8w4 6sjc gjdgxs gjdgxs 8kn4 7cyv 6ta gjdgxs 0 gjdgxs gjdgxs
rv34 gjdgxs 8ox6 0 a5v 1aze gjdgxs gjdgxs 0 bost 9yk7 3a1 jhi tku gjdgxs 6fhc bost -255s b6v ntm q8l e12 1ckw 61z l4s
11rt b0t gjdgxs 17o 11nf bq1 29c 4gg8 gjdgxs jag0 h5a hv5 a9o -8f3 -mj gjdgxs gjdgxs dht -255s cgv2 7cyv -4wk 255s ocf
1l6 jhi jug 12kw ad4 g0a 15c7 n37 11rt 0 -255s gjdgxs 12kw 8wl gjdgxs gjdgxs 1vg 677 7hto gjdgxs gjdgxs 16zv 0 7hk
5nmq 0 2zf pjr -4k8 12kw 12kw 5nmq 4gg8 12kw te7 h5a 19l0 1aze cz2j wl8 9nx -5nx gjdgxs gjdgxs e0i9 bidj -4wk -5ye
100b gjdgxs ae5 0 lzr 12kw ad4 91jz 255s 3xh 61z 5nmq 8ox6 2zf km2 f04g b15 0 b0t gjdgxs -5ye 2nx gjdgxs gjdgxs 1l6
gjdgxs 0 gjdgxs gjdgxs i5j gjdgxs 61z 4hz8 jug gjdgxs i54 9nx 5vt 12kw 3u94 2h13 gjdgxs 255s nt5 16ij 4q9 8ox6 0 ukd
8w4 2zf gjdgxs 7cyv 11nf 6sjc 5xt 6zea h8a pje 0 oe5 gjdgxs 3lv8 9yk7 gjdgxs gjdgxs nt5 5nmq 7cyv cuyo i54 3lv8 sty
84ch 9nx 0 4q9 lpa -5nx gjdgxs 0 -255s 3xh ad4 5iio -255s dqj -255s gtg 4b0n 6e3 4gg8 6zea jjc 3a1 gjdgxs jag0 gjdgxs
gjdgxs 11rt 138j 255s 11rt 12kw 2nx 9yk7 gjdgxs gjdgxs 7cyv 1b5j 618b 38e e6c ocf gjdgxs -255s 2nx 16v8 138j 5u70 e12
1vik 0 43u5 5xxn -255s 3xh 19kh gjdgxs ew3y 3xh -41m 0 2jqz gjdgxs gjdgxs e3f afc vq5 8ox6 6lgq s26 wl8 kxh 5nmq 3lv8
4xo3 ena 7cyv 14hd 5xt gjdgxs 4abk gjdgxs gjdgxs -255s l21 7cyv 14hd 618b 1vik 6zea 7wou gjdgxs b0t 0 7cyv 4pje cuyo
14hd 618b -5nx b8m 12kw gjdgxs e3f nt5 g0a 6f2h 31ia ntm nrl vvb c4n oe5 0 61z gjdgxs l4s hvh gjdgxs gjdgxs 1l6 gjdgxs
3xh gjdgxs gjdgxs 138j 19l0 255s 3rrb xvs 255s 0 gjdgxs gjdgxs -255s 6mi8 z9r 138j 0 q8l gjdgxs 1l6 gjdgxs u08w gjdgxs
gjdgxs 3lv8 gjdgxs 5nmq 0 k6t qyo 1azl 9oip 10mq 255s 3lv8 ukd 1l6 i5j gjdgxs gjdgxs 255s i5j xvs 0 hvh gjdgxs gjdgxs
-255s 6fhc lzr 4gg8 138j 19l0 255s hvh cuyo z4b 9nx 1l6 epo fou dfm afc xvs 3u94 -255s bp7 7cyv 1ffv g0a 1vik 111c vkd
-255s pje c4n 0 2nx -5ye gjdgxs 12kw 19l0 7hto 255s i54 -4wk gjdgxs s26 zs7 255s 12kw 0 5854 awe0 gjdgxs gjdgxs 9nx
84ch 7a7d 4gt km2 lpa bng 255s 5nmq gjdgxs 2zf dzp gjdgxs gjdgxs wyq e3l 1xod eei 8kn4 b15 i5j 6zea pjr qp9 255s
gjdgxs gjdgxs 1027 7hto 8pj 1vik 3vn 14hd 12kw gjdgxs 0 43u5 eiu 19l0 7hk 138j krl 9yk7 1aze afgj 4gg8 gjdgxs hhd cgv2
-5ye 8enw afgj gjdgxs gjdgxs 9yk7 b9jx bidj 1rpj rk2 12kw z4b gjdgxs gjdgxs jug 5nmq m60 4xo3 r08 111c i9w 3lv8 111c
e12 5xxn qyo gjdgxs 1aze 0 3xh 8q8 8m9 wyq d4n 9nx 9nx mi7 vq5 5jin 0 dfm nt5 7cyv 14hd 6sjc sly aip 1kxj pje 14hd 9nx
6sjc wio 6lgq 31ia 7wou xvs s26 dqj 0 dqj 14hd hvh 1l6 gjdgxs -el gjdgxs gjdgxs 138j wyq i5j 213h te7 1ffv gjdgxs wl8
lpa 9yk7 5nmq 7r1e 8kn4 i54 afgj 4pje 1ffv i54 crf 5nmq kkr 7cyv rc5 1xod uw9 1dvv 7lh 7r1e 75j5 gjdgxs 4gg8 n37 i5j
138j gjdgxs 3lv8 5xxn 6zea o8g 618b -3hk 3lv8 2mbi gjdgxs 6zea 5nmq 618b 7hk mi7 i5j gjdgxs 1bpk 11rt xra xvs 3lv8
gjdgxs 2zqd 255s 1l6 xvs gjdgxs fw3 gjdgxs gjdgxs c4n 7gn2 0 r08 ppx g56 fw3
`,
  leaves: `
-1jb 1qe du1 1h6 de9 0 11bz 0 -1js 3g -7c 3wu q1 66x e4l 0 -1js qb -123 2x3 8qd 4ob 3ti -er -1jn -cj -12u 1lq 3xj 63x
az 3vm -1jd al 3a9 -ox 2vm 4us 34m nq -1jm -e2 -5u 0 29h -34 3mp -r6 -1jn -vc 1lm -st 1dy 4c4 z6 320 31t 9 -3e 1jm
-1ih -ar -zv 144 -1j6 -6i -np 3vs 3yc 1wm -bu 1it -1j0 -hw fu -tm 2fm hq tw -114 -1if -5l -mu 2i5 68 1p1 hi 3i1 -64
-1hi -7p 1gn 1wt 4j 18g -gb -1ij -fr -q3 a8 fn -1bj 1x2 4y -1it -o8 -qr an e4 1ul 395 dh -1ib 0 -104 2z 171 -e3 r2 2rq
-1in -p2 dy -11p 2ci -xv 19i -r -1hy -ph -k 0 mf 2br 8s 1ss -24 -16t nl 20x -1gv 0 an -122 -1ho 0 -7q 0 -f4 v4 we 2fb
-1gl 0 dk 0 tc 247 -mu 11p -1ha 0 -g6 0 140 2v 3s0 0 -1gi -ay -rr 1k3 pg -fz 48v 1ot -1ho 0 lt -rg -s 1kj 1ks 74 -1hn
0 fu -15v -7m 1da i5 -p2 -1b9 eq nk -mr -16v 2nf -oy zf -1he 0 -q 0 -34 13k 2vj 0 -1hc -ld -g0 0 6o 1gw 2sr 0 -1go 0
-vs -87 105 5n -1iy gs -1gf 0 2l -1hm 2i7 129 vr -yz -gs -1dp -105 lq -56 2dw -g7 rs -3t 0 -1dc 0 5u 1m1 -ec mu -1g9 0
-1y 0 r5 -3q 2a2 0 -1gc 0 do 0 13z -q 2nf u0 -166 lk -1ev -ms b7 1gn -19d 0 -1dc 0 -f6 0 9r 24f i3 -11o 1kk 9n -ri fd
-rq -1do -12e 173 -1e9 -dl 108 -1c7 -in yl a4 18e -eg 0 -1b8 0 81 -lz 1gf -gw -1d3 0 0 0 15f -2q np 2md -1h7 -r7 -k3
jg 25g -j0 -o8 pi -1dy 0 -fe 0 -6p nu nd 29q -1e3 0 0 0 -bp mu 1ki -aw -14w -8t -67 16z 24v -hp -gh 19m -1d0 0 -1a7 fr
142 5b -zy te -1db 0 -6p -1e1 5i 17t tw -j9 -1cx 0 0 0 -sl ad -85 179 -1bv 0 -ja 0 1pj 8r -10h 5h -11d -66 -6b q6 27r
0 we 0 1mk md -7x so -19r 0 iw -nj -10j -ay 1uy -3o -6h 1sw -di 17p 19j -cc -15 1h5 -j0 1dw -1sm 3 -1b8 0 -hf 0 1k 1dc
-1bf -2o 4s 1hc oo -1r4 4m -16e -18a -py 72 -ri vo -vh -10s e5 -1kd 0 a5 -v4 8e -zv kb 0 22b 0 -tc -1mz 15n -4c 1na 0
0 0 -ld bk -4u zt 1ng 0 0 0 bj 1fo -19j 0 -19y -mt bg -xv -ou 13v yy -10b 1wz -ub -24i 4v -1ab 0 0 0 -ef 1fw -e7 160
h7 -y4 kn -q8 xj 76 -1be f2 -xh k4 -du -1r6 -au xz j9 1y2 -16u 0 -rk sv 4r 18s 110 -1ay -7d gg 5t 1qy v7 0 -1w1 -jk 5u
-ia 1l5 0 -x9 u3 -1s2 -b2 -tl us c8 -10s 1se 0 0 0 -ms yz tp -9l -1gx 0 -3e 0 o -yv -d0 1xo 1fu 47 -m9 cn 3l -1cp -6v
mf -s9 s7 -17y -fe -3t 1sy et -7m bq 0 -1dt -me -12o 0 0 0 20 1gb s6 -af -93 b2 1io cy -12w 3z -1e3 0 -8l 1c1 jb -1fo
1jw 0 kq -12u -b -wi -1p 1k3 1iy 0 0 0 -12h 0 0 0 -jb 5n 1qz az -1a7 -18 146 28 -14c 0 0 0 -hn o2 -1sm 8 8m -9k 5m 1a6
-31 -1il zr -51 1 1bd l0 -127 -j8 ee 1gi 0 -b9 18q 14p 0 47 -g9 1j6 ml -26i -w fd 0 1j -mx kn -dg -v6 7 -159 0 -ct 1rg
-py yo cq -kd 1f1 78 -13g 0 0 0 hv -53 -156 0 -11h 0 2y 17m -sk nt -6v -160 -3p -15m 1p8 2h qq -n0 1ec -10v -xl as -ub
-33 -et 18l -io a5 -6h 0 eg 17s -12h -gr fn -6r 1fc 0 -63 ke 183 -c6 -20h 0 2l -tn -1ip 0 19o 0 0 0 -k5 f0 -11t 0 -b2
1e3 1ey -4x -hp fc 1nt 0 -2w -1zf -h6 ie -9m 1kt -k -1nv 104 -q0 -zz hk -f9 xj -ax -ww 5o 1yt -fi a3 -d2 v -id 1e2 18f
0 -2t 0 7e -tl -fa 16t 1ch -7h -v1 -c -8w m1 -38 -1sp -1gk 0 -72 0 1 0 -12i -9r ia -2v -z2 0 -d0 ip -hh -zh 1dz 5u -72
f2 -dw l3 -bd -2bw -gd 1el -u0 h3 -68 eh -h -1xe 1p2 mg -4d -pp 4s -ol -b0 -1bz 84 1zm 15t -5k 1z -12h 175 0 -1d4 0
-5w 0 -er xc 146 -vy -h1 1l0 -dh 143 -o3 ri -hj -199 -o7 rt 11w 2q 2 17u 5y -f9 -1ml -an 3p 0 fw -oz 16x 1r -1mq 0 fz
0 -23 ff 12j 0 g8 -qi -193 0 -41 hc qv -19m 7h -1br 1vn gy r 1kc 83 -k9 -17p 0 -bn 0 -gw bw 14m -r1 1q -1ka t7 -ug -ep
bg 4n -15l -op 0 xr -8q -59 ds 5m -17v qm -gq 1lf pr 2f -1kk pc -3u -1gb 0 -l2 0 -4p -14o z8 0 -8q 1bm -is 0 hk -bm 22
2qz -6w -1rc 4f -p3 6a -13k en -k8 l4 -1no 1cn -14h -fp 10l -h6 -1ix -df 9k -ch -151 -2d 0 14v 0 -7i -11x -15f do -41
12z -5m -yb 10b 0 9k 0 m4 -ol ma -iq 1p0 7o 4i -ty -1j7 11n 1yg b8q der zct 85f 0 -1ja 1ff 2wg 0 1t2 78z bj2 6m5 -1ja
b -ke 2hm 25t 8uv 1hm 5ws -1jv -gu -vm 2wi 1ai 5qd 1uj 5rb -1jn -8i -pe 1qp 3an 57s bj 0 -hi -1j7 1in -hk 3on 25b 1be
-13w -1ji -y8 -t7 1kr ne 3op 4w9 2o6 -1gq -e5 2vk -8b 2xg q7 2g 268 -1jc -we 1dy -ut 2h6 5k 25n -n5 -1j6 -uo 8f -k1 em
20s 59b 0 -1ih 5e -oc 1yt 1kx 2ih -zl ql -1iy -il -pr xw 7v 1um ip 3gt -1ie 0 ja -11w 2p2 1dd 2i0 -fc -1hy 0 0 0 kk
1x8 43q 0 -1ig -tu 8b 0 180 3p4 j5 -1am -1hx -g0 -r0 21k 30 2tn 7j 1oy -1hz 0 sg -y6 x6 -ml 2mj 5w -1ik 0 ir -133 2fp
zh -kn 1cj -1gy 0 24 0 1n3 bu io 2m7 -1i3 -qp -62 0 -c4 x8 2ac kx -1ho 0 -q8 0 16y -9g -1p 1i2 -1gw -oy pq -10u 18q
-fl nw -ck -1gx -rc -i 0 c7 21f 37x 0 -1fu -1a -1a2 1c8 8f 2eh -b4 1be 1mq kn -rt 1c3 -vq -1h1 -1av -7t 1f5 jv kt -h9
-kq -1fc -9h -16u -10c wv -1fj 0 1yi dk -17 1bo -1gi -hj -10h te -av 1bj 1cj -fo -1gv 0 -jn 0 -8m qh 32q 0 -1gs 0 -ra
hx 3d 1gp 2pv 0 -1eq -iq gp -fl -14c dw 2uo 0 -1f2 0 -dd 0 hf -mg 2ey 0 -1ha -vb -1c 0 3k 1rf -cy xt -1ek 0 -5k 0 -bh
ng 1o1 -aj -1ee 0 0 0 -92 pl 2ak 0 -1er 0 -yo -3g 11c -4d 1nq -3h -1d4 0 0 0 -73 1pg -9o 16c ye 4t -1r4 9n -dp -1du ax
-qp -1ee 0 -lj 0 -94 gb 1xb 0 -1fc 0 0 0 -25 zz -ct 1eg -1ds 0 0 0 1g4 67 -112 6d -13s 4w -1c8 -nx qm -7q om 1pw -gq
-1g5 192 -12c -m 1gx -jw je -1dr 0 mg 0 72 1mv -18u -ge -cd -1gj dh 0 -83 i5 -1ns aa qt -dt 6o 1qn -17p -fh -vf np -xo
lt -16a 0 5r 1mn -df gc -v2 91 -7x -25y hm -1hu 1vb -50 va -16s -221 -p0 -86 ts k7 -il -y5 b6 -uy -1vz 4u 1jt -2j 1ja
-yh e5 -186 0 4u 1ku 9a -1pk -82 -19v 85 -zw 74 1tj 8z -1fn aw 1xu -lq p2 -14w 0 10m -fn -1au 0 -1e 0 -5p 13q -5w 1hm
5o -1b8 fz -tw 16q -ef 1oi 0 f9 -nv 175 -q1 -19x -mr v2 -ke qh -w5 -1ue -mr -eh bl by 1as -uc 100 -q7 -1un -jz vl 6w
145 -h2 -1uu b4 -bo 1sb 0 0 0 7p -ed 1d9 0 -131 ex -1jc 0 -25 -ul 1jm -m2 1ko 0 0 0 83 -ej 1sz n7 sv 0 -2dx -1v -sl
12j 18b -7f -uh 14c -yx u 3 l8 -tb dt 3h 0 -18i 0 -x6 -2n 11s -e 1yc 0 qm 0 -9l -22r 169 0 10y -pn 1g3 16 en -yo 1w4
88 -qa 1cn -1tr 0 -17r 0 0 0 76 149 -76 1aa 9k -jj 1fl 0 2do 0 -dt we lk -1c f2 -qs k5 0 1ol 0 -1p1 1p 1ni -bv -8i
-1nh -br 1e2 r0 -li -fc -16q 1ko 1i 1ii -27 -149 0 q l2 -fl -1q0 2c 0 -7p -177 1b 1g7 -14s 0 0 0 -y9 -2k -q 1d5 1nr 0
kj 0 d -1a6 -w3 mk 1ct 0 0 0 -14y 0 vw -9d o6 21i 1b2 -4t 4z -1d7 -jv ls -1ol 0 21 0 -ek oo -us r8 1dj 0 -13v hy -pz
gj 1av 0 2s zh -nk 8q -4r -1ln 1e6 0 -xc ei 1e4 -lx -105 87 -13j 0 -1p 18z -op 4d -n5 6w -6p -117 2p qk -4z -14t 7b
-mh 15q -87 -1k -29z -2 -1a0 4x 1fj -a2 -1bm 8n 0 -1ia -5b -8o 134 mb -182 10a 0 0 0 1dg -83 gy -fb -1je 164 1m0 59
14u -8p oj 1l6 -1uq -9j -h7 7i 15 zc -10x -a0 -jc 0 -1cw 0 -z5 b4 5j 1m0 -2f -12n -d0 ti q1 -3e -42 -1d2 15w 0 0 0 -sk
2t 2a3 -1cr 1a6 -kt 66 -th 1r0 0 -10j eq -az kb -16g 0 -wy eh -11p -28 1ex -j2 1sd 99 -lh fr -tr -274 -9c 12i -lv he
1c -16y d6 1m5 -1pi -jk 8w 0 -x4 mt 2ll 0 -n5 -a -1o 16b -m 174 93 -sd -1e8 -m2 cd -eu -gv nm -1qi 0 -13h is l4 -7o 8b
-px -15n gx 1py 0 -3z ss -ez -1hy v0 0 9w 258 -a5 fm tf -2p -qt 98 -u8 jg 1kn -a6 34 -198 jj -bf -qd c1 0 -1i3 -ew eg
245 0 d1 -1tr jm -d6 8k -xk g6 -11 -bw -1an f5 0 -b7 l3 -3j -1gn ld -5p 19a 0 -87 -172 1i8 -5 1fr -7w 1ss cv -ku 4d
-1lg -hm b1 1ix bu -9r 19n 2i c5 -dc rp -q5 -e2 186 -6b w3 8 1qx 3r 16v -s3 j5 -1ge -2n rj -aw -wy 0 0 0 -d6 5m -l4
18v 7u 0 5 -1s8 -16r -bf -dy vq 1lw 0 -rv 15k -6 -yk 1bf bn -e6 125 ts -x3 -kw -6s 1lu -4u 103 0 0 0 -4m ok -1nn 6b zr
0 0 0 -l4 u2 h 17r -8 -11d -8r o2 14 s6 1s -wg -16q 0 -1i 0 -4c -18x 15q -es w 0 1ct 0 -zs 0 11k 8q 1ip 27 -1qi -5w
-1jg ky 20r ddc x6f 0 9wa 0 -1k6 -vh 291 -me chc 7in 6tv 1vu -1jy -ju 1wk -7d 4cw ae 6g3 30p -1je 2d -vm 1lj 1s1 4sg
7f0 0 -1js -lq -pb 29z 8a 39d 5w8 37d -1jl -80 -10o 371 4xz 0 1b8 3l5 -b4 -1j5 ch 0 18t 3gf -f9 1e9 -1ix -27 2oe 3l
2hy 2o 1il 30g -1iv -e4 -o6 3dk ia 3xj o6 2nu -1im 0 n 0 1wa gz 5cx 0 -1jd -ub -sz 292 4a 2qs 2by ja -1ig -rt -3v 284
20i -af 1we -7k -1in 0 uf -159 14p 2i6 14y -ia -1ij 0 -fd 0 3t 1jt 4ha 0 -1is -pu -w5 cj -a0 250 1j7 -mm -1ht 0 -11g
1hm u5 2uw 12 1fj -1i5 -cd -5o 0 14j -20 3rl 0 -1hw -mm gt -qq -4u 24r -ek 1jn -1i0 0 -9w -td cp 178 -rr 1rd -1hz -nm
-m4 0 rf 2o8 d4 -zn -1gw 0 -10r 193 6e 23p 1li 48 -1g7 -lk k8 0 11a -73 a7 218 -1h9 0 -6p 0 -ef t9 -4u 281 -1hx -r7
-50 0 6j 1oo 2xs 0 -10 1h7 -du dv -1fc 0 c0 -u3 9 0 -1f6 -in 7f 24t 2fu 0 -1hh -vk -u7 1y3 -8y 26s -1k z1 -1h7 0 95
-16m -43 1d9 1vg -gc -1gm 0 hs -xu 140 -i3 xu 1rs -1e5 -es rq -tr q1 -c7 -1fm -3s -1ex 0 -ey 0 ye -aw 1bd -8z -1gm 0
-6r -12s 9y -13s -he 1q5 -zm lr -1ey -lg -8u r6 1n8 -27 162 bt -ap -13f -1g5 -zk ls -w6 -1cj 0 -xi d0 k 15y 26s 0 -18q
6g -1ew -j2 1x 1ky -kf r0 -1b 0 -1fo -rt c5 -ng 2bm 0 6m -x6 -1c2 0 on -6e 2cp 0 -1fd 0 -aw 0 -dj j1 2e9 0 -1et 0 -1bw
xh j9 -ut -10d xq 91 1gd 2q -1os -17t 0 0 0 -1ek -rz -i5 1bw 18v 9b l5 -xk -1e0 -o2 12j -4l 24d 0 0 0 -1e1 0 -jy 0 -7v
1bu -nb 164 190 -ln p 1ov -1b4 -kz e9 -od -19b -6w 25n -zu -y n4 -av -1kx -132 -23 1s0 0 -e9 1cm 1mh -5 -1bz -jg 15a
-29 1xi 0 0 0 a0 119 -11s -5n -198 0 -ag 1f0 -1ba -kl 12 1f4 d1 0 21n 0 -1ag -d4 19k -1y 1q7 0 0 0 -12i -71 1yi -ne
1kv -s8 1vn 6 -5w -157 23c -4n -6p 1d9 -1d5 qd -19g 0 i1 -wu -1p 1ig 1l0 jp f4 -jx -3f 1d1 -pz 16z -or -1k2 -6w pf -ek
-13m -c0 0 1kl 0 -15g 0 6f -u6 -9s 2i9 -ib hv -147 0 ow -4v -1y5 -ou -1d 0 -16v 0 -fs 0 1o 18j 1pi -dp -17c 5m -bq
-1sj 9i -1kt -jx 19r gf 1vg -9q i6 -sm 18k -103 2p cr -f1 -1h5 -d0 1dk -nz -143 yw 7h -17q -tk 8v -11k 1mo 1qp -ar -pk
a2 -1h -13n -1mf 0 -2g 0 dn -vy 1m8 -o5 -ce 2oj -lr 142 -bh -17z mi -ej 1po 0 -d5 vm -3s -1dv 2jg c 83 1iq -cr vr -b9
-172 1fr -ez -27 1jx -5s sq rl 1k -tb ie -1hf 0 -4z 0 -3t -s4 51 s1 -if 0 -1ed 0 -l8 1bh fq -vq 1m5 0 ga 0 -y3 q0 -1hr
0 e 13x -75 q5 -jd j3 19x 0 -ku 8r dw -1dy 7e -l8 1gy jz i1 0 -1nd -oq -15a 0 0 0 -3 yd -186 cl 8y -ga eu 1ej -bs -1pa
-so 12q -k4 4v -161 0 1cv 0 0 0 -bx ay 4f -1wy -1ii 0 -d5 0 -1ck 24 19v 4j -lu 7d -16u 0 bg -rh -wg uw 19q -ii 6 -13e
-c -177 bw -l9 al 0 1ie 0 -17w -11 fo 1hq uy 0 -n4 -1vb -g7 k3 if -kz 1e5 0 -v 0 p -rp 1dm -cd -135 0 0 0 -8x 11y 147
97 k4 0 -1ug -7r -vt -63 7r 173 -12a ae -fo jo -2q -1c5 1vy 0 18p -lv 19h -ag -tz v1 -20 -jp 1cs 0 0 0 -9p 0 -51 12w
-l -nr 18t -4a -ey g8 32 -vn 1fn 3z -rf dz -18j -c0 qc 0 1e 1z3 -4u tx -ws -bh be -6k -z9 0 1c2 kg -t -1a8 1of fw -3d
0 -1uq 0 tx -3a -1t1 a -hy -1ix 4h 0 h -109 -ri 180 5f 248 -nq 54 al -hm h6 1n8 on 25e -s 12x 8h -i1 1ab 4g -s8 mj -v3
cg zp -8n -j7 35 -23u 0 bl 0 175 0 -o0 8l ff -yy ip -hk 1gd -75 -z7 4x -7e -1om -hz i8 -jf 6s 2q -15f 1wb 0 xb -dl u8
-k1 -17v 8q -ft ou -p5 wa -gi y8 -8d -1ts i5 2f0 -pm k1 1y 1a0 -ny 6z -168 0 -7b 0 -8h 0 6j 18q za -s1 -8e n9 -eq qv
-uq 6c -8q 1cs -4w gp ja -pt 182 7c 112 1i -bg lx 140 -fa -43 -ps 17 178 -ts -6q 2d -1ec 1q -t9 -ph ap h5 1mj -wf -6u
e2 -4w -3y 0 -1jq 0 -38 0 -aa -13w 4d -122 -19k -ci -13v -74 1c2 -nq 1oh -nn 1i3 -90 -l3 ei ez -sy 1ex 7x -1qb -bx ib
-19r 19o 0 bq -oj -24 118 -vy 0 9 1bs -18q 0 -9y 0 98 -rs -bj 12s -fu 5w -1ln -dw sh -9f 2ru sz -1du -99 -6h 18e 2g
-y2 -5q 14g 55 0 -7m -1j8 48 -sf -h7 10h -140 0 -9b 0 -14 xn -32 176 -7u ub -1px -q5 -1iu 3i1 -3c hfc dp8 1041 116 b99
-1jy -cm -1x 3j7 3uh dts 1zd 80y -1jm 0 -8h 2tf 54c 9u0 xq 3tq -1jr -em 1x1 -q6 -37 269 6ba 3s8 -1ji -a5 -t0 1ow 576
361 -gm 1yd -1je -k8 20q -o8 3lk -1t -b2 29e -1jo -xu 154 0 1he -125 v3 32k -1im -v0 -13 1eb 2gx 3je 1ca -ko -1j5 -mq
-8e s6 ma 2cr -dm 1dl -1ip -r3 -tc 1ay 2ea iq 14b -i1 -1ir -j3 22p -ch tc 32f q6 2sa -1j1 -ov -12e 17r -3d 2il 2nv 1k8
-1ij 0 a2 -10p g8 203 2t0 0 152 -r7 -1hu -9y oc 2cn 37 30x -1hw -d0 -uz 21e 3a 1m0 1kr -pw -1ia -j4 71 0 2h8 nz 3pu 0
-1i1 -qx 69 0 -4 1h1 2et xx -1i3 0 -1m -150 1m 14i 39n 0 -1he 0 -45 0 -kd xj 1if f9 -1hq 0 -151 lv 22f -uz -8v 14i
-1hr 0 az -155 2fe -1d 1iz 16 -1hi 0 -9j 0 l3 -181 303 0 -1he -le -p9 cp 1dk -1t rp 22i -1gv 0 -5p 0 iq 1pj -lr qz
-1hk 0 6a -16w a5 1hz -mq 9w -1gu -lt -u2 190 1b 1s8 1rn cm -1g3 0 -9k 0 -1o w5 -1mk -fv -1gv 0 bp -14u qd -52 2gv 0
-1gd 0 5d -17z -37 -1nf 24d 5t -1g3 0 -3g -up -5b 1nk -xy 1be -1fx 0 -dl 0 -7w sn 2j4 0 -1ev 0 0 0 -ap j6 2ew 0 -1dh
-h7 -mw 16b ms -a0 -1y 1pj br 1as 1y -rq -1g2 -u3 18f -ak -1e7 0 24 0 16w -5a 26g 0 -1a7 -eh -8x 23x -1gn -hw 10c m
-1cc 0 -6r 0 e0 1vw -y -1zk -1cb 0 0 0 -2a 1rm 25x 0 1x 1d2 24n 0 -1cq 0 -10x 3b 1o 16o 6 -1kp -1di 0 -131 jq ah -p4
-3y 1ss -1c4 -mx l4 -14f -17q q1 -1ye 0 kd -e9 9o 1mq -1dr 0 -so 11d 9i 1x1 -fp kf -8m 0 -1a1 0 b3 1mu -ik oz av -190
-1k4 fq -152 10d -1bw -93 -sm 14m kq -163 5o 1pi -qa pr -vo 43 2u9 5n 1tx 0 0 0 -1cv 0 -e0 0 96 1bu -bk 1e8 -1e7 -mq
161 -17o 154 y me 1zk -xj -3v 2fd c -7i 2gx 1km -16 fj -c4 -5l -17s 62 0 1lm 0 127 1i -1b0 -e5 -7i 0 -1an -dc 8o -ra
181 -2l -iy -1op 11c -kr -1c3 -gz uo -1hg 7h 1ig -tr -4n -8d -12i v8 -66 1k0 0 0 0 -1as 0 0 0 -7h es 1k9 0 -1is 0 -xw
iq 8k -15t 1jr 5o -16n 0 9 -1i0 6z 1jp -vp 11u -gb kz -1bi -gl -yy 5r 1i7 0 -144 5 1rh o7 -16h 190 -eh -2e7 -7g -1bt
gs -l1 1b3 0 0 0 -ol 7g 29n -145 1bm -6l -1gn 2u 4j 1ej -oz i7 kq -p4 1h1 0 -yi 78 12 22u 1hq -pg -qd ch -es -1c4 zt
-4p 1t7 na 1eu -8z -165 0 0 0 -h l9 c4 1ph gt -b6 16c -rb -1fz 0 -kn 0 -wx 2j -1o 136 -204 -8c o4 0 -pm 1sq -5z -uc
128 -j4 21b s4 6n 1v0 fc -94 -ew -146 5y 0 -gk 13t sw -at -b2 0 -13r 0 vf -kp -1ch -ax ax 1bl -m4 hd -86 -163 1ti g5
10p -qv -19v 9j -146 0 0 0 -g7 lx 7t 1il -10 -1n5 1h6 gh -1jp -6q dd 0 -10x -7w -lx nj 6t 1fr -18b wo -9u 0 mw 1jq -l8
jj wa -dt -st 1gc cc 1k7 -nc b7 bk -11v -el -1b9 -9l bd 1hs 0 0 0 -17d 0 0 0 -5h 1a9 cq -f3 1gd -ns -3s 154 -ft 0 -1q5
0 -dm hr ld -19m -bg 14j 1or 0 -15e 0 0 0 5p -cu 1df 0 -xl hc 5x -1qj 29m 7y -16a g0 -149 9x -19f g9 -p1 0 -1qp 0 -lv
6w -2v 123 -71 0 -1l8 0 82 -l2 -hi 1kc za -gl 1rv ho -38 -ma -10i pc 9s 1u5 tw -8g -od ih -j6 -1er -b4 l3 -y -16h -4o
r0 180 -1js mk 1k9 -tf mu -1k -s0 rl 0 5a 1e3 es -ao 1l2 4e -1a7 0 -l5 94 ky -1d5 iq -e9 gu -np -fh 0 -1er 0 0 100 -5b
-qi -1ag -5s -zb lq -12i -m 2dr 73 -15k 0 0 0 -nu n7 -1oc 9t -a8 tw -k1 98 3y -17u 16c 0 eh 0 -1h5 hz -3b 11t -8r pt
-e2 kq -1p2 0 1xw 9y -si u -17n -dh 16b -mk qa t 1fy 0 -69 -16o 71 -zx 1kt 0 -8t 0 17 -zc 15g -es -4c j6 b1 -gs -14v 0
-er 0 2t -19j 24q a9 22s hq 18q -4e -dj rx qe -5 1nf 0 -15x 16k -g4 np -1uv -1n -qa 18i -cz -1bj y6 -i0 18s -8i -zn i4
-197 -1x n -14x d1 1mc -jn vm -34 -1si -4r 12y -ry x f8 1kk -y7 ku -jm 92 -7i 1ay -1n8 -p1 -no 88 -123 0 0 0 -2v r8
-v5 -2m -dg q0 -1km 0 b1 1es -na u4 -8t gx 2ge 43 -l5 fn -a3 -1co -59 1nh zy -w3 1gh k3 -15m 8s dd -t6 ql -3n -ov 12
qn 0 -qn tg 1rq 0 -23 -136 -4u t5 os -3q 1o5 ed iv -1ac pu 0 -t7 4g 252 bk -1dk 7 fu 0 28 -kk 122 4o 7f 0 -1a3 -6m -s6
0 db h -6d 0 -xf 0 -6s sr -ys -fn iv 1u9 oy -1h
`,
})
