import { lazy, Suspense, useEffect, useRef } from 'react';
import { Link, Redirect, Route, Switch, useLocation } from 'wouter';
import { Announcer } from './parts/announcer.tsx';
import { Loading } from './parts/states.tsx';
import { ThemeChoice } from './parts/theme-choice.tsx';
import { session, useIsRefused, useKey } from './session.ts';
import { ContradictionsView } from './views/contradictions/contradictions-view.tsx';
import { SignInView } from './views/sign-in/sign-in-view.tsx';

const ArticleView = lazy(async () => ({
  default: (await import('./views/article/article-view.tsx')).ArticleView,
}));
const ArticlesView = lazy(async () => ({
  default: (await import('./views/article/articles-view.tsx')).ArticlesView,
}));
const AddView = lazy(async () => ({ default: (await import('./views/add/add-view.tsx')).AddView }));
const ActorView = lazy(async () => ({
  default: (await import('./views/actor/actor-view.tsx')).ActorView,
}));
const ActorsView = lazy(async () => ({
  default: (await import('./views/actor/actors-view.tsx')).ActorsView,
}));
const EventView = lazy(async () => ({
  default: (await import('./views/event/event-view.tsx')).EventView,
}));
const EventsView = lazy(async () => ({
  default: (await import('./views/event/events-view.tsx')).EventsView,
}));
const GraphView = lazy(async () => ({
  default: (await import('./views/graph/graph-view.tsx')).GraphView,
}));
const HelpView = lazy(async () => ({
  default: (await import('./views/help/help-view.tsx')).HelpView,
}));

const SECTIONS = [
  ['/contradictions', 'Contradictions'],
  ['/articles', 'Articles'],
  ['/actors', 'Actors'],
  ['/events', 'Events'],
  ['/add', 'Add article'],
] as const;

/** The frame around every view, and which view a path shows. */
export function App() {
  const isRefused = useIsRefused();
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <Header />
      <Announcer />
      <Main>{isRefused ? <SignInView /> : <Views />}</Main>
    </>
  );
}

function Header() {
  const [path] = useLocation();
  const key = useKey();
  return (
    <header className="top">
      <Link href="/contradictions" className="brand">
        Gainsay
      </Link>
      <nav aria-label="Views">
        {SECTIONS.map(([href, name]) => (
          <Link key={href} href={href} aria-current={path.startsWith(href) ? 'page' : undefined}>
            {name}
          </Link>
        ))}
      </nav>
      <div className="top-end">
        <ThemeChoice />
        <Link href="/help">Help</Link>
        {key === null ? null : (
          <button type="button" className="plain" onClick={() => session.signOut()}>
            Sign out
          </button>
        )}
      </div>
    </header>
  );
}

/** A new view is begun at its top by keyboard and screen reader as by eye. */
function Main({ children }: { readonly children: React.ReactNode }) {
  const [path] = useLocation();
  const section = path.split('/', 2)[1];
  const main = useRef<HTMLElement>(null);
  const before = useRef(section);
  useEffect(() => {
    if (before.current === section) return;
    before.current = section;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [section]);
  return (
    <main id="main" ref={main} tabIndex={-1}>
      {children}
    </main>
  );
}

function Views() {
  return (
    <Suspense fallback={<Loading what="the view" />}>
      <Switch>
        <Route path="/">
          <Redirect to={`/contradictions${window.location.search}`} replace />
        </Route>
        <Route path="/contradictions/:id?">
          {({ id }) => <ContradictionsView id={id ?? null} />}
        </Route>
        <Route path="/articles" component={ArticlesView} />
        <Route path="/articles/:id">{({ id }) => <ArticleView key={id} id={id} />}</Route>
        <Route path="/actors" component={ActorsView} />
        <Route path="/actors/:id">{({ id }) => <ActorView key={id} id={id} />}</Route>
        <Route path="/events" component={EventsView} />
        <Route path="/events/:id">{({ id }) => <EventView key={id} id={id} />}</Route>
        <Route path="/graph/:id">{({ id }) => <GraphView key={id} id={id} />}</Route>
        <Route path="/add/:job?">{({ job }) => <AddView job={job ?? null} />}</Route>
        <Route path="/help" component={HelpView} />
        <Route path="/sign-in" component={SignInView} />
        <Route>
          <h1>Nothing is here</h1>
          <p>
            <Link href="/contradictions">All contradictions</Link>
          </p>
        </Route>
      </Switch>
    </Suspense>
  );
}
