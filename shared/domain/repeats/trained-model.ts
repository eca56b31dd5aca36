// Written by tests/evaluation/repeats/train.ts; do not edit. 4 boosted forests, averaged, seed 7, trained on
// pairs of judged public appeals (docs/repeats.md). It holds thresholds and weights of the features in pair-features.ts
// and nothing of any text: no words, no word pieces, no names, no numbers of appeals.

import { unpackModel } from './packed-model.ts'

export const trainedModel = unpackModel({
  depth: 3,
  bias: -3.67776,
  features: `
3351970318577c39c604925e2cga35808gc23e0cg331710f1198077e21c1c1025h0b50318107e29e1c9219h8a8021e0e1429e8a9246984ee55707c
afh770e655h0fg051f00e559a009655h0fe051c005g10h90008094260467b0c93590bgb50h007d59g00h955h0c2006c14f159c005050c00e92bea0
gf37h30c00150ccb87afbf982hdf50af7808d19h304950e00788500d00ab99age8ea92e80h7900006ee99a4571cg010g006659g70caabb303f08a4
08h19f00118a78be0hf94700742430b6a00e0013de02fb7fc7c7304004387a7270abgeabe1ae00gd6911c0ah09de00g0bbc00h59bd007fad3a0g11
0e00g73749407c7063ghe8000b541807f000c00hd0dd00a96ac1ghf90200h1085005265513b34a400h00d30010700106b8440477a0a705a45f4751
d65367g0a70086d40b9gaa8b809bef96fe9f50d7b3dgbff10c008g3228a08h50gf00g4f44007g0a700e1602f5d33d30a0d8a600e3372f37d03f000
4c7040e3dc00ga1715d09abba2ed4f22726444740a581gf87b0311816a17ca04c1211b2b745196977119gcb0f07f14fb48aa3f506e1988db22700f
4a2ff0fb2a948d3373a0a33838gc398605c33e0803319903a2355cce2246fc739830gc298669g35507af55537702184c7c50h00e014e1e042996a3
b39550hf19c5c5931h07e012h17800be60bb59900bc1ah030031c070a31200d059gb0c915494h550h005046g00ee7hh607050500af50900bb55g0f
h550200hb871gb5406009hf15e1ed391175859ee500f50c005g06c075g12e00g29ad57a7a4c002927ee7ff03e049305e0e9f5af4a4c10e00223e70
039h49ee008be320f06g09cb10b0056h006g00835c50c879f7fd17510bd9be09adae5343f10c00278gee55490ce0f050f0030b34g00f07775c8eg0
ea00h805e00b88aaf05be444d7da5200ha0gb00h09330044087000d1100881d6d31h496b00b27h007he05d00g5e3e00caa80a8g34ff3ce540c0eh5
05d006c199d5b34b40ee5f1130f0707bfb30h0d06e33a0ahd0480053c1aadbb70007gddff001915a456eaaaeb74918ba5aa18c1abbca64gded8004
a2bf0fe56g45gb064f04db05477gfe2b006b5bfbbhc0g00018a1758d73fagf86ea080h80b5002269fadd3bbe8ee26ed9d7c0250078ff400ge53300
dgfaca8h508b00c7077006e81301338390031e88g30b990ba23c0c2053g9c882155ccg29767e115797h52570ca539750ee35e909533h0e3029e6c9
419h5a5035707ge310104g59h00c0232bfgf0a7009713e919251e00d526h909f557075h59h00e0ab67bcb31e009f597004e55e07g51370bb90550e
e019eee0f03a0ee91350f1f51h00503bh00c029e50328h8f0901a8016d1ab03ag7fheg703bc003910e003a0658416872f1e007e723e27g20248ee2
3087090f0d7h1100d57e005fh100400h006b00h29ee00abb8d1451d00h2a8g553a7ff839050c00f75ab1a9781c830b72bb79064a8e33g8ace8083e
487210h007015gf7ca02c60698gaa0e97feeeg60be0b1310g00f970011005g61010he978005bd1ab278b7e89h00b70007e0baf50b0045516661570
d00a0b24110dabb509dd2bb0488b030007ffddaa693be0dgaa5b403a3a0909ff5927he0dd005f759ffgda2dbb04ea0bdg591b542fd0c0d694gc941
0c0030b3eed072d13300ghe4900ge37844gfe4a007311d55h30ga00b581880ad4aa3fe7a0031d34b40bd5aaa0551ee82d10c0050h60490010g00c0
1afa4007d0c070h20270010c0027bbe3102g14e0001489ab049cb4403333ddf51a3a5151c5454297bcee55e582533e582522g6cca2276cc75173ab
54679097357078e33h0cc0517570559g0ec959e6a955370cf509gaee953500cb55707ea10h020015g0f0921e3c3310a9d9133ab09b50700e655700
0555h0ff03320ecb3380f3e1ae05gf597007g21g012150h00e029h008f5hg808819ge0e229b669219ee09f487002206e07ga077708c78h7d2093eg
91896c77aa782fh922ae1c1ah00be00h0f6f00abbfa9fh096e00g007c0050c0050755ada0h09de005bgba15g0e6e00ab67abf71a4c10a3b1c447f2
4daf10c00eah6944008bc2c01b34g40751e884ah20710050b009g10h005fba886f0h64e4007ea3d0002e7093g84c0304eg7a30h793b00b34b40480
800bcb34bd0d115747eg5d50008bc380b7e225588bc940b6e191336b0384b78a7aa06c8050bg1aa770b77cd00gaee6001775030aa0f97fd30bd932
43f0dfgfa3880b57bd00c99g5500977e3f49fe016g1101ff4add27fg43aa04d1f0ab1228eb1804b7045gd25f0010d00a097e9965cg010005bcb062
e0e5330a8398078de0e006a4faff50b002c10c00f00bb9c00h098800
`,
  thresholds: `
caz 8xf i2z 5o6 12kw 8p84 gjdgxs 8p0 4ph ax3i ahl 8ydo 8p84 6fhc 8p0 1hgi apsw -255s gjdgxs 11z9 12kw b4n 8yk 192 7ak
h5a8 0 n5c 7hg 7oa 9vy5 gjdgxs 9vy5 255s cuyo b4n 666 9d gjdgxs cuyo 0 lvv 7hg 4zq 8p84 38z gjdgxs r6 7bj 4ph 12kw
8mis nx1 8p84 7i7o -24x b4n 5ff cuyo 38e apsw 4ph gjdgxs am9 7oa 0 gjdgxs 4pje cbi gjdgxs 76i 4ph 94qp 38z gjdgxs 7i7o
-to am9 12kw 31w 7bj cuyo 12kw 1bq2 3wt 12kw 0 83rw aad 94qp gjdgxs b4n 38z -ct gjdgxs -3hd 38e 11z9 bwg 12kw 192 75j5
e12 12kw 1bq2 esl -255s 12kw 8mis 6rv ewf -dy 8nl 6q1 9xw7 gjdgxs 7y7k f04g n5c 9ph 0 7i7o 72zj gjdgxs ewf -255s 7oa
6q1 0 gjdgxs 7cs 0 gjdgxs 7oa 4zq oo0 gjdgxs gjdgxs 31w qkw 7oa 1hgi 12kw gjdgxs gjdgxs 12kw -255s 8nl 6q1 0 gjdgxs
4b2 -4j1 gjdgxs 7oa 4ph h5a8 gjdgxs gjdgxs qkw 0 38e nx1 0 swf v16 cu7 gjdgxs 9vy5 75g 12kw lax 1bq2 -255s fw7 a1k
-255s 9xw7 4pje gjdgxs 8kn4 1hgi 666 6q1 12kw gjdgxs 3u94 0 4gg8 6q1 gjdgxs 0 gjdgxs gjdgxs 7i7o 1yqi 7oa 12kw 0
gjdgxs gjdgxs 0 1hgi 7oa 56r 0 gjdgxs f04g 1bq2 gjdgxs 8q5 -255s cuyo 38e gtg oo0 38e 7oa 14om nkrk gjdgxs gjdgxs o5t
gjdgxs 6q1 gjdgxs cuyo gjdgxs gjdgxs 1eym 12kw 7ak 4pje 31w m1n gjdgxs 255s jht 666 79rv 0 25j gjdgxs u08w gjdgxs 8q5
2q6 o5t gjdgxs jag0 cuyo 7cyv ax3i 6sjc i32 jht 6zea gn6 1hgi 8mis 1bq2 0 255s oo0 b91 gjdgxs n5c xe4 8p84 5854 gjdgxs
cz2j 1fsp 38e 12kw 0 8xf gjdgxs 14jo 12kw 6q1 gjdgxs -3hd gjdgxs gjdgxs 8ydo 5854 e3c5 6q1 gjdgxs gjdgxs 3mkv gjdgxs
gjdgxs n5c 5bqj 12kw 12kw m1n 255s az4 9vy5 31w 70j p88 1bq2 -885 e3c5 ewl 0 9xw7 12kw gjdgxs 1dvv l1b 75g -255s 31w
-885 1hgi 12kw 1k47 14jo 6q1 amey 29o f04g 0 gjdgxs 1me gjdgxs 0 gjdgxs gjdgxs -255s -255s 8nl 1hgi 255s 72zj gjdgxs
6fhc 1k47 aad 5bqj 7cyv e88 gjdgxs 150a ia2 75g 8mis aad lax gjdgxs 8mis 0 1wi swf oo0 gjdgxs gjdgxs fya k8m bots 12kw
8ydo 4b35 7cyv -4oy gjdgxs 0 jht 12kw wo2 9xw7 gjdgxs gjdgxs 8p84 11z9 b4n y9m hy4 gjdgxs 4gg8 -255s 70j wxh r8w 6du
l1b gjdgxs 4hp btz 3mkv -6f0 gjdgxs bwg jht 5xxn b1px jht cuyo bha2 0 9cdy 5ck gjdgxs 11z9 gjdgxs gjdgxs y9m hy4 e3c5
8cky zm2 47pj c5t 71kh gjdgxs n5c 5bqj 255s -5x8 m1n 7cyv ewf 1me h5a -30d gjdgxs gjdgxs 0 xk8 -255s 12kw 8cu 6yo 4abk
gjdgxs rk2 0 ewl 0 3mkv 192 gjdgxs gjdgxs 255s 75g 5xxn 5nmq 4abk gjdgxs gjdgxs 0 o5t 12kw 5xxn 3mkv gjdgxs gjdgxs
7gsy xe4 1w2z 1s45 hy4 14ul gjdgxs 255s 1me e6b gjdgxs -ct gjdgxs gjdgxs 0 7i7o g94 4h7g y9m 1hgi uud 75g 72zj 6fhc
4h7g 2k9 -255s b5y 255s 0 ewf 43u5 gjdgxs gjdgxs gjdgxs 7cyv dlt w68 9sc 4ra7 gjdgxs 6sjc 1tww 2k9 gjdgxs 1p u08w
gjdgxs gjdgxs 0 zwe gjdgxs j8g 1j4n gjdgxs gjdgxs 12kw 12kw -255s xra f04g ooz 0 0 nrb 12kw 12as 123u gjdgxs gjdgxs 0
9sc gjdgxs 8mis qkw gjdgxs gjdgxs qkw o7l -255s 8yk i2z ooz 1pbf 7cyv 150a w68 1w2z ncm gjdgxs gjdgxs 0 75g gjdgxs 6ej
hy4 gjdgxs gjdgxs 1me gjdgxs bha2 gjdgxs gjdgxs 9sc gjdgxs -255s 6zea 43u5 gtg uud gjdgxs km2 6eya 578m 1w2z 12as kkr
b959 gjdgxs dlt i32 y9m b91 cb8 prb 6eya uuu 9sc 3mkv -255s eek 216r -255s bha2 255s gjdgxs n5c 7gsy gjdgxs gjdgxs
43u5 -255s 3mkv 177t gjdgxs 5nmq 0 255s 12kw 1k47 43u5 6zea 4b35 gjdgxs 12kw 3u94 40h 2q3 swf -255s f7j 40h 12kw m54
cbi 75g tbl 9xw7 7cyv 150a 265s 255s 6zea 1w ia2 1me gjdgxs f04g gjdgxs gjdgxs ax3i 0 150a w56 123u 5jin zm2 gjdgxs
2llu 0 o5t gjdgxs 0 61x gjdgxs gjdgxs 255s y9m gn6 ncm 10ag gjdgxs gjdgxs bha2 255s gjdgxs n5c 7gsy gjdgxs gjdgxs 31w
2q6 -255s gjdgxs c5t efc qkw 3mkv lvv eok 1gsc 216r gjdgxs ppx 1dvv 3mkv 2llu n5c -255s gjdgxs gjdgxs 40h b5y czg 61rm
c5t cke hy4 bha2 3mkv gjdgxs j2c ia2 gjdgxs gjdgxs 2k9 gtg u08w 7q0c gjdgxs gtg gjdgxs -4oy b5y skm nkrk gjdgxs l1b 0
1b5j 9sc a63x 4ph qkw 1gsc gjdgxs 12kw xra 4gg8 550u zm2 bwg 17p 3mkv 1h9y ia2 s9n 123u 7y7k 123u -255s 15kg 11z9 ncm
7i7o w68 gjdgxs 1pq8 e7i 4ra7 9sc 255s xe4 83rw 9xw7 5nmq sm8 kcv i8y 5o6 43u5 9sc -255s 1b5j 4zq 6m77 cuyo 1pq8 75g
esl cuyo 38z 123u c3v 4zq 4gg8 bwg 5nmq 7q0c rf7 o5t fya 12kw -255s 1hgi 5tux 4v8b 8r6 8r6 12kw 255s f04g 5nmq gjdgxs
ia2 gjdgxs 6eya 4b2 fya prb 9n4 5nmq 11z9 52b0 vkd 14ul h31 f7j o5t 8q5 -255s gbg 9sc 12kw 5jin 7q72 xk8 7cyv 123u
123u 8p84 fw7 gjdgxs ia2 y9m h5a jj1 gvl dt8 gjdgxs dt8 4gg8 d9n 0 p88 ncm 94ay xk8 btz 8xf 8p84 76i e12 gjdgxs kkr
9t6 7hg 8mis 666 9vy5 255s 6fhc 8p0 1hgi ax3i -255s gjdgxs iwj 6fhc 8xf 666 -ct gjdgxs 8mis 75g hy4 7hg 4ph 12kw 1hgi
gjdgxs h31 n5c b4n 666 eek 8yk f04g h5a8 192 b4n 7ak 11z9 -255s 7cs apsw amey 76i 1hgi ax3i 666 gjdgxs 0 8kn4 b4n 14om
9vy5 -255s -255s 12kw 0 7hg 7oa o5t gjdgxs 8f13 rk2 0 8nl 7oa qkw 76i 8ydo b1px hhs b4n 4ph 9vy5 gtg f04g amey 6fhc
7oa gjdgxs 0 gjdgxs gjdgxs -4oy gjdgxs 4ph ncm -dy 38z -dy 75g 11z9 am9 12kw 12kw -255s e12 j2c 4gg8 7hg 12kw iwj 8yk
gjdgxs 0 61x 4ph 12kw cuyo 8yk f04g l64 0 666 38z 0 gjdgxs 9nor -4oy gjdgxs 3wt d9n 0 38e 8p84 43u5 gjdgxs bma 4pje
-dy -255s 75g 3u94 5xxn 7oa 1hgi 12kw gjdgxs gjdgxs 5nmq 4abk 38e kkr 0 gjdgxs 5ck 1dvv gjdgxs 76i 38z cuyo gjdgxs
8ydo zj8 16v8 5ck 38z 1qjg gjdgxs gjdgxs 1nhk gjdgxs 7oa 1hgi 0 4pje gjdgxs cuyo 1hgi 38e ahl 11z9 12kw thm 0 e7i 6q1
gjdgxs 0 gjdgxs gjdgxs jyx gjdgxs bng -255s 0 gjdgxs gjdgxs 31w ewf 71kh 0 0 -255s gjdgxs amey gjdgxs 6q1 gjdgxs qkw
gjdgxs gjdgxs n5c jht 6q1 gjdgxs 12kw gjdgxs gjdgxs 4pje 4gg8 8nl 6q1 0 gjdgxs 61x 0 o5t 6q1 gjdgxs 1bq2 gjdgxs gjdgxs
0 7cyv ax3i 7i7o c3v 255s 6zea 5vy cxb 75g -255s zj8 gjdgxs swf 0 kdj 4ph ahl -3hd 29o -30d dx4 hy4 12kw 5z0 9sc 4v8b
jyx 69k8 o5t 12kw ewf 40h 6q1 pqu 75g ia2 6q1 gjdgxs cuyo gjdgxs gjdgxs qkw 0 75g -255s cuyo gjdgxs 30fo qkw 0 1wi b4n
-3hd gjdgxs gjdgxs 0 1bq2 12kw zm2 1nhk uuu 9xw7 rk2 91fa n5c 11z9 0 cu7 gjdgxs 1bq2 12kw b4n 7y7k 31w -4oy 8f13 m54
xe4 75g 365 31w gjdgxs gtg 12kw 150a bma 5vy 17p gjdgxs -3sb 12kw jht o5t n5c 0 11z9 1w2z oj7 0 1me gjdgxs 31w gjdgxs
gjdgxs b4n 1bq2 5ck -885 9xw7 gjdgxs gjdgxs j2c p88 0 gtg 12kw -885 40h gjdgxs gjdgxs cz2j 7cyv -5x8 150a 123u gjdgxs
ia2 75g -255s 255s gjdgxs 0 cuyo 4gg8 1me gjdgxs 7cyv gjdgxs gjdgxs o5t -255s 0 75g gjdgxs -255s 255s gjdgxs gjdgxs
b4lg btz 5vy 255s qkw gjdgxs f04g 85an 6sjc p88 oo0 aeec kdj 3mkv 38e 8f13 jyx 1wi gjdgxs 5nmq 3mkv 12kw 3u94 40h
gjdgxs swf aad xk8 1k47 -4oy iwj 365 11z9 e88 0 1wi gjdgxs cuyo gjdgxs gjdgxs bwg 8f13 ax3i 255s -4oy 31w mia 5vy qxo
12kw 1dvv cuyo -6f0 gjdgxs m54 gjdgxs 56r gjdgxs 1tww gjdgxs gjdgxs 216r gjdgxs 7cyv 150a uud 255s gjdgxs gjdgxs oo0
e5g 72zj b1px 4h7g ghq f04g 69k8 1eym 255s gjdgxs -5x8 1c84 gjdgxs gjdgxs 0 e3c5 gjdgxs qkw -55w gjdgxs gjdgxs 7cyv
94qp 5jin 1ffv 70j oo0 gjdgxs dlt 4gg8 9d gtg i4j i4j xk8 b959 3mkv 14ul o5t 1bq2 gjdgxs gjdgxs 0 1k47 gjdgxs 0 7cyv
gjdgxs gjdgxs 0 ewl 12kw j2c 150a gjdgxs gjdgxs 1tpw 1h9y gjdgxs 43u5 6sjc gjdgxs gjdgxs zj8 265s 5ff 38e mdk gjdgxs
4ra7 9vy5 9sc 1vy7 -255s skm g94 e6b 0 gtg 12kw -255s 4gg8 gjdgxs gjdgxs 6zea 123u 6sjc 0 gjdgxs krn 7y7k 0 -4oy
gjdgxs aaq skm gjdgxs gjdgxs 255s jyx ewf btz az4 gjdgxs gjdgxs 0 1k47 n5c 4b35 ewl m1n 3jlc 0 216r w68 r6 m54 h31
255s -5x8 ahl 6rv gjdgxs ppxc gjdgxs 1eym 0 7oa gjdgxs 407 3mkv gjdgxs gjdgxs -255s 255s 9sc 0 12kw 1vy7 f0w 7cyv 150a
w68 4gg8 ncm gjdgxs 10oi 40h e7i 1tww 1wi 7tg aix gjdgxs gvl krn 9xw7 ewl 6eya 5hwv u2i 7cyv 150a omw 0 gjdgxs 30cn
gjdgxs -255s 6du aix b5y xra gjdgxs rk2 0 vhx gjdgxs uud bots gjdgxs gjdgxs jyx btz 255s 4ph 1pq8 1k47 qwz 7cyv 5xxn
6sjc 2k9 krn gjdgxs 7y7k 255s xk8 30cn 0 gvl gjdgxs gjdgxs 4ph 1hgi 9sc b91 h5a w68 eek -255s gbg 12kw 70j uv4 gbg
7cyv 9xw7 177t p88 9sc 4ra7 5bqj aad o5t 14ul 14ul i8y ax3i 0 24vr 12kw 5nmq 7cyv cuyo m1n -255s y9m 255s 2ige ewf tbl
4b35 gjdgxs gjdgxs y9m n5c jj1 5bqj cke gjdgxs m54 6du l5b -255s 255s km2 1ya6 0 6zea 2k9 -255s eec 2dm omw y9m 3mkv
5nmq mdk l5b y9m 79rv 8ydo 255s jht ewf 123u 5xxn gjdgxs gjdgxs -255s 6mi8 qkw 5xxn ia2 4gg8 7cyv 0 u08w gjdgxs 0
gjdgxs gjdgxs gjdgxs 9sc 8mis 12kw 4hp 8p84 qkw 52b0 1ayf 79rv btz m54 1b5j 0 efc 43u5 -255s -4j1 1pq8 gjdgxs 61o6 8q5
0 ax3i gjdgxs 6zea cbi gjdgxs gjdgxs jj1 c5t -255s p88 kdj te7 vhx 3mkv h31 5xxn 5nmq az4 4b35 10oi 6du cn0 -255s -1a4
177j 0 xk8 bha2 nkrk gjdgxs r50 ahl gjdgxs gjdgxs b959 79ih dt8 2q3 thm gjdgxs gjdgxs 255s 2f2 mia b5y btz gjdgxs
gjdgxs 3mkv 255s jht n5c 6fhc 12kw 4b35 0 10ig gjdgxs 5jin 6zea gjdgxs gjdgxs yakg aeec gjdgxs 9xw7 b1px gjdgxs gjdgxs
-255s 6du 43u5 5o6 b5y gjdgxs 9sc btz 8p0 94qp 666 12kw gjdgxs gjdgxs 8p0 4zq -ct 6ly6 cz2j 0 j2c dob 550u 12kw 12kw
44g 550u aad b4n 666 apsw gjdgxs f04g r50 gjdgxs dlt 76i 0 1hgi h5a8 e3c5 79ih b4n 4zq i2z ahl cuyo h5a8 0 bwg 12kw
8p84 -255s 8f13 40h c3v 4ph ahl 8p84 1hgi 8p84 0 jyx am9 7oa 9xw7 gjdgxs jag0 n5c i2z 7hg 1hgi 8cky aaq gjdgxs -ct 17p
76i aaq -dy 1hgi gjdgxs 0 jyx 7hg 666 0 gjdgxs -1cz h31 gjdgxs b4n 1hgi 9d -255s cuyo 12kw 11z9 4ph 12kw 0 b91 h5a o5t
gjdgxs 7hg 7oa 8p84 gjdgxs 8ydo 255s 31w 76i 4ph 5xu 38z gjdgxs i4j 0 7oa 1hgi 0 gjdgxs gjdgxs jag0 gjdgxs am9 666
1bq2 4pje 61x 255s oo0 cu7 h5a 7i7o gjdgxs 75g p88 amey 38e 8xf -dy 1hgi 1wi 0 1bq2 7oa 4zq -4oy gjdgxs gjdgxs dx4 jyx
7ak -255s 0 swf gjdgxs 12kw azl 7oa 6q1 6sjc gjdgxs 8p84 iwj 0 7oa 1hgi 0 gjdgxs gjdgxs -4oy gjdgxs n5c 5bqj -255s
7q0c 670t 0 7cyv 5ck 38z -ct gjdgxs gjdgxs 12kw gvl 7oa 1hgi 7i7o gjdgxs gjdgxs 10ag 2f2 8nl 6q1 -dy gjdgxs 8ydo 255s
o5t 38e 8xf 9xw7 gjdgxs 4pje 7cyv p88 cu7 6q1 qkw gjdgxs -2zr 31w 1dvv 4ph 12kw 2f2 40h -1cz 75g m54 8q5 365 n5c
gjdgxs -4j1 -30d 12kw 38e 5ck iwj gjdgxs cke 9sc f7j 6q1 38z 0 gjdgxs gjdgxs qkw gjdgxs 5ck 4gg8 0 gjdgxs gjdgxs cuyo
gjdgxs aaa swf -4oy aaq 2k9 b5y 1bq2 bots 0 exiz m54 gjdgxs 1hgi gjdgxs 38e kkr 43u5 gjdgxs 1me -255s 1yqi 38e kkr
7cyv gjdgxs 8xf 12kw 0 7i7o 7ez 0 6du 255s amey gjdgxs 5ck 3u94 cuyo gjdgxs gjdgxs 150a 12kw 29o gjdgxs 31w gjdgxs
gjdgxs b5y 1ffv 8q5 -255s dlt 7q72 eec 9sc -255s cz2j 8p84 gfw oo0 6tk -6f0 gjdgxs bma 72zj 31w 4h7g 685 b5y 10oi bwg
8f13 0 1i6 gjdgxs eo7 w68 cz2j -3hd -885 aaa lvv gjdgxs exiz 9xw7 zj8 p88 75g nrb gjdgxs 1j4n 8p84 0 4zq 1wi gjdgxs
gjdgxs 1fsp 7oa 79rv 192 gjdgxs gjdgxs e7i jht 0 1me gjdgxs gjdgxs 1tpw gjdgxs gjdgxs 0 ewl gjdgxs -255s 7cyv gjdgxs
gjdgxs 0 bwg 12kw -5x8 31w gjdgxs gjdgxs n5c 5bqj 7cyv 5jin vhx 11pj w68 6q1 29o 3mkv gjdgxs gjdgxs 0 1bq2 n5c 5854
255s h68 qkw btz 1c84 9xw7 xe4 qvj 79ih hy4 12kw gjdgxs 6q1 gjdgxs h5a8 gjdgxs gjdgxs 1bfj 79rv o5t 12kw 6zea i8y 1w2z
p88 a63x cj18 9sc 4abk 85an h31 gjdgxs 3u94 amey 1bq2 5bqj 7cyv 6m77 12kw gjdgxs -255s esl rk2 8mis 40h b5y j2c 255s
gkh2 1c84 8kn4 -3zf 4ra7 gjdgxs ax3i btz -55w thm 94ay 8p84 jj1 1me gjdgxs 0 gjdgxs gjdgxs 2cjg gjdgxs 3wt b91 255s
azl 91fa apsw 1c84 5xu 123u cuyo -255s gjdgxs -255s 12kw 43u5 0 1k47 1w2z gjdgxs 40h 14om 71kh xe4 gbg 40h ewf 255s
-255s 75g 5nmq 31w 2k9 7cyv 7bj b5y 1me gjdgxs 0 gjdgxs gjdgxs ia2 1hgi bha2 1dvv gjdgxs 9sc ck2 gjdgxs gjdgxs uuu
255s -255s k8m gjdgxs ooz 5xu 0 -5x8 14om 8ydo cj18 gjdgxs gjdgxs jyx 5nmq 3mkv 9sc uv4 7cyv 1bq2 6eya 8mis 6zea 4h7g
-2kr 4b35 1hgi 0 bma i0t 6zea bha2 gjdgxs gjdgxs 5xu 40lm 40h gjdgxs 550u 4tm oo0 5vy gjdgxs 4gg8 gjdgxs gjdgxs gtg
o5t o5t 9sc -255s -255s -255s k8m uuu 5x1 gjdgxs 3mkv gjdgxs gjdgxs h5a pqu 7cyv s9n y9m k8m 11pj gjdgxs 30cn h5a 5hwv
4gg8 o5t gjdgxs 12kw xk8 xk8 mcr 6zea 5nmq gjdgxs 10ag 2llu exiz 7cyv 44g 150a fw7 gjdgxs gjdgxs 8p84 oo0 nrb 3mkv
1a5o te7 te7 -255s 12kw acc 5xxn 6pg gjdgxs zwe 255s n5c 1c84 o5t 4xo3 uud gjdgxs 150a 1w2z 216r 1ffv gjdgxs 1hgi
gjdgxs 12kw azl xe4 6q1 swf 123u 82kn 0 -6f0 gjdgxs b39 skm gjdgxs gjdgxs dlt 0 9xw7 7oa 1hgi dt8 dt8 0 tbl 1ffv hm8
1nhk 4pje 5bqj 2k9 gtg -4oy i32 gjdgxs 3u94 zwe 0 e7i 12kw 8cu 4gg8 l5b w68 bwg 1w xk8 2k9 nkrk l1b 1gsc -255s 12kw
km2 255s 4abk 1hgi 11z9 1me gjdgxs yakg gjdgxs gjdgxs 150a gjdgxs 7cyv 150a qh3 31w 3mkv gjdgxs 6sjc 1bq2 3mkv 24vr
hy4 czg gjdgxs gjdgxs 255s 0 6pg gtg 12kw gjdgxs gjdgxs 0 40h g94 79rv 43u5 thm uud 255s ia2 az4 uud te7 gjdgxs gjdgxs
71kh hy4 fya bow 3mkv l5b wpf 0 150a gjdgxs 255s 16v8 gjdgxs gjdgxs 6zea qkw 61o6 i8y ax3i 2llu gjdgxs 1ffv 2ige y9m
rk2 xra czg ia2 -5x8 8ydo 12kw gjdgxs gjdgxs lvv ooz vhx etm bng 4pje uud gjdgxs 4gg8 1s45 o5t 0 n5c 190d gjdgxs 1d32
dlt 9sc 40h az4 71ab aaa skm 162 gjdgxs w5eo gjdgxs gjdgxs qkw gjdgxs 0 -255s gjdgxs 15kg 1hgi gjdgxs gjdgxs 1me
gjdgxs 0 gjdgxs gjdgxs f04g t8h 24vr 1ffv efc xra y9m gjdgxs gjdgxs 8p84 3mkv 1dvv cuyo t8h aeec gjdgxs 0 1bq2 gjdgxs
o7l 6sjc gjdgxs gjdgxs 1me gjdgxs cuyo gjdgxs gjdgxs c5t 9cdy 6zea 5nmq gbg lvv i8y gjdgxs 1bq2 255s 4ph y9m -5x8 cu7
gjdgxs gjdgxs 7bj oj7 9vy5 1hgi e12 4pje gjdgxs lax 12kw cuyo 5bqj g3c 11z9 gjdgxs 8xf 7hg h31 666 126p 1fsp efc b91
4ph n5c 8xf i32 f0w 9sc b91 4ph apsw 8yk eec o5t g3c b4n 12kw 8p84 4xo3 cuyo -ct 17p ahl 7oa -ct 6q1 9vy5 b4n o5t 8xf
7hg -ct 7oa 8mis bwg jyx b4n 7ak 255s -255s cuyo f04g 1c84 b4n 6qp 8p84 -255s f04g f04g amey b91 4ph 8p84 76i e12 4gg8
jyx cxb -255s 8p84 12kw gjdgxs 12kw b1px 7hg 7oa 7i7o gjdgxs 8ydo 94qp 9d 76i 5ck 0 gjdgxs cuyo jag0 gjdgxs cbi 3wt
9xw7 ahl 7y7k zj8 i2z 8nl 1hgi 0 gjdgxs 9d cuyo 12kw dlt 12kw 31w -255s i32 p88 l64 cbi 5ck 9xw7 gjdgxs jag0 r6 i2z
bma 14om 0 h5a ewf -dy 1hgi 7oa 76i jyx gjdgxs gjdgxs h5a8 7cyv 7oa 6q1 7i7o gjdgxs 8ydo -ct n5c 38e nx1 0 gjdgxs g3l
1dvv gjdgxs 38z 6q1 0 gjdgxs azl dob 1hgi am9 38e 9d 5ck cuyo b5y hy4 38z nx1 1ffv 12kw 1j4n 12kw 5z0 666 5ck 1ffv
4pje gjdgxs 12kw 7cyv 6q1 gjdgxs 9xw7 gjdgxs gjdgxs -4oy -255s 7oa 6q1 8p84 gjdgxs gjdgxs wxh i2z 7oa 5vy 0 gjdgxs 61x
m54 gjdgxs 666 365 1bq2 gjdgxs -30d apsw 7cyv 666 365 5jin gjdgxs y7 hy4 31w 38z kkr -4j1 gjdgxs ahl 0 1bfj 7oa swf
6eya gjdgxs gjdgxs 40lm 0 b4n 29o 0 gjdgxs 7bj eo7 1s58 6q1 gjdgxs 0 gjdgxs gjdgxs 9d gjdgxs 7ak 14om 0 gjdgxs gjdgxs
5jin dt8 i2z 0 0 94qp gjdgxs 43u5 37ns 38e 12kw 255s 40h gjdgxs -dy w56 b4n 14om 4gg8 -255s -255s 12kw 1bq2 38e 12kw
17p 40h gjdgxs 12kw oo0 bng 8mis 8p84 gjdgxs gjdgxs 1bq2 b4n 75g -255s -4oy gjdgxs 40lm 0 12kw 75g 72zj 6eya 4h7g
gjdgxs b4lg cuyo 6eya 8mis 0 30fo 1nhk am9 gjdgxs 12kw j2c 40h 0 0 38e 4b35 12kw -255s cuyo 9xw7 5hoh rk2 e12 8p84
5jin b4n 0 0 1hgi gqv bwg n5c -ct 1me f04g 3w5 1ffv 0 75g gjdgxs 6zea 31w gjdgxs gjdgxs 0 944 7cs -255s 1bfj gjdgxs
gjdgxs n5c 5bqj 7cyv dt8 m1n p88 oo0 0 75g p88 -255s -4oy gjdgxs gjdgxs 255s 75g gjdgxs 8f13 cuyo gjdgxs gjdgxs 6q1
gjdgxs u08w gjdgxs gjdgxs o5t gjdgxs amey jyx 10ig 1pq8 3mkv n5c gjdgxs 0 e5g 12kw 3mkv 10oi gjdgxs gjdgxs jyx 5nmq 0
4xo3 zm2 fya o5t 255s 75g az4 -255s -55w gjdgxs gjdgxs n5c 5bqj -255s 8f13 kkr 4xo3 jht b959 38e 12kw rf7 f04g ako
gjdgxs 12kw ofo 7cyv 9sc 0 rf7 w68 8p84 nrb bwg wo2 30cn 12kw nrb 1me gjdgxs cuyo gjdgxs gjdgxs 1eym 14ul 0 -255s 12kw
eec 11z9 gjdgxs gjdgxs exiz 4gg8 4abk bwg cuyo gjdgxs 1me 7cyv 150a thm 255s ncm gjdgxs 6sjc jyx 9sc 40h 8mis 37ns i4j
1ffv 0 bwg gjdgxs 8ydo 9sc gjdgxs gjdgxs 6q1 gjdgxs 4gg8 gjdgxs gjdgxs swf 255s 1me gjdgxs 0 gjdgxs gjdgxs jyx 7cs
7cyv 12kw 5jin 4b35 -255s ia2 gjdgxs 0 -255s rf7 gbg gtg gjdgxs gjdgxs b959 192 12kw b5y xk8 gjdgxs gjdgxs 75g 123u
31w 72zj gjdgxs 1hgi 150a 0 43u5 w68 255s 75g g94 t8h 11z9 -5hg 255s 7i7o rk2 hy4 gjdgxs 0 6sjc 12kw hy4 6zea gjdgxs
gjdgxs 7cyv 150a uud 4gg8 ncm gjdgxs 11z9 2llu gjdgxs cz2j gjdgxs gjdgxs 4gg8 4abk 7cyv hy4 uud 5nmq 3mkv gjdgxs 30cn
9sc 4ph eek 8f13 thm 7q0c 40h 255s 1ya6 30cn qkw 16t9 gjdgxs gjdgxs exiz 7cyv 4abk 150a 5jin gjdgxs 3g6o 71kh 9d o7l
7ak cbi l64 75j5 e3c5 4gg8 255s 12kw km2 gjdgxs 3u94 -255s az4 9sc 1hgi 6yo acc ofo -255s 6zea zj8 hy4 5w8h w68 550u
6eya 8mis 1w2z 4h7g 16v8 1ffv gjdgxs -255s 4abk 43u5 e5g jyx gjdgxs 4gg8 0 24vr 1lvc 12kw 578m 40lm gjdgxs 7cyv 8p84
6sjc cuyo m5t gjdgxs pqu 255s 1ffv az4 40h -255s gjdgxs gjdgxs 3wt 8p84 bha2 c22 gjdgxs 216r gjdgxs 12kw xra ewl f7j
1hgi 3k4a 0 3mkv hy4 mdk 5nmq skm 13mp eok jj1 uud hy4 7cs gjdgxs 30cn m54 0 f7j 1lvc 216r 69k8 37ns gjdgxs 6zea jyx
6sjc 5xxn 2ige krn omw cuyo 14om 12kw 255s fpv c22 gjdgxs 75g 13mp 9xw7 72zj 31w j2c u2i y9m p88 m54 az4 75g i8y -255s
0 1me i8y gjdgxs 9sc 2q3 gn6 y9m 1ffv xk8 3mkv e0n 8cky ia2 0 1h9y b5y 14ul 1w2z gjdgxs w68 3mkv 1me ia2 gjdgxs rk2
5xxn ooz o7l c5t 75j5 -2zr 4gg8 11pj 8mis 75g gtg 4gg8 72zj gjdgxs gtg o5t 255s 3mkv r50 o5t ia2 gjdgxs gjdgxs 1me
gjdgxs 1vy7 gjdgxs gjdgxs n5c ewl 12kw 9xw7 40h swf swf -255s i2z yakg 255s gjdgxs 4ph wxh gjdgxs gjdgxs jyx 5nmq 255s
4gg8 gjdgxs -255s d9n 40h 75g 1eym i2z b5y 216r gjdgxs 1pq8 4ra7 kcv 12kw 79ih gjdgxs 66hz exiz b39 -1cz gjdgxs -4j1
gjdgxs gjdgxs -255s 70j lax f7j xra 2dm 9n4 6q1 gjdgxs 4gg8 gjdgxs gjdgxs bwg apsw 1me gjdgxs yakg gjdgxs gjdgxs 1bfj
gjdgxs 16t9 4gg8 5hwv 12kw apsw gjdgxs gjdgxs 0 8q5 12kw 5854 75j5 gjdgxs gjdgxs
`,
  leaves: `
-1jb 1c7 10i ck1 hr6 311 zwv 0 -1jy -6v 1yv -hn 8tn 3rb -7w 54j -1jr ng p3 0 28o 60c 3jp 9ua -1jy -xc -nc 257 72v 2jt
rj 3v5 -1jr 0 qh -w5 3qg 37 -7n 3l8 -1j5 0 -tw 26s 4sl 1g3 z7 313 -1jh -105 -bc 0 13e 343 -jz 1qn -1j4 -gx 20l -vu 35c
1k9 2n6 -ap -1j7 -tu -z8 1uc -k4 1r1 3m8 0 -1iy 0 -kk 8e 8n 1np 4bd 0 -1j3 -vw 2p 0 2dn 16p 1xa -k1 -1ia -4q -ke 1w4
hl 3iv ln 2ff -qm -1it -uw 1h2 1dw -6p 4cx 0 -1ic 0 qv -uy 70 2ls 84 1k4 -bg -1h1 -vu 2hz sy 2uc jo 26i -3g -1ho -8i
1k5 -74 1et 2kx yf -1i9 0 4v -yz 11j 2mk -10h d9 -5x -178 3ke 0 vg 22z -au 1ae -1hq 0 -43 -t1 w7 -8c 38s 0 -1hh 0 -aq
0 10l -9d dw 1wb -1hr 0 -8n 0 -he l1 me 1uc -1h7 0 bd -zc 1ty a7 31z 0 -1h1 0 -7a 0 -2l 11c 27v 7k -1ha -s2 jo -iy -lb
ms 2q6 0 -5f -1im lq 1n5 -1fk -d3 yt -m7 -1h4 -ij dr 0 bl 1lh -146 5l -1gp 0 -re -a0 6u -z6 2b9 jv -1gj 0 0 0 q0 -8w
2wd 11b -1gk 0 -7g 0 gp 2fv -18r oc -1ge 0 -xw -a7 61 1i4 2bd 0 -1h1 -tb w8 -1ch -8a u1 -91 1s4 -1fd 0 -7y 0 -68 kb
1qx 0 -1el 0 0 0 -50 1mr 9 220 -1fo -jn -55 0 16r -wd -l2 fb -13o 47 -1f0 0 2i 1zy 2ck 0 -1f3 0 -q4 cp -4e 1at 1bh -d7
7o 1em 5k -1tp -1d4 5q -oh 13i nj -8b jb 1j0 -1ap -be 21i 0 f4 -yp 1p0 0 u9 -15f fo -121 -1e5 -fv h 0 -q sz wv 2go
-1cf 0 0 0 1pv -1z ko -cd -15u 0 i2 -9v -15g 0 0 0 -18u -eg 2eh -1yr 30 -1ei 1iy 6h -f7 1iq -a5 14w -du -1dd t -144
-13e -fq 1hw 0 cl 1kh t3 -y5 -i4 -1el 140 -ty -97 1pw -ct qf -1c7 -ck -79 10y 1gt -70 -15v 0 -1cq 0 0 0 -1h u1 -c7
-1gr -h7 -19j 2q 0 2r wr -1ji 8q -175 -95 12i 0 3o 1h5 -1ih td qd -11s -168 0 hg -188 b1 1o7 -1d2 0 -dp 0 5o -j1 7b
1bo np -cj x3 -v1 od -qb -19h 0 -6w -1f2 ox -sj m8 0 256 0 9b -10p -h 18x -15p 0 u5 -ao -19h 6x kx -hl wf -au 1q9 0
-9a -12j d5 0 -ag jr -182 kk -7j hd -hf -17b -vh 10r 1s4 -4u -13r 0 0 0 -m -r4 -pz w3 12 oa -xj 43 -fp -15z -fk 0 4z
-uy 1tn -1sl ju -sr -1i9 5a -18z 0 -f2 0 13k -g5 -tl 31 -10p -7a -hr 1pk 2ku 0 -pq ve -ea -1p6 x6 -36 2n 0 1yg 0 -145
4c -2r pr -1bt 0 -7x 0 -e3 tz pw -ha ly 0 1sb 0 ga -i5 9y 1ks -er il -2k1 0 -12o 0 w7 -2r -1a5 0 -1u 0 -6s u9 5e -p1
-163 98 1c7 -ul -120 of -16x -cu -9v cc -24 1ds nz -59 1ah 0 -1c2 0 -ad 0 -94 -1k8 xu 3q s6 0 -f1 -24b -4x -15b -24
1at 1dx 0 0 0 -np -cj j7 -3n 1bc 0 0 0 -b1 -1j5 -w 1f9 re -s0 1rc -kz -6v -1v9 45 188 iv 0 1o5 0 uv -ii -n0 6l 1el 0 0
0 -ot 4n dt -1ig n5 -av 15m aj 2v -1ah hj 1jr d0 0 -1jn 0 23 -tx -8i 9k 16j 0 0 0 -10t 0 0 0 cx -3x -zd 0 -sv 9a at
-1jk 1yh 0 18f -bv -5i yq 3g 1nt -b -z3 -1go 0 -11r 15 nt -l1 5x 105 kd -gc -ax 1p5 -1pf -9g 123 -b6 -14v f7 -7i du
-18i -7a -12m 0 0 0 v9 -sf 1ku 0 -5g t0 cs -11j 1dp -bt xa -n5 -1nn -bp -46 0 -h4 -199 -2p -pi 1mz -fu -u4 at -x0 lg
-ug 1bx -1ps -gs hi -uz 19 -14x 1p3 jc -t3 e6 -1yy -35 -116 0 0 0 -w -m3 1az -fp h5 -3a j5 -1is 1ma 0 1a8 -r -2u -s7
-m4 lw 197 0 0 0 1x im -136 7c -75 0 -1dh 0 -8b 98 -17g -5n -13m 0 0 0 -100 0 -43 xv -sx -7a -8z vj 4b -bb pj -qm qe 0
a5 -z4 -9m do -11i 3w 1e7 0 ey 0 ys -hq -7i 1bi -d6 116 -17y -2m 2h ok -tq hl -uk 0 0 0 e3 -kq -18t 0 -ii 5c 1bs 0 -bc
l5 1en 0 -8h -1ki 4e -j0 -jq ke -ri 8v 1h3 bj -vw 0 -d2 1br -1ln -e4 93 1sz lh -8f -o wo -1o3 -dq -1jb -9 -6r 17p -ho
aj -e7 -18l fs -r5 19i 0 4z -1be fz -xs -1mi 1r 194 -jk -ds wm 2jd -45 -up 5s -52 -1dz -h2 jv 7s 2ft -on 12j 146 -da
-t0 ll -nu -1l2 -a5 9r 4a 1ev i8 -u7 u3 24r -lz d7 1u2 -5l px -op -nc 1is -1k 1qh va -t -ac ha -159 0 -70 lk 1id 0 1fv
-2l -t3 bz -5a 1pe -12f 2j -f1 1sq -1fw -dg -d8 nt -k5 yr -cr op -122 -1t 1vr hp -xh fj 8d -95 6r 1db 15j 0 -1mo 2g
-r4 xo ra -8l 1uf 0 -18o -6b -ng l5 ph 1yb 1dd 4o -i8 -1h -1jk sl 8r 87j ybv 0 4ud fel -1jx -hv 39w -cr 8ty 1x2 op 76u
-1jp sw 1a5 0 3ov 6ic -qa 3dk -1jk 0 1mx -mz -64 6uc t9 4a7 -1jk -je -1s 0 70 2wa 27y 4av -1jk -mj -wc 22u bg 4li 4ri
2yv -1j1 -ao te -17n 135 452 3mk vk -1iz -mq -u 0 2f9 oq -i6 1k3 -1id -8u 1dc -iq 1aa 2ib lk -10j -1ix 0 vw -yi 5g 1m3
-u 2pd -1ix -nr cm -ix 178 -qo nn 2pd -1if -kl -uv 2f4 1vv 4a -gw 1fl -1ia 0 0 0 2u5 nj 4t4 0 -1ib -th 1kz -j9 -9z 2re
7p 1xv -1hy -n -wd 1f1 -8g 1ek 39y 15j -1i8 -gm 4t 0 1b 3m4 1q 1pg -1if -y1 -6r 2gt 14 1dq 9t 2xu -1ig 0 2f -128 24p
cd 3vy 0 -1h3 -he k9 -ov 1ns bh 3lf 0 -1fy -er -p2 dv 7v 1w3 -58 1c1 -1i2 0 5z 0 -g2 150 mo 23u -1hr 0 -11s -6h 5v 1xa
30c 0 -1hc 0 zw -17d k 181 2a5 hq -1hf 0 -o1 0 ow 4 1w3 0 -1hw -o8 -7e 0 fj 24d -143 e1 -1gv -f6 -rb fw -n 2fm -35 1cw
-1gj 0 0 0 -9q pu 2jn 0 -1fg 0 ha 0 1gl 86 -wz d4 do x5 25c 0 -fp -11c 1mj 0 -1fw 0 0 0 -iu fi 5p 1pi -1f6 0 0 0 -rt
9w 2ag kw -1f5 0 bz -yw f2 1xd -y1 4m -1e8 0 0 0 -v 22j 1wr ag zi -pc 6s -1rg -1fd -sd -16j 150 -1f3 0 o6 -13f -3i 212
-1qm 1eh -1fv -vy 1el -hy -46 1vg -bp o6 -3e -1a6 -hz f1 2fu kp -ja vr -1e8 -gy -4n 12l -16h 1x5 -k5 x2 -1bv 0 0 0 -g8
ft 1s8 -af -1cd 0 -1dc 5m -dk n3 1um -ei -1e7 0 -br 0 1mf -aa -6w 18m -13p 1d3 ki -103 df 1kc co -uu -18f -jo 19v 0
-jf 1a4 -1u 125 sv -ne -ii -1bk 1c6 al -gl t4 -1cl 0 -3i -18b -9d 1sm -ex 195 -1b4 0 ic -vj -75 1lr -kz d3 -105 no 7y
-1lo dr -2cx 6f 1qm -1b8 0 0 0 -5r 11p -aw 10d -8d 0 -19f 0 44 r7 -13z 1g ez -133 ir -7f rg 0 24y 0 3m 1fq 156 -1cg
-5z 0 -16e -ez -1al 0 10n -wl 4f 1cn -9a -1ig -1c6 0 0 0 -2i xz -1nx -d8 -1et -hv 5k -1bc 21m 0 0 0 1rk br -e6 ir -18s
0 -q5 11h 9g 1fn -bm v5 -137 -3m ii -15h -vo cj -16f 0 -9t 1jn w7 -g2 -14i 0 85 -nq -4b 1gv -1s2 2b -vv 10y -fp dw in
-r4 -bj 1ec -17j 0 0 0 -wv e 1q6 -57 ts 63 -16z -3e -m4 wx -ye i 5g -mv oy 0 -bc oc 1qw 0 -14v 0 0 0 48 -1jb 1dn 0 -9
-1cx 1nq 0 m4 0 -29w a5 -re xe -14q -3e 9q 1ih -7w -17m sm -6h -1hl -59 1aq 0 0 0 -5b fc -8w -15z 1j5 0 0 0 47 16n -zl
-69 -255 -8q -36 0 -qx 134 sy -12p 7q 1hv -18g 3c z xa -qr 1aa -19y 0 -ak 0 -2a -tq ye -d0 1go 0 0 0 -f0 -1cw -8 s8 k1
0 1vu 0 q7 -2s -f9 -1ua 1gv 0 0 0 -us 2d -190 -32 -m8 0 yr 9e bi 23q -1cs -11 -hq 17q -e1 -1jg -xh x2 18o -4l 9e 0 1ou
0 -4z 14o 1da 0 -nl 17e -2uh -v4 -c1 144 -z3 -3f 179 0 0 0 eh -lf 13r 2d -1a2 0 -1f 0 kf -110 -ha 13b -5x -1dg -qj mz
-cj ay -2b9 7s -nx 199 -1it -44 -1l 0 i7 1iq -13x 0 -2n 13t -zd -fi 4e -c4 145 0 0 0 av -yl -i1 yx 267 ee -1pi gt es
-97 am 1he he 0 -1mx 7c -11y h 4u 16n me -cn 19g 0 -9l rk 3l -14u 7 18u 9g -19p -1l 1ct 1gb 0 qe -18o -1li 0 -bm xf 8a
-ug 2zv 0 -ig 177 -4k -1hs 3v -qr 15e 0 0 0 -gs qb -hd -1w9 -iz kc -c1 1q7 -vp 4m -7t 1bc -y 0 -25k -ij er -hj -37 m3
-1a8 0 76 0 -116 -9a -n4 19k by 1v4 -188 2r -x8 82 hi -104 -i4 1ku 1pz -fp gb -5v 127 -89 -kh -1k4 -11i 7i -by -25o sn
-nh cu 1nx 5i -19r -j0 dd 23w 2m 7c 19p g7 -10p -bx il gd -jn -185 0 -cg 0 -ln w7 w7 -1f 17v 0 -139 -24 7i -13n j4 1ib
-dn -1ah s4 -126 -df -16o rh -1q -av -1ii ll 5q -al qy 1v1 6h -1vf -b4 vh -ox -2s -14x 56 11b -1cq 0 31 0 -36 11h -1d0
5g 1i3 -al 1ix 4v u -du wa 0 117 0 0 0 -85 111 -2o -vn -106 j0 -e3 tw 174 -dr -6c th pp -qz -rx -6t gv -jy 1jj 0 -8y
w9 -xj -2c 6x -gi -u4 -1c 142 0 0 0 -sq -35 pu -8u 93 -tr -16y hw -9h 1nj 14b j 11k -5v -1qr 6 -r -t9 cd 1bd p4 -uu
-15c kv -2f ch -3i 1rb -xf 0 0 0 -ra 3s 4y 19i 52 0 -16k 0 -47 uk ma -93 -160 0 -dm 0 -9r aa -9r -163 -8c -1ml 19z -cu
9x -ce 13e -5y 12p 0 0 0 -3m -rx 11n -e0 zh 0 0 0 -f6 np 126 -mr 1mb 0 1ax -7e -1k6 -3b 1ex avz wqx 0 8pl 0 -b4 -1jr
1t0 -oo cb5 3yv 1rb 8ib -1jf jm 19j 3tb ep 4p5 146 6bn -1jg 0 -tq 2h3 288 4zn 6ho 0 -1jg -33 1u 55k 458 b0 2gz -9b
-1jc -88 -o4 1w0 x2 4gf 3ht 1mi -1iq g2 2ph -o7 47l 2sw -3o 1yn -1j4 -g8 2fp -p3 2h0 5yh -a4 1pd -1j1 0 -s1 1fw 1ab
2pq -o6 xd -1iw -cg -2c 0 3dl 1up 1wc -3j -1j5 -80 9x 0 8c 35o 5v 1qh -1i3 0 dz -q3 jp 1ty 4go 0 -1hp o -qr 1wm rb 303
bu 1wq -1id -k0 -qp 22w ig 1qe 44v 0 -1i6 0 q8 -16w 1ne -a5 16v -h4 -1i7 -qu 6k 0 36 -1hk 1bd 2p -1i1 0 -j2 0 dw 2ek
3ao 0 -1hs -lj 6h -12r s9 -16d hn 2a9 -1gp 0 -yj ea 3k 1lq 86 -wr -1i1 -br -qo dh -4j 2ey 2b 1mp -1h7 0 -e0 0 5j 2ah
-a6 wy -1hi -kh -5j 0 -68 sg 3be 15x -1hd 0 9r -11h jk 1n7 -37 2nt -1h3 0 -i8 0 1nt 7y 2tl 0 -i2 -1cu 22w pb -i6 ug
1ps -24 -1he 0 -fb 0 72 1zb -gs o8 -1gl 0 -78 0 ct 1p4 o6 -jl -1g9 0 w -10q 1ih -12n -f7 qc -1g0 0 hd -wu s1 -rx -19q
-p -1g0 0 lr -xj to -ci p0 1vz -1dz -m5 1gp -q9 -r1 1kb -i7 rd -1gb 0 ak -zn wq -kt 2m 12m -1gj 0 -15 -t7 bh -j1 7y
18n -1fg 0 -ie 0 -5y pa 2ih 0 -1ej 0 -g5 0 -1r 19c 2ac 0 -1di -mb -1ek go k9 1x9 -2k 11v -6l p1 1y6 0 -sy co -19y 0
-1dh 0 -rh 4m 5v 1q7 ao -lu -1d0 0 -kr a0 -36 112 -qr -1z4 k8 -12d tg -17z -fc -135 1oh 0 -1dn 0 -9t 0 -9j pn -1i 1qf
-1cd 0 0 0 -3w 1b5 -dt oc -c5 -1b7 1d6 -1fv -3b -1k3 6p ud 4v 15h -x9 -e -cv -1bm 65 0 -ml pk -18z -m1 -3l 1j5 -95 19z
-zc h -189 0 1fe 9g 46 -1eb 0 17z -aj ge 6 0 -pp -1bv -nd 6i -7e 1e1 -1f1 0 ix -y7 -10u h6 25r 0 -160 0 k6 -sg -bz 0
-197 0 2q 1d2 -ig c7 -19e 0 -3t 1gy 1xf 0 0 0 -12x 4x 6x -1au 1rs 0 0 0 -5z -109 xl -68 lo 0 1y2 0 a5 -vj -tm 1fd 83
1da u9 -uf -1ap 0 -f5 0 7l 1ql -ug 1e4 5i 1rm -v1 tv 1f6 96 -1m2 43 -fe az -ev 1nv -t3 dk -1ho 0 -160 0 0 0 -4h x6 1vm
bk -d2 -2ef rf -1wa 40 1ep aa -1md x6 -5m -s0 8h -16j 0 -134 m4 1s -yq 1h4 51 -zn jo -1hl 0 6k -16d rv -cb 222 -te 1yw
10h -1k nn -6s -1at -1z1 -ir -a2 0 74 1p8 -6h 15c 18g -nd -zr fj -142 0 0 0 tu -11 1fi 0 -ku -19p jq -lv 4m 13r -1dh
-4o -xj 5d -1rc 0 -a0 eo -6d 1pr 1jv -a3 -ew 0 87 -n0 -23 1p7 xo -em 7b 1ot 2 -1ca -1hq og -19g -d5 l3 -16h -6q 1dn
1ao -bk -1ab 0 0 0 -3j ks -xh 3o 91 -cg 9r 1dl -18t 0 0 0 -1b -1a8 -18g 0 1am -dk fe 1mi 1ay -a9 -3y -116 ln 0 1rc 0
-h -11x 26o -6f 16g -fk -yb 14d bd 1kk x1 -o4 u6 -8u -3q -1y0 -fk -1ae 2d -19l 1ii 0 as 0 -1df 0 -v2 y3 -zb or -hu d9
-139 0 0 0 -gx 1ay -cf 8l -41 1oh -5k -yz sd -fg -51 14l 1df 0 0 0 -ew bi -1o6 jy v -129 da 1cl mu 0 -1qp -e4 -z5 12z
1pf 0 -7m 28v -p5 4v -ef 18i -1ve 0 -2a oz nz -vn -q 11g be -10w -8r 0 -11a 0 bf -zy -8t 15e -ii rb 56 -1am -mz kc 1gr
-ff 28d 0 -mn q4 -o0 sg lq -55 -i0 -1ko -5c 0 -5c zc -1er 0 1ob ns -do 0 -xc fs -7n -11p 8e -uj 1bc -3d -4v 13g -vj j
1c3 0 0 0 -5i 19p -rr 3l -y r2 f9 -pb 27 -1ez te -33 -86 -1d3 1o 196 -re kf -18d 0 -aw 18z -mu 54 a0 -11n 1bl a4 -11r
v 11l -y8 -cp vs -sm 1z 156 -10e v0 72 -eo -1eo -gx 1f2 21m 3p -l7 17l -10t 0 0 0 -2v j8 1p3 0 4r -dy 1g3 7k iw 0 -la
-1o4 -5m mm wy -vj 1c8 0 fe 0 -jb 33 3d 1hp -1cz 0 -ae 0 13v 2m i5 -ag -15f 5o 1nv -ob 6c -12b tx 56 -18m 0 -af 0 gd
-1lz 19p 6e -8e oj -1a4 -6s -5g -18z 1ec 5z zx 0 0 0 -3w -16u 14u -tf eh -1hj we 0 -6q ju l7 -14y -8g 1di -rs ki 1jy 0
-a0 0 -ee ff za -a8 -cl zp -2k -1pa -uj 0 101 78 -gv 8b 19c -2d tu 0 -ls 5z -az 13d -1k9 -fm -iw 11b -189 2u -10o 0 0
0 -55 9s 1fb 0 -41 -qp 1de -8o 187 0 0 0 -ys 0 0 0 4g 1a0 -mb au 6q -bw 17i -3 -1t2 0 -14 0 48 ua -12a jy -ox -2t h1 0
-s -nv 1ac -c1 yg 0 0 0 -zx 0 0 0 -pr -1j 129 -cp -az 11w 1q7 4g h1 0 -13t 2q ce -p5 -dn cb -5b 0 -1al 0 -1iy 2l9 10n
as7 c41 ye0 5h2 0 -1ij 3k5 ud 4jo 3ym 7zf d4c 0 -1js -np ym 89 5iy 1hc 468 6p8 -1jn 2u -p1 1rq 2t 37t 694 49e -1jl -eu
-on 1vl 1h9 49h 1pk 78g -1j3 -ax -t7 2dp 6dv 3c6 2rm 4h -1jk -wh xu -11b t5 4s9 s2 2yu -1j6 -u0 y7 -bp re 40i al 2em
-1iu -7c -zs 1zz 1w9 48x -1ex 88 -1is c -11j 1k8 23o 3t5 od -o5 -1it -g6 -12a 10i 4fd 28x -sp 1bp -1ig -2j rv 0 xk 26z
gj -10j -1ip 0 k4 -16d 21t i0 1fd 2n -1i9 0 -xx 9a t9 33m 3ze 0 -1hu 39 wf -ow 13z 2b8 -13o q6 -1i9 0 vn -j8 zi 2pb
-zy xy -1fj ct -11t 1rs 61 2o0 -az 1aq -1id 0 -rt 1se -em 1i9 -157 me -1hb -v5 ss -fq 24o oz -12e lh -1hm 0 -df 0 -a0
1wa 1ac 1y -1hn 0 5v -12e 250 p7 -my cl -1gg 0 -1b -rj by 22n 39p 0 -1i2 0 4z -v0 -43 11d -ud mp -1hf -j4 -12b pa 23
21j -bf xo -1h3 -f5 -cp gh -89 lb -78 1i3 -1gk -ga -cn 0 -9s mc 1k3 3 -1g8 0 0 0 1wr hw -tw jf -1g4 0 -hv 0 km 1l5 -tj
ab -1g7 0 -4c -zr -3d ql 2ml 0 -1h8 0 -62 -121 -1m 1dl 1un rc -1gz 0 as -14x eo 15g rg -fi -1fj 0 -qo 9u 1r7 -lm -14
1b2 -1ff 0 -ff 0 b2 1b8 2a -pa -1fh 0 -43 -11k 1ed cp -th 12f -1e5 0 0 0 sx -6m 2og 0 -1bv 0 -fz 0 op -8d 2ry 10p -5z
-13q 1y5 0 1cp h3 -13p -bw -1eh -37 7e 0 15h 1w -1pz -15 -1aw -5r 1ed -15w 3i 2zg -3r 1hy -1df -73 -1l 0 -by 1tp -gq
om 7j 0 -17x 0 9n 1f7 -14q -3p -1cv 0 -15j l1 1u0 -it -9z l0 -133 zm -1ae 0 14t -gj -74 tx g0 1ef ae -xg -141 -7u 1u9
0 -ke -1e2 18o -78 -6a 1ld z7 -l0 -dl -1bo -jb 1vc -gn la lr 26a -se 16q -3v 1zt -1bu -fo s9 -i8 -1dd -rd -kz w3 x 1om
-6g p9 -ze -1ut il -ak 1xc 0 0 0 -18q -8a -1z 170 2o5 0 m8 0 -11c -4v 1km -1ol -5n sl -19e ib -19w -b8 zx -55 -m 0 24r
0 -a7 -16w u 1bv -1dz 0 0 0 -15z 0 0 0 -4s jf 1o3 0 -8b -1y2 q2 -j4 -1ae 2k -1zk 0 -il -1sv -2x 19z ry 0 22x 0 -6h
-19m 1z1 8i 1tj aa -148 8i -10y -6s 18a 97 -1jh 0 -fx 0 -g3 -17e 1hv -nw ns -ik 7e 1k8 -11g k4 92 1be -1fk -gj v 0 -l
-xi 47 1g9 -q 11x 10x -19w dt -154 hm 1tl -13n -ev 4v -n0 -16u 0 0 0 -ab 1a8 1b1 -1g -10m -3y 3q 1a3 g8 0 21e 0 -66
1yw -3u ug -184 0 -12w a0 -1n -1aj 2 1fx fh 0 -qc -275 te -l3 -2rj -vt -o 1zm -9w sm -cb -14w la -3y 1f1 0 0 0 -12m 0
0 0 -a4 1ok -q -19u -159 0 0 0 -70 9l 1kw c7 yy -cn 5i 1ht -29r -1t gp 0 -2q -y6 2s6 -1 1af 0 d3 0 -4y 1ii -1a6 1b
-1f7 0 -6 0 f4 -y4 -1ht 0 -bv 1sg -dg gw 1hj -9 -x5 46 -kg 1ai -20l -d7 1i6 -14 -l7 2b -6b 1h1 -16h 0 -83 ht -8r -15j
a7 0 1pc 0 hb -8h 1z 1gq ii 0 -1l5 -dk 1ay 0 0 0 mp -3h -17q -5f -9o 287 wj -9y za 0 -1ly -hz -1i -xe 8n 1fd -1ta -gr
wf -el -4f nr -127 tt -1ga 0 -hq 0 -1e 1h1 -1k6 qr -14o 0 -xm 7b a7 1j6 -t5 96 -bt xg -15d vw -3r 1xh o2 -6w -19p 0
-xc 9n -kp 1c8 tu -zh 2b2 xn -f8 xx -70 m3 -1jf jx kc -hw el 1ue 90 1af 2p -19e -95 111 -1fa 0 -16w -7e -57 1cr 1mk 0
1w5 -5m -1i lf -29 -1jv d1 -ye cd 0 3f 11x -wp -3a dh 0 3v -1pi ah -bk 44 1bc -1hb 0 -81 0 -qn tz -yv 0 7d -xv -10q 0
-dd mu -1br 3r -18r 1g -tv r4 -cb 1mq -s4 zd -cz -1zk 1cs -56 hc -cx 1js 0 -1fj dp -it pk 9 -1wd u5 -16 -1rf -l2 oh 0
-8s 1gx v5 -7w -j5 18k -6c -1yh f4 -13a -nv -4u -tb 12h 1ph 0 od -rk -1a3 -if 33 n9 1q -17b -la p9 -nf hn -bv -1gs -io
18a -yi 0 ft -6 21 -zj w3 -cx 6t -ka -fu 1j2 -1tt -d2 -wg 7m -j mh 9z -160 -14m 0 iu -ml -19z 0 -5k es 26 -1vs -7j 133
-8 -o4 1ii 7a -168 y 1bj as tf -kt -199 0 -b5 13z -cz 8t -1n pg -17o 51 -19t 0 -gp 0 -144 0 0 0 -3p r1 -za 13 ac -ti
-13f 35 1ck -fk -xh 7t -mx -s -16y -cq 127 0 0 0 5k -oc 11u 0 -it l1 -g5 14c -cr -17r -1q 12h -9d -1et 17a 0 -c 1bc
-fh 5k -18i 0 ka -xi -y3 0 133 37 -5n 0 -10n 0 -108 -4z ky -ao w0 22e -x4 f6 -ra 0 0 0 u 16g -3d ys -x8 0 0 0 -r wa
1f8 0 -7s 1bk -a7 ie -3 0 1fl 0 8j -xw -8j 8y fz 0 1fb 0
`,
})
