/** INSTALL.txt of the zip, for users who have only a browser. */

/** Returns the text for a version. */
export function installText(version: string): string {
  return `Naam for Sheets ${version}: installing it in one sheet, by hand
${'='.repeat(52 + version.length)}

Not yet tried on Google: these steps follow Google's documentation. Nobody has
reported yet that they work.

Everyone who can edit the sheet can read and change the script in it.

 1. Open the spreadsheet, then choose Extensions > Apps Script. An editor opens.
 2. Give the project a name at the top, such as "Naam for Sheets". The menu of
    the add-on will have this name.
 3. Open Project Settings (the gear icon on the left) and select
    "Show appsscript.json manifest file in editor".
 4. Go back to the editor (the < > icon on the left):
    - Code.gs: replace everything in it with the text of Code.js.
    - appsscript.json: replace everything in it with the text of this file.
    - Next to Files, choose + > HTML, enter the name  sidebar  (without .html),
      and replace everything in it with the text of sidebar.html.
 5. Save (Ctrl+S), close the editor, and reload the spreadsheet.
 6. Choose Extensions > the name of your project > Open Naam. Google asks for
    your permission and warns that it has not verified the script, because it
    is your own copy: choose Advanced, then "Go to ... (unsafe)". Google then
    lists four permissions. If they have checkboxes, select all four. If
    nothing opens afterwards, choose Open Naam again.

    Google says                            what it is for
    -------------------------------------  ----------------------------------
    View and manage spreadsheets that      read the phone column and write
    this application has been installed    the two columns next to it; no
    in                                     other file can be opened
    Display and run third-party web        the panel, and the box of "Look
    content in prompts and sidebars        up selected column"
    inside Google applications
    Connect to an external service         send numbers to Naam and get the
                                           names, at https://app.naam.ai/ only
    Allow this application to run when     continue a run while the panel is
    you are not present                    closed, and run schedules

 7. Paste your Naam key into the panel. It is stored in your own Google account.

To update: repeat step 4 with the newer files.
To remove: stop runs and delete schedules. In the panel, choose Settings >
Remove Naam data from this spreadsheet. If this is your last sheet, remove your
key and settings too. Then delete the script project.

To check that the files are unchanged:
  sha256sum -c SHA256SUMS          (macOS: shasum -a 256 -c SHA256SUMS)
`;
}
