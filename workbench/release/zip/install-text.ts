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
    script, for it is your own copy: click Advanced, then "Go to ... (unsafe)".
    Then it lists four permissions. If there are boxes, tick all four.

    Google says                            what it is for
    -------------------------------------  ----------------------------------
    View and manage spreadsheets that      read the phone column, write the
    this application has been installed    two columns beside it; no other
    in                                     file can be opened
    Display and run third-party web        the panel, and the box of "Find
    content in prompts and sidebars        names in the selected column"
    inside Google applications
    Connect to an external service         send numbers to Naam and fetch
                                           names: https://app.naam.ai/ only
    Allow this application to run when     go on with a run while the panel
    you are not present                    is closed, and keep schedules

 6. Paste your Naam key into the panel. It is kept in your own Google account.

To update: repeat step 3 with the newer files.
To remove: stop runs and delete schedules; in the panel's Settings "Remove
everything of Naam from this document", with what is kept in your Google
account, if this is the last sheet; then delete the script's files.

To see that the files are what they were when they were packed:
  sha256sum -c SHA256SUMS          (macOS: shasum -a 256 -c SHA256SUMS)
`;
}
