import { AxisBottom } from '@visx/axis';
import { scaleUtc } from '@visx/scale';
import { useRef } from 'react';
import { Link } from 'wouter';
import {
  MOST_WORDS,
  type Placed,
  type PlotLink,
  type PlotPoint,
  placeOnLanes,
  shorten,
} from './lanes.ts';
import { useWidth } from './use-width.ts';
import './over-time.css';

interface Props {
  readonly title: string;
  readonly points: readonly PlotPoint[];
  readonly links: readonly PlotLink[];
  readonly lanes: readonly string[];
}

const DAY_MS = 86_400_000;
const AXIS = 36;
const LANE_NAME = 15;
/** Of the letters of a lane's name. */
const LETTER = 8;

/** What was said over time: a lane for each thing it is said of, a line between what stands against each other. */
export function OverTime({ title, points, links, lanes }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  return (
    <div className="over-time" ref={box}>
      {width === 0 ? null : (
        <Plot
          title={title}
          points={points}
          links={links}
          lanes={lanes}
          width={Math.max(width, 280)}
        />
      )}
    </div>
  );
}

function Plot({ title, points, links, lanes, width }: Props & { readonly width: number }) {
  const times = points.flatMap(({ at }) => (at === null ? [] : [new Date(at).getTime()]));
  const hasUnknown = points.some(({ at }) => at === null);
  const hasWords = points.length <= MOST_WORDS;
  // The days stand at the left, in a narrow band, and what was said beside them.
  const band = hasWords ? Math.max(130, Math.min(380, width * 0.36)) : width;
  const right = hasUnknown ? band - 76 : band - 16;
  const first = times.length === 0 ? Date.now() : Math.min(...times);
  const last = times.length === 0 ? Date.now() : Math.max(...times);
  // A single day is no stretch of time: give it one on each side.
  const room = Math.max((last - first) * 0.04, DAY_MS);
  const scale = scaleUtc({
    domain: [first - room, last + room],
    range: [links.length > 0 ? 48 : 16, right],
  });
  const xOf = ({ at }: PlotPoint) => (at === null ? band - 36 : scale(new Date(at)));
  const {
    lanes: made,
    placed,
    height,
  } = placeOnLanes(points, lanes, {
    xOf,
    words: hasWords ? width - band : 0,
  });
  const places = new Map(placed.map((place) => [place.point.id, place]));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold a drawing
    <svg
      width={width}
      height={height + AXIS}
      viewBox={`0 0 ${width} ${height + AXIS}`}
      role="group"
      aria-label={title}
    >
      {made.map(({ name, top, height: laneHeight }, index) => (
        <rect
          key={name}
          className={index % 2 === 0 ? 'lane' : 'lane odd'}
          x={0}
          y={top}
          width={width}
          height={laneHeight}
        />
      ))}
      {hasUnknown ? (
        <text className="lane-name" x={band - 4} y={height + 16} textAnchor="end">
          date unknown
        </text>
      ) : null}
      {links.map(({ from, to, label, href }) => {
        const one = places.get(from);
        const other = places.get(to);
        if (one === undefined || other === undefined) return null;
        return (
          <Link key={`${from} ${to} ${href}`} href={href} aria-label={label} className="turn">
            <title>{label}</title>
            <path d={arc(one, other)} />
          </Link>
        );
      })}
      {made.map(({ name, top }) => (
        <text key={name} className="lane-name" x={8} y={top + LANE_NAME}>
          {shorten(name, Math.floor(width / LETTER))}
        </text>
      ))}
      {placed.map(({ point, x, y, words }) => (
        <Link
          key={point.id}
          href={point.href}
          // Words that are seen must be in the name, which the title then is.
          aria-label={words === '' ? point.label : undefined}
          className={point.isMarked ? 'point marked' : 'point'}
        >
          <title>{point.label}</title>
          {words === '' ? null : <line className="guide" x1={x} x2={band - 6} y1={y} y2={y} />}
          {point.isMarked ? (
            <rect
              x={x - 5.5}
              y={y - 5.5}
              width={11}
              height={11}
              transform={`rotate(45 ${x} ${y})`}
            />
          ) : (
            <circle cx={x} cy={y} r={6} />
          )}
          {words === '' ? null : (
            <text className="point-words" x={band} y={y + 4}>
              {words}
            </text>
          )}
        </Link>
      ))}
      <AxisBottom
        top={height}
        scale={scale}
        numTicks={Math.max(2, Math.min(8, Math.floor(band / 80)))}
        axisClassName="axis"
        tickFormat={(value) => dayOf(new Date(Number(value)), last - first)}
        tickLabelProps={() => ({})}
      />
    </svg>
  );
}

/** At the left of two points, away from the words; above where there are none. */
function arc(one: Placed, other: Placed): string {
  const across = Math.abs(other.x - one.x);
  const down = Math.abs(other.y - one.y);
  const middle = (one.x + other.x) / 2;
  const [x, y] =
    down > across / 2
      ? [middle - 14 - Math.min(60, down / 3), (one.y + other.y) / 2]
      : [middle, Math.min(one.y, other.y) - Math.min(28, 10 + across / 8)];
  return `M${one.x},${one.y} Q${x},${y} ${other.x},${other.y}`;
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A tick's words; what lies between two days says nothing, as articles are known to the day. */
function dayOf(date: Date, spanMs: number): string {
  if (spanMs > 300 * DAY_MS) return MONTH.format(date);
  return date.getTime() % DAY_MS === 0 ? DAY.format(date) : '';
}
