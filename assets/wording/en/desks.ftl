## Several desks on one register.

desk-name = desk
desk-state = state
desk-seen = last seen
desk-version = version
desk-behind = records behind
desk-id = identifier
desk-here = this computer
desk-is-invited = invited
desk-is-joined = takes part
desk-is-removed = shut out

desk-state-alone = The register is shared with nobody.
desk-state-connected = Connected to the other desks.
desk-state-away = Not connected. What is here can be read; nothing can be changed.
desk-state-stopped = This desk takes nothing from the server any more. What is here can be read; nothing can be changed.

desk-reason = reason
desk-as-of = as of
desk-words = four words
desk-record = record
desk-epoch = epoch
desk-clean = erased from the server before

## Why a desk has stopped.

reason-gap = a record is missing on the server
reason-forked = the server shows another history
reason-another-hash = a record was altered
reason-another-seal = a record was not written by any of the desks
reason-unreadable = a record cannot be understood
reason-diverged = what another desk changed does not fit here
reason-log-end = the log ends elsewhere than at the other desks
reason-went-back = the server has gone back to an earlier epoch
reason-lost-too-much = the server has lost more than this desk can give back
reason-away-too-long = this desk was away too long
reason-another-register = the server does not know this register
reason-removed = this desk was shut out

reason-no-certificate = there is no certificate in it
reason-needed-over-a-network = needed for a server that is not on this computer

noun-desk = desk
field-desk-host = server
field-desk-database = database
field-desk-owner = owner of the database
field-desk-name = name of the desk
field-desk-authority = certificate authority

verb-desks-share = shared the register with other desks
verb-desks-invite = invited a desk
verb-desks-join = joined as a desk
verb-desks-key = renewed a desk's key
verb-desks-remove = shut a desk out
verb-desks-compact = began a new epoch
verb-desks-rejoin = took the shared register anew
verb-desks-leave = left the shared register

## At the command line.

cli-desk-owner-prompt = Password of the database's owner:{" "}
cli-desk-code-prompt = Code of the invitation:{" "}
cli-desk-invited = The invitation is in { $file }. Bring or send it to the other computer, and tell the code by another road, such as by telephone. It is shown this once:
cli-desk-joined = This computer takes part in the shared register, in { $folder }. Print its recovery sheet and lock it away: it opens the register here only.
cli-desk-removed = The desk is shut out. What it has it keeps; nothing new can be read there.
cli-desk-compacted = The former records are gone from the server.
cli-desk-waiting = A new epoch has begun. The former records go when { $count ->
    [one] one desk has
   *[other] { $count } desks have
} come by: { $desks }

## In the window.

settings-tab-desks = Desks
field-desk-port = port
desk-bar-connected = Connected to the other desks
desk-bar-stopped = Stopped at { $time }
desk-bar-away = As of { $time }, not connected
desk-words-hint = The same four words at another desk mean the same register. Compare them by telephone if you want to be sure of the server.
desk-banner-away = Not connected to the other desks. You can read what was here { $time }, but not change anything; what you type stays in the form, also when the register is locked.
desk-banner-stopped = This desk takes nothing from the server any more, and nothing can be changed here. Settings, Desks says why.

desks-here = This desk
desks-pull = Take over now
desks-list = Desks
desks-invite = Invite a desk
desks-invite-submit = Invite and save the file
desks-invite-body = You get a file for the other computer, and a code. Tell the code by another road than the file, such as by telephone.
desks-name-hint = What it is called in the list, for instance Customer service.
desks-invited-title = Invited
desks-invited-body = The invitation is in { $path }. This is its code. It is shown this once:
desks-remove = Shut out
desks-remove-one = Shut { $name } out
desks-remove-title = Shut { $name } out?
desks-remove-does = Its account on the server is closed and nothing that is written from now on can be read there. What it has it keeps.
desks-upkeep = Upkeep
desks-compacting = Compacting
desks-compact = Compact now
desks-compact-body = What was erased is gone from all desks within seconds. From the server it goes by itself, once a week and after every plan of erasure that is carried out, when nobody is at work at any desk; or now.
desks-dropped = The former records are gone from the server.
desks-waiting = A new epoch has begun. The former records go when { $count ->
    [one] one desk has
   *[other] { $count } desks have
} come by.
desks-rejoin = Take everything anew
desks-rejoin-body = What is here is replaced by what the server has. The settings and passwords of this computer stay. The window locks afterwards.
desks-leave = Leave
desks-leave-body = What is here becomes a register of its own again. The other desks go on without it, and what is written here does not reach them.
desks-share-title = Share the register
desks-share-body = Several computers can work with the same register. Each has it whole and encrypted; a PostgreSQL server between them carries sealed changes that it cannot read. Nothing can be changed while the server cannot be reached.
desks-share-limits = Meant for up to about 30 desks, 2 GB, and 10 changes a second.
desks-share = Share with other desks
desks-share-submit = Share
desks-host-hint = Its name as in its certificate. For a server on this computer, the folder of its socket.
desks-authority-body = Over a network the server must show a certificate of an authority you name.
desks-authority-chosen = The authority's certificate has been read.
desks-authority-choose = Choose the authority's file
desks-owner-hint = Used once to make what is needed, and kept nowhere.
desks-owner-password = The owner's password

welcome-join = Join a shared register
join-title = Join a shared register
join-under = With the invitation that an administrator has made at another desk.
join-choose = Choose the invitation
join-code = Code of the invitation
join-code-hint = Four groups of five characters. The hyphens come by themselves.
join-password-hint = The one you have at the desk that has invited. It opens the register here too.
join-submit = Join
join-working = Taking over the register

meanwhile-who = { $who } changed this { $at }, after you began.
meanwhile-self = You have changed this yourself { $at }, somewhere else.
meanwhile-somebody = Somebody else has changed this since you began.
meanwhile-was = When you began
meanwhile-now = Stands now
meanwhile-mine = Yours
meanwhile-untouched = Not changed by you
meanwhile-choose = You have both changed the same. Nothing of yours is saved yet.
meanwhile-again = Nothing of yours is saved yet. Save once more if it is to hold.
meanwhile-keep = Keep what stands
meanwhile-save = Save mine
