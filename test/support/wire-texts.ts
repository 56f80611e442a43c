/** An agency's report, as it was sent. */
export const WIRE = `Ferry talks collapse in Northport

The harbour office and the ferry company broke off their talks on Tuesday after nine hours without an agreement, leaving some
four thousand islanders without a regular crossing for a third week. The company said it would not sail again before the new quay
had been inspected. “We are not prepared to put a single passenger at risk,” its director, Ada Quill, told reporters outside the
town hall. The harbour office said the quay had been open since Monday morning and that nothing stood in the way of a first
crossing. Mayor Bo Lind called the dispute a disgrace and asked both sides to come back to the table before the weekend. The
talks had begun at eight in the morning and were interrupted twice, once because the lights failed.

Fishermen have carried medicine and post to the islands since the storm of the second of October, which tore away the old landing
stage. The council has paid for fuel. A spokesman for the coast guard said that this could not go on for ever, since the weather
was turning and the boats were small. Schools on the two outer islands have been closed for a week.

The company has sailed the route since 1974. Its licence ends in spring, and three others have asked for it.`;

/** The same under another headline, in other columns and quotation marks, cut from below. */
export const REPRINT = `“A DISGRACE”: ISLANDERS STRANDED AS BOTH SIDES WALK OUT

${WIRE.slice(WIRE.indexOf('The harbour office and'), WIRE.indexOf('Fishermen have carried'))
  .replace(/\n/g, ' ')
  .replace(/[“”]/g, '"')}`;

/** Another reporter on the same talks, who quotes the same sentence. */
export const OWN_REPORT = `No ferry before the inspectors come

There will be no boat to the islands this week. After a day behind closed doors the ferry company and the port authority of Northport
could not even agree on a date for their next meeting, people in the room said. At the heart of it is the new quay, which the port
authority opened on Monday and which the company does not trust. “We are not prepared to put a single passenger at risk,” its
director, Ada Quill, told reporters outside the town hall. She gave no date. Asked whether the company feared for its licence, she
smiled and got into her car. In the café across the square, where islanders have waited since morning, nobody smiled. “They have
had three weeks,” said Marit Holm, who runs the bakery on the larger island and has not had flour for ten days. The mayor, who had
brought the two sides together, spoke of a disgrace. He hopes for a new round on Friday. Engineers from the capital are to look at
the piles of the quay on Thursday; they had been asked for in September already, a letter seen by this paper shows.`;
