import type { Environment } from './environment.ts';
import type { Reconciler } from './reconciliation/reconciler.ts';
import { reconciliationApi } from './reconciliation/reconciliation-api.ts';

/** The service of RECONCILE_URL; undefined where none is configured. */
export function chooseReconciler({
  reconcileUrl,
}: Pick<Environment, 'reconcileUrl'>): Reconciler | undefined {
  return reconcileUrl === null ? undefined : reconciliationApi({ url: reconcileUrl });
}
