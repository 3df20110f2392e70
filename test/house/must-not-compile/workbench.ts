// Stands in workbench for a moment: each line marked with ! must be a compile error there.
document.title = 'a page'; // !
export const used = true;
