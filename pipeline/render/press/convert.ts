/** Colours changed into inks by the profile of a press, with black point compensation (ISO 18619), so that dark tones stay apart. */
import type { Profile } from './profile.ts';

/** Pixels of three channels into as many of four inks, a byte each. */
export type ToInks = (pixels: Uint8Array) => Uint8Array;

/** So many pixels are converted at once: the library keeps copies of both. */
const AT_ONCE = 1 << 20;

/** Opens the conversion from sRGB, relative colorimetric; the profile is one that `isPressProfile` lets through. */
export async function openConversion({ bytes }: Profile): Promise<ToInks> {
  const { instantiate, ...LCMS } = await import('lcms-wasm');
  const lcms = await instantiate();
  const [from, to] = [lcms.cmsCreate_sRGBProfile(), lcms.cmsOpenProfileFromMem(bytes, bytes.byteLength)];
  const how = LCMS.cmsFLAGS_BLACKPOINTCOMPENSATION;
  const intent = LCMS.INTENT_RELATIVE_COLORIMETRIC;
  const transform = lcms.cmsCreateTransform(from, LCMS.TYPE_RGB_8, to, LCMS.TYPE_CMYK_8, intent, how);
  return (pixels) => {
    const count = Math.floor(pixels.length / 3);
    const inks = new Uint8Array(count * 4);
    for (let at = 0; at < count; at += AT_ONCE) {
      const many = Math.min(AT_ONCE, count - at);
      inks.set(lcms.cmsDoTransform(transform, pixels.subarray(at * 3, (at + many) * 3), many), at * 4);
    }
    return inks;
  };
}
