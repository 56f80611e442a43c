/** What the marks of a plot mean. */
export function PlotLegend({ marked, link }: { readonly marked: string; readonly link: string }) {
  return (
    <p className="plot-legend" aria-hidden="true">
      <span>
        <svg width="14" height="14" className="point" aria-hidden="true">
          <circle cx="7" cy="7" r="6" />
        </svg>{' '}
        a claim
      </span>
      <span>
        <svg width="14" height="14" className="point marked" aria-hidden="true">
          <rect x="2.5" y="2.5" width="9" height="9" transform="rotate(45 7 7)" />
        </svg>{' '}
        {marked}
      </span>
      <span>
        <svg width="28" height="14" className="turn" aria-hidden="true">
          <path d="M1,12 Q14,0 27,12" />
        </svg>{' '}
        {link}
      </span>
    </p>
  );
}
