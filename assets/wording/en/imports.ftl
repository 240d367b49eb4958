### Files that were read in.

noun-imported-file = file read in
noun-imported-file-many = files read in
fact-imported-file-file = file
fact-imported-file-at = when
fact-imported-file-staff = who
fact-imported-file-read = rows read
fact-imported-file-added = added
fact-imported-file-updated = changed
fact-imported-file-unchanged = unchanged
fact-imported-file-rejected = waiting
