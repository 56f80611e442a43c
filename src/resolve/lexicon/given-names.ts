const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Common first names in world news that are nearly always a woman's; keys without diacritics. */
export const FEMALE_NAMES: ReadonlySet<string> = names(`
abigail adriana agnes aicha aisha alejandra alexandra alice alicia alison amanda amelia amy ana anastasia 
angela angelina anita ann anna anne annalena annegret annie antonia april ariana asha ashley ayesha barbara
beata beatrice benazir bernadette beth betty beverly bianca bonnie brenda bridget brigitte britney camila carla carly
carmen carol carolina caroline carrie catherine cathy cecilia celine charlotte chelsea cheryl chiara christina
christine cindy claire clara claudia colleen condoleezza courtney cristina cynthia daniela dawn deborah debbie denise
diana diane dianne dilma dolores donna doris dorothy ebba edith eileen elaine eleanor elena elisa elisabeth elise
elizabeth ella ellen emily emma erica erin esther eugenia eva eve evelyn fatima fatou federica fiona florence frances
francesca freya gabriela gail gina giorgia gisele giulia gladys gloria grace greta gretchen hannah heather heidi helen
helena helle hillary holly ilhan indira ingrid irene irina isabel isabella ivana ivanka jacinda jacqueline jane janet
janice jeanine jeanne jenna jennifer jenny jessica jill joan joanna joanne josephine joyce juana judith judy
julia juliana julie justine kaja kamala karen karin karine katarina kate katerina katherine kathleen kathy katie
katrin kayleigh kellyanne khadija kimberly kirsten kirstjen kristi kristin kristina laura lauren leila lena 
leticia liliana lily linda lindsay lisa liz lois loretta lori louise lucia lucy ludmila luisa luz lydia lynn madeleine
magdalena maggie maia malala mara margaret margarita margot maria mariam marianne marie marilyn marina marine
marjorie martha mary maryam maureen megan melania melinda melissa mercedes meryl mette mia michelle mildred mindy
miriam monica nadia nancy naomi natalia natalie natasha nicola nicole nikki nina nora norma olena olga olivia oprah
pamela patricia paula pauline penny petra phyllis priscilla priti priyanka rachel rania rashida rebecca regina renata
rhonda rita roberta rosa rosalind rose rosemary roxana ruth sabine sahra sally samantha sandra sanna sara
sarah sharon sheikha sheila shelley shirley silvia simone sofia sonia sophia sophie stacey stella stephanie susan
susana susanne suzanne svetlana sylvia tamara tammy tanya tara teresa thelma theresa tiffany tina tracy tulsi ursula
valentina valeria vanessa vera veronica victoria viktoria violeta virginia vivian wanda wendy whitney wilma yael
yolanda yulia yvette yvonne zainab zoe zuzana`);

/** Common first names in world news that are nearly always a man's; keys without diacritics. */
export const MALE_NAMES: ReadonlySet<string> = names(`
aaron abdul abdullah abraham adam adel adolf ahmad ahmed al alan albert alberto alejandro aleksandar aleksandr alexander
alexei alfred ali alistair allan allen alvaro amir anders andre andreas andrei andrew andriy andrzej andy angus anthony
antoine anton antonio antony anwar ari arnold arthur ashraf austin barack barry bart bashar ben benjamin benny bernard
bernardo bernie bert bill billy binyamin bob bobby boris brad bradley brendan brent brett brian bruce bruno bryan
carl carlos cedric cesar chad charles charlie chester chris christian christoph christopher chuck clarence claude
claus clay cliff clifford clint clive colin corey craig cristiano curtis cyril dale damian dan daniel danny darren
dave david dean denis dennis derek dick didier diego dieter dimitri dirk dmitri dmitry dominic don donald donnie doug
douglas duncan dustin dwight earl ed eddie edgar eduardo edward edwin eli elijah elliot elmar elon emilio emmanuel
enrique eric erik ernesto ernst ethan eugene evan evo fabio felipe felix ferdinand fernando fidel francis francisco
francois frank franz fred freddie frederick friedrich fyodor gareth gary gavin geert gene geoffrey george georges
gerald gerard gerhard gideon gilbert giovanni giuseppe glenn gordon graham grant greg gregory guillermo gunther gustavo
guy hamid hans harold harry hassan hector heinz henri henry herbert herman horst howard hubert hugh hugo hussein ian
ibrahim igor imran isaac ismail ivan jack jacob jacques jaime jair jake jakob james jamie jared jason javier
jay jean-claude jean-luc jeff jeffrey jens jeremy jerome jerry jesse jim jimmy joachim joao joe joel joerg johan
johannes john johnny jon jonas jonathan jorge jose josef joseph josh joshua juan julian julio julius justin karl keir
keith ken kenneth kevin khalid kirk klaus kofi konstantin kurt kyle lance larry lars laurent lawrence len leo
leon leonard leonid leopoldo liam lloyd logan lorenzo lou louis lucas luigi luis luiz luke lyndon mahathir mahmoud
malcolm manuel marc marcel marco marcos marcus mariano mario marius mark marko markus marshall martin marty marvin
mateusz mathias matt matteo matthew matthias maurice mauricio max maxim mehmet michael michel miguel mikael mike
mikhail milos mitch mitt moammar mohamed mohammad mohammed moshe muhammad mustafa nabil naftali narendra nathan neil
nelson nicholas nick nicolae nicolas nigel nikola nikolai noah norman oleg oleksandr oliver olivier omar oscar osama
otto owen pablo paolo pascal patrice patrick paul paulo pavel pedro pete peter petr petro phil philip philippe pierre
pierre-yves rafael rahul ralph ramon ramzan rand randy raul raymond recep reggie reinhard rene rex ricardo
richard rick rob robert roberto rodney rodrigo roger roland roman ron ronald ross rudolph rudy rupert
russell ryan salman salvador sam samuel santiago scott sean sebastian serge sergei sergey sergio seth shane shaun
shimon shinzo sidney silvio simon stanley stefan stephen sterling steve steven stuart sven syed tariq tayyip ted
terrence terry theodore thomas thorsten tim timothy toby todd tom tommy tony travis trevor troy tyler umberto
valery vaclav vicente victor viktor vince vincent vladimir vlad volodymyr vyacheslav wade walter warren wayne werner
wesley willem william willy winston wolfgang xavier yasser yevgeny yitzhak yoweri yuri yusuf zachary zoran`);
