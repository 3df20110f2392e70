import { NAMES_TO_FEAR } from './names-to-fear';
import { mobile } from './rows';
import { Stage } from './stage';
const nameOf = Object.fromEntries(NAMES_TO_FEAR.map((name, i) => [`91${mobile(i)}`, name]));
test('dbg', () => {
  const old = NAMES_TO_FEAR.map((_, i) => [mobile(i)]);
  const stage = new Stage({ rows: [['Mobile'], ...old], moods: { nameOf } });
  stage.run();
  NAMES_TO_FEAR.forEach((_, i) => {
    stage.sheet.insertRows(2 * i + 3);
    stage.sheet.put(2 * i + 3, 1, mobile(500 + i));
  });
  const log: string[] = [];
  let moved = 0;
  stage.google.onCall = (call) => {
    if (call.when === 'before') log.push(call.name);
    if (call.when === 'before' && call.name === 'Range.setValues') {
      moved++; 
      if (moved === 40) { stage.sheet.insertRows(2); log.push('INSERT'); }
    }
  };
  stage.finish(stage.start());
  console.log(log.join(' ').replace(/(Sheet.getRange Range.setValues )+/g, 'W… ').replace(/(Sheet.getRange Range.setNumberFormat Range.setValues )+/g, 'N… '), moved);
  for (let r = 1; r < 12; r++) console.log([1,2,3].map((c) => String(stage.sheet.value(r, c)).slice(0,40)+stage.sheet.formula(r,c)).join(' | '));
});
