/** Saves the counts after each file of crash tests. */
import { tell } from './tally';

afterAll(() => {
  tell(expect.getState().testPath ?? '');
});
