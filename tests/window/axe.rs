//! axe-core inside the real window: what of WCAG 2.0 to 2.2, levels A and AA, a program can see.

use serde_json::Value;

use crate::page::Page;

const RULES: &str = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']";

/// The violations on all that is shown now, each with where it is and what is wrong.
pub async fn violations(page: &Page) -> Vec<String> {
    violations_in(page, "document").await
}

/// The same in a part of it: the elements that a script gives. Data can come while it is looked at: a button that is just
/// being enabled has a colour between two. So what was found is looked at again when nothing fades any more, and counts
/// only if it is still there.
pub async fn violations_in(page: &Page, part: &str) -> Vec<String> {
    if page.run("return typeof window.axe").await != "object" {
        let axe = house::repository().join("ui/node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(&axe).unwrap_or_else(|error| panic!("{}: {error}", axe.display()));
        page.run(&axe).await;
    }
    let found = look(page, part).await;
    if found.is_empty() {
        return found;
    }
    page.still().await;
    look(page, part).await
}

/// What axe-core finds in a part at this moment.
async fn look(page: &Page, part: &str) -> Vec<String> {
    // Fluent UI keeps empty, focusable guards at the ends of a focus trap; they leave before anybody meets them.
    let found = page
        .wait_for(&format!(
            "const context = {{ include: {part}, exclude: ['[data-tabster-dummy]'] }};
             axe.run(context, {{ resultTypes: ['violations'], runOnly: {RULES} }}).then(
               result => done(result.violations
                 .map(each => `${{each.id}}: ${{each.nodes.map(node => `${{node.target.join(' ')}} (${{node.failureSummary}})`).join('; ')}}`)),
               error => done([String(error)]));"
        ))
        .await;
    words(&found)
}

/// The texts of a list.
pub fn words(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}
