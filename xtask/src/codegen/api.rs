//! The clients' tables and methods, from the core's description of the APIs.
//!
//! A table is text: it is short, and a program that uses no client of it leaves it out. The code
//! that reads it is `npm/russet/src/api/table.ts`, where its form is described.

mod methods;
mod table;

use russet::api::Api;
use russet::models::typescript::declarations;

/// The clients: each serves one or two APIs.
const CLIENTS: [Client; 3] = [
    Client {
        file: "app-store",
        class: "AppStore",
        apis: &[Api::AppStore, Api::Retention],
    },
    Client {
        file: "advanced-commerce",
        class: "AdvancedCommerce",
        apis: &[Api::AdvancedCommerce],
    },
    Client {
        file: "external-purchase",
        class: "ExternalPurchase",
        apis: &[Api::ExternalPurchase],
    },
];

struct Client {
    file: &'static str,
    class: &'static str,
    apis: &'static [Api],
}

/// The name and the text of each file.
pub(super) fn files() -> Result<Vec<(String, String)>, String> {
    let models = declarations();
    let mut files = Vec::new();
    for client in &CLIENTS {
        let table = table::typescript(client, &models)?;
        files.push((format!("{}-table.ts", client.file), table));
        let methods = methods::typescript(client);
        files.push((format!("{}-methods.ts", client.file), methods));
    }
    Ok(files)
}

const SOURCE: &str = "the core's description of the APIs";
