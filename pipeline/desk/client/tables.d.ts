declare module '*.tsv' {
  const table: string;
  // biome-ignore lint/style/noDefaultExport: the bundler gives a table as the default export
  export default table;
}
declare module '*.css';
