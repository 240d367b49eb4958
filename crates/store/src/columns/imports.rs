//! Files that were brought in.

use super::{
    personal::{NOTHING, STAFF},
    topic,
};

topic! {
    "imports" "Files that were brought in, and what came of them." {
        "id" NOTHING "Identifier."
        "at" NOTHING "When."
        "staff" STAFF "Who."
        "file_name" NOTHING "The file's name without its folder."
        "file_sha256" NOTHING "SHA-256 of the file's bytes: the same file is recognised."
        "rows_read" NOTHING "Rows read, the header not counted."
        "added" NOTHING "People added."
        "updated" NOTHING "People changed."
        "unchanged" NOTHING "Rows that said nothing new."
        "rejected" NOTHING "Rows refused."
    }
    "import_mappings" "Which column of a file means what, kept for the next file with the same header." {
        "signature" NOTHING "Stands for the header."
        "mapping" NOTHING "The mapping, as the importer wrote it."
        "saved_at" NOTHING "When."
    }
}
