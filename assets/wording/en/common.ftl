# Words that the window, the command line and the papers share.

product-name = Cequred Register
# $amount is already written with separators and two decimals. The space does not break.
money = SEK { $amount }
count-people = { $count ->
    [0] no people
    [one] { $count } person
   *[other] { $count } people
}
