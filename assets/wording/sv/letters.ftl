### Brevmallarna i inställningarna.

settings-tab-letters = Brev
letters-lead = Texterna i breven till den som begär något. Ord inom klammer byts mot ärendets uppgifter.
letters-choose = Brev
letters-language = Språk
letters-text = Brevets text
letters-text-hint = Första raden är ämnet och börjar med #. Rubriker börjar med ##, listor med -. En tom rad skiljer stycken.
letters-edited = ändrad av er
letters-ours = vår text
letters-missing = Det här måste stå i brevet
letters-insert = Lägg in
letters-save = Spara texten
letters-saved = Texten är sparad och används i nästa brev.
letters-preview = Visa som brev
letters-reset = Återställ vår text
letters-reset-body = Er egen text tas bort och brevet får åter den text som följer med programmet.
letters-read-only = Din roll får läsa texterna men inte ändra dem.
