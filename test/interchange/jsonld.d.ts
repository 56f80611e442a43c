declare module 'jsonld' {
  interface Options {
    readonly documentLoader: (url: string) => Promise<object>;
    readonly safe: boolean;
  }
  const jsonld: { expand(document: object, options: Options): Promise<unknown> };
  export default jsonld;
}
