import { inBrowser } from './stage';

inBrowser('letters in pictures', (stage) => {
  it.each([
    ['Latin', 'Find names'],
    ['Devanagari', 'नंबर के नाम खोजें'],
  ])('%s is drawn with a font that has it', async (_name, words) => {
    const page = await stage.blank();
    // A missing letter is drawn as the box that has the same width for every letter.
    const widths = await page.evaluate((text) => {
      const pen = document.createElement('canvas').getContext('2d');
      if (!pen) return [];
      pen.font = '20px Roboto,Arial,sans-serif';
      return Array.from(text)
        .filter((c) => c.trim())
        .map((c) => pen.measureText(c).width);
    }, words);
    expect(new Set(widths).size).toBeGreaterThan(3);
  });
});
