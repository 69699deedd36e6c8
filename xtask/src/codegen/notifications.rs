//! The union by which TypeScript tells notifications apart, from the table of combinations.

use russet::models::{NOTIFICATION_COMBINATIONS, NotificationBody, NotificationTypeV2, Subtype};

const HELPERS: &str = r#"
/**
 * A type or subtype of a notification that is not documented, or not in this combination.
 *
 * It is a string like any other; a comparison with a documented value rules it out. Plain `string`
 * would not do: TypeScript could no longer tell the members of a union apart. The names below mean
 * nothing, and there is no such object.
 */
declare enum Unlisted {
  Empty = "",
  Other = "...",
}
export type { Unlisted };

/** What a notification can be about; each type of it carries one of these. */
export type NotificationBodies = Required<
  Pick<AnyNotification, "data" | "summary" | "externalPurchaseToken" | "appData">
>;

/** What every notification has, whatever it is about. */
export type NotificationMembers = Omit<
  AnyNotification,
  "notificationType" | "subtype" | keyof NotificationBodies
>;

/** A notification about this, and about nothing else. */
export type NotificationWith<Body extends keyof NotificationBodies> = NotificationMembers &
  Pick<NotificationBodies, Body> & { [Other in Exclude<keyof NotificationBodies, Body>]?: never };

/** A notification of which no documentation says what it is about. */
export type NotificationWithAny = NotificationMembers & Partial<NotificationBodies>;
"#;

const UNION: &str = r#"
/**
 * What the App Store signed about an event: Apple's `responseBodyV2DecodedPayload`.
 *
 * Compare `notificationType`, and for `RENEWAL_EXTENSION` also `subtype`, to learn which member
 * says what is concerned: `data`, `summary`, `externalPurchaseToken` or `appData`. A type that is
 * not documented is left for the last member of the union, which can have any of them.
 */
export type Notification =
"#;

/// The text that follows the models.
pub(super) fn typescript() -> String {
    let mut text = format!("{HELPERS}{UNION}");
    let mut combinations = NOTIFICATION_COMBINATIONS;
    while let [(kind, ..), ..] = combinations {
        let same = combinations
            .iter()
            .take_while(|(other, ..)| other == kind)
            .count();
        let (group, others) = combinations.split_at(same);
        text += &members(kind, group);
        combinations = others;
    }
    text + "  | (NotificationWithAny & { notificationType?: Unlisted; subtype?: Subtype });\n"
}

type Combination = (NotificationTypeV2, Option<Subtype>, NotificationBody);

/// The members of the union for one type: one if all of its combinations carry the same, else one
/// for each and one for subtypes that are not documented.
fn members(kind: &NotificationTypeV2, group: &[Combination]) -> String {
    let kind = kind.as_str();
    let literal = |subtype: &Subtype| format!("\"{}\"", subtype.as_str());
    let (_, _, body) = group[0];
    if group.iter().all(|(.., other)| *other == body) {
        let mut subtypes: Vec<_> = group
            .iter()
            .filter_map(|(_, subtype, _)| subtype.as_ref().map(literal))
            .collect();
        subtypes.push("Unlisted".to_owned());
        return member(
            &format!("NotificationWith<\"{}\">", name(body)),
            &format!("notificationType: \"{kind}\""),
            &format!("subtype?: {}", subtypes.join(" | ")),
        );
    }
    let mut text = String::new();
    for (_, subtype, body) in group {
        text += &member(
            &format!("NotificationWith<\"{}\">", name(*body)),
            &format!("notificationType: \"{kind}\""),
            &subtype.as_ref().map_or_else(
                || "subtype?: undefined".to_owned(),
                |subtype| format!("subtype: {}", literal(subtype)),
            ),
        );
    }
    text + &member(
        "NotificationWithAny",
        &format!("notificationType: \"{kind}\""),
        "subtype?: Unlisted",
    )
}

fn member(base: &str, kind: &str, subtype: &str) -> String {
    let line = format!("  | ({base} & {{ {kind}; {subtype} }})\n");
    if line.len() <= super::WIDTH {
        return line;
    }
    let subtype = format!("      {subtype};\n");
    let subtype = if subtype.len() > super::WIDTH {
        let subtype = subtype.replace(" | ", "\n        | ");
        subtype.replacen(": ", ":\n        | ", 1)
    } else {
        subtype
    };
    format!("  | ({base} & {{\n      {kind};\n{subtype}    }})\n")
}

const fn name(body: NotificationBody) -> &'static str {
    match body {
        NotificationBody::Data => "data",
        NotificationBody::Summary => "summary",
        NotificationBody::ExternalPurchaseToken => "externalPurchaseToken",
        NotificationBody::AppData => "appData",
    }
}
