/** Tests that are played with Google's exceptions in several languages. */
import { Stage } from '../stage';

export const LANGUAGES = ['en-US', 'en-GB', 'hi', 'ja', 'pt'] as const;

/** Every stage that is made in these tests has a Google that speaks so. */
export function inEveryLanguage(tests: () => void): void {
  describe.each(LANGUAGES)('Google in %s:', (language) => {
    beforeEach(() => {
      Stage.language = language;
    });
    afterAll(() => {
      Stage.language = 'en-US';
    });
    tests();
  });
}
