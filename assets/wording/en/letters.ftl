### The templates of letters in the settings.

settings-tab-letters = Letters
letters-lead = The texts of the letters to whoever requests something. Words in braces are replaced by what the case holds.
letters-choose = Letter
letters-language = Language
letters-text = Text of the letter
letters-text-hint = The first line is the subject and begins with #. Headings begin with ##, lists with -. An empty line parts paragraphs.
letters-edited = changed by you
letters-ours = our text
letters-missing = This must stand in the letter
letters-insert = Insert
letters-save = Save the text
letters-saved = The text is saved and is used in the next letter.
letters-preview = Show as a letter
letters-reset = Bring back our text
letters-reset-body = Your own text is removed and the letter gets back the text that comes with the program.
letters-read-only = Your role may read the texts but not change them.
