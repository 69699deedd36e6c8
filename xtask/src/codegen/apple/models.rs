//! The models as interfaces, with the types that Apple's library gives to their members.

use russet::models::typescript::Declaration;

use super::{
    CLOSED, MISSING, MISSING_ENUMS, MISSING_MEMBERS, NAMED_VALUES, OPEN, RENAMED, is_enum, name,
};
use crate::codegen::heading;
use crate::codegen::models::comment;

/// A model as Apple's library has it.
pub(super) struct Model {
    pub(super) name: String,
    docs: String,
    pub(super) members: Vec<Member>,
}

pub(super) struct Member {
    docs: String,
    pub(super) name: String,
    pub(super) is_optional: bool,
    pub(super) ty: String,
}

/// Interfaces that others are made of there: some members of a model.
const BASES: [(&str, &str, &[&str], &str); 5] = [
    (
        "DecodedSignedData",
        "Transaction",
        &["signedDate"],
        "What all signed payloads have.",
    ),
    (
        "AbstractAdvancedCommerceBaseItem",
        "AdvancedCommerceOneTimeChargeItem",
        &["SKU"],
        "What all items of the Advanced Commerce API have.",
    ),
    (
        "AbstractAdvancedCommerceItem",
        "AdvancedCommerceOneTimeChargeItem",
        &["SKU", "description", "displayName"],
        "What items of the Advanced Commerce API have that the customer sees.",
    ),
    (
        "AbstractAdvancedCommerceResponse",
        "AdvancedCommerceSubscriptionCancelResponse",
        &["signedRenewalInfo", "signedTransactionInfo"],
        "What the Advanced Commerce API answers.",
    ),
    (
        "AdvancedCommerceRequest",
        "AdvancedCommerceSubscriptionCancelRequest",
        &["requestInfo"],
        "What all requests of the Advanced Commerce API have.",
    ),
];

const IN_APP_REQUEST: &str = "
/** What `AdvancedCommerceInAppSignatureCreator` signs: any object. */
// biome-ignore lint/suspicious/noEmptyInterface: as Apple's is
export interface AdvancedCommerceInAppRequest {}

/** What all requests of the Advanced Commerce API have that an app makes. */
export interface AbstractAdvancedCommerceInAppRequest
  extends AdvancedCommerceRequest,
    AdvancedCommerceInAppRequest {
  /** What to do. */
  readonly operation: string;
  /** The version of the format. */
  readonly version: string;
}
";

/// Every model that is there.
pub(super) fn all(declarations: &[Declaration]) -> Result<Vec<Model>, String> {
    let enums: Vec<(&str, bool)> = declarations
        .iter()
        .filter(|it| !it.values.is_empty())
        .map(|it| {
            let is_text = it.values.iter().any(|(_, value)| value.starts_with('"'));
            (name(it), is_text)
        })
        .collect();
    declarations
        .iter()
        .filter(|it| it.text.contains("= {"))
        .filter(|it| !MISSING.iter().any(|missing| name(it).starts_with(missing)))
        .map(|declaration| read(declaration, &enums))
        .collect()
}

fn read(declaration: &Declaration, enums: &[(&str, bool)]) -> Result<Model, String> {
    let own = name(declaration);
    let mut members = Vec::new();
    let mut docs = Vec::new();
    for line in declaration.text.lines().skip(1) {
        let line = line.trim();
        let is_comment = line.starts_with("/**") || line.starts_with('*');
        if is_comment {
            docs.push(line);
            continue;
        }
        let Some((member, ty)) = line.split_once(": ") else {
            continue;
        };
        let member_name = member.trim_end_matches('?');
        let docs = core::mem::take(&mut docs);
        if MISSING_MEMBERS.contains(&(own, member_name)) {
            continue;
        }
        // The last member ends on the line that closes the type.
        let ty = ty.trim_end().trim_end_matches(" };").trim_end_matches(',');
        members.push(Member {
            docs: docs.join("\n"),
            name: member_name.to_owned(),
            is_optional: OPEN.contains(&own) || (member.ends_with('?') && !CLOSED.contains(&own)),
            ty: type_of(ty, enums, NAMED_VALUES.contains(&own))?,
        });
    }
    Ok(Model {
        name: renamed(own).to_owned(),
        docs: declaration.docs.clone(),
        members,
    })
}

/// The type of a member in the words of Apple's library.
fn type_of(ty: &str, enums: &[(&str, bool)], is_closed: bool) -> Result<String, String> {
    if let Some(entry) = ty
        .strip_prefix("Array<")
        .and_then(|it| it.strip_suffix('>'))
    {
        let entry = type_of(entry, enums, is_closed)?;
        return Ok(if entry.contains('|') {
            format!("({entry})[]")
        } else {
            format!("{entry}[]")
        });
    }
    if ty.starts_with("{ [key in ") {
        return Ok("{ [key in SendAttemptResult | string]: number }".to_owned());
    }
    if let Some((_, is_text)) = enums.iter().find(|(name, _)| *name == ty) {
        let open = if *is_text { "string" } else { "number" };
        return Ok(if MISSING_ENUMS.contains(&ty) {
            open.to_owned()
        } else if is_closed {
            ty.to_owned()
        } else {
            format!("{ty} | {open}")
        });
    }
    Ok(match ty {
        "UnixMillis" => "number",
        ty if ty.contains(['<', '|', '{']) => return Err(format!("no type for {ty}")),
        ty => renamed(ty),
    }
    .to_owned())
}

fn renamed(name: &str) -> &str {
    RENAMED
        .iter()
        .find(|(ours, _)| *ours == name)
        .map_or(name, |(_, theirs)| theirs)
}

pub(super) fn typescript(models: &[Model], declarations: &[Declaration]) -> String {
    let mut text = heading("the core's models");
    text += "\nimport type {\n";
    for declaration in declarations.iter().filter(|it| is_enum(it)) {
        let name = name(declaration);
        let is_used = models
            .iter()
            .flat_map(|model| &model.members)
            .any(|member| {
                member
                    .ty
                    .split(|it: char| !it.is_alphanumeric())
                    .any(|it| it == name)
            });
        if is_used {
            text += &format!("  {name},\n");
        }
    }
    text += "} from \"./apple-enums.js\";\n";
    for (name, source, wanted, docs) in BASES {
        let members = models
            .iter()
            .filter(|model| model.name == renamed(source))
            .flat_map(|model| &model.members)
            .filter(|member| wanted.contains(&member.name.as_str()));
        text += &interface(name, &format!("/**\n * {docs}\n */"), members);
    }
    text += IN_APP_REQUEST;
    for model in models {
        text += &interface(&model.name, &model.docs, model.members.iter());
    }
    text
}

fn interface<'a>(name: &str, docs: &str, members: impl Iterator<Item = &'a Member>) -> String {
    let docs = comment(&mut docs.lines(), "");
    let mut text = format!("\n{docs}export interface {name} {{\n");
    for member in members {
        let Member {
            docs,
            name,
            is_optional,
            ty,
        } = member;
        text += &comment(&mut docs.lines(), "  ");
        let mark = if *is_optional { "?" } else { "" };
        text += &format!("  {name}{mark}: {ty};\n");
    }
    text + "}\n"
}
