/** Validity of JATS by the DTD of NLM (ANSI/NISO Z39.96-2021, in the public domain), which @jats4r/dtds carries, and by libxml2. */
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { ParseOption, XmlDocument, XmlLibError } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

xmlRegisterFsInputProviders();

const DTD = fileURLToPath(import.meta.resolve('@jats4r/dtds/schema/1.3/JATS-journalpublishing1-3-mathml3.dtd'));
const DOCTYPE =
  /<!DOCTYPE article PUBLIC "(-\/\/NLM\/\/DTD JATS \(Z39\.96\) Journal Publishing DTD with MathML3 v1\.3 20210610\/\/EN)" "https:[^"]*">/;

/** What in a file is not valid; throws where it names another document type. */
export function dtdFaults(xml: string): string[] {
  if (!DOCTYPE.test(xml)) throw new Error('no JATS Publishing 1.3 with MathML 3');
  const local = xml.replace(DOCTYPE, `<!DOCTYPE article PUBLIC "$1" "${DTD}">`);
  const option = ParseOption.XML_PARSE_DTDLOAD | ParseOption.XML_PARSE_DTDVALID | ParseOption.XML_PARSE_NONET;
  try {
    XmlDocument.fromString(local, { option }).dispose();
    return [];
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.message.trim().split('\n');
  }
}

/** The files of a zip as text, by their names. */
export function textFiles(bytes: Uint8Array): Map<string, string> {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|json)$/.test(name));
  return new Map(files.map(([name, content]) => [name, new TextDecoder().decode(content)]));
}

/** The articles of a zip in their order. */
export function articleFiles(bytes: Uint8Array): string[] {
  return [...textFiles(bytes)].filter(([name]) => name.startsWith('article-')).map(([, xml]) => xml);
}
