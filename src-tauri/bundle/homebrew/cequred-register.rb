# Template of the Homebrew cask: VERSION, SHA256 and ADDRESS are filled in at a release (docs/install.md).
cask "cequred-register" do
  version "VERSION"
  sha256 "SHA256"

  url "ADDRESS/Cequred-Register_#{version}_universal.dmg"
  name "Cequred Register"
  desc "Encrypted local register of customers, consents and ratings"
  homepage "ADDRESS"

  depends_on macos: ">= :monterey"

  app "Cequred Register.app"
  binary "#{appdir}/Cequred Register.app/Contents/MacOS/cequred"

  # `brew uninstall --zap` leaves the register as well: it is the office's, not the program's.
  zap trash: [
    "~/Library/Caches/se.cequred.register",
    "~/Library/WebKit/se.cequred.register",
  ]

  caveats "The register is left in ~/Library/Application Support/Cequred Register when the program is removed."
end
