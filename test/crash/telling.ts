/** After each file of crash tests: what it has tried is told. */
import { tell } from './tally';

afterAll(() => {
  tell(expect.getState().testPath ?? '');
});
