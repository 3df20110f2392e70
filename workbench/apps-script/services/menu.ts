import type { Execution } from '../engine/execution';
import type { MenuItem } from '../engine/screen';
import { Served } from '../engine/served';
import { behind, local, type Kind, type Method } from '../engine/signature';

type G = GoogleAppsScript.Base.Menu;

const METHODS = {
  addItem: local('String,String'),
  addSeparator: local(''),
  addSubMenu: local('Menu'),
  addToUi: local(''),
} satisfies Partial<Record<keyof G, Method>>;

export const MENU: Kind = { name: 'Menu', full: 'Ui.Menu', methods: METHODS };

/** Menu: shown after addToUi. A menu of the same name replaces the earlier one. [DOC EM] */
export class MenuService extends Served<G> implements Pick<G, keyof typeof METHODS> {
  readonly items: MenuItem[] = [];

  constructor(
    execution: Execution,
    readonly caption: string | null,
  ) {
    super(execution, MENU);
  }

  addItem(caption: string, functionName: string): G {
    this.items.push({ caption, function: functionName, items: [] });
    return this.face;
  }

  addSeparator(): G {
    this.items.push({ caption: '—', function: null, items: [] });
    return this.face;
  }

  addSubMenu(menu: G): G {
    const { caption, items } = behind(menu, MenuService);
    this.items.push({ caption: caption ?? '', function: null, items });
    return this.face;
  }

  addToUi(): void {
    const { ui } = this.execution.host;
    ui.menus = ui.menus.filter((menu) => menu.caption !== this.caption);
    ui.menus.push({ caption: this.caption, items: this.items });
  }
}
