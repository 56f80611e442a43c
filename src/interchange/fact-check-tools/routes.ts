import { respondJson } from '../../http/respond.ts';
import type { Handler, Route } from '../../http/routes.ts';
import { baseOf, type InterchangeDeps } from '../publishing.ts';
import { GoogleError, respondGoogleError, respondGoogleRefusal } from './google-error.ts';
import { cannotWrite, deletePage, getPage, LIST_PARAMETERS, listPages } from './pages.ts';
import { readParameters } from './parameters.ts';
import { SEARCH_PARAMETERS, searchClaims } from './search.ts';

/** Google's Fact Check Tools API v1alpha1: claims:search and pages. Clients work by another root URL. */
export function factCheckToolsRoutes(deps: InterchangeDeps): readonly Route[] {
  const { publishing } = deps;
  const asGoogle = { keyInAddress: true, refuse: respondGoogleRefusal } as const;
  return [
    {
      ...asGoogle,
      path: '/v1alpha1/claims:search',
      methods: ['GET'],
      role: publishing.isOpen ? null : 'reader',
      isCounted: true,
      handle: inGoogleShape(({ url = '' }, publisher) =>
        searchClaims(readParameters(url, SEARCH_PARAMETERS), deps, publisher),
      ),
    },
    {
      ...asGoogle,
      path: '/v1alpha1/pages/*',
      methods: ['GET', 'POST', 'DELETE'],
      anyMethod: true,
      role: 'reader',
      handle: inGoogleShape(({ method, url = '' }, publisher, { rest, principal }) => {
        const id = rest;
        if (method === 'POST' && id === '') throw cannotWrite('create');
        if (method === 'PUT' && id !== '') throw cannotWrite('update');
        if (method === 'DELETE' && id !== '') return deletePage(id, principal, deps, publisher);
        if (method !== 'GET' && method !== 'HEAD') {
          throw new GoogleError('NOT_FOUND', `There is no method ${method} here.`);
        }
        return id === ''
          ? listPages(readParameters(url, LIST_PARAMETERS), deps, publisher)
          : getPage(id, deps, publisher);
      }),
    },
    {
      ...asGoogle,
      path: '/v1alpha1/*',
      methods: ['GET'],
      anyMethod: true,
      readsAnyBody: true,
      role: null,
      handle: inGoogleShape(async (_request, _publisher, { path }) => {
        throw path === '/v1alpha1/claims:imageSearch'
          ? new GoogleError('UNIMPLEMENTED', 'Claims are searched by words alone: claims:search.')
          : new GoogleError(
              'NOT_FOUND',
              'There is no such method: claims:search and pages are here.',
            );
      }),
    },
  ];

  function inGoogleShape(
    answer: (
      request: Parameters<Handler>[0],
      publisher: { readonly base: string; readonly organisation: string | null },
      admitted: Parameters<Handler>[2],
    ) => Promise<object>,
  ): Handler {
    return async (request, response, admitted) => {
      const { organisation } = publishing;
      try {
        const base = baseOf(request, publishing);
        respondJson(response, 200, await answer(request, { base, organisation }, admitted));
      } catch (error) {
        if (!(error instanceof GoogleError)) throw error;
        respondGoogleError(response, error);
      }
    };
  }
}
