import { readFileSync } from 'node:fs';
import { addAll, candidatesOf, createRepeatIndex, factsOf } from '#shared/domain/repeats/repeat-index.ts';
import { featureNames as FN0 } from '#shared/domain/repeats/pair-features.ts';
import { trainTrees, seededRandom } from './boosting.ts';
import { evaluateTrees, probabilityOf } from '#shared/domain/repeats/trees.ts';
const featureNames:string[]=[...FN0,'rankMin','rankMax','shareMin','shareMax','aheadMin','aheadMax','lsa','crowdMin'];const featureCount=featureNames.length;const featureAt:any=Object.fromEntries(featureNames.map((n,i)=>[n,i]));
var HN:[number,number][];
const dir='/work/shared/data/repeats/';
const msgs=readFileSync(dir+'messages.jsonl','utf8').trim().split('\n').map(l=>JSON.parse(l));
const T=new Map(readFileSync(dir+'matters.csv','utf8').trim().split('\n').slice(1).map(l=>{const c=l.split(',');return [c[0],{m:c[1],g:c[3],gen:c[5]==='1',pl:c[6]==='1'}]}));
const idx=createRepeatIndex(3000);
const subs=msgs.map((m,i)=>({key:i,title:m.title,text:m.detail,appellant:m.user_id,receivedAt:Date.parse(m.time.replace(' ','T')+'Z')}));
let t0=performance.now();
addAll(idx,subs);
console.log('add',performance.now()-t0);
t0=performance.now();
const truth=msgs.map(m=>T.get(m.msg_id)!);
type P={a:number,b:number,v:Float64Array,y:0|1};
const pairs:P[]=[];
for(let i=0;i<subs.length;i++){const {list}=candidatesOf(idx,factsOf(idx,i));for(const c of list)pairs.push({a:i,b:c.key,v:c.values,y:truth[i].m!==''&&truth[i].m===truth[c.key].m?1:0});}

// LSA
const LS=process.env.LSA==='0'?subs.map(()=>new Float64Array(1)):(()=>{const N=subs.length,D=4096,R=+(process.env.LSA??100);const voc=idx.vocabulary;const rnd=seededRandom(5);
 // rows sparse by id
 const docs=subs.map((_,i)=>{const f=factsOf(idx,i);const ids:number[]=[],w:number[]=[];let n=0;for(let k=0;k<f.all.ids.length;k++){const id=f.all.ids[k];const c=voc.counts[id&voc.mask];if(c<2||c>N*0.2)continue;const x=(1+Math.log(f.all.counts[k]))*Math.log(N/c);ids.push(id);w.push(x);n+=x*x}n=Math.sqrt(n)||1;return {ids,w:w.map(x=>x/n)}});
 const col=new Map<number,number>();docs.forEach(d=>d.ids.forEach(id=>{if(!col.has(id))col.set(id,col.size)}));
 const C=col.size;const P=R+20;
 let Q=Array.from({length:N},()=>Float64Array.from({length:P},()=>rnd()-.5));
 const dc=docs.map(d=>({c:Int32Array.from(d.ids.map(i=>col.get(i)!)),w:Float64Array.from(d.w)}));
 const orth=(Q:Float64Array[])=>{for(let j=0;j<P;j++){for(let k=0;k<j;k++){let d=0;for(let i=0;i<N;i++)d+=Q[i][j]*Q[i][k];for(let i=0;i<N;i++)Q[i][j]-=d*Q[i][k]}let n=0;for(let i=0;i<N;i++)n+=Q[i][j]**2;n=Math.sqrt(n)||1;for(let i=0;i<N;i++)Q[i][j]/=n}};
 for(let it=0;it<4;it++){orth(Q);const Y=new Float64Array(C*P);for(let i=0;i<N;i++){const d=dc[i];for(let k=0;k<d.c.length;k++){const o=d.c[k]*P,w=d.w[k],q=Q[i];for(let j=0;j<P;j++)Y[o+j]+=w*q[j]}}
 for(let i=0;i<N;i++){const q=new Float64Array(P);const d=dc[i];for(let k=0;k<d.c.length;k++){const o=d.c[k]*P,w=d.w[k];for(let j=0;j<P;j++)q[j]+=w*Y[o+j]}Q[i]=q}}
 // Q now ~ A A^T Q : rows spans top eigenspace scaled by eigenvalues; normalise cols to sqrt(eig)
 const S=new Float64Array(P);for(let j=0;j<P;j++){let n=0;for(let i=0;i<N;i++)n+=Q[i][j]**2;S[j]=Math.sqrt(n)}
 orth(Q);const V=Q.map(q=>{const v=q.slice(0,R);for(let j=0;j<R;j++)v[j]*=Math.sqrt(S[j]);let n=0;for(const x of v)n+=x*x;n=Math.sqrt(n)||1;for(let j=0;j<R;j++)v[j]/=n;return v});return V})();
