declare module 'subset-font' {
  interface Choice {
    readonly targetFormat: 'truetype';
    /** Entries of the name table to keep besides the usual: 13 and 14 are the licence. */
    readonly preserveNameIds: readonly number[];
  }
  // biome-ignore lint/style/noDefaultExport: the package has no other
  export default function subsetFont(font: Buffer, characters: string, choice: Choice): Promise<Buffer>;
}
