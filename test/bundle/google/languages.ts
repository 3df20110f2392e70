/** Tests that run with Google's exceptions in several languages. */
import { EXCEPTION_LANGUAGES } from '../../../workbench/apps-script/surroundings/languages/languages';
import { Stage } from '../stage';
import { someOf } from '../../thorough';

/** Every stage that is made in these tests has a Google that speaks so. */
export function inEveryLanguage(tests: () => void): void {
  describe.each(someOf(EXCEPTION_LANGUAGES))('Google in %s:', (language) => {
    beforeEach(() => {
      Stage.language = language;
    });
    afterAll(() => {
      Stage.language = 'en-US';
    });
    tests();
  });
}
