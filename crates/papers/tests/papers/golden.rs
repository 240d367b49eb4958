use crate::samples;
use papers::extract::render;
use wording::Language;
#[test]
fn try_it() {
    let out = std::path::PathBuf::from("/tmp/p/out");
    std::fs::create_dir_all(&out).unwrap();
    for (name, extract) in
        [("ordinary", samples::ordinary("Anna Lindström")), ("nobody", samples::nobody()), ("long", samples::long())]
    {
        for language in Language::ALL {
            let paper = render(&extract, language).unwrap();
            println!("{name} {language} {paper:?} {:?}", paper.substitutions);
            std::fs::write(out.join(format!("{name}-{language}.pdf")), paper.bytes).unwrap();
        }
    }
}
