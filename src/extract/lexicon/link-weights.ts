import { type LinkWeights, parseLinkWeights } from '../link-weights.ts';

/** Fitted by scripts/train-linker.ts on PolNeAR train; features are named in link-features.ts. Do not edit by hand. */
export const LINK_WEIGHTS: Readonly<Record<'content' | 'source', LinkWeights>> = {
  content: parseLinkWeights(
    1.07,
    `
after,gap0=0.78 after,gap1=0.44 after,gap2-3=0.36 after,gap21+=-1.04 after,gap4-8=-0.27
after,gap9-20=-0.2 after,s0,c0t0s0=0.64 after,s0,c0t0s1=0.57 after,s0,c0t0s2+=-1.79
after,s0,c0t1s0=-0.92 after,s0,c0t1s1=-0.32 after,s0,c0t2+s0=-2.45 after,s0,c0t2+s1=1.48
after,s0,c1t0s0=-1.41 after,s0,c1t0s1=-0.92 after,s0,c1t0s2+=-0.8 after,s0,c1t1s0=-0.55
after,s0,c1t1s1=-1.03 after,s0,c1t1s2+=0.63 after,s0,c1t2+s0=-1.13 after,s0,c1t2+s1=-1.11
after,s0,c1t2+s2+=-1.12 after,s0,c2+t0s0=-2.56 after,s0,c2+t0s1=-0.19 after,s0,c2+t0s2+=-1.8
after,s0,c2+t1s0=-3.68 after,s0,c2+t1s1=0.26 after,s0,c2+t2+s0=0.19 after,s0,c2+t2+s1=-3.42
after,s0,c2+t2+s2+=-2.82 after,s0,commafalse=0.23 after,s0,commatrue=0.28
after,s0,contents0=0.28 after,s0,contents1=-0.16 after,s0,contents2=-1.1
after,s0,contents3+=-3.66 after,s0,continuationtrue=0.59 after,s0,cues1=-0.34
after,s0,cues2=-0.59 after,s0,cues3+=-0.63 after,s0,opensfalse,quoted=0.74
after,s0,quoted,paragraphs0=0.74 after,s0,sources0=-0.19 after,s0,sources2=-0.82
after,s0,sources3+=0.6 after,s0,stopfalse=0.14 after,s0,stoptrue=-0.34 after,s0,tofalse=-0.1
after,s0,totrue=0.91 after,s1=0.4 after,s1,c0t0s0=-0.61 after,s1,c0t0s1=-0.11
after,s1,c0t0s2+=-0.69 after,s1,c0t1s0=-1.22 after,s1,c0t1s1=-0.48 after,s1,c0t1s2+=-1.21
after,s1,c0t2+s0=-0.16 after,s1,c0t2+s1=-1.26 after,s1,c0t2+s2+=-1.26 after,s1,c1t0s1=-1.85
after,s1,c1t0s2+=-0.32 after,s1,c1t1s0=-1.05 after,s1,c1t1s1=-2.51 after,s1,c1t1s2+=0.97
after,s1,c1t2+s0=-0.81 after,s1,c1t2+s1=-1.2 after,s1,c1t2+s2+=-3.47 after,s1,c2+t0s1=-1.18
after,s1,c2+t0s2+=-0.63 after,s1,c2+t1s0=-0.84 after,s1,c2+t1s1=-2.38 after,s1,c2+t1s2+=-2.15
after,s1,c2+t2+s0=-0.73 after,s1,c2+t2+s1=-3.32 after,s1,c2+t2+s2+=-3.42
after,s1,commafalse=0.13 after,s1,contents0=0.29 after,s1,contents1=0.33
after,s1,contents2=-1.56 after,s1,contents3+=-0.96 after,s1,continuationfalse=-1.75
after,s1,continuationtrue=1.54 after,s1,cues0=-0.25 after,s1,cues1=1.16 after,s1,cues2=-4.02
after,s1,cues3+=-1.67 after,s1,gapquotefalse=-0.51 after,s1,gapquotetrue=0.81
after,s1,opensfalse,plain=-2.93 after,s1,opensfalse,quoted=-0.75 after,s1,openstrue,plain=-0.16
after,s1,openstrue,quoted=0.61 after,s1,plain,paragraphs0=-0.77 after,s1,plain,paragraphs1=-3.11
after,s1,plain,paragraphs2+=-2.13 after,s1,quoted,paragraphs0=1.26
after,s1,quoted,paragraphs1=-2.22 after,s1,quoted,paragraphs2+=-0.99 after,s1,sources0=-0.35
after,s1,sources1=-0.34 after,s1,sources2=-1.95 after,s1,sources3+=1.33 after,s1,stopfalse=1.01
after,s1,stoptrue=0.33 after,s1,tofalse=0.43 after,s1,totrue=-0.61 after,s2+=0.68
after,s2+,c0t0s0=-0.11 after,s2+,c0t0s1=0.72 after,s2+,c0t0s2+=-0.83 after,s2+,c0t1s0=-0.92
after,s2+,c0t1s1=0.28 after,s2+,c0t1s2+=-1.59 after,s2+,c0t2+s0=-2.8 after,s2+,c0t2+s1=0.87
after,s2+,c0t2+s2+=1.37 after,s2+,c1t0s0=-2.14 after,s2+,c1t0s1=-3.75 after,s2+,c1t0s2+=-2.48
after,s2+,c1t1s0=0.17 after,s2+,c1t1s1=-0.68 after,s2+,c1t1s2+=-3.13 after,s2+,c1t2+s0=-1.64
after,s2+,c1t2+s1=-1.91 after,s2+,c1t2+s2+=-3.92 after,s2+,c2+t0s0=-1.11 after,s2+,c2+t0s1=-2.1
after,s2+,c2+t0s2+=-1.83 after,s2+,c2+t1s0=-1.97 after,s2+,c2+t1s1=-4.26
after,s2+,c2+t1s2+=-4.37 after,s2+,c2+t2+s0=1.28 after,s2+,c2+t2+s1=-2.46
after,s2+,c2+t2+s2+=-1.7 after,s2+,commafalse=0.5 after,s2+,contents0=-0.42
after,s2+,contents1=0.12 after,s2+,contents2=-0.37 after,s2+,contents3+=-0.9
after,s2+,continuationfalse=-2.26 after,s2+,continuationtrue=0.46 after,s2+,cues0=-0.28
after,s2+,cues1=-0.31 after,s2+,cues2=-0.15 after,s2+,cues3+=-0.37 after,s2+,gapquotefalse=-1.63
after,s2+,gapquotetrue=0.5 after,s2+,opensfalse,plain=-0.5 after,s2+,opensfalse,quoted=0.95
after,s2+,openstrue,plain=0.29 after,s2+,openstrue,quoted=-0.74 after,s2+,plain,paragraphs0=0.78
after,s2+,plain,paragraphs1=-2.35 after,s2+,plain,paragraphs2+=-2.06
after,s2+,quoted,paragraphs0=1.03 after,s2+,quoted,paragraphs1=-0.48
after,s2+,quoted,paragraphs2+=-1.02 after,s2+,sources0=-0.27 after,s2+,sources1=-0.19
after,s2+,sources2=-0.82 after,s2+,sources3+=-1.71 after,s2+,stoptrue=0.68 after,s2+,tofalse=0.4
after,thatfalse=0.69 after,thattrue=-0.23 before,gap0=1.28 before,gap1=-0.33 before,gap2-3=-0.43
before,gap21+=-0.83 before,gap4-8=-0.82 before,gap9-20=-0.98 before,s0=0.15
before,s0,c0t0s0=-0.79 before,s0,c0t0s1=0.91 before,s0,c0t0s2+=1.24 before,s0,c0t1s1=-0.69
before,s0,c0t1s2+=-1.07 before,s0,c0t2+s0=-0.95 before,s0,c0t2+s1=-2.23 before,s0,c0t2+s2+=-1.45
before,s0,c1t0s0=-0.51 before,s0,c1t0s1=-1.6 before,s0,c1t0s2+=-4.18 before,s0,c1t1s0=0.69
before,s0,c1t1s1=-0.22 before,s0,c1t1s2+=-3.37 before,s0,c1t2+s0=0.97 before,s0,c1t2+s1=-1.28
before,s0,c1t2+s2+=-3.52 before,s0,c2+t0s0=-1.66 before,s0,c2+t0s1=-1.2 before,s0,c2+t0s2+=-1.06
before,s0,c2+t1s0=-2.78 before,s0,c2+t1s1=-1.99 before,s0,c2+t1s2+=-0.97 before,s0,c2+t2+s0=0.98
before,s0,c2+t2+s1=0.86 before,s0,c2+t2+s2+=-2.94 before,s0,commafalse=0.37
before,s0,commatrue=-0.29 before,s0,contents1=-0.72 before,s0,contents2=-0.46
before,s0,contents3+=-0.66 before,s0,continuationtrue=0.57 before,s0,cues1=-0.16
before,s0,cues2=-0.58 before,s0,cues3+=0.41 before,s0,gapquotefalse=-0.43
before,s0,gapquotetrue=1.82 before,s0,opensfalse,plain=-1.32 before,s0,opensfalse,quoted=-0.4
before,s0,openstrue,plain=1.2 before,s0,openstrue,quoted=1.26 before,s0,plain,paragraphs0=-0.28
before,s0,quoted,paragraphs0=1.29 before,s0,sources1=0.23 before,s0,sources2=-0.39
before,s0,sources3+=-2.42 before,s0,totrue=1.16 before,s1=0.64 before,s1,c0t0s0=-2.04
before,s1,c0t0s1=-0.82 before,s1,c0t0s2+=-1.45 before,s1,c0t1s0=0.28 before,s1,c0t1s1=0.6
before,s1,c0t1s2+=-0.92 before,s1,c0t2+s0=-3.83 before,s1,c0t2+s1=0.15 before,s1,c0t2+s2+=-1.3
before,s1,c1t0s0=-1.02 before,s1,c1t0s1=-1.46 before,s1,c1t0s2+=-1.09 before,s1,c1t1s0=-1.97
before,s1,c1t1s1=-2.93 before,s1,c1t1s2+=-1.56 before,s1,c1t2+s0=-0.7 before,s1,c1t2+s1=-1.23
before,s1,c1t2+s2+=-0.61 before,s1,c2+t0s0=-1.03 before,s1,c2+t0s1=-1.09
before,s1,c2+t0s2+=-0.65 before,s1,c2+t1s0=-1.06 before,s1,c2+t1s1=-1.84
before,s1,c2+t1s2+=-2.36 before,s1,c2+t2+s0=-0.42 before,s1,c2+t2+s1=-1.41
before,s1,c2+t2+s2+=-1.28 before,s1,commafalse=0.44 before,s1,commatrue=-0.7
before,s1,contents0=-1.1 before,s1,contents1=0.94 before,s1,contents2=-0.98
before,s1,contents3+=-2.81 before,s1,continuationfalse=0.56 before,s1,continuationtrue=-0.42
before,s1,cues0=0.73 before,s1,cues1=-4.95 before,s1,cues2=-3.27 before,s1,cues3+=-2.07
before,s1,gapquotefalse=0.6 before,s1,gapquotetrue=-1.54 before,s1,opensfalse,plain=-2.74
before,s1,opensfalse,quoted=-4.84 before,s1,openstrue,plain=-2.16
before,s1,openstrue,quoted=-0.79 before,s1,plain,paragraphs0=-1.76
before,s1,plain,paragraphs1=-1.16 before,s1,plain,paragraphs2+=-1.45
before,s1,quoted,paragraphs0=1.03 before,s1,quoted,paragraphs1=-4.05
before,s1,quoted,paragraphs2+=-3.15 before,s1,sources0=-0.13 before,s1,sources1=0.24
before,s1,sources2=-3.14 before,s1,sources3+=-1.82 before,s1,stopfalse=0.2
before,s1,stoptrue=-1.96 before,s1,tofalse=0.66 before,s1,totrue=-3.68 before,s2+=0.48
before,s2+,c0t0s0=-1.57 before,s2+,c0t0s1=-3.75 before,s2+,c0t0s2+=-1.31 before,s2+,c0t1s0=-0.43
before,s2+,c0t1s1=0.26 before,s2+,c0t1s2+=-1.87 before,s2+,c0t2+s0=-3.46 before,s2+,c0t2+s1=0.43
before,s2+,c0t2+s2+=-1.98 before,s2+,c1t0s0=-0.72 before,s2+,c1t0s1=-1.89
before,s2+,c1t0s2+=-1.36 before,s2+,c1t1s0=-2.12 before,s2+,c1t1s1=-4.17
before,s2+,c1t1s2+=-1.15 before,s2+,c1t2+s0=-2.55 before,s2+,c1t2+s1=-4.34
before,s2+,c1t2+s2+=-4.12 before,s2+,c2+t0s1=-0.69 before,s2+,c2+t0s2+=-0.31
before,s2+,c2+t1s0=-1.24 before,s2+,c2+t1s1=-4.11 before,s2+,c2+t1s2+=-4.33
before,s2+,c2+t2+s0=-2.56 before,s2+,c2+t2+s1=-4.94 before,s2+,c2+t2+s2+=-0.49
before,s2+,commafalse=0.52 before,s2+,commatrue=-4.08 before,s2+,contents0=-4.07
before,s2+,contents1=-0.25 before,s2+,contents2=-1.38 before,s2+,contents3+=-0.78
before,s2+,continuationfalse=0.57 before,s2+,continuationtrue=-4.83 before,s2+,cues0=-0.19
before,s2+,cues1=-1.41 before,s2+,cues2=-0.99 before,s2+,cues3+=-5.07
before,s2+,gapquotefalse=-0.2 before,s2+,gapquotetrue=-1.05 before,s2+,opensfalse,plain=-3.24
before,s2+,opensfalse,quoted=-3.55 before,s2+,openstrue,plain=-2.19
before,s2+,openstrue,quoted=-0.19 before,s2+,plain,paragraphs0=-4.73
before,s2+,plain,paragraphs1=-3.25 before,s2+,plain,paragraphs2+=-0.64
before,s2+,quoted,paragraphs0=1.86 before,s2+,quoted,paragraphs1=-2.38
before,s2+,quoted,paragraphs2+=-2.23 before,s2+,sources0=-1.2 before,s2+,sources1=-0.18
before,s2+,sources2=-0.72 before,s2+,sources3+=-4.5 before,s2+,stoptrue=0.48
before,s2+,tofalse=0.48 before,s2+,totrue=-1.81 before,thatfalse=0.87 before,thattrue=-2.72
`,
  ),
  source: parseLinkWeights(
    0.19,
    `
after,gap0=1.95 after,gap1=0.34 after,gap2-3=-1.01 after,gap21+=-4.64 after,gap4-8=-1.75
after,gap9-20=-1.94 after,s0=0.15 after,s0,c0t0s0=-0.44 after,s0,c0t0s1=1.04
after,s0,c0t0s2+=-0.64 after,s0,c0t1s0=-0.34 after,s0,c0t1s1=-1.87 after,s0,c0t2+s0=-1.16
after,s0,c0t2+s1=-1.49 after,s0,c1t0s0=-2.09 after,s0,c1t0s1=-1.96 after,s0,c1t0s2+=-0.77
after,s0,c1t1s0=-0.16 after,s0,c1t1s1=-0.16 after,s0,c1t1s2+=-1.51 after,s0,c1t2+s0=0.4
after,s0,c1t2+s1=-2.41 after,s0,c1t2+s2+=-1.21 after,s0,c2+t1s0=-1.55 after,s0,c2+t1s2+=-0.72
after,s0,c2+t2+s0=-0.71 after,s0,c2+t2+s1=-1.82 after,s0,c2+t2+s2+=-0.34
after,s0,commafalse=0.11 after,s0,commatrue=-0.38 after,s0,contents2=-0.68
after,s0,contents3+=-2.77 after,s0,continuationtrue=-0.17 after,s0,cues0=0.11
after,s0,cues1=-0.18 after,s0,cues2=-1.24 after,s0,cues3+=-1.29 after,s0,gapquotetrue=0.19
after,s0,opensfalse,plain=0.15 after,s0,plain,paragraphs0=0.15 after,s0,sources1=0.56
after,s0,sources2=-1.12 after,s0,sources3+=-0.74 after,s0,stopfalse=0.21 after,s0,stoptrue=-1.69
after,s0,totrue=0.39 after,s1=-1.07 after,s1,c0t0s0=-0.61 after,s1,c0t0s1=-0.23
after,s1,c0t1s0=-0.4 after,s1,c0t2+s0=-0.21 after,s1,c1t1s0=-0.14 after,s1,c1t1s1=-0.13
after,s1,c1t2+s0=-0.31 after,s1,c1t2+s1=-0.29 after,s1,c2+t2+s1=-0.25 after,s1,commafalse=-0.99
after,s1,commatrue=-0.59 after,s1,contents0=-0.68 after,s1,contents1=-0.46
after,s1,contents2=-0.6 after,s1,contents3+=-0.41 after,s1,continuationfalse=-1.03
after,s1,continuationtrue=-0.36 after,s1,cues0=-0.84 after,s1,cues1=-0.61 after,s1,cues2=-0.33
after,s1,gapquotefalse=-0.87 after,s1,gapquotetrue=-0.66 after,s1,opensfalse,plain=-0.79
after,s1,openstrue,plain=-1.5 after,s1,plain,paragraphs0=-0.64 after,s1,plain,paragraphs1=-0.6
after,s1,plain,paragraphs2+=-1.05 after,s1,sources0=-0.92 after,s1,sources1=-0.83
after,s1,stoptrue=-1.07 after,s1,tofalse=-1.06 after,s1,totrue=-0.13 after,s2+=-0.4
after,s2+,c0t0s0=-0.74 after,s2+,c0t0s1=-0.12 after,s2+,c0t0s2+=-0.34 after,s2+,c0t1s0=-0.36
after,s2+,c0t1s1=-0.98 after,s2+,c0t2+s0=-0.85 after,s2+,c0t2+s1=-0.2 after,s2+,c1t1s0=-0.67
after,s2+,c1t1s1=-0.32 after,s2+,c1t1s2+=-0.38 after,s2+,c1t2+s0=-0.37 after,s2+,c1t2+s1=-0.57
after,s2+,c1t2+s2+=-0.21 after,s2+,c2+t1s0=-0.21 after,s2+,c2+t2+s0=-0.3 after,s2+,c2+t2+s1=-0.4
after,s2+,c2+t2+s2+=-0.92 after,s2+,commafalse=-0.4 after,s2+,commatrue=-1.11
after,s2+,contents0=-1.02 after,s2+,contents1=-0.38 after,s2+,contents2=-1.34
after,s2+,contents3+=-1.23 after,s2+,continuationfalse=-0.4 after,s2+,continuationtrue=-0.11
after,s2+,cues0=-0.38 after,s2+,cues1=-1.01 after,s2+,cues2=-0.77 after,s2+,cues3+=-0.7
after,s2+,gapquotefalse=-0.39 after,s2+,gapquotetrue=-1.22 after,s2+,opensfalse,plain=-0.36
after,s2+,openstrue,plain=-1.65 after,s2+,plain,paragraphs0=-0.35
after,s2+,plain,paragraphs1=-1.27 after,s2+,plain,paragraphs2+=-2.9 after,s2+,sources0=-0.37
after,s2+,sources1=-1.37 after,s2+,sources2=-0.98 after,s2+,sources3+=-0.7
after,s2+,stoptrue=-0.4 after,s2+,tofalse=-0.4 after,s2+,totrue=-0.51 after,thattrue=-1.57
before,gap0=1.11 before,gap1=-0.62 before,gap2-3=-0.73 before,gap21+=-1.26 before,gap4-8=-0.61
before,gap9-20=-0.78 before,s0=0.14 before,s0,c0t0s0=0.27 before,s0,c0t0s1=-0.4
before,s0,c0t0s2+=0.78 before,s0,c0t1s0=-0.82 before,s0,c0t1s1=-2.49 before,s0,c0t1s2+=-1.26
before,s0,c0t2+s1=-2.04 before,s0,c1t0s0=0.33 before,s0,c1t0s1=0.3 before,s0,c1t1s0=0.31
before,s0,c1t1s1=-0.31 before,s0,c1t1s2+=-0.77 before,s0,c1t2+s0=-1.03 before,s0,c1t2+s1=-4.79
before,s0,c1t2+s2+=-2.2 before,s0,c2+t0s0=-0.32 before,s0,c2+t0s2+=-1.47 before,s0,c2+t1s0=0.31
before,s0,c2+t1s1=-1.46 before,s0,c2+t1s2+=-3.33 before,s0,c2+t2+s1=0.18
before,s0,c2+t2+s2+=-0.72 before,s0,commatrue=0.52 before,s0,contents0=0.25
before,s0,contents1=-0.18 before,s0,contents2=-0.54 before,s0,contents3+=-1.17
before,s0,continuationfalse=0.14 before,s0,continuationtrue=-0.24 before,s0,cues0=0.13
before,s0,cues3+=0.11 before,s0,gapquotetrue=0.34 before,s0,opensfalse,plain=0.25
before,s0,openstrue,plain=0.55 before,s0,plain,paragraphs0=0.14 before,s0,sources1=0.1
before,s0,sources2=0.2 before,s0,sources3+=-3.6 before,s0,stopfalse=-0.1 before,s0,stoptrue=0.11
before,s0,totrue=0.1 before,s1=-0.17 before,s1,c0t0s0=0.62 before,s1,c0t0s1=-1.72
before,s1,c0t0s2+=-1.14 before,s1,c0t1s0=-1.38 before,s1,c0t1s1=-1.18 before,s1,c0t2+s0=-0.94
before,s1,c0t2+s1=-0.13 before,s1,c1t0s0=-2.77 before,s1,c1t0s1=-1.59 before,s1,c1t0s2+=-0.27
before,s1,c1t1s0=-0.3 before,s1,c1t1s1=-1.42 before,s1,c1t1s2+=-1.38 before,s1,c1t2+s0=-3.33
before,s1,c1t2+s1=-0.89 before,s1,c1t2+s2+=-0.41 before,s1,c2+t0s1=-0.12
before,s1,c2+t0s2+=-0.21 before,s1,c2+t1s0=-1.25 before,s1,c2+t1s1=-0.7 before,s1,c2+t1s2+=-0.95
before,s1,c2+t2+s0=-1.3 before,s1,c2+t2+s1=-0.73 before,s1,c2+t2+s2+=-0.96
before,s1,commafalse=-0.74 before,s1,commatrue=-0.1 before,s1,contents0=-0.15
before,s1,contents1=-0.79 before,s1,contents2=-2.71 before,s1,contents3+=-2.31
before,s1,continuationfalse=-0.14 before,s1,continuationtrue=-0.61 before,s1,cues0=0.22
before,s1,cues1=-0.75 before,s1,cues2=-2.92 before,s1,cues3+=-1.39 before,s1,gapquotetrue=-1.65
before,s1,opensfalse,plain=-1.45 before,s1,openstrue,plain=0.66 before,s1,plain,paragraphs0=0.45
before,s1,plain,paragraphs1=-2.33 before,s1,plain,paragraphs2+=-3.06 before,s1,sources0=0.22
before,s1,sources1=-2.86 before,s1,sources2=-2.35 before,s1,sources3+=-1.45
before,s1,stopfalse=1.57 before,s1,stoptrue=-1.88 before,s1,tofalse=-0.14 before,s1,totrue=-2.37
before,s2+=-0.13 before,s2+,c0t0s0=0.57 before,s2+,c0t0s1=-1.97 before,s2+,c0t0s2+=-1.07
before,s2+,c0t1s0=-2.51 before,s2+,c0t1s1=-1.77 before,s2+,c0t1s2+=-0.93
before,s2+,c0t2+s0=-1.56 before,s2+,c0t2+s1=-0.24 before,s2+,c1t0s0=-2.6 before,s2+,c1t0s1=-1.83
before,s2+,c1t0s2+=-0.73 before,s2+,c1t1s1=-1.89 before,s2+,c1t1s2+=-2.45
before,s2+,c1t2+s0=-2.96 before,s2+,c1t2+s1=-1.44 before,s2+,c1t2+s2+=-0.4
before,s2+,c2+t0s0=-1.16 before,s2+,c2+t1s0=-1.89 before,s2+,c2+t1s1=-1.5
before,s2+,c2+t1s2+=-0.94 before,s2+,c2+t2+s0=-1.61 before,s2+,c2+t2+s1=-1.38
before,s2+,c2+t2+s2+=-1.19 before,s2+,commatrue=-4.32 before,s2+,contents0=-0.19
before,s2+,contents1=-0.26 before,s2+,contents2=-3.9 before,s2+,contents3+=-2.71
before,s2+,continuationfalse=-0.1 before,s2+,continuationtrue=-2.34 before,s2+,cues0=-0.17
before,s2+,cues1=-0.36 before,s2+,cues2=-3.75 before,s2+,cues3+=-2.44
before,s2+,gapquotetrue=-3.37 before,s2+,openstrue,plain=-3.49
before,s2+,plain,paragraphs0=-2.67 before,s2+,plain,paragraphs1=-2.03
before,s2+,plain,paragraphs2+=-0.73 before,s2+,sources0=-0.14 before,s2+,sources1=-2.69
before,s2+,sources2=-3.06 before,s2+,sources3+=-1.43 before,s2+,stopfalse=0.94
before,s2+,stoptrue=-0.75 before,s2+,tofalse=-0.11 before,s2+,totrue=-1.87 before,thatfalse=0.14
before,thattrue=1.06
`,
  ),
};
