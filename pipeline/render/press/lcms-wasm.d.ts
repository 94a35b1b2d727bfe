/** What Kanyin calls of Little CMS; the package brings no types. Handles are numbers, 0 for none. */
declare module 'lcms-wasm' {
  interface LittleCms {
    cmsCreate_sRGBProfile(): number;
    cmsOpenProfileFromMem(bytes: Uint8Array, length: number): number;
    cmsCreateTransform(
      from: number,
      fromFormat: number,
      to: number,
      toFormat: number,
      intent: number,
      flags: number,
    ): number;
    cmsDoTransform(transform: number, pixels: Uint8Array, count: number): Uint8Array;
  }
  export function instantiate(): Promise<LittleCms>;
  export const INTENT_RELATIVE_COLORIMETRIC: number;
  export const cmsFLAGS_BLACKPOINTCOMPENSATION: number;
  export const TYPE_RGB_8: number;
  export const TYPE_CMYK_8: number;
}
