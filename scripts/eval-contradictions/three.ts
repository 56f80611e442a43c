/** ".845": three digits, as tables of the field have them; a dash where there is no figure. */
export const three = (value: number): string =>
  Number.isFinite(value) ? value.toFixed(3).replace(/^0/, '') : '–';