const byKey=new Map<number,P>();for(const p of pairs)byKey.set(p.a*1e5+p.b,p);const bestOf=new Float64Array(subs.length);for(const p of pairs)bestOf[p.a]=Math.max(bestOf[p.a],p.v[featureAt.cosineMean]);
const XN=['rankMin','rankMax','shareMin','shareMax','aheadMin','aheadMax','lsa','crowdMin'];
for(const p of pairs){const q=byKey.get(p.b*1e5+p.a);const cm=p.v[featureAt.cosineMean];const r1=p.v[featureAt.rank],r2=q?q.v[featureAt.rank]:31;const s1=p.v[featureAt.shareOfBest],s2=q?q.v[featureAt.shareOfBest]:Math.min(3,cm/Math.max(.02,bestOf[p.b]));const h1=p.v[featureAt.aheadOfOthers],h2=q?q.v[featureAt.aheadOfOthers]:h1;let l=0;for(let j=0;j<LS[p.a].length;j++)l+=LS[p.a][j]*LS[p.b][j];
 (p as any).x=[Math.min(r1,r2),Math.max(r1,r2),Math.min(s1,s2),Math.max(s1,s2),Math.min(h1,h2),Math.max(h1,h2),l,Math.min(p.v[featureAt.crowd],q?q.v[featureAt.crowd]:9)]}
for(const p of pairs)p.v=Float64Array.from([...p.v,...(p as any).x]);
console.log('cand',performance.now()-t0,pairs.length,pairs.filter(p=>p.y).length);
HN=readFileSync(dir+"hard_negatives.csv","utf8").trim().split("\n").slice(1).map(l=>{const c=l.split(",");return [msgs.findIndex(m=>m.msg_id===c[0]),msgs.findIndex(m=>m.msg_id===c[1])] as [number,number]});
const nat=truth.map(t=>!t.gen&&!t.pl);
// candidate recall natural
const found=new Set(pairs.filter(p=>p.y).map(p=>p.a<p.b?p.a*1e5+p.b:p.b*1e5+p.a));
let tn=0,fn=0,ta=0,fa=0;const by=new Map<string,number[]>();truth.forEach((t,i)=>{if(t.m&&!t.gen)by.set(t.m,[...(by.get(t.m)??[]),i])});
for(const v of by.values())for(let i=0;i<v.length;i++)for(let j=i+1;j<v.length;j++){const k=Math.min(v[i],v[j])*1e5+Math.max(v[i],v[j]);ta++;if(found.has(k))fa++;if(nat[v[i]]&&nat[v[j]]){tn++;if(found.has(k))fn++}}
console.log('cand recall natural',fn,tn,'all',fa,ta);
// folds
function folds(seed:number,k:number){const r=seededRandom(seed);const g=new Map<string,number>();return truth.map((t,i)=>{const id=t.g||'s'+i;if(!g.has(id))g.set(id,Math.floor(r()*k));return g.get(id)!})}
const dirs=featureNames.map((n:string)=>({cosineAll:1,cosineBody:1,cosineMean:1,cosineTitle:1,titleInOtherLow:1,titleInOtherHigh:1,shorterInLonger:1,sharedRareWeight:1,longestPassage:1,cosineMatter:1,cosineNames:0,missingRunHigh:-1,missingRunLow:-1,sharedNameRarity:1,namesFoundLow:1,namesFoundHigh:1,districts:1,lineNumbers:1,otherNumbers:1,topicOverlap:1,mainTopicShared:1,samePerson:1,daysApart:-1,sharedMarks:1,rank:-1,shareOfBest:1,aheadOfOthers:1} as any)[n]??0);

