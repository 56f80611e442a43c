/** Whether a quotation that opens at or after `from` is still open at `offset`. */
export function insideQuotes(text: string, from: number, offset: number): boolean {
  let open = false;
  for (const sign of text.slice(from, offset).match(/[“”„"]/gu) ?? []) {
    open = sign === '”' ? false : sign === '"' ? !open : true;
  }
  return open;
}
