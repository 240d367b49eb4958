### Vad som talar mot en mapp, innan något läggs i den. $service är namnet på den som håller den i takt med ett moln, eller none.

folder-read-only = Mappen går inte att skriva i.
folder-read-only-register = Välj en mapp där du får spara, eller be den som sköter datorn om behörighet.
folder-read-only-backups = Välj en mapp där du får spara, eller be den som sköter datorn om behörighet.
folder-network = Mappen ligger på en annan dator (nätverksmapp).
folder-network-register = Lägg registret på den här datorns egen disk: bryts nätet mitt i en ändring kan det skadas. Lägg gärna säkerhetskopiorna på nätet.
folder-synced = { $service ->
    [none] Ett annat program håller mappen i takt med ett moln.
   *[other] { $service } håller mappen i takt med ett moln.
  }
folder-synced-register = Lägg registret i en mapp som inget moln rör: ett sådant program kan lämna tillbaka filerna halvt nya och halvt gamla. Lägg gärna säkerhetskopiorna i molnet.
folder-synced-backups = Ställ in mappen så att filerna alltid finns kvar på datorn. Annars kan en säkerhetskopia saknas när den behövs och nätet är borta.
folder-too-long = Sökvägen är för lång.
folder-too-long-register = Välj en mapp med färre eller kortare namn ovanför sig.
folder-too-long-backups = Välj en mapp med färre eller kortare namn ovanför sig.
folder-good = Inget talar mot mappen.

field-folder = mapp