const K=5;
type Cfg={trees?:number,depth?:number,rate?:number,smoothing?:number,leaf?:number,skip?:string[],pl?:number,wm?:string,rel?:number,bag?:number,mono?:boolean,fs?:number,low?:number,only?:string[]};
const guard=(v:Float64Array)=>!process.env.NOGUARD&&((v[featureAt.bothAsk]===2&&v[featureAt.cosineBody]<.4)||v[featureAt.districts]===-1||v[featureAt.titleNumbers]<0);
const isSame=(a:number,b:number)=>truth[a].m!==''&&truth[a].m===truth[b].m;
const rel=(a:number,b:number)=>truth[a].g!==''&&truth[a].g===truth[b].g;
export function run(name:string,c:Cfg,seeds:number[],verbose=false){
 const out:any[]=[];
 for(const seed of seeds){
 const F=folds(seed,K);const r=seededRandom(seed+99);
 const score=new Float64Array(pairs.length),cnt=new Float64Array(pairs.length);
 for(let f=0;f<K;f++){
  const rows:any[]=[];
  for(const p of pairs){if(F[p.a]===f||F[p.b]===f||truth[p.a].gen||truth[p.b].gen)continue;
   let w=(truth[p.a].pl||truth[p.b].pl)?(c.pl??0.25):1;
   if(p.y&&p.v[featureAt.cosineMean]<0.15)w*=c.low??1;if(p.y){const sz=by.get(truth[p.a].m)!.length;if(c.wm==='inv')w*=1/(sz-1);else if(c.wm==='sqrt')w*=1/Math.sqrt(sz-1)}
   else if(rel(p.a,p.b))w*=c.rel??1;
   else if(p.v[featureAt.cosineMean]<0.08){if(r()>0.2)continue;w*=5}
   rows.push({values:p.v,label:p.y,weight:w})}
  const bag=c.bag??1;
  for(let g=0;g<bag;g++){
  const m=trainTrees(rows,featureCount,{trees:c.trees??120,depth:c.depth??3,rate:c.rate??0.08,smoothing:c.smoothing??3,lightestLeaf:c.leaf??5,rowShare:0.6,featureShare:c.fs??0.5,directions:c.mono===false?dirs.map(()=>0):dirs,seed:seed*100+f*10+g,skip:(c.only?featureNames.filter(n=>!c.only!.includes(n)):c.skip??[]).map(n=>featureAt[n as 'rank'])});
  pairs.forEach((p,i)=>{if(F[p.a]===f||F[p.b]===f){score[i]+=evaluateTrees(m,p.v);cnt[i]++}});}
 }
 const edge=new Map<number,number[]>();
 pairs.forEach((p,i)=>{const k=Math.min(p.a,p.b)*1e5+Math.max(p.a,p.b);const s=guard(p.v)?Math.min(-3,score[i]/cnt[i]):score[i]/cnt[i];const e=edge.get(k);if(e)e.push(s);else edge.set(k,[s])});
 const E=[...edge].map(([k,s])=>({a:Math.floor(k/1e5),b:k%1e5,s:s.reduce((x,y)=>x+y)/s.length}));
 if(verbose)lastE=E;
 out.push(summary(E,verbose));
 }
 const keys=Object.keys(out[0]);
 console.log(name.padEnd(28),keys.map(k=>k+' '+(out.reduce((s,o)=>s+o[k],0)/out.length).toFixed(3)).join('  '));
}
export let lastE:any[]=[];
export function summary(E:{a:number,b:number,s:number}[],verbose=false){
 const o:any={};
 const N=E.filter(e=>nat[e.a]&&nat[e.b]).sort((x,y)=>y.s-x.s);let tp=0,b90=0,b95=0;N.forEach((e,i)=>{if(isSame(e.a,e.b))tp++;if(tp/(i+1)>=.95)b95=tp;if(tp/(i+1)>=.9)b90=tp});
 let ap=0,t2=0;N.forEach((e,i)=>{if(isSame(e.a,e.b)){t2++;ap+=t2/(i+1)}});
 o.AP=ap/tn;o.p90=b90/tn;o.p95=b95/tn;
 const adj=new Map<number,Map<number,number>>();const link=(a:number,b:number,p:number)=>{if(!adj.has(a))adj.set(a,new Map());adj.get(a)!.set(b,p)};
 for(const e of E){const p=probabilityOf(e.s);if(p>0.02){link(e.a,e.b,p);link(e.b,e.a,p)}}
 for(const mode of ['avg','mix']){let b92=0,b94=0,best95=0,all95=0,best90=0,th95=0;
  for(let th=.45;th<.985;th+=.02){const r=metrics(cluster(adj,th,mode));if(verbose&&!process.env.QUIET)console.log(mode,th.toFixed(2),r.text);if(r.P>=.95&&r.R>best95){best95=r.R;all95=r.Ra;th95=th}if(r.P>=.9&&r.R>best90)best90=r.R;if(r.P>=.92&&r.R>b92)b92=r.R;if(r.P>=.94&&r.R>b94)b94=r.R}
  o[mode+'95']=best95;o[mode+'All']=all95;o[mode+'th']=th95;o[mode+'94']=b94;o[mode+'92']=b92;o[mode+'90']=best90}
 return o}
