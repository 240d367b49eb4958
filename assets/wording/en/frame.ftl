### The frame around every place: keys, ways, first run, sample data, about the program.

## Keys
keys-title = Keyboard shortcuts
keys-anywhere = Anywhere
keys-lists = In lists
key-palette = Search or do something
key-find = Search in this place
key-places = Open a place of the menu
key-back = Go back
key-settings = Settings
key-lock = Lock the register
key-sheet = Show all shortcuts
key-help = Show or hide the help
key-sections = Next part of the window
key-close = Close what lies on top
key-move = Next or previous row
key-ends = First or last row
key-open = Open the row
crumbs-label = The way here

## Looks
theme-system = As the computer
settings-motion = Motion
motion-system = As the computer
motion-less = Less

## Reading without changing
# $deed is what the role may not, for instance "change settings".
state-read-only = You can read here but not change. The role { $role } does not include: { $deed }.

## Sample data
samples-out = Remove the sample data
samples-out-body = The made-up people and everything you have tried with them are removed. A register of your own is not touched.
samples-out-sure = Remove them

## The recovery sheet is unproven
unproven-banner = The recovery sheet has not been tried. If the password is lost, the data may be gone for ever.
unproven-banner-ask = The recovery sheet has not been tried. Ask the administrator to do so before real people are entered.
unproven-go = Try it now

## A file over the window
drop-here = Drop the list here to rehearse it
drop-refused = Drop one single list from Excel (.xlsx) or a CSV file.

## First run
tour-label = The steps
tour-organisation = Organisation
tour-admin = Administrator
tour-join = Join
tour-kit = Recovery
tour-backup = Backups
tour-start = Begin
start-title = How do you want to begin?
start-import = Read in a list of your own
start-import-does = From Excel or CSV. It is rehearsed first, and you see what would happen.
start-samples = Look around among made-up people
start-samples-does = They lie beside your register, never in it, and are removed with one click.
start-empty = Begin with an empty register
start-empty-does = Enter the first person yourself.

## The organisation
org-saved = Saved. New extracts and letters carry the new details.
org-undo = Undo the changes

## Ratings
settings-tab-ratings = Office’s rules
# $least and $most are the bounds of what can be chosen.
setting-bounds = Between { $least } and { $most }.

## Imports
settings-tab-imports = Imports

## About the program
settings-tab-about = About
about-open-folder = Open the folder
about-parts = Parts by others
about-parts-body = The program is built on { $count ->
    [one] one part
   *[other] { $count } parts
} made by others. Each part has its licence.
about-parts-search = Search the parts

## The steps of a case
step-is-done = Done:
step-is-now = Under way:
step-is-waiting = Waiting:
step-is-next = To come:

## Papers
pdf-print = Print
pdf-printing = Preparing to print …

## Lines of the log
log-more-fields = and { $count } more
log-fields-hide = show fewer
