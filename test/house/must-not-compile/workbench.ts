// Compiled as a file of workbench/: each line marked with ! must be an error there.
document.title = 'a page'; // !
export const used = true;