function metrics(lab:number[]){const res:any={};for(const [n,ok] of [['nat',(i:number)=>nat[i]],['all',(i:number)=>!truth[i].gen]] as const){const c=new Map<number,number[]>();lab.forEach((l,i)=>{if(ok(i))c.set(l,[...(c.get(l)??[]),i])});let tp=0,pp=0;for(const v of c.values())for(let i=0;i<v.length;i++)for(let j=i+1;j<v.length;j++){pp++;if(truth[v[i]].m!==''&&truth[v[i]].m===truth[v[j]].m)tp++}
 const tot=n==='nat'?tn:ta;res['p_'+n]=tp/pp;res['r_'+n]=tp/tot;res[n]=`P ${(tp/pp).toFixed(3)} R ${(tp/tot).toFixed(3)} (fp ${pp-tp})`}
 let hn=0;for(const [a,b] of HN)if(lab[a]===lab[b])hn++;res.hn=hn;return {P:res.p_nat,R:res.r_nat,Ra:res.r_all,text:JSON.stringify(res)}}
function cluster(adj:Map<number,Map<number,number>>,th:number,mode:string){
 // agglomerative w/ missing pairs = 0
 const members=new Map<number,number[]>();const w=new Map<number,Map<number,number>>();
 truthIdx().forEach(i=>members.set(i,[i]));
 for(const [a,m] of adj)w.set(a,new Map(m)); // sum of p
 const mx=new Map<number,Map<number,number>>();for(const [a,m] of adj)mx.set(a,new Map(m));
 const val=(a:number,b:number)=>{const s=(w.get(a)?.get(b)??0)/(members.get(a)!.length*members.get(b)!.length);const n=members.get(a)!.length+members.get(b)!.length;return 0.5*s+0.5*(mx.get(a)?.get(b)??0)+(mode==='avg'?0:0.12*Math.min(4,Math.log2(n/2)))};
 const heap:[number,number,number][]=[];for(const [a,m] of adj)for(const b of m.keys())if(a<b){const v=val(a,b);if(v>=th)heap.push([v,a,b])}
 for(;;){heap.sort((x,y)=>x[0]-y[0]);const top=heap.pop();if(!top)break;const [v,a,b]=top;if(!members.has(a)||!members.has(b)||Math.abs(val(a,b)-v)>1e-12)continue;
  const n=next++;members.set(n,[...members.get(a)!,...members.get(b)!]);const nw=new Map<number,number>(),nm=new Map<number,number>();
  for(const x of [a,b])for(const [y,s] of w.get(x)!){if(y===a||y===b)continue;nw.set(y,(nw.get(y)??0)+s);nm.set(y,Math.max(nm.get(y)??0,mx.get(x)!.get(y)??0))}
  w.set(n,nw);mx.set(n,nm);members.delete(a);members.delete(b);
  for(const [y,s] of nw){const wy=w.get(y)!;wy.delete(a);wy.delete(b);wy.set(n,s);const my=mx.get(y)!;my.delete(a);my.delete(b);my.set(n,nm.get(y)!);if(members.has(y)){const v2=val(n,y);if(v2>=th)heap.push([v2,n,y])}}
  w.delete(a);w.delete(b);
 }
 const lab=new Array(truth.length);for(const [c,v] of members)for(const i of v)lab[i]=c;return lab}
var next:number;
function truthIdx(){next=1e6;return truth.map((_,i)=>i)}
const idOf=new Map(msgs.map((m,i)=>[m.msg_id,i]));


import('/tmp/configs.ts').then(m=>m.go(run,()=>({pairs,summary,featureAt,featureNames,truth,nat,msgs,lastE})));
