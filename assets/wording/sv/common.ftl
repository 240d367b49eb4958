# Words that the window, the command line and the papers share.

product-name = Cequred Register
# $amount is already written with separators and two decimals. The space does not break.
money = { $amount } kr
count-people = { $count ->
    [0] inga personer
    [one] { $count } person
   *[other] { $count } personer
}
