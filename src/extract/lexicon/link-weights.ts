import { type LinkWeights, parseLinkWeights } from '../link-weights.ts';

/** Fitted by scripts/train-linker.ts on PolNeAR train; features are named in link-features.ts. Do not edit by hand. */
export const LINK_WEIGHTS: Readonly<Record<'content' | 'source', LinkWeights>> = {
  content: parseLinkWeights(
    1.08,
    `
after,gap0=0.83 after,gap1=0.46 after,gap2-3=0.4 after,gap21+=-1.19 after,gap4-8=-0.29
after,gap9-20=-0.23 after,s0,c0t0s0=0.64 after,s0,c0t0s1=0.58 after,s0,c0t0s2+=-1.84
after,s0,c0t1s0=-0.93 after,s0,c0t1s1=-0.17 after,s0,c0t2+s0=-2.59 after,s0,c0t2+s1=1.5
after,s0,c1t0s0=-1.43 after,s0,c1t0s1=-0.91 after,s0,c1t0s2+=-0.76 after,s0,c1t1s0=-0.54
after,s0,c1t1s1=-1.03 after,s0,c1t1s2+=0.73 after,s0,c1t2+s0=-1.09 after,s0,c1t2+s1=-1.17
after,s0,c1t2+s2+=-1.12 after,s0,c2+t0s0=-2.61 after,s0,c2+t0s1=-0.22 after,s0,c2+t0s2+=-1.62
after,s0,c2+t1s0=-3.7 after,s0,c2+t1s1=0.27 after,s0,c2+t2+s0=0.21 after,s0,c2+t2+s1=-3.4
after,s0,c2+t2+s2+=-2.81 after,s0,commafalse=0.25 after,s0,commatrue=0.37
after,s0,contents0=0.28 after,s0,contents1=-0.11 after,s0,contents2=-1.03
after,s0,contents3+=-3.59 after,s0,continuationtrue=0.77 after,s0,cues1=-0.31
after,s0,cues2=-0.55 after,s0,cues3+=-0.49 after,s0,plain,paragraphs0=-0.14
after,s0,quoted,paragraphs0=1.78 after,s0,sources0=-0.18 after,s0,sources1=0.13
after,s0,sources2=-0.75 after,s0,sources3+=0.68 after,s0,stopfalse=0.25 after,s0,stoptrue=-0.72
after,s0,totrue=0.91 after,s1=0.36 after,s1,c0t0s0=-0.57 after,s1,c0t0s1=-0.13
after,s1,c0t0s2+=-0.68 after,s1,c0t1s0=-1.13 after,s1,c0t1s1=-0.4 after,s1,c0t1s2+=-1.07
after,s1,c0t2+s1=-1.41 after,s1,c0t2+s2+=-1.46 after,s1,c1t0s1=-1.88 after,s1,c1t0s2+=-0.45
after,s1,c1t1s0=-1.03 after,s1,c1t1s1=-2.67 after,s1,c1t1s2+=0.75 after,s1,c1t2+s0=-0.88
after,s1,c1t2+s1=-1.54 after,s1,c1t2+s2+=-3.69 after,s1,c2+t0s1=-1.32 after,s1,c2+t0s2+=-0.85
after,s1,c2+t1s0=-1.02 after,s1,c2+t1s1=-2.64 after,s1,c2+t1s2+=-2.13 after,s1,c2+t2+s0=-0.77
after,s1,c2+t2+s1=-3.33 after,s1,c2+t2+s2+=-3.6 after,s1,commafalse=0.13 after,s1,commatrue=-0.3
after,s1,contents0=0.18 after,s1,contents1=0.3 after,s1,contents2=-1.52
after,s1,contents3+=-1.18 after,s1,continuationfalse=-2.11 after,s1,continuationtrue=1.55
after,s1,cues1=0.95 after,s1,cues2=-4.42 after,s1,cues3+=-1.82 after,s1,gapquotefalse=-0.73
after,s1,gapquotetrue=0.88 after,s1,plain,paragraphs0=-1.57 after,s1,plain,paragraphs1=-3.34
after,s1,plain,paragraphs2+=-3.25 after,s1,quoted,paragraphs0=1.96
after,s1,quoted,paragraphs1=-1.45 after,s1,quoted,paragraphs2+=-0.25 after,s1,sources0=-0.2
after,s1,sources1=-0.43 after,s1,sources2=-2.38 after,s1,sources3+=1.02 after,s1,stopfalse=1.06
after,s1,stoptrue=0.28 after,s1,tofalse=0.31 after,s1,totrue=-0.35 after,s2+=0.7
after,s2+,c0t0s0=-0.38 after,s2+,c0t0s1=0.7 after,s2+,c0t0s2+=-1.23 after,s2+,c0t1s0=-0.96
after,s2+,c0t1s1=0.34 after,s2+,c0t1s2+=-1.8 after,s2+,c0t2+s0=-2.99 after,s2+,c0t2+s1=0.84
after,s2+,c0t2+s2+=1.33 after,s2+,c1t0s0=-2.13 after,s2+,c1t0s1=-3.8 after,s2+,c1t0s2+=-2.61
after,s2+,c1t1s0=0.25 after,s2+,c1t1s1=-0.69 after,s2+,c1t1s2+=-3.93 after,s2+,c1t2+s0=-1.65
after,s2+,c1t2+s1=-2.05 after,s2+,c1t2+s2+=-4.06 after,s2+,c2+t0s0=-1.12 after,s2+,c2+t0s1=-2.1
after,s2+,c2+t0s2+=-1.8 after,s2+,c2+t1s0=-1.79 after,s2+,c2+t1s1=-4.13 after,s2+,c2+t1s2+=-4.32
after,s2+,c2+t2+s0=1.22 after,s2+,c2+t2+s1=-2.44 after,s2+,c2+t2+s2+=-1.76
after,s2+,commafalse=0.44 after,s2+,commatrue=0.12 after,s2+,contents0=-0.41
after,s2+,contents2=-0.34 after,s2+,contents3+=-1 after,s2+,continuationfalse=-2.36
after,s2+,continuationtrue=0.58 after,s2+,cues0=-0.35 after,s2+,cues1=-0.3 after,s2+,cues2=-0.19
after,s2+,cues3+=-0.37 after,s2+,gapquotefalse=-1.66 after,s2+,gapquotetrue=0.39
after,s2+,plain,paragraphs0=0.8 after,s2+,plain,paragraphs1=-2.14
after,s2+,plain,paragraphs2+=-2.05 after,s2+,quoted,paragraphs0=0.66
after,s2+,quoted,paragraphs1=-0.86 after,s2+,quoted,paragraphs2+=-1.53 after,s2+,sources0=-0.32
after,s2+,sources1=-0.3 after,s2+,sources2=-0.86 after,s2+,sources3+=-1.62
after,s2+,stoptrue=0.7 after,s2+,tofalse=0.41 after,thatfalse=0.71 after,thattrue=-0.19
before,gap0=1.37 before,gap1=-0.3 before,gap2-3=-0.55 before,gap21+=-0.91 before,gap4-8=-1
before,gap9-20=-1.12 before,s0=0.16 before,s0,c0t0s0=-0.89 before,s0,c0t0s1=0.87
before,s0,c0t0s2+=0.98 before,s0,c0t1s0=0.27 before,s0,c0t1s1=-0.48 before,s0,c0t1s2+=-0.97
before,s0,c0t2+s0=-1.61 before,s0,c0t2+s1=-2.18 before,s0,c0t2+s2+=-1.41 before,s0,c1t0s0=-0.43
before,s0,c1t0s1=-1.46 before,s0,c1t0s2+=-3.84 before,s0,c1t1s0=0.45 before,s0,c1t1s1=-0.51
before,s0,c1t1s2+=-3.46 before,s0,c1t2+s0=1.07 before,s0,c1t2+s1=-1.2 before,s0,c1t2+s2+=-3.42
before,s0,c2+t0s0=-1.55 before,s0,c2+t0s1=-1.14 before,s0,c2+t0s2+=-1.1 before,s0,c2+t1s0=-2.68
before,s0,c2+t1s1=-2.1 before,s0,c2+t1s2+=-1 before,s0,c2+t2+s0=0.85 before,s0,c2+t2+s1=0.85
before,s0,c2+t2+s2+=-3.11 before,s0,commafalse=0.42 before,s0,commatrue=-0.21
before,s0,contents0=-0.11 before,s0,contents1=-0.54 before,s0,contents2=-0.43
before,s0,contents3+=-0.37 before,s0,continuationtrue=0.76 before,s0,cues1=-0.22
before,s0,cues2=-0.65 before,s0,cues3+=0.28 before,s0,gapquotefalse=-0.41
before,s0,gapquotetrue=1.7 before,s0,plain,paragraphs0=-0.61 before,s0,quoted,paragraphs0=2.35
before,s0,sources1=0.32 before,s0,sources2=-0.65 before,s0,sources3+=-2.33
before,s0,stoptrue=0.29 before,s0,tofalse=-0.1 before,s0,totrue=1.45 before,s1=0.57
before,s1,c0t0s0=-1.86 before,s1,c0t0s1=-0.97 before,s1,c0t0s2+=-1.86 before,s1,c0t1s0=0.1
before,s1,c0t1s1=0.43 before,s1,c0t1s2+=-1.86 before,s1,c0t2+s0=-3.86 before,s1,c0t2+s2+=-1.17
before,s1,c1t0s0=-1.27 before,s1,c1t0s1=-1.32 before,s1,c1t0s2+=-1.28 before,s1,c1t1s0=-2.12
before,s1,c1t1s1=-2.82 before,s1,c1t1s2+=-1.54 before,s1,c1t2+s0=-1.06 before,s1,c1t2+s1=-1.69
before,s1,c1t2+s2+=-0.38 before,s1,c2+t0s0=-0.59 before,s1,c2+t0s1=-1.14
before,s1,c2+t0s2+=-0.64 before,s1,c2+t1s0=-1.02 before,s1,c2+t1s1=-2.51
before,s1,c2+t1s2+=-2.11 before,s1,c2+t2+s0=-0.54 before,s1,c2+t2+s1=-1.19
before,s1,c2+t2+s2+=-1.35 before,s1,commafalse=0.38 before,s1,commatrue=-0.69
before,s1,contents0=-1.15 before,s1,contents1=0.85 before,s1,contents2=-0.98
before,s1,contents3+=-3.17 before,s1,continuationfalse=0.36 before,s1,continuationtrue=-0.25
before,s1,cues0=0.69 before,s1,cues1=-4.66 before,s1,cues2=-3.71 before,s1,cues3+=-1.41
before,s1,gapquotefalse=0.51 before,s1,gapquotetrue=-1.56 before,s1,plain,paragraphs0=-2.81
before,s1,plain,paragraphs1=-2.25 before,s1,plain,paragraphs2+=-2.53
before,s1,quoted,paragraphs0=1.38 before,s1,quoted,paragraphs1=-4.18
before,s1,quoted,paragraphs2+=-2.91 before,s1,sources0=-0.35 before,s1,sources2=-3.52
before,s1,sources3+=-2.06 before,s1,stopfalse=-0.3 before,s1,stoptrue=-2.39
before,s1,tofalse=0.58 before,s1,totrue=-4.19 before,s2+=0.34 before,s2+,c0t0s0=-2.24
before,s2+,c0t0s1=-4.35 before,s2+,c0t0s2+=-2.11 before,s2+,c0t1s0=-0.56
before,s2+,c0t1s2+=-2.48 before,s2+,c0t2+s0=-3.64 before,s2+,c0t2+s1=0.42
before,s2+,c0t2+s2+=-2.1 before,s2+,c1t0s0=-0.9 before,s2+,c1t0s1=-2.25 before,s2+,c1t0s2+=-1.26
before,s2+,c1t1s0=-2.57 before,s2+,c1t1s1=-5.31 before,s2+,c1t1s2+=-1.36
before,s2+,c1t2+s0=-2.17 before,s2+,c1t2+s1=-4.51 before,s2+,c1t2+s2+=-4.38
before,s2+,c2+t0s1=-1.16 before,s2+,c2+t0s2+=-0.77 before,s2+,c2+t1s0=-1.27
before,s2+,c2+t1s1=-4.16 before,s2+,c2+t1s2+=-4.31 before,s2+,c2+t2+s0=-2.65
before,s2+,c2+t2+s1=-4.83 before,s2+,c2+t2+s2+=-0.61 before,s2+,commafalse=0.38
before,s2+,commatrue=-4.85 before,s2+,contents0=-3.74 before,s2+,contents1=-0.33
before,s2+,contents2=-1.44 before,s2+,contents3+=-1.05 before,s2+,continuationfalse=0.42
before,s2+,continuationtrue=-4.93 before,s2+,cues0=-0.16 before,s2+,cues1=-1.58
before,s2+,cues2=-1.14 before,s2+,cues3+=-4.99 before,s2+,gapquotefalse=-0.7
before,s2+,gapquotetrue=-0.9 before,s2+,plain,paragraphs0=-5.31
before,s2+,plain,paragraphs1=-4.1 before,s2+,plain,paragraphs2+=-1.9
before,s2+,quoted,paragraphs0=2.04 before,s2+,quoted,paragraphs1=-2.21
before,s2+,quoted,paragraphs2+=-1.58 before,s2+,sources0=-1.26 before,s2+,sources1=-0.39
before,s2+,sources2=-0.82 before,s2+,sources3+=-4.99 before,s2+,stoptrue=0.34
before,s2+,tofalse=0.34 before,s2+,totrue=-2.29 before,thatfalse=0.83 before,thattrue=-2.84
`,
  ),
  source: parseLinkWeights(
    0.22,
    `
after,gap0=1.94 after,gap1=0.32 after,gap2-3=-1.01 after,gap21+=-4.72 after,gap4-8=-1.75
after,gap9-20=-1.93 after,s0=0.16 after,s0,c0t0s0=-0.43 after,s0,c0t0s1=1.04
after,s0,c0t0s2+=-0.65 after,s0,c0t1s0=-0.33 after,s0,c0t1s1=-1.86 after,s0,c0t2+s0=-1.15
after,s0,c0t2+s1=-1.48 after,s0,c1t0s0=-2.02 after,s0,c1t0s1=-1.97 after,s0,c1t0s2+=-0.77
after,s0,c1t1s0=-0.15 after,s0,c1t1s1=-0.16 after,s0,c1t1s2+=-1.52 after,s0,c1t2+s0=0.4
after,s0,c1t2+s1=-2.38 after,s0,c1t2+s2+=-1.2 after,s0,c2+t1s0=-1.53 after,s0,c2+t1s2+=-0.74
after,s0,c2+t2+s0=-0.77 after,s0,c2+t2+s1=-1.81 after,s0,c2+t2+s2+=-0.34
after,s0,commafalse=0.12 after,s0,commatrue=-0.35 after,s0,contents2=-0.67
after,s0,contents3+=-2.78 after,s0,continuationtrue=-0.21 after,s0,cues0=0.12
after,s0,cues1=-0.18 after,s0,cues2=-1.27 after,s0,cues3+=-1.31 after,s0,gapquotetrue=0.19
after,s0,plain,paragraphs0=0.16 after,s0,sources1=0.57 after,s0,sources2=-1.14
after,s0,sources3+=-0.63 after,s0,stopfalse=0.21 after,s0,stoptrue=-1.73 after,s0,totrue=0.4
after,s1=-1.21 after,s1,c0t0s0=-0.7 after,s1,c0t0s1=-0.29 after,s1,c0t1s0=-0.42
after,s1,c0t2+s0=-0.27 after,s1,c1t1s0=-0.23 after,s1,c1t1s1=-0.15 after,s1,c1t2+s0=-0.32
after,s1,c1t2+s1=-0.33 after,s1,c2+t1s1=-0.12 after,s1,c2+t2+s1=-0.29 after,s1,c2+t2+s2+=-0.1
after,s1,commafalse=-1.11 after,s1,commatrue=-0.71 after,s1,contents0=-0.77
after,s1,contents1=-0.51 after,s1,contents2=-0.63 after,s1,contents3+=-0.47
after,s1,continuationfalse=-1.16 after,s1,continuationtrue=-0.4 after,s1,cues0=-0.96
after,s1,cues1=-0.69 after,s1,cues2=-0.38 after,s1,cues3+=-0.1 after,s1,gapquotefalse=-1
after,s1,gapquotetrue=-0.76 after,s1,plain,paragraphs0=-0.73 after,s1,plain,paragraphs1=-0.77
after,s1,plain,paragraphs2+=-1.23 after,s1,sources0=-1.05 after,s1,sources1=-0.95
after,s1,sources2=-0.12 after,s1,sources3+=-0.1 after,s1,stoptrue=-1.21 after,s1,tofalse=-1.19
after,s1,totrue=-0.18 after,s2+=-0.46 after,s2+,c0t0s0=-0.86 after,s2+,c0t0s1=-0.14
after,s2+,c0t0s2+=-0.37 after,s2+,c0t1s0=-0.4 after,s2+,c0t1s1=-0.94 after,s2+,c0t2+s0=-0.87
after,s2+,c0t2+s1=-0.23 after,s2+,c1t1s0=-0.66 after,s2+,c1t1s1=-0.33 after,s2+,c1t1s2+=-0.64
after,s2+,c1t2+s0=-0.41 after,s2+,c1t2+s1=-0.63 after,s2+,c1t2+s2+=-0.29 after,s2+,c2+t1s0=-0.41
after,s2+,c2+t2+s0=-0.32 after,s2+,c2+t2+s1=-0.48 after,s2+,c2+t2+s2+=-1.02
after,s2+,commafalse=-0.46 after,s2+,commatrue=-1.15 after,s2+,contents0=-1.15
after,s2+,contents1=-0.43 after,s2+,contents2=-1.34 after,s2+,contents3+=-1.38
after,s2+,continuationfalse=-0.46 after,s2+,cues0=-0.43 after,s2+,cues1=-1.19
after,s2+,cues2=-0.94 after,s2+,cues3+=-0.79 after,s2+,gapquotefalse=-0.45
after,s2+,gapquotetrue=-1.34 after,s2+,plain,paragraphs0=-0.4 after,s2+,plain,paragraphs1=-1.25
after,s2+,plain,paragraphs2+=-3.2 after,s2+,sources0=-0.42 after,s2+,sources1=-1.6
after,s2+,sources2=-1.27 after,s2+,sources3+=-0.76 after,s2+,stoptrue=-0.46
after,s2+,tofalse=-0.46 after,s2+,totrue=-0.55 after,thattrue=-1.59 before,gap0=1.08
before,gap1=-0.64 before,gap2-3=-0.71 before,gap21+=-1.18 before,gap4-8=-0.57
before,gap9-20=-0.74 before,s0=0.17 before,s0,c0t0s0=0.29 before,s0,c0t0s1=-0.37
before,s0,c0t0s2+=0.75 before,s0,c0t1s0=-0.9 before,s0,c0t1s1=-2.58 before,s0,c0t1s2+=-1.28
before,s0,c0t2+s1=-2.05 before,s0,c1t0s0=0.27 before,s0,c1t0s1=0.3 before,s0,c1t1s0=0.29
before,s0,c1t1s1=-0.3 before,s0,c1t1s2+=-0.67 before,s0,c1t2+s0=-1.02 before,s0,c1t2+s1=-4.97
before,s0,c1t2+s2+=-2.17 before,s0,c2+t0s0=-0.34 before,s0,c2+t0s2+=-1.47 before,s0,c2+t1s0=0.3
before,s0,c2+t1s1=-1.41 before,s0,c2+t1s2+=-3.13 before,s0,c2+t2+s1=0.22
before,s0,c2+t2+s2+=-0.62 before,s0,commatrue=0.57 before,s0,contents0=0.26
before,s0,contents1=-0.15 before,s0,contents2=-0.53 before,s0,contents3+=-1.08
before,s0,continuationfalse=0.18 before,s0,continuationtrue=-0.31 before,s0,cues0=0.16
before,s0,cues3+=0.1 before,s0,gapquotefalse=0.11 before,s0,gapquotetrue=0.39
before,s0,plain,paragraphs0=0.17 before,s0,sources1=0.17 before,s0,sources2=0.27
before,s0,sources3+=-3.56 before,s0,stoptrue=0.13 before,s0,tofalse=0.13 before,s1=-0.19
before,s1,c0t0s0=0.67 before,s1,c0t0s1=-2.07 before,s1,c0t0s2+=-1.33 before,s1,c0t1s0=-1.67
before,s1,c0t1s1=-1.4 before,s1,c0t2+s0=-1.2 before,s1,c0t2+s1=-0.14 before,s1,c1t0s0=-2.87
before,s1,c1t0s1=-1.79 before,s1,c1t0s2+=-0.35 before,s1,c1t1s0=-0.35 before,s1,c1t1s1=-1.47
before,s1,c1t1s2+=-1.45 before,s1,c1t2+s0=-2.99 before,s1,c1t2+s1=-0.97 before,s1,c1t2+s2+=-0.47
before,s1,c2+t0s1=-0.27 before,s1,c2+t0s2+=-0.23 before,s1,c2+t1s0=-1.31 before,s1,c2+t1s1=-0.85
before,s1,c2+t1s2+=-1.01 before,s1,c2+t2+s0=-1.3 before,s1,c2+t2+s1=-0.71
before,s1,c2+t2+s2+=-0.87 before,s1,commafalse=-0.84 before,s1,contents0=-0.2
before,s1,contents1=-0.89 before,s1,contents2=-3.02 before,s1,contents3+=-2.35
before,s1,continuationfalse=-0.17 before,s1,continuationtrue=-0.76 before,s1,cues0=0.18
before,s1,cues1=-0.82 before,s1,cues2=-2.82 before,s1,cues3+=-1.38 before,s1,gapquotefalse=-0.15
before,s1,gapquotetrue=-1.17 before,s1,plain,paragraphs0=0.43 before,s1,plain,paragraphs1=-2.44
before,s1,plain,paragraphs2+=-3.37 before,s1,sources0=0.21 before,s1,sources1=-2.89
before,s1,sources2=-2.56 before,s1,sources3+=-1.33 before,s1,stopfalse=1.64
before,s1,stoptrue=-1.95 before,s1,tofalse=-0.16 before,s1,totrue=-2.31 before,s2+=-0.11
before,s2+,c0t0s0=0.62 before,s2+,c0t0s1=-2.1 before,s2+,c0t0s2+=-1.19 before,s2+,c0t1s0=-2.45
before,s2+,c0t1s1=-1.86 before,s2+,c0t1s2+=-1.02 before,s2+,c0t2+s0=-1.59
before,s2+,c0t2+s1=-0.23 before,s2+,c1t0s0=-2.7 before,s2+,c1t0s1=-1.94 before,s2+,c1t0s2+=-0.8
before,s2+,c1t1s0=-0.14 before,s2+,c1t1s1=-1.95 before,s2+,c1t1s2+=-2.54
before,s2+,c1t2+s0=-3.07 before,s2+,c1t2+s1=-1.52 before,s2+,c1t2+s2+=-0.44
before,s2+,c2+t0s0=-1.17 before,s2+,c2+t1s0=-2.51 before,s2+,c2+t1s1=-1.5
before,s2+,c2+t1s2+=-0.91 before,s2+,c2+t2+s0=-1.6 before,s2+,c2+t2+s1=-1.51
before,s2+,c2+t2+s2+=-1.15 before,s2+,commatrue=-4.67 before,s2+,contents0=-0.2
before,s2+,contents1=-0.28 before,s2+,contents2=-3.86 before,s2+,contents3+=-2.8
before,s2+,continuationtrue=-2.33 before,s2+,cues0=-0.16 before,s2+,cues1=-0.38
before,s2+,cues2=-3.81 before,s2+,cues3+=-2.98 before,s2+,gapquotetrue=-3.73
before,s2+,plain,paragraphs0=-2.98 before,s2+,plain,paragraphs1=-2.24
before,s2+,plain,paragraphs2+=-0.8 before,s2+,sources0=-0.24 before,s2+,sources1=-2.54
before,s2+,sources2=-2.95 before,s2+,sources3+=-1.32 before,s2+,stopfalse=0.96
before,s2+,stoptrue=-0.75 before,s2+,totrue=-1.93 before,thatfalse=0.17 before,thattrue=1.06
`,
  ),
};
