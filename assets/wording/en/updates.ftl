### Newer versions from the office's own server.

updates-title = Updates
updates-body = The program asks nobody on the network. Turn this on if the office puts new versions on a server of its own: then that one, and no other, is asked when somebody looks here. A package is installed only if it is signed by the program's makers.
updates-unable = This edition of the program cannot fetch updates: it was built without a key to prove them by.
updates-on = Get new versions from the office's server
updates-address = The server's address
updates-address-hint = The folder where updates.json is, for example https://office.example.se/register
updates-saved = Saved on this computer.
updates-look = Look for a new version
updates-none = There is no newer version.
updates-found = Version { $version } is there.
updates-fetch = Fetch and prove
updates-fetching = Fetching version { $version }
updates-fetched = Version { $version } has been fetched, and its signature is right.
updates-install = Lock the register, install and restart
updates-installing = Installing …

field-update-address = the server's address
reason-not-a-server = not the address of a server; it begins with https://
problem-updates-off = Updates are turned off.
problem-updates-off-remedy = Turn them on under About, if the office has a server of its own for them.
problem-update-server-silent = The office's server does not answer with a list of versions.
problem-update-server-silent-remedy = Check the address and the network, or ask whoever looks after the server. The program works as before.
problem-update-gone = There is no fetched update.
problem-update-gone-remedy = Look for a new version again.
problem-update-elsewhere = The list leads to another server.
problem-update-elsewhere-remedy = Ask whoever looks after the server to put the package on the same server as the list. Nobody else was asked.
problem-update-not-signed = The package is not signed by the program's makers for the version it is said to be.
problem-update-not-signed-remedy = Do not install it. Tell whoever looks after the server: the file may be damaged or replaced.
problem-update-not-installed = The update could not be installed.
problem-update-not-installed-remedy = The program is as before. Install the new version by hand, or ask whoever looks after the computer.
