//! The platforms that have a prebuilt addon, one npm package each.

use anyhow::{Context, Result};

/// A platform as npm names its parts.
pub(crate) struct Platform {
    /// The package is `@russet/` and this.
    pub(crate) name: &'static str,
    pub(crate) os: &'static str,
    pub(crate) cpu: &'static str,
    pub(crate) libc: Option<&'static str>,
}

/// Every platform there is an addon for. The loader is `npm/russet/src/entry/node.ts`.
pub(crate) const PLATFORMS: [Platform; 8] = [
    Platform {
        name: "linux-x64-gnu",
        os: "linux",
        cpu: "x64",
        libc: Some("glibc"),
    },
    Platform {
        name: "linux-x64-musl",
        os: "linux",
        cpu: "x64",
        libc: Some("musl"),
    },
    Platform {
        name: "linux-arm64-gnu",
        os: "linux",
        cpu: "arm64",
        libc: Some("glibc"),
    },
    Platform {
        name: "linux-arm64-musl",
        os: "linux",
        cpu: "arm64",
        libc: Some("musl"),
    },
    Platform {
        name: "darwin-x64",
        os: "darwin",
        cpu: "x64",
        libc: None,
    },
    Platform {
        name: "darwin-arm64",
        os: "darwin",
        cpu: "arm64",
        libc: None,
    },
    Platform {
        name: "win32-x64-msvc",
        os: "win32",
        cpu: "x64",
        libc: None,
    },
    Platform {
        name: "win32-arm64-msvc",
        os: "win32",
        cpu: "arm64",
        libc: None,
    },
];

impl Platform {
    /// The platform this runs on.
    pub(crate) fn host() -> Result<&'static Self> {
        let os = match std::env::consts::OS {
            "macos" => "darwin",
            "windows" => "win32",
            other => other,
        };
        let cpu = match std::env::consts::ARCH {
            "x86_64" => "x64",
            "aarch64" => "arm64",
            other => other,
        };
        let libc = (os == "linux").then_some(if cfg!(target_env = "musl") {
            "musl"
        } else {
            "glibc"
        });
        PLATFORMS
            .iter()
            .find(|platform| (platform.os, platform.cpu, platform.libc) == (os, cpu, libc))
            .with_context(|| format!("there is no platform package for {os} on {cpu}"))
    }

    /// The manifest of its package, in this version.
    pub(crate) fn manifest(&self, version: &str) -> String {
        let Self {
            name,
            os,
            cpu,
            libc,
        } = self;
        let libc = libc.map_or_else(String::new, |libc| format!("  \"libc\": [\"{libc}\"],\n"));
        format!(
            r#"{{
  "name": "@russet/{name}",
  "version": "{version}",
  "description": "russet's core as a Node addon for {name}",
  "license": "MIT OR Apache-2.0",
  "repository": {{ "type": "git", "url": "git+https://github.com/russet-rs/russet.git" }},
  "os": ["{os}"],
  "cpu": ["{cpu}"],
{libc}  "engines": {{ "node": ">=20" }},
  "main": "russet.node",
  "files": ["russet.node", "LICENSE-*"],
  "publishConfig": {{ "access": "public", "provenance": true }}
}}
"#
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    /// npm installs a package only where its manifest says it runs.
    #[test]
    fn manifests_say_where_an_addon_runs() {
        for platform in &PLATFORMS {
            let manifest: Value = serde_json::from_str(&platform.manifest("1.2.3")).expect("JSON");
            let mut parts = platform.name.split('-');
            assert_eq!(manifest["name"], format!("@russet/{}", platform.name));
            assert_eq!(manifest["version"], "1.2.3");
            assert_eq!(manifest["os"], json!([parts.next()]), "{}", platform.name);
            assert_eq!(manifest["cpu"], json!([parts.next()]), "{}", platform.name);
            let libc = match parts.next() {
                Some("gnu") => json!(["glibc"]),
                Some("musl") => json!(["musl"]),
                _ => Value::Null,
            };
            assert_eq!(manifest["libc"], libc, "{}", platform.name);
            let public = json!({ "access": "public", "provenance": true });
            assert_eq!(manifest["publishConfig"], public);
        }
    }
}
