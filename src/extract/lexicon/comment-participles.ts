/**
 * Participles by which a writer comments on what was just said ("…, underscoring the divide"). Others ("killing twelve")
 * tell more of the same event and stay with it.
 */
export const COMMENT_PARTICIPLES: ReadonlySet<string> = new Set(
  `suggesting highlighting underscoring underlining signaling signalling indicating implying showing demonstrating
  revealing reflecting illustrating exposing emphasizing emphasising stressing marking raising fueling fuelling
  sparking prompting triggering undermining threatening complicating deepening heightening easing stoking casting
  adding noting saying stating claiming arguing insisting warning telling citing calling describing echoing
  contradicting confirming denying reinforcing cementing bolstering dashing dealing leaving making meaning
  paving setting putting jeopardizing jeopardising clouding dimming boosting fanning hinting pointing proving`.split(
    /\s+/,
  ),
);
