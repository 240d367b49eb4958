### What speaks against a folder, before something is put into it. $service is the name of what keeps it in step with a cloud, or none.

folder-read-only = The folder cannot be written to.
folder-read-only-register = Choose a folder where you may save, or ask whoever looks after the computer.
folder-read-only-backups = Choose a folder where you may save, or ask whoever looks after the computer.
folder-network = The folder is on another computer (a network folder).
folder-network-register = Keep the register on this computer's own disk: if the network fails in the middle of a change, it may be damaged. The network is a good place for backups.
folder-synced = { $service ->
    [none] Another program keeps the folder in step with a cloud.
   *[other] { $service } keeps the folder in step with a cloud.
  }
folder-synced-register = Keep the register in a folder that no cloud touches: such a program can give the files back half new and half old. The cloud is a good place for backups.
folder-synced-backups = Set the folder to always keep its files on this computer. A backup may otherwise be missing when it is needed and the network is gone.
folder-too-long = The path is too long.
folder-too-long-register = Choose a folder with fewer or shorter names above it.
folder-too-long-backups = Choose a folder with fewer or shorter names above it.
folder-good = Nothing speaks against the folder.

field-folder = folder
