/** Words that say what a picture shows, for those who cannot see it. */

/** What programs and habit put there, which says nothing: image1.png, IMG_2034, 图片 3, a picture containing text. */
const SAYS_NOTHING =
  /^(?:image|img|dsc|picture|photo|screenshot|figure|fig|图片|圖片|图像|照片|截图|图|圖)?[\s_.-]*\d*(?:\.\w{2,4})?$/iu;

/** Whether words say something, and not only that there is a picture, or what its file is called. */
export function saysWhatIsShown(words: string): boolean {
  const said = words.trim();
  return (
    /\p{L}/u.test(said) && !SAYS_NOTHING.test(said) && !/^[\w.-]+\.(?:png|jpe?g|tiff?|gif|webp|svg|bmp)$/i.test(said)
  );
}
