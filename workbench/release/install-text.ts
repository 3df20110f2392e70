/** INSTALL.txt of the zip: for people who have a browser and nothing else. */

export function installText(version: string): string {
  return `Naam for Sheets ${version}: installing it in one sheet, by hand
${'='.repeat(52 + version.length)}

Not yet seen on Google: these steps follow Google's documentation; no one has
reported yet that they went through.

Whoever may edit the sheet may read and change the script in it.

 1. Open the spreadsheet, then Extensions > Apps Script. An editor opens.
 2. Project Settings (the wheel on the left): tick
    "Show appsscript.json manifest file in editor".
 3. Editor (the < > on the left):
    - Code.gs: replace everything in it by the text of Code.js.
    - appsscript.json: replace everything in it by the text of appsscript.json.
    - the + beside Files > HTML: name it  sidebar  (without .html), and replace
      everything in it by the text of sidebar.html.
 4. Save (Ctrl+S), close the editor, and load the spreadsheet again.
 5. Extensions > the name of your script > Open panel. Google asks for your
    permission at the first click, and warns that it has not verified the
    script: it is your own copy.
 6. Paste your Naam key into the panel. It is kept in your own Google account.

To update: repeat step 3 with the newer files.
To remove: "Remove everything" in the panel, then delete the script's files.

To see that the files are what they were when they were packed:
  sha256sum -c SHA256SUMS          (macOS: shasum -a 256 -c SHA256SUMS)
`;
}
